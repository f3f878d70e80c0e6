// npm run drill [-- --readers=300 --posts=10000 --posters=8 --seed=1]: the two-node drill at full size. Exits with 1 when anything was lost or doubled.
import { Cluster } from './cluster';
import { runDrill } from './chaos';

const option = (name: string, usual: number): number => Number(process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const plan = { readers: option('readers', 300), posters: option('posters', 8), posts: option('posts', 10_000), seed: option('seed', 20_261_127), every: option('every', 0) };
const cluster = await Cluster.start();
try {
  console.log('drill', plan);
  const outcome = await runDrill(cluster, plan);
  console.log(outcome);
  process.exitCode = outcome.lost || outcome.doubled || outcome.crashed || outcome.gaps || outcome.different || outcome.wrongSteps ? 1 : 0;
} finally {
  await cluster.stop();
}
