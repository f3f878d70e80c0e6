// How the merge of lessons does on real histories, beside git's line merge of the same texts in the same run.
import { mergeMarkdown } from '../src/merge-markdown';
import type { MarkdownMerge } from '../src/merge-markdown';
import type { GitMerge, Hunk } from './git-merge-file';
import { markdownMeaning } from './markdown-meaning';

export interface Triple {
  readonly id: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** What a person made of it. */
  readonly result: string;
}

export interface Share {
  /** Merged without a conflict. */
  clean: number;
  /** … equal to what the person committed, to the letter; … after normalising white space; … and the spelling of Markdown. */
  equalExactly: number;
  equalInWords: number;
  equalInMeaning: number;
  /** Merged cleanly, with nothing said to look at, and not what the person committed in any spelling. */
  wrongInSilence: number;
  conflicts: number;
}
export interface MergeReport {
  readonly files: number;
  readonly git: Share;
  readonly lesson: Share;
  /** Files git merges cleanly: how many the lesson merge makes the same of, to the letter. */
  readonly gitCleanSame: number;
  /** Files git leaves conflicts in: merged cleanly by the lesson merge; and of these equal to the person's result. */
  readonly solved: { files: number; equalExactly: number; equalInWords: number };
  /** Conflicts git leaves: solved; left as choices within one sentence each; left longer. */
  readonly gitConflicts: { all: number; solved: number; withinSentence: number; longer: number; solvedAsPerson: number };
  /** Files with a word one side wrote, nobody took away, and the merge does not have. */
  readonly filesLosingWords: readonly string[];
  readonly wrongInSilence: readonly string[];
  readonly mergeMs: number;
  readonly slowestMs: number;
}

const inWords = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** At most one sentence or line of its own: no empty line in it, no end of a sentence before its own. */
export function isOneSentence(text: string): boolean {
  const trimmed = text.trim();
  return !/\n[ \t>]*\n/.test(trimmed) && !/[.!?。！？]["'”’)\]*_]*\s/u.test(inWords(trimmed));
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that one side has more of than the base while the other has no fewer, and that the merge has fewer of than the base and the base's gain. */
export function lostWords({ base, ours, theirs }: Hunk, merged: string): string[] {
  const [b, o, t, m] = [base, ours, theirs, merged].map(countWords) as [Map<string, number>, Map<string, number>, Map<string, number>, Map<string, number>];
  const lost = new Set<string>();
  for (const words of [o, t]) for (const [word, count] of words) if (count > 0 && !b.has(word) && !m.has(word)) lost.add(word);
  return [...lost];
}

const none = (): Share => ({ clean: 0, equalExactly: 0, equalInWords: 0, equalInMeaning: 0, wrongInSilence: 0, conflicts: 0 });

function sameMeaning(a: string, b: string): boolean {
  try {
    return JSON.stringify(markdownMeaning(a, 'plausible')) === JSON.stringify(markdownMeaning(b, 'plausible'));
  } catch (error) {
    // Nested beyond what the parser takes: then only the words count.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

class MergeMeter {
  files = 0;
  readonly git = none();
  readonly lesson = none();
  gitCleanSame = 0;
  readonly solved = { files: 0, equalExactly: 0, equalInWords: 0 };
  readonly gitConflicts = { all: 0, solved: 0, withinSentence: 0, longer: 0, solvedAsPerson: 0 };
  readonly filesLosingWords: string[] = [];
  readonly wrongInSilence: string[] = [];
  mergeMs = 0;
  slowestMs = 0;

  measure(triple: Triple, git: GitMerge): void {
    const started = performance.now();
    const merge = mergeMarkdown(triple.base, triple.ours, triple.theirs);
    const took = performance.now() - started;
    this.files += 1;
    this.mergeMs += took;
    this.slowestMs = Math.max(this.slowestMs, took);
    this.count(this.git, triple, git.conflicts, git.merged, false);
    const wrong = this.count(this.lesson, triple, merge.conflicts.length, merge.merged, merge.autoJoined.length > 0);
    if (wrong) this.wrongInSilence.push(triple.id);
    if (git.conflicts === 0 && merge.merged === git.merged) this.gitCleanSame += 1;
    if (git.conflicts > 0) this.countSolved(triple, merge, git.hunks);
    if (lostWords(triple, merge.merged).length > 0) this.filesLosingWords.push(triple.id);
  }

  /** Whether it was wrong in silence. */
  private count(share: Share, { result }: Triple, conflicts: number, merged: string, flagged: boolean): boolean {
    share.conflicts += conflicts;
    if (conflicts > 0) return false;
    share.clean += 1;
    const exact = merged === result;
    const words = exact || inWords(merged) === inWords(result);
    const meaning = words || sameMeaning(merged, result);
    if (exact) share.equalExactly += 1;
    if (words) share.equalInWords += 1;
    if (meaning) share.equalInMeaning += 1;
    if (meaning || flagged) return false;
    share.wrongInSilence += 1;
    return true;
  }

  private countSolved({ result }: Triple, merge: MarkdownMerge, hunks: readonly Hunk[]): void {
    if (merge.clean) {
      this.solved.files += 1;
      if (merge.merged === result) this.solved.equalExactly += 1;
      if (inWords(merge.merged) === inWords(result)) this.solved.equalInWords += 1;
    }
    const committed = inWords(result);
    for (const hunk of hunks) {
      const inside = mergeMarkdown(hunk.base, hunk.ours, hunk.theirs);
      this.gitConflicts.all += 1;
      if (inside.clean) {
        this.gitConflicts.solved += 1;
        if (committed.includes(inWords(inside.merged))) this.gitConflicts.solvedAsPerson += 1;
      } else if (inside.conflicts.every((conflict) => [conflict.base, conflict.ours, conflict.theirs].every(isOneSentence))) this.gitConflicts.withinSentence += 1;
      else this.gitConflicts.longer += 1;
    }
  }
}

/** Merges each triple and asks git for its merge. */
export function measureMerges(triples: Iterable<Triple>, mergeByGit: (triple: Triple) => GitMerge): MergeReport {
  const meter = new MergeMeter();
  for (const triple of triples) meter.measure(triple, mergeByGit(triple));
  const { files, git, lesson, gitCleanSame, solved, gitConflicts, filesLosingWords, wrongInSilence, mergeMs, slowestMs } = meter;
  return { files, git, lesson, gitCleanSame, solved, gitConflicts, filesLosingWords, wrongInSilence, mergeMs, slowestMs };
}
