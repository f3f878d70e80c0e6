// The end of a process: what is being done is finished with the database still there, nothing new begins, and nobody who says nothing is waited for.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust } from '@trellis/identity/testing';
import { Database, Schedule } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from './start-app';

it('finishes what it is at when its process is told to end, and begins nothing else', async () => {
  const app = await TestApp.start(startApp);
  const trust = await TestTrust.make(app);
  const [schedule, database] = [app.nest.get(Schedule), app.nest.get(Database)];
  const done: string[] = [];
  let begun = (): void => undefined;
  const atWork = new Promise<void>((resolve) => { begun = resolve; });
  schedule.every(60, 'slow', async (trustId) => {
    if (trustId !== trust.id) return;
    begun();
    await pause(500);
    await database.read({ trustId }, (tx) => tx.query('SELECT 1'));
    done.push('slow');
  });
  schedule.every(60, 'due after it', (trustId) => { if (trustId === trust.id) done.push('due after it'); return Promise.resolve(); });
  const looking = schedule.look();
  await atWork;
  await app.stop();
  await looking;
  expect(done).toEqual(['slow']);
});

it('does not wait for a connection on which nothing has been said, as browsers open ahead of need', async () => {
  const app = await TestApp.start(startApp);
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  await once(socket, 'connect');
  const ended = once(socket, 'close');
  await app.stop();
  await ended;
});
