// What changed between versions: alignment, words, formatting, tables, moves, and time.
import fc from 'fast-check';
import { changedBlocks, diffLessons } from './diff';
import type { DiffEntry } from './diff';
import type { LessonDocument } from './document';
import { lessonFromMarkdown } from './markdown-in';
import { arbitraryLesson } from './testing/arbitrary-lesson';
import { countingIds } from './testing/counting-ids';

const read = (markdown: string, prefix = 'a'): LessonDocument => lessonFromMarkdown(markdown, { newId: countingIds(prefix) });
const kinds = (entries: readonly DiffEntry[]): string[] => entries.map((entry) => entry.kind);
/** A version of the lesson with some blocks replaced, keeping ids. */
const edit = (doc: LessonDocument, from: string, to: string): LessonDocument => JSON.parse(JSON.stringify(doc).replaceAll(from, to));

/** Milliseconds of processor time, so that a busy machine does not fail the test. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

describe('diffLessons', () => {
  const lesson = read('# Title\n\nThe cat sat on the mat.\n\n- one\n- two\n- three\n\n| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |\n\nLast words here.\n');

  it('says word by word what changed in a paragraph', () => {
    const entries = diffLessons(lesson, edit(lesson, 'cat sat', 'dog sat quietly'));
    expect(kinds(entries)).toEqual(['unchanged', 'edited', 'unchanged', 'unchanged', 'unchanged']);
    expect(entries[1]?.words).toEqual([
      { op: 'same', text: 'The ' },
      { op: 'del', text: 'cat' },
      { op: 'add', text: 'dog' },
      { op: 'same', text: ' sat' },
      { op: 'add', text: ' quietly' },
      { op: 'same', text: ' on the mat.' },
    ]);
  });

  it('joins changes that only white space parts', () => {
    const entries = diffLessons(read('one red apple today'), read('one green pear today', 'b'));
    expect(entries[0]?.words).toEqual([
      { op: 'same', text: 'one ' },
      { op: 'del', text: 'red apple' },
      { op: 'add', text: 'green pear' },
      { op: 'same', text: ' today' },
    ]);
  });

  it('goes into lists, and into rows and cells of tables', () => {
    const entries = diffLessons(lesson, edit(edit(lesson, '"two"', '"two and a half"'), '"4"', '"44"'));
    expect(entries[2]?.parts?.map(({ kind }) => kind)).toEqual(['unchanged', 'edited', 'unchanged']);
    expect(entries[2]?.parts?.[1]?.parts?.[0]?.words).toEqual([{ op: 'same', text: 'two' }, { op: 'add', text: ' and a half' }]);
    const row = entries[3]?.parts?.[2];
    expect(row?.kind).toBe('edited');
    expect(row?.parts?.map(({ kind }) => kind)).toEqual(['unchanged', 'edited']);
  });

  it('shows a moved block once, also when it was edited', () => {
    const moved: LessonDocument = { type: 'doc', content: [...lesson.content.slice(1), ...lesson.content.slice(0, 1)] };
    const entries = diffLessons(lesson, edit(moved, '"Title"', '"New title"'));
    expect(kinds(entries)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged', 'moved']);
    expect(entries[4]).toMatchObject({ edited: true, words: [{ op: 'del', text: 'Title' }, { op: 'add', text: 'New title' }] });
  });

  it('shows removed blocks where they stood and added ones where they stand', () => {
    const after: LessonDocument = { type: 'doc', content: [...lesson.content.filter((_block, index) => index !== 1), ...read('Brand new.', 'n').content] };
    expect(kinds(diffLessons(lesson, after))).toEqual(['unchanged', 'removed', 'unchanged', 'unchanged', 'unchanged', 'added']);
  });

  it('names changes of attributes, of kind and of formatting', () => {
    const before = read('# Plan\n\nsome plain words\n\n```js\nx\n```');
    const after = read('## Plan\n\nsome **plain** words\n\n```ts\nx\n```');
    const [heading, paragraph, code] = diffLessons(before, after);
    expect(heading?.changes).toEqual([{ what: 'attribute', name: 'level', before: 1, after: 2 }]);
    expect(paragraph?.changes).toEqual([{ what: 'formatting', mark: 'strong', before: false, after: true, text: 'plain' }]);
    expect(paragraph?.words).toEqual([{ op: 'same', text: 'some plain words' }]);
    expect(code?.changes).toEqual([{ what: 'attribute', name: 'language', before: 'js', after: 'ts' }]);
    expect(diffLessons(read('Plan'), read('# Plan'))[0]?.changes).toContainEqual({ what: 'type', before: 'paragraph', after: 'heading' });
  });

  it('matches blocks whose ids were lost: by content, then by common words', () => {
    const before = read('Alpha beta gamma delta.\n\nSecond one stays.\n\nPhotosynthesis turns light into sugar in leaves.');
    const after = read('Photosynthesis turns light into starch in leaves.\n\nSecond one stays.\n\nSomething else entirely, nothing shared.', 'b');
    const entries = diffLessons(before, after);
    expect(entries.find((entry) => entry.after === after.content[0])?.before).toBe(before.content[2]);
    expect(entries.find((entry) => entry.after === after.content[1])).toMatchObject({ edited: false, before: before.content[1] });
  });

  it('takes line wrapping, ids and the spelling of a link for no change', () => {
    expect(kinds(diffLessons(read('one two\nthree <https://x.org/>'), read('one two three https://x.org/', 'b')))).toEqual(['unchanged']);
  });

  it('finds nothing between a lesson and itself', () => {
    fc.assert(
      fc.property(arbitraryLesson, (doc) => {
        expect(diffLessons(doc, doc).every((entry) => entry.kind === 'unchanged')).toBe(true);
        expect(changedBlocks(doc, doc)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for every block of both versions exactly once', () => {
    fc.assert(
      fc.property(arbitraryLesson, arbitraryLesson, (a, b) => {
        const entries = diffLessons(a, b);
        expect(entries.flatMap((entry) => (entry.after ? [entry.after] : []))).toEqual(b.content);
        expect(new Set(entries.flatMap((entry) => (entry.before ? [entry.before] : [])))).toEqual(new Set(a.content));
        expect(entries.flatMap((entry) => (entry.before ? [entry.before] : [])).length).toBe(a.content.length);
      }),
      { numRuns: 300 },
    );
  });

  it('compares 400 changed blocks without ids in under a second', () => {
    const sentence = (seed: number, salt: string): string => Array.from({ length: 40 }, (_none, index) => `w${(seed * 31 + index * 7) % 500}${index % 5 === 0 ? salt : ''}`).join(' ');
    const text = (salt: string): string => Array.from({ length: 400 }, (_none, index) => sentence(index, salt)).join('\n\n');
    const [before, after] = [read(text('')), read(text('x'), 'b')];
    let entries: DiffEntry[] = [];
    expect(processorTime(() => (entries = diffLessons(before, after)))).toBeLessThan(1_000);
    expect(kinds(entries).filter((kind) => kind === 'edited').length).toBeGreaterThan(390);
  });

  it('is not held up by one huge rewritten block or thousands of equal ones', () => {
    const words = (salt: string): LessonDocument => read(Array.from({ length: 20_000 }, (_none, index) => `${salt}${index}`).join(' '), salt);
    const same = (count: number, prefix: string): LessonDocument => read(Array.from({ length: count }, () => 'Same.').join('\n\n'), prefix);
    const pairs: [LessonDocument, LessonDocument][] = [[words('a'), words('b')], [same(5_000, 'a'), same(5_001, 'b')]];
    for (const [before, after] of pairs) {
      expect(processorTime(() => diffLessons(before, after))).toBeLessThan(2_000);
    }
  });
});

describe('changedBlocks', () => {
  const lesson = read('One two three.\n\nFour five six.\n\nSeven.');

  it('names edited, removed and new blocks', () => {
    const [first, second] = lesson.content;
    const after: LessonDocument = { type: 'doc', content: [...edit(lesson, 'One two', 'One too').content.slice(0, 2), ...read('New.', 'n').content] };
    expect(changedBlocks(lesson, after)).toEqual([first?.attrs.id, after.content[2]?.attrs.id, lesson.content[2]?.attrs.id]);
    expect(changedBlocks(lesson, after)).not.toContain(second?.attrs.id);
  });

  it('does not count a core mark as a change, though the difference shows it', () => {
    const after = edit(lesson, '"core":false', '"core":true');
    expect(changedBlocks(lesson, after)).toEqual([]);
    expect(diffLessons(lesson, after)[0]?.changes).toEqual([{ what: 'attribute', name: 'core', before: false, after: true }]);
  });
});
