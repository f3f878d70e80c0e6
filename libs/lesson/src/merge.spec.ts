// A merge of two versions of a lesson: what must hold whatever the lessons are, and what people meet.
import fc from 'fast-check';
import type { BlockNode, DocumentNode, LessonDocument } from './document';
import { lessonFromMarkdown } from './markdown-in';
import { lessonToMarkdown } from './markdown-out';
import { chooseAll, mergeLessons, settle } from './merge';
import type { Merge } from './merge';
import { parseLesson } from './parse-lesson';
import { sameContent } from './same-content';
import { arbitraryLesson } from './testing/arbitrary-lesson';
import { arbitraryVersions, withoutIds } from './testing/arbitrary-versions';
import { countingIds } from './testing/counting-ids';
import { tokenise } from './word-runs';

const RUNS = 100;

function wordsOf(nodes: readonly DocumentNode[]): Map<string, number> {
  const found = new Map<string, number>();
  const count = (word: string): void => void found.set(word, (found.get(word) ?? 0) + 1);
  const visit = (node: DocumentNode): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock') {
      for (const { text } of tokenise(node.content ?? [])) for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) count(word);
    } else node.content?.forEach(visit);
    for (const name of ['source', 'tex', 'title']) for (const word of String(node.attrs?.[name] ?? '').match(/[\p{L}\p{N}]+/gu) ?? []) count(word);
  };
  nodes.forEach(visit);
  return found;
}
const allWords = (merge: Merge): Map<string, number> => wordsOf([...merge.doc.content, ...merge.conflicts.flatMap(({ ours, theirs }) => [ours, theirs]).filter((node) => node !== null)]);

function expectValid(doc: LessonDocument): void {
  const parsed = parseLesson(JSON.parse(JSON.stringify(doc)));
  expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  const ids: string[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.attrs && 'id' in node.attrs) ids.push(String(node.attrs['id']));
    node.content?.forEach(visit);
    if (node.type === 'table') expect(new Set(node.content?.map((row) => (row.content ?? []).reduce((sum, cell) => sum + Number(cell.attrs?.['colspan']), 0))).size).toBe(1);
  };
  doc.content.forEach(visit);
  expect(new Set(ids).size).toBe(ids.length);
}

describe('mergeLessons, whatever the lessons', () => {
  const holds = (check: (base: LessonDocument, ours: LessonDocument, theirs: LessonDocument) => void): void =>
    fc.assert(
      fc.property(arbitraryVersions, ({ base, ours, theirs }) => check(base, ours, theirs)),
      { numRuns: RUNS },
    );

  it('changes nothing when nobody did', () => {
    fc.assert(
      fc.property(arbitraryLesson, (doc) => {
        const merge = mergeLessons(doc, doc, doc);
        expect(merge).toMatchObject({ clean: true, joined: [] });
        expect(merge.doc).toEqual(doc);
        expect(merge.blocks.every(({ by }) => by === 'unchanged')).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('takes what only one side changed', () =>
    holds((base, ours) => {
      expect(mergeLessons(base, ours, base).doc).toEqual(ours);
      expect(mergeLessons(base, base, ours).doc).toEqual(ours);
      expect(mergeLessons(base, ours, base).clean && mergeLessons(base, base, ours).clean).toBe(true);
    }));

  it('takes what both did the same way, and is done when it is merged again', () =>
    holds((base, ours, theirs) => {
      const both = mergeLessons(base, ours, ours);
      expect([both.clean, both.doc]).toEqual([true, ours]);
      const merge = mergeLessons(base, ours, theirs);
      const again = mergeLessons(merge.doc, merge.doc, merge.doc);
      expect(again.doc).toEqual(merge.doc);
    }));

  it('says the same whoever is called ours', () =>
    holds((base, ours, theirs) => {
      const [one, other] = [mergeLessons(base, ours, theirs), mergeLessons(base, theirs, ours)];
      expect(one.clean).toBe(other.clean);
      expect(one.conflicts.length).toBe(other.conflicts.length);
      if (one.clean) expect(wordsOf(one.doc.content)).toEqual(wordsOf(other.doc.content));
    }));

  it('is valid, also when every block is settled for one side, and holds that side’s words', () =>
    holds((base, ours, theirs) => {
      const merge = mergeLessons(base, ours, theirs);
      expectValid(merge.doc);
      expect(settle(merge)).toEqual(merge.doc);
      for (const side of ['ours', 'theirs', 'both'] as const) {
        const settled = settle(merge, chooseAll(merge, side));
        expectValid(settled);
        if (side !== 'both') expect(wordsOf(settled.content)).toEqual(wordsOf((side === 'ours' ? ours : theirs).content));
      }
    }));

  it('loses no word that one side wrote and none took away, with ids and without', () =>
    holds((base, ours, theirs) => {
      for (const versions of [[base, ours, theirs] as const, [base, withoutIds(ours, 'x'), withoutIds(theirs, 'y')] as const]) {
        const merge = mergeLessons(...versions);
        expectValid(merge.doc);
        const [before, found] = [wordsOf(base.content), allWords(merge)];
        for (const side of [ours, theirs]) for (const [word, count] of wordsOf(side.content)) if (count > (before.get(word) ?? 0)) expect([word, (found.get(word) ?? 0) > 0]).toEqual([word, true]);
      }
    }));
});

describe('mergeLessons, as people meet it', () => {
  const read = (markdown: string): LessonDocument => lessonFromMarkdown(markdown, { newId: countingIds('a') });
  const edit = (doc: LessonDocument, from: string, to: string): LessonDocument => JSON.parse(JSON.stringify(doc).replace(from, to));
  const lesson = read('# Title\n\nThe cat sat on 5 mats.\n\n- one\n- two\n- three\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\nLast words here.\n');
  const text = (merge: Merge): string => lessonToMarkdown(merge.doc);
  const with_ = (...blocks: readonly BlockNode[]): LessonDocument => ({ type: 'doc', content: blocks });

  it('joins words of one paragraph, cells of one row and items of one list, and says which to look at', () => {
    const ours = edit(edit(edit(lesson, 'cat', 'dog'), '"1"', '"11"'), '"one"', '"one apple"');
    const theirs = edit(edit(edit(lesson, 'mats', 'rugs'), '"2"', '"22"'), '"three"', '"three pears"');
    const merge = mergeLessons(lesson, ours, theirs);
    expect(text(merge)).toBe('# Title\n\nThe dog sat on 5 rugs.\n\n- one apple\n- two\n- three pears\n\n| a | b |\n| - | - |\n| 11 | 22 |\n\nLast words here.\n');
    expect(merge.joined.map((join) => join.text)).toEqual(['The dog sat on 5 rugs.']);
    expect(merge.blocks.map(({ by }) => by)).toEqual(['unchanged', 'joined', 'joined', 'joined', 'unchanged']);
  });

  it('keeps ours and names both where both changed the same number', () => {
    const merge = mergeLessons(lesson, edit(lesson, 'on 5', 'on 6'), edit(lesson, 'on 5', 'on 12'));
    expect(text(merge)).toContain('on 6 mats');
    expect(merge.conflicts).toMatchObject([{ kind: 'words', words: { base: '5', ours: '6', theirs: '12' } }]);
    expect(merge.blocks[1]?.words).toContainEqual({ op: 'conflict', base: '5', ours: '6', theirs: '12' });
    expect(sameContent(settle(merge, chooseAll(merge, 'theirs')).content, edit(lesson, 'on 5', 'on 12').content)).toBe(true);
  });

  it('never drops a block one side changed and the other removed', () => {
    const [title, cat, ...rest] = edit(lesson, 'cat', 'dog').content as [BlockNode, BlockNode, ...BlockNode[]];
    const removed = with_(title, ...rest);
    const changed = with_(title, cat, ...rest);
    expect(mergeLessons(lesson, removed, changed)).toMatchObject({ clean: false, conflicts: [{ kind: 'removed', ours: null, theirs: cat }] });
    const kept = mergeLessons(lesson, changed, removed);
    expect(kept.conflicts).toMatchObject([{ kind: 'removed', ours: cat, theirs: null }]);
    expect(kept.doc.content).toContain(cat);
  });

  it('moves what one side moved and edits it as the other did', () => {
    const theirs = with_(...lesson.content.slice(1), ...lesson.content.slice(0, 1));
    const merge = mergeLessons(lesson, edit(lesson, 'Title', 'New title'), theirs);
    expect(merge.clean).toBe(true);
    expect(merge.doc.content.at(-1)?.content).toEqual([{ type: 'text', text: 'New title' }]);
    expect(merge.blocks.at(-1)).toMatchObject({ did: { ours: ['edited'], theirs: ['moved'] } });
  });
});
