// How long a lesson is.
import type { Node } from 'prosemirror-model';

const WORDS_A_MINUTE = 220;

export interface Length { readonly words: number; /** Whole minutes of silent reading for an adult, at least 1 when there are words. */ readonly minutes: number }

export function countWords(doc: Node): Length {
  const words = doc.textBetween(0, doc.content.size, ' ', ' ').match(/\S+/g)?.length ?? 0;
  return { words, minutes: words ? Math.max(1, Math.round(words / WORDS_A_MINUTE)) : 0 };
}
