// What is suggested as a theme stands in every comment beneath it, and is the same whatever the order they come in.
import { EMPTY_WORDS, WEAK_WORDS } from './common-words';
import { suggestThemes, type Comment } from './suggest-themes';

const comments = (texts: readonly string[]): Comment[] => texts.map((text, i) => ({ id: `c${String(i).padStart(3, '0')}`, text }));
/** mulberry32. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const shuffled = <T>(items: readonly T[], random: () => number): T[] => items.map((item) => [random(), item] as const).sort((a, b) => a[0] - b[0]).map(([, item]) => item);
const WORDS = ['slides', 'slide', 'too', 'long', 'the', 'of', 'marking', 'workload', 'practical', 'kit', 'a', 'waste', 'time', 'quiz', 'quizzes', 'lesson', 'print', 'colour', 'and', '12', 'Year 9', 'don’t', 'reading-age'];
const drawn = (seed: number): Comment[] => {
  const random = randomOf(seed);
  const pick = (): string => WORDS[Math.floor(random() * WORDS.length)]!;
  return comments(Array.from({ length: 5 + Math.floor(random() * 40) }, () => Array.from({ length: 1 + Math.floor(random() * 12) }, () => `${pick()}${random() < 0.2 ? ['.', ',', ';', '!'][Math.floor(random() * 4)]! : ''}`).join(' ')));
};
const plain = (text: string): string => text.toLocaleLowerCase('en-GB').replaceAll('’', "'").replace(/[^\p{L}\p{N}'-]+/gu, ' ');
/** As it is read: one slide or many. */
const loosely = (text: string): string => ` ${plain(text).split(' ').map((word) => word.replace(/s$/, '')).join(' ')} `;

describe('what is suggested', () => {
  it('is what several have in common, the most frequent first, and the longer phrase where as many wrote it', () => {
    const said = comments(['The lesson is too long for one hour.', 'Too long! And the slides are dense.', 'Far too long', 'Good slides', 'I like the slide on light', 'Slides again, too long', 'It is a waste of time', 'A waste of time', 'What a waste of time, sorry', 'Thank you']);
    expect(suggestThemes(said)).toEqual([
      { phrase: 'too long', commentIds: ['c000', 'c001', 'c002', 'c005'] },
      { phrase: 'slides', commentIds: ['c001', 'c003', 'c004', 'c005'] },
      { phrase: 'waste of time', commentIds: ['c006', 'c007', 'c008'] },
    ].sort((a, b) => b.commentIds.length - a.commentIds.length));
  });

  it('is the longer phrase also where a few more wrote a part of it', () => {
    const said = comments(['The marking policy again', 'Marking policy: no', 'Whose marking policy is it?', 'Marking']);
    expect(suggestThemes(said)).toEqual([{ phrase: 'marking policy', commentIds: ['c000', 'c001', 'c002'] }]);
  });

  it('is nothing where fewer than three have anything in common, or nothing but small words', () => {
    expect(suggestThemes([])).toEqual([]);
    expect(suggestThemes(comments(['Slides', 'Slides', 'Other']))).toEqual([]);
    expect(suggestThemes(comments(['It is good', 'It is good', 'It is good', 'It was good', 'I would not, and you would?']))).toEqual([]);
  });

  it('reaches over no full stop, and counts a comment once however often it says it', () => {
    expect(suggestThemes(comments(['Too. Long', 'too, long', 'too; long', 'marking marking marking']))).toEqual([]);
  });

  it.each(Array.from({ length: 120 }, (_, seed) => seed))('holds for any comments (%i)', (seed) => {
    const said = drawn(seed);
    const suggested = suggestThemes(said);
    expect(suggestThemes(shuffled(said, randomOf(seed + 1000)))).toEqual(suggested);
    expect(suggested.length).toBeLessThanOrEqual(8);
    expect(new Set(suggested.map(({ phrase }) => phrase)).size).toBe(suggested.length);
    expect(suggested.map(({ commentIds }) => commentIds.length)).toEqual(suggested.map(({ commentIds }) => commentIds.length).sort((a, b) => b - a));
    for (const { phrase, commentIds } of suggested) {
      expect(commentIds.length).toBeGreaterThanOrEqual(3);
      expect(new Set(commentIds).size).toBe(commentIds.length);
      const words = phrase.split(' ');
      for (const end of [words[0]!, words.at(-1)!]) expect(EMPTY_WORDS.has(end)).toBe(false);
      if (words.length === 1) expect(WEAK_WORDS.has(phrase)).toBe(false);
      // Exactly the comments that say it, and no other: anybody can check it by reading.
      for (const id of commentIds) expect(loosely(said.find((one) => one.id === id)!.text)).toContain(loosely(phrase));
    }
  });

  it('does as well with a thousand long comments', () => {
    const random = randomOf(7);
    const word = (): string => `w${Math.floor(random() ** 3 * 4000)}x`;
    const long = comments(Array.from({ length: 1000 }, () => Array.from({ length: 60 }, word).join(' ')));
    expect(suggestThemes(long)).toHaveLength(8);
  });
});
