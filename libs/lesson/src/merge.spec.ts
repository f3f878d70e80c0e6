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

/** Triples of versions; each is put to every one of the properties below. */
const TRIPLES = 1_500;

const textBlocks = new Set(['paragraph', 'heading', 'codeBlock']);
/** Every word of a lesson with how often it occurs, attributes that hold text included. */
function wordsOf(nodes: readonly DocumentNode[]): Map<string, number> {
  const found = new Map<string, number>();
  const count = (text: unknown): void => {
    for (const word of typeof text === 'string' ? (text.match(/[\p{L}\p{N}]+/gu) ?? []) : []) found.set(word, (found.get(word) ?? 0) + 1);
  };
  const visit = (node: DocumentNode): void => {
    if (textBlocks.has(node.type)) count((node.content ?? []).map(({ text }) => text ?? '|').join(''));
    else node.content?.forEach(visit);
    for (const name of ['source', 'tex', 'title', 'whyIntent']) count(node.attrs?.[name]);
  };
  nodes.forEach(visit);
  return found;
}
const sorted = (words: Map<string, number>): string => JSON.stringify([...words].sort(([a], [b]) => (a < b ? -1 : 1)));

function fail(message: string, ...lessons: readonly LessonDocument[]): never {
  throw new Error([message, ...lessons.map((lesson) => JSON.stringify(lesson))].join('\n'));
}
const expectSame = (what: string, a: unknown, b: unknown): void => {
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error(`${what}\n${JSON.stringify(a)}\n${JSON.stringify(b)}`);
};

/** Valid by the schema, each id once, tables rectangular. */
function expectValid(doc: LessonDocument): void {
  const parsed = parseLesson(doc);
  if (!parsed.ok) fail(parsed.problems.map(({ message }) => message).join(), doc);
  const ids = new Set<unknown>();
  const visit = (node: DocumentNode): void => {
    if (node.attrs && 'id' in node.attrs && (ids.has(node.attrs['id']) || !ids.add(node.attrs['id']))) fail(`the id ${String(node.attrs['id'])} is there twice`, doc);
    node.content?.forEach(visit);
    if (node.type === 'table' && new Set(node.content?.map((row) => row.content?.length)).size !== 1) fail('a table is ragged', doc);
  };
  doc.content.forEach(visit);
}

describe('mergeLessons, whatever the lessons', () => {
  const holds = (check: (base: LessonDocument, ours: LessonDocument, theirs: LessonDocument) => void): void =>
    fc.assert(
      fc.property(arbitraryVersions, ({ base, ours, theirs }) => check(base, ours, theirs)),
      { numRuns: TRIPLES },
    );

  it('changes nothing when nobody did, also a lesson of every kind of content', () => {
    holds((base) => {
      const merge = mergeLessons(base, base, base);
      expectSame('identity', merge.doc, base);
      if (!merge.clean || merge.joined.length > 0 || merge.blocks.some(({ by }) => by !== 'unchanged')) fail('something was done', base);
    });
    fc.assert(
      fc.property(arbitraryLesson, (doc) => expectSame('identity', mergeLessons(doc, doc, doc).doc, doc)),
      { numRuns: 100 },
    );
  });

  it('takes what only one side changed', () =>
    holds((base, ours) => {
      for (const merge of [mergeLessons(base, ours, base), mergeLessons(base, base, ours)]) {
        // A block replaced by another at its place keeps its id.
        expectSame('one side', withoutIds(merge.doc, 'i'), withoutIds(ours, 'i'));
        if (!merge.clean || merge.joined.length > 0) fail('one side alone has nothing to clash with', base, ours);
      }
    }));

  it('takes once what both did alike', () =>
    holds((base, ours) => {
      const merge = mergeLessons(base, ours, ours);
      expectSame('both sides', merge.doc, ours);
      if (!merge.clean) fail('equal sides clash', base, ours);
    }));

  it('has nothing left to do when the result is merged again', () =>
    holds((base, ours, theirs) => {
      const merge = mergeLessons(base, ours, theirs);
      expectSame('idempotent', mergeLessons(theirs, merge.doc, theirs).doc, merge.doc);
      if (merge.clean) expectSame('idempotent', mergeLessons(ours, merge.doc, ours).doc, merge.doc);
    }));

  it('says the same whoever is called ours', () =>
    holds((base, ours, theirs) => {
      const [one, other] = [mergeLessons(base, ours, theirs), mergeLessons(base, theirs, ours)];
      const named = (merge: Merge, mine: 'ours' | 'theirs', other: 'ours' | 'theirs'): string[] => merge.conflicts.map(({ kind, words }) => JSON.stringify([kind, words?.[mine], words?.[other]])).sort();
      expectSame('conflicts', named(one, 'ours', 'theirs'), named(other, 'theirs', 'ours'));
      if (one.clean) expectSame('words', sorted(wordsOf(one.doc.content)), sorted(wordsOf(other.doc.content)));
    }));

  it('is valid, also when every block is settled for one side, and then holds that side’s words', () =>
    holds((base, ours, theirs) => {
      const merge = mergeLessons(base, ours, theirs);
      expectValid(merge.doc);
      expectSame('settled', settle(merge), merge.doc);
      expectValid(settle(merge, chooseAll(merge, 'both')));
      for (const side of ['ours', 'theirs'] as const) {
        const settled = settle(merge, chooseAll(merge, side));
        expectValid(settled);
        expectSame(side, sorted(wordsOf(settled.content)), sorted(wordsOf((side === 'ours' ? ours : theirs).content)));
      }
    }));

  it('loses no word that one side wrote and none took away, with ids and without', () =>
    holds((base, ours, theirs) => {
      for (const versions of [[base, ours, theirs] as const, [base, withoutIds(ours, 'x'), withoutIds(theirs, 'y')] as const]) {
        const merge = mergeLessons(...versions);
        expectValid(merge.doc);
        const before = wordsOf(base.content);
        const found = wordsOf([...merge.doc.content, ...merge.conflicts.flatMap((conflict) => [conflict.ours, conflict.theirs]).filter((node) => node !== null)]);
        for (const side of [ours, theirs]) for (const [word, count] of wordsOf(side.content)) if (count > (before.get(word) ?? 0) && !found.has(word)) fail(`“${word}” is lost`, ...versions);
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

  it('names a block that both moved, to different places, and keeps the notes of either side', () => {
    const six = read('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.');
    const [one, two, three, four, five, sixth] = six.content as [BlockNode, BlockNode, BlockNode, BlockNode, BlockNode, BlockNode];
    const merge = mergeLessons(six, with_(two, three, one, four, five, sixth), with_(two, three, four, five, one, sixth));
    expect(merge.conflicts).toMatchObject([{ kind: 'place', block: one.attrs.id }]);
    expect(merge.doc.content.map((block) => block.attrs.id)).toEqual([two, three, one, four, five, sixth].map((block) => block.attrs.id));
    const noted = with_({ ...one, attrs: { ...one.attrs, whyIntent: 'To begin' } }, two, three, four, five, sixth);
    expect(mergeLessons(six, edit(six, 'One.', 'First.'), noted)).toMatchObject({ clean: true, doc: { content: [{ attrs: { whyIntent: 'To begin' }, content: [{ text: 'First.' }] }, {}, {}, {}, {}, {}] } });
  });

  it('lets one of several alternatives be chosen, ours where each chose another', () => {
    const option = (id: string, chosen: boolean): DocumentNode => ({ type: 'chooseOption', attrs: { id, label: id, chosen }, content: [{ type: 'paragraph', attrs: { id: `${id}p`, core: false }, content: [{ type: 'text', text: `Do ${id}.` }] }] });
    const choose = (chosen: string): LessonDocument => with_({ type: 'chooseOne', attrs: { id: 'c', core: false, title: 'Starter' }, content: ['quiz', 'game', 'talk'].map((id) => option(id, id === chosen)) });
    const merge = mergeLessons(choose('quiz'), choose('game'), choose('talk'));
    expect(merge.conflicts).toMatchObject([{ kind: 'attribute', attribute: 'chosen', words: { base: 'quiz', ours: 'game', theirs: 'talk' } }]);
    expect(merge.doc.content[0]?.content?.map((each) => each.attrs?.['chosen'])).toEqual([false, true, false]);
  });

  it('makes a table rectangular again when one side added a row and the other a column', () => {
    const cell = (type: 'tableHeader' | 'tableCell', text: string): DocumentNode => ({ type, attrs: { id: `c${text}`, colspan: 1, rowspan: 1, colwidth: null, align: null }, content: [{ type: 'paragraph', attrs: { id: `p${text}`, core: false }, content: [{ type: 'text', text }] }] });
    const table = (...rows: readonly (readonly string[])[]): LessonDocument => with_({ type: 'table', attrs: { id: 't', core: false }, content: rows.map((row, index) => ({ type: 'tableRow', attrs: { id: `r${row[0]}` }, content: row.map((text) => cell(index === 0 ? 'tableHeader' : 'tableCell', text)) })) });
    const merge = mergeLessons(table(['a', 'b'], ['1', '2']), table(['a', 'b'], ['1', '2'], ['3', '4']), table(['a', 'b', 'c'], ['1', '2', '5']));
    expect(merge.clean).toBe(true);
    expectValid(merge.doc);
    expect(merge.doc.content[0]?.content?.map((row) => row.content?.length)).toEqual([3, 3, 3]);
  });
});
