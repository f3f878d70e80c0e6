// The part of autocannon that the benchmarks use; the package brings no types.
declare module 'autocannon' {
  namespace autocannon {
    interface Request { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string; setupRequest?: (request: object) => object }
    interface Result { requests: { total: number }; latency: { p50: number; p99: number }; non2xx: number; errors: number }
  }
  function autocannon(options: { url: string; connections: number; amount: number; requests: autocannon.Request[]; timeout: number }): Promise<autocannon.Result>;
  export default autocannon;
}
