// A socket whose session has ended without a word to this node is ended within seconds; the others stay.
import { setTimeout as pause } from 'node:timers/promises';
import { TestApp } from '@trellis/platform/testing';
import { io, type Socket } from 'socket.io-client';
import { startApp } from '../../start-app';
import { TestTrust, type TestPerson } from '../testing';
import { KeepSockets } from './keep-sockets';

let app: TestApp;
const sockets: Socket[] = [];
beforeAll(async () => { app = await TestApp.start(startApp); });
afterEach(() => { for (const socket of sockets.splice(0)) socket.close(); });
afterAll(() => app?.stop());

async function connect({ secret }: TestPerson): Promise<Socket> {
  const socket = io(app.url, { path: '/ws', transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { authorization: `Bearer ${secret}` } });
  sockets.push(socket);
  await new Promise<void>((done, fail) => { socket.once('connect', () => done()); socket.once('connect_error', fail); });
  return socket;
}
async function ended(socket: Socket): Promise<boolean> {
  for (let waited = 0; socket.connected && waited < 3000; waited += 20) await pause(20);
  return !socket.connected;
}

it('of a session that was deleted or has run out, and of someone who may no longer sign in', async () => {
  const trust = await TestTrust.make(app);
  const [deleted, over, gone, stays] = [await trust.person(), await trust.person(), await trust.person(), await trust.person()];
  const [first, second, third, fourth] = [await connect(deleted), await connect(over), await connect(gone), await connect(stays)];
  const look = () => app.nest.get(KeepSockets, { strict: false }).look();
  await look();
  await pause(50);
  expect([first, second, third, fourth].map(({ connected }) => connected)).toEqual([true, true, true, true]);
  await app.asOwner(trust.id, async (db) => {
    await db.query('DELETE FROM session WHERE trust_id = $1 AND person_id = $2', [trust.id, deleted.id]);
    await db.query("UPDATE session SET expires_at = now() - interval '1 second' WHERE trust_id = $1 AND person_id = $2", [trust.id, over.id]);
    await db.query('UPDATE person SET active = false WHERE trust_id = $1 AND id = $2', [trust.id, gone.id]);
  });
  await look();
  expect([await ended(first), await ended(second), await ended(third)]).toEqual([true, true, true]);
  expect(fourth.connected).toBe(true);
});
