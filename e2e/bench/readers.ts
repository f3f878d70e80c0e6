// Hundreds of readers in a process of their own: connects them, then says when each message reached each of them.
import { io, type Socket } from 'socket.io-client';

interface Order { readonly url: string; readonly event: string; readonly open?: { networkId: string }; readonly cookies: readonly string[] }

const sockets: Socket[] = [];
/** Arrival times by message, in milliseconds of the shared wall clock. */
const arrivals = new Map<string, number[]>();
const now = (): number => performance.timeOrigin + performance.now();

async function connect({ url, event, open, cookies }: Order): Promise<void> {
  for (let i = 0; i < cookies.length; i += 25) {
    await Promise.all(cookies.slice(i, i + 25).map((cookie) => connectOne(url, event, cookie, open)));
  }
}

function connectOne(url: string, event: string, cookie: string, open?: { networkId: string }): Promise<void> {
  return new Promise((done, fail) => {
    const socket = io(url, { path: '/ws', transports: ['websocket'], extraHeaders: { cookie, origin: url }, forceNew: true });
    sockets.push(socket);
    socket.on(event, (message: { text?: string; change?: { post?: { text: string } } }) => {
      const text = message.text ?? message.change?.post?.text;
      if (!text) return;
      const times = arrivals.get(text) ?? [];
      times.push(now());
      arrivals.set(text, times);
    });
    socket.once('connect_error', fail);
    socket.once('connect', () => open ? socket.emit('network.open', open, (reply: { ok: boolean }) => reply.ok ? done() : fail(new Error('not let in'))) : done());
  });
}

process.on('message', (message: Order | 'report' | 'close') => {
  if (message === 'close') { for (const socket of sockets) socket.close(); process.exit(0); }
  if (message === 'report') { process.send!(Object.fromEntries(arrivals)); arrivals.clear(); return; }
  connect(message).then(() => process.send!('connected'), (error: Error) => { process.send!({ error: error.message }); });
});
