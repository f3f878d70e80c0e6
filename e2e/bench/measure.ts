// Closed loops over HTTP, what they cost the processor, and how results are kept: medians of runs with their range.
import { appendFileSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import autocannon from 'autocannon';

export interface Load { readonly url: string; readonly connections: number; readonly amount: number; readonly warmUp: number; readonly requests: readonly autocannon.Request[] }
export interface Measured { readonly perSecond: number; readonly p50: number; readonly p99: number; readonly cpuMs: number; readonly failed: number }
export interface Result { readonly name: string; readonly product: number; readonly bare: number | null; readonly ratio: number | null; readonly unit: string; readonly range: readonly [number, number]; readonly goal: string; readonly load: number; readonly more?: Record<string, unknown> }

/** `pids`: the processes whose time is counted, with all their children. */
export async function closedLoop(load: Load, pids: readonly number[]): Promise<Measured> {
  await run(load, load.warmUp);
  const before = cpuOf(pids);
  const began = performance.now();
  const result = await run(load, load.amount);
  const seconds = (performance.now() - began) / 1000;
  const done = result.requests.total;
  return { perSecond: done / seconds, p50: result.latency.p50, p99: result.latency.p99, cpuMs: (cpuOf(pids) - before) / done, failed: result.non2xx + result.errors };
}

function run({ url, connections, requests }: Load, amount: number): Promise<autocannon.Result> {
  return autocannon({ url, connections, amount, requests: [...requests], timeout: 60 });
}

/** Milliseconds of processor time of these processes and everything below them. */
export function cpuOf(pids: readonly number[]): number {
  const all = new Map<number, { parent: number; ticks: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
      all.set(Number(name), { parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) });
    } catch { /* it has ended meanwhile */ }
  }
  const wanted = new Set(pids);
  for (let grew = true; grew;) {
    grew = false;
    for (const [pid, { parent }] of all) if (!wanted.has(pid) && wanted.has(parent)) { wanted.add(pid); grew = true; }
  }
  return [...wanted].reduce((sum, pid) => sum + (all.get(pid)?.ticks ?? 0), 0) * 10;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length % 2 ? sorted[(sorted.length - 1) / 2]! : (sorted[sorted.length / 2 - 1]! + sorted[sorted.length / 2]!) / 2;
};

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export async function repeated<T>(runs: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let i = 0; i < runs; i++) results.push(await work());
  return results;
}

const results: Result[] = [];
export function record(name: string, unit: string, goal: string, product: readonly number[], bare: readonly number[] | null, more?: Record<string, unknown>): void {
  const value = median(product);
  const floor = bare && median(bare);
  results.push({ name, unit, goal, product: round(value), bare: floor === null ? null : round(floor), ratio: floor === null ? null : round(value / floor), range: [round(Math.min(...product)), round(Math.max(...product))], load: round(loadavg()[0]!), ...(more && { more }) });
  console.log(tableRow(results.at(-1)!));
}

export const round = (value: number): number => Number(value.toPrecision(4));
const tableRow = ({ name, product, unit, bare, ratio, goal, range }: Result): string =>
  `${name.padEnd(46)} ${String(product).padStart(9)} ${unit.padEnd(6)} bare ${String(bare ?? '–').padStart(8)}  ratio ${String(ratio ?? '–').padStart(7)}  range ${range.join('–')}  goal ${goal}`;

export function writeResults(): void {
  mkdirSync('dist/bench', { recursive: true });
  appendFileSync('dist/bench/results.jsonl', `${JSON.stringify({ at: new Date().toISOString(), results })}\n`);
  console.log('\nWritten to dist/bench/results.jsonl');
}
