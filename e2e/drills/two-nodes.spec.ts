// Two nodes, one of them dying in turn, the database too, wires cut, tabs asleep, one clock an hour ahead: nobody's list differs from the database's.
import { runDrill } from './chaos';
import { Cluster } from './cluster';

let cluster: Cluster;
beforeAll(async () => { cluster = await Cluster.start(); }, 120_000);
afterAll(() => cluster?.stop(), 60_000);

it('loses and doubles nothing for anyone', async () => {
  const outcome = await runDrill(cluster, { readers: 24, posters: 4, posts: 240, seed: 20_261_127, every: 200 });
  expect(outcome).toMatchObject({ lost: 0, doubled: 0, gaps: 0, different: 0, wrongSteps: 0, crashed: 0, posts: 240, stored: 241 });
  expect(outcome.kills['node']).toBeGreaterThan(0);
  expect(outcome.kills['database']).toBeGreaterThan(0);
  expect(outcome.reconnects).toBeGreaterThan(10);
}, 240_000);
