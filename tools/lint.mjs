// npm run lint: every room in one run. Reading the rules and the graph of rooms costs more than most rooms do.
import { spawnSync } from 'node:child_process';

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;

// The rule of the walls reads the graph that Nx keeps; without it the rule is skipped in silence (walls.spec.ts).
const graph = run('node_modules/nx/dist/bin/nx.js', 'graph', '--file=dist/graph.json');
process.exit(graph || run('node_modules/eslint/bin/eslint.js', 'api', 'web', 'libs', 'e2e'));
