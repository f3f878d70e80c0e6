// Redis between the nodes: streams for what must come in order, channels for questions. Its death ends no node and holds up nothing on any of them.
import { setTimeout as pause } from 'node:timers/promises';
import type { Server } from 'socket.io';
import type { Log } from '../log';
import type { NodeTie } from './nodes';

/** What the adapter asks of a client; its own types are wider than anything used here. */
interface Client {
  duplicate(options?: object): Client;
  publish(...message: unknown[]): Promise<unknown>;
  subscribe(...to: unknown[]): Promise<unknown>;
}
/** So long a reader waits for the next message before it asks again: it also ends no sooner. */
const WAIT_MS = 1000;
const AGAIN_MS = 500;

export async function attachRedis(server: Server, url: string, log: Log): Promise<NodeTie> {
  const [{ createAdapter }, { createClient }] = await Promise.all([import('@socket.io/redis-streams-adapter'), import('redis')]);
  // What cannot be said now is not said later: readers of other nodes ask for what they missed, and an old word to leave could hit who has come back.
  const client = createClient({ url, disableOfflineQueue: true });
  let ended = false;
  const trouble = once(log);
  client.on('error', trouble.of);
  client.on('ready', trouble.over);
  await client.connect();
  server.adapter(createAdapter(calm(client as unknown as Client, () => ended), { blockTimeInMs: WAIT_MS }));
  return { up: () => client.isReady, close: async () => { ended = true; client.destroy(); } };
}

/** The adapter does not listen for what becomes of its messages and subscriptions, and a failure that nobody hears ends the process. */
function calm(client: Client, ended: () => boolean): Client {
  const [publish, subscribe, duplicate] = [client.publish.bind(client), client.subscribe.bind(client), client.duplicate.bind(client)];
  return Object.assign(client, {
    publish: (...message: unknown[]) => publish(...message).catch(() => 0),
    subscribe: async (...to: unknown[]) => {
      while (!ended()) {
        try { return await subscribe(...to); } catch { await pause(AGAIN_MS); }
      }
      return undefined;
    },
    // Those that read wait for Redis to be there again.
    duplicate: () => calm(duplicate({ disableOfflineQueue: false }), ended),
  });
}

/** A death is said once, and that it is over: each try to reach it again fails alike. */
function once(log: Log): { of: (error: Error) => void; over: () => void } {
  let said = false;
  return {
    of: (error) => { if (!said) log.error('redis cannot be reached: nodes do not hear one another', error); said = true; },
    over: () => { if (said) log.warn('redis is there again', ''); said = false; },
  };
}
