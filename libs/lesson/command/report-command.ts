// lesson report: the figures of the merge beside git's, as a table or as JSON.
import { parseArgs } from 'node:util';
import { GitMergeFile } from '../measure/git-merge-file';
import { measureMerges } from '../measure/merge-report';
import type { MergeReport, Share } from '../measure/merge-report';
import { readTriples } from '../measure/read-triples';
import type { Source } from '../measure/read-triples';
import { pathOf, print } from './read-text';
import { UsageError } from './usage-error';

const titles: { readonly [source in Source]: string } = { merges: 'Real merges by real people', derived: 'Real edits laid over each other' };

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

function tableOf(title: string, report: MergeReport): string {
  const { git, lesson, gitConflicts, solved, files } = report;
  const rows: [string, string, string][] = [[title, 'git', 'lesson']];
  const both = (name: string, read: (share: Share) => string): void => void rows.push([name, read(git), read(lesson)]);
  const ours = (name: string, value: string): void => void rows.push([name, '', value]);
  both('files', () => String(files));
  both('merged cleanly', ({ clean }) => `${clean} (${percent(clean, files)})`);
  both('… equal to the person’s, to the letter', ({ equalExactly, clean }) => `${equalExactly} (${percent(equalExactly, clean)})`);
  both('… after normalising white space', ({ equalInWords, clean }) => `${equalInWords} (${percent(equalInWords, clean)})`);
  both('… and the spelling of Markdown', ({ equalInMeaning, clean }) => `${equalInMeaning} (${percent(equalInMeaning, clean)})`);
  both('wrong and nothing said', ({ wrongInSilence }) => String(wrongInSilence));
  both('conflicts left', ({ conflicts }) => String(conflicts));
  ours('clean for git and the same to the letter', `${report.gitCleanSame} of ${git.clean}`);
  ours('files git leaves in conflict, solved', `${solved.files} of ${files - git.clean}`);
  ours('… as the person did (white space aside)', `${solved.equalExactly} (${solved.equalInWords})`);
  ours('git’s conflicts, solved', `${gitConflicts.solved} of ${gitConflicts.all} (${percent(gitConflicts.solved, gitConflicts.all)})`);
  ours('… found so in the person’s result', String(gitConflicts.solvedAsPerson));
  ours('git’s conflicts, now choices within a sentence', `${gitConflicts.withinSentence} (${percent(gitConflicts.withinSentence, gitConflicts.all)})`);
  ours('solved or within a sentence', percent(gitConflicts.solved + gitConflicts.withinSentence, gitConflicts.all));
  ours('files that lose a word', String(report.filesLosingWords.length));
  ours('merges a second (slowest)', `${Math.round((1000 * files) / Math.max(1, report.mergeMs))} (${Math.round(report.slowestMs)} ms)`);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n');
}

export async function reportCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options: { json: { type: 'boolean', default: false } } });
  const [directory] = positionals;
  if (directory === undefined) throw new UsageError('report needs the directory of the histories.');
  const git = new GitMergeFile();
  try {
    const reports: Partial<Record<Source, MergeReport>> = {};
    for (const source of ['merges', 'derived'] as const) {
      const triples = readTriples(pathOf(directory), source);
      if (triples) reports[source] = measureMerges(triples, ({ base, ours, theirs }) => git.merge(base, ours, theirs));
    }
    if (Object.keys(reports).length === 0) throw new Error(`${directory}: there are no histories here (merge-triples.jsonl.gz, derived-triples.jsonl.gz)`);
    if (values['json']) await print(`${JSON.stringify(reports, null, 1)}\n`);
    else await print(`${(['merges', 'derived'] as const).flatMap((source) => (reports[source] ? [tableOf(titles[source], reports[source])] : [])).join('\n\n')}\n`);
    return 0;
  } finally {
    git.close();
  }
}
