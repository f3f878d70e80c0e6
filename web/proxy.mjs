// ng serve hands API and sockets to the API's own port. The origin stays the browser's, which the API checks against the host.
const target = `http://127.0.0.1:${process.env.API_PORT ?? '3001'}`;
export default { '/api': { target, changeOrigin: false }, '/ws': { target, ws: true, changeOrigin: false } };
