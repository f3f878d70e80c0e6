// The bare limits: node:http with pg, and socket.io alone, doing the least that could answer. A process of its own, like the product.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';
import { Server } from 'socket.io';

const pool = new pg.Pool({ connectionString: process.argv[2], max: 10 });
// The database ends before this server does.
pool.on('error', () => undefined);
const LIST = { name: 'list', text: 'SELECT id, title, summary, subject, updated_at FROM bare_document WHERE subject = $1 ORDER BY updated_at DESC LIMIT 20' };
const THREAD = { name: 'thread', text: 'SELECT id, body, at FROM bare_post WHERE thread = $1 ORDER BY id LIMIT 20' };
const POST = { name: 'post', text: 'INSERT INTO bare_post (thread, body) VALUES ($1, $2) RETURNING id' };
const SEARCH = { name: 'search', text: "SELECT id, title FROM bare_document WHERE words @@ websearch_to_tsquery('english', $1) ORDER BY ts_rank(words, websearch_to_tsquery('english', $1)) DESC LIMIT 20" };

async function answer(request: IncomingMessage): Promise<unknown> {
  const url = new URL(request.url!, 'http://bare');
  if (url.pathname === '/list') return (await pool.query({ ...LIST, values: [url.searchParams.get('subject')] })).rows;
  if (url.pathname === '/search') return (await pool.query({ ...SEARCH, values: [url.searchParams.get('q')] })).rows;
  if (url.pathname === '/thread') return (await pool.query({ ...THREAD, values: [url.searchParams.get('id')] })).rows;
  const body = JSON.parse(await read(request)) as { thread: number; text: string };
  const { rows } = await pool.query({ ...POST, values: [body.thread, body.text] });
  const message = { id: rows[0]!.id as number, text: body.text };
  sockets.to('all').emit('post', message);
  return message;
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const server = createServer((request: IncomingMessage, response: ServerResponse) => {
  answer(request).then((value) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value)), (error) => { response.statusCode = 500; response.end(String(error)); });
});
const sockets = new Server(server, { path: '/ws', perMessageDeflate: false, serveClient: false });
sockets.on('connection', (socket) => void socket.join('all'));
server.listen(Number(process.argv[3]), '127.0.0.1', () => process.stdout.write('ready\n'));
