// A browser opens connections ahead of need, and says nothing on them: a server that is told to stop must not wait for their first word.
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Idle connections end by themselves when the server closes, busy ones when they have been answered; these would be waited for until a request times out.
 * @returns what ends them
 */
export function watchSilentConnections(server: Server): () => void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return () => { for (const socket of open) if (socket.bytesRead === 0) socket.destroy(); };
}
