// lesson merge: three files, or a stream of them.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { mergeMarkdown } from '../src/merge-markdown';
import { print, readTexts, writeText } from './read-text';
import { UsageError } from './usage-error';

const MOST_CONFLICTS = 127;
const MARKER_SIZE = 7;

interface Options {
  readonly json: boolean;
  readonly batch: boolean;
  readonly output: string | undefined;
  readonly labels: readonly string[];
  readonly markerSize: number;
  readonly files: readonly string[];
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        batch: { type: 'boolean', default: false },
        output: { type: 'string', short: 'o' },
        label: { type: 'string', short: 'L', multiple: true, default: [] },
        'marker-size': { type: 'string', default: String(MARKER_SIZE) },
      },
    });
    const markerSize = Number(values['marker-size']);
    if (!Number.isInteger(markerSize) || markerSize < 1 || markerSize > 200) throw new UsageError('--marker-size must be a whole number from 1 to 200.');
    if (values.label.length > 3) throw new UsageError('There are three labels at most: ours, base, theirs.');
    return { json: values.json, batch: values.batch, output: values.output, labels: values.label, markerSize, files: positionals };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const isTriple = (value: unknown): value is { id?: unknown; base: string; ours: string; theirs: string } =>
  typeof value === 'object' && value !== null && ['base', 'ours', 'theirs'].every((side) => typeof Reflect.get(value, side) === 'string');

/** One line in, one line out; a line that cannot be read gets an error of its own and does not stop the rest. */
export function mergeLine(line: string, number: number): { answer: string; failed: boolean } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { answer: JSON.stringify({ id: null, error: `Line ${number} is not JSON.` }), failed: true };
  }
  const id = typeof value === 'object' && value !== null ? ((Reflect.get(value, 'id') as unknown) ?? null) : null;
  if (!isTriple(value)) return { answer: JSON.stringify({ id, error: `Line ${number} must have base, ours and theirs, each a text.` }), failed: true };
  return { answer: JSON.stringify({ id, ...mergeMarkdown(value.base, value.ours, value.theirs) }), failed: false };
}

async function mergeBatch(): Promise<number> {
  let [number, status] = [0, 0];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { answer, failed } = mergeLine(line, number);
    if (failed) status = 255;
    await print(`${answer}\n`);
  }
  return status;
}

export async function mergeCommand(args: readonly string[]): Promise<number> {
  const { json, batch, output, labels, markerSize, files } = readOptions(args);
  if (batch) {
    if (files.length > 0) throw new UsageError('merge --batch reads from standard input and takes no files.');
    return mergeBatch();
  }
  const [base, ours, theirs] = files;
  if (base === undefined || ours === undefined || theirs === undefined || files.length > 3) throw new UsageError('merge needs three files: BASE OURS THEIRS.');
  const { texts, encoding } = readTexts([base, ours, theirs]);
  const merge = mergeMarkdown(texts[0] ?? '', texts[1] ?? '', texts[2] ?? '', { labels: { ours: labels[0] ?? ours, base: labels[1] ?? base, theirs: labels[2] ?? theirs }, markerSize });
  if (output !== undefined) writeText(output, merge.merged, encoding);
  if (json) await print(`${JSON.stringify(merge)}\n`);
  else if (output === undefined) await print(merge.merged, encoding);
  return Math.min(merge.conflicts.length, MOST_CONFLICTS);
}
