// Makes networks and threads for tests, and live readers who hear them.
import { Database, type Tx } from '@trellis/platform';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import type { TestApp } from '@trellis/platform/testing';
import type { ClientEvents, ServerEvents } from '@trellis/contracts';
import { io, type Socket } from 'socket.io-client';
import { seedNetwork, seedThreads, type SeedNetwork, type SeedThread } from './seed-network';

export type LiveClient = Socket<ServerEvents, ClientEvents>;

const inTrust = <T>(app: TestApp, trustId: string, work: (tx: Tx) => Promise<T>): Promise<T> => app.nest.get(Database).write({ trustId }, work);

let made = 0;
export function makeNetwork(app: TestApp, trustId: string, options: Partial<SeedNetwork> & { leads: readonly string[] }): Promise<string> {
  const number = ++made;
  return inTrust(app, trustId, (tx) => seedNetwork(tx, { name: `Science ${number}`, slug: `science-${number}`, subject: 'science', purpose: 'We plan out loud', members: [], ...options }));
}

/** A thread with one post by its author. */
export async function makeThread(app: TestApp, trustId: string, networkId: string, authorId: string, options: Partial<SeedThread> = {}): Promise<string> {
  const [thread] = await inTrust(app, trustId, (tx) => seedThreads(tx, networkId, [{ title: 'Fair tests', posts: [{ authorId, at: new Date(), text: 'How do you start?' }], ...options }]));
  return thread!.id;
}

export interface Meeting { readonly trust: TestTrust; readonly lead: TestPerson; readonly member: TestPerson; readonly networkId: string }

/** A trust of its own with a network of two: Ada Khan leads, Bo Lee of another school belongs. */
export async function makeMeeting(app: TestApp): Promise<Meeting> {
  const trust = await TestTrust.make(app);
  const lead = await trust.person({ name: 'Ada Khan' });
  const member = await trust.person({ name: 'Bo Lee', schoolId: await trust.school('Birch Academy') });
  return { trust, lead, member, networkId: await makeNetwork(app, trust.id, { leads: [lead.id], members: [member.id] }) };
}

/** A connected socket signed in with a person's secret; rejects when refused. */
export async function connectLive(app: Pick<TestApp, 'url'>, secret: string, headers: Record<string, string> = {}): Promise<LiveClient> {
  const socket: LiveClient = io(app.url, { path: '/ws', transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { authorization: `Bearer ${secret}`, ...headers } });
  await new Promise<void>((done, fail) => {
    socket.once('connect', () => done());
    socket.once('connect_error', (error) => { socket.close(); fail(error); });
  });
  return socket;
}
