// Puts an understood query into PostgreSQL's full-text language.
import type { UnderstoodWord } from './vocabulary';
import { alsoSpelt } from './spellings';

/** Texts for to_tsquery; empty when nothing can be asked. */
export interface FullTextQuestion {
  /** What a document must satisfy. */
  readonly ask: string;
  /** Any of the words as typed: what ranks. */
  readonly exact: string;
  /** Any of the words in any spelling or ending: what ranks half as much. */
  readonly any: string;
  /** Those words as plain text, for marking them. */
  readonly forms: string;
  /** The unfinished word. */
  readonly start: string | null;
}

const quoted = (text: string): string => `'${text.replaceAll(/['\\]/g, ' ')}'`;
const anyOf = (parts: readonly string[]): string => (parts.length === 1 ? parts[0]! : parts.length ? `(${[...new Set(parts)].join(' | ')})` : '');
const allOf = (parts: readonly string[]): string => parts.join(' & ');

/** 0: every word. 1: any one may be missing. 2: any one will do. */
export type Relaxation = 0 | 1 | 2;

export function fullTextQuestion(words: readonly UnderstoodWord[], phrases: readonly string[], relaxed: Relaxation): FullTextQuestion {
  const asked = words.map(spellings);
  const each = [...asked.map(anyOf), ...phrases.map(quoted)];
  return {
    ask: relaxed === 0 ? allOf(each) : relaxed === 1 ? anyOf(each.map((_, left) => `(${allOf(each.filter((_, place) => place !== left))})`)) : anyOf(each),
    exact: anyOf([...words.map((word) => quoted(word.corrected ?? word.word)), ...phrases.map(quoted)]),
    any: anyOf([...asked.flat(), ...phrases.map(quoted)]),
    forms: [...asked.flat(), ...phrases].join(' ').replaceAll(/[':*]/g, ' '),
    start: words.find((word) => word.open && word.corrected === null)?.word ?? null,
  };
}

function spellings({ word, corrected, beside, endings, open }: UnderstoodWord): string[] {
  const meant = corrected ?? word;
  // A number or code (ks3, 8b) is in no vocabulary: its endings are the index's to find.
  const own = open && /\p{N}/u.test(word) ? `${quoted(word)}:*` : quoted(meant);
  return [own, ...alsoSpelt(meant).map(quoted), ...(beside ? [quoted(beside)] : []), ...endings.filter((ending) => ending !== meant).map(quoted)];
}
