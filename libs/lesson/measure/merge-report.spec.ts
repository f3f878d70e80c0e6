// A sample of the real merges in ../shared: what git merges comes out the same, and what it leaves is solved or made small. The whole is
// `npm run -s lesson -- report ../shared/corpus/history`.
import { measureMerges } from './merge-report';
import type { Triple } from './merge-report';
import type { GitMerge } from './git-merge-file';
import { readTriples } from './read-triples';

const history = '../shared/corpus/history';

function measure(source: 'merges' | 'derived', every: number): ReturnType<typeof measureMerges> {
  const triples = (readTriples(history, source) ?? []).filter((_triple, index) => index % every === 0);
  const recorded = new Map<Triple, GitMerge>(triples.map((triple) => [triple, triple.recorded]));
  return measureMerges(triples, (triple) => recorded.get(triple) as GitMerge);
}

it('does on real merges what git does, and half of what git leaves', () => {
  const report = measure('merges', 10);
  expect(report.files).toBeGreaterThan(150);
  expect(report.gitCleanSame).toBe(report.git.clean);
  expect(report.filesLosingWords).toEqual([]);
  expect(report.lesson.wrongInSilence).toBeLessThanOrEqual(report.git.wrongInSilence);
  const { all, solved, withinSentence, solvedAsPerson } = report.gitConflicts;
  expect((solved + withinSentence) / all).toBeGreaterThan(0.5);
  expect(solvedAsPerson / solved).toBeGreaterThan(0.6);
});

it('lays real edits over each other as people made them', () => {
  const report = measure('derived', 10);
  expect(report.lesson.clean).toBe(report.files);
  expect(report.lesson.equalExactly / report.files).toBeGreaterThan(0.95);
});
