// Reads what someone typed into a search box: words, phrases in quotes, and a last word that may be unfinished.

export interface TypedWord {
  /** Small letters without accents. */
  readonly word: string;
  /** As typed, to put a correction in its place. */
  readonly typed: string;
  /** The last word while it is being typed: it may go on. */
  readonly open: boolean;
}
export interface TypedQuery { readonly words: readonly TypedWord[]; readonly phrases: readonly string[] }

const MOST_WORDS = 12;
const LETTERS: Record<string, string> = { 'ß': 'ss', 'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'đ': 'd', 'ł': 'l', 'ı': 'i' };

/** Small letters without accents, as the index has them. */
export const foldWord = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[ßæœøđłı]/g, (letter) => LETTERS[letter]!);

export function readQuery(q: string): TypedQuery {
  const phrases: string[] = [];
  const rest = q.replace(/["“”]([^"“”]*)["“”]/g, (_, inside: string) => {
    const words = wordsIn(inside).map(foldWord);
    if (words.length) phrases.push(words.join(' '));
    return ' ';
  });
  const typed = wordsIn(rest).slice(0, MOST_WORDS);
  const unfinished = /[\p{L}\p{N}]$/u.test(rest);
  const words = typed.map((word, place) => ({ word: foldWord(word), typed: word, open: unfinished && place === typed.length - 1 }));
  return { words, phrases: phrases.slice(0, 4) };
}

/** Numbers keep their point; “pupil’s” is “pupil”. */
function wordsIn(text: string): string[] {
  return text.replace(/['’](?:s|t|re|ve|ll|d|m)(?!\p{L})/giu, '').match(/\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
