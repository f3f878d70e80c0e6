// Asks git for its merge of three texts: the yardstick the merge of lessons is measured by.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Hunk {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}
export interface GitMerge {
  readonly conflicts: number;
  readonly merged: string;
  readonly hunks: readonly Hunk[];
}

/** Labels no lesson has, so that markers people committed are not taken for git's. */
const labels: Hunk = { ours: 'ours-7f3a', base: 'base-7f3a', theirs: 'theirs-7f3a' };

/** The conflicts in a text git merged with --diff3 and these labels. */
export function readHunks(merged: string, labels: Hunk): Hunk[] {
  const hunks: Hunk[] = [];
  let open: { base: string; ours: string; theirs: string } | null = null;
  let side: keyof Hunk = 'ours';
  for (const line of merged.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const bare = line.trimEnd();
    if (bare === `<<<<<<< ${labels.ours}`) [open, side] = [{ base: '', ours: '', theirs: '' }, 'ours'];
    else if (open && bare === `||||||| ${labels.base}`) side = 'base';
    else if (open && side === 'base' && bare === '=======') side = 'theirs';
    else if (open && bare === `>>>>>>> ${labels.theirs}`) {
      hunks.push(open);
      open = null;
    } else if (open) open[side] += line;
  }
  return hunks;
}

/** A folder for the texts git reads; `close` takes it away. */
export class GitMergeFile {
  private readonly folder = mkdtempSync(join(tmpdir(), 'lesson-merge-'));

  merge(base: string, ours: string, theirs: string): GitMerge {
    for (const [name, text] of Object.entries({ base, ours, theirs })) writeFileSync(join(this.folder, name), text);
    const run = spawnSync('git', ['merge-file', '-p', '--diff3', '-L', labels.ours, '-L', labels.base, '-L', labels.theirs, 'ours', 'base', 'theirs'], { cwd: this.folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
    if (run.error || run.status === null || run.status > 127) throw new Error(`git merge-file failed: ${run.error?.message ?? run.stderr}`);
    return { conflicts: run.status, merged: run.stdout, hunks: run.status === 0 ? [] : readHunks(run.stdout, labels) };
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
