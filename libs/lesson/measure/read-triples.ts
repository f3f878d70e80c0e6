// Reads the real merges people made, and those derived from real edits.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHunks } from './git-merge-file';
import type { GitMerge } from './git-merge-file';
import type { Triple } from './merge-report';

export type Source = 'merges' | 'derived';
const files: { readonly [source in Source]: { readonly name: string; readonly result: string } } = {
  merges: { name: 'merge-triples.jsonl.gz', result: 'humanResult' },
  derived: { name: 'derived-triples.jsonl.gz', result: 'expected' },
};

/** What git made of a real merge when it was collected. */
function recordedMerge(value: Record<string, unknown>): GitMerge {
  const merged = value['gitMergeDiff3'] ?? value['humanResult'] ?? value['expected'];
  const conflicts = Number(value['gitConflictCount'] ?? 0);
  return { conflicts, merged: String(merged), hunks: conflicts === 0 ? [] : readHunks(String(merged), { ours: 'ours', base: 'base', theirs: 'theirs' }) };
}

/** Null where the directory does not have them. */
export function readTriples(directory: string, source: Source): (Triple & { readonly recorded: GitMerge })[] | null {
  const path = join(directory, files[source].name);
  if (!existsSync(path)) return null;
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: Record<string, unknown> = JSON.parse(line);
      const text = (name: string): string => String(value[name] ?? '');
      return { id: text('id'), base: text('base'), ours: text('ours'), theirs: text('theirs'), result: text(files[source].result), recorded: recordedMerge(value) };
    });
}
