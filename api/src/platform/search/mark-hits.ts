// Marks the words that were found in a title, and cuts the stretch of a text that holds most of them.
import { foldWord } from './read-query';
import { MARK_END, MARK_START } from './search.port';

/** Characters of an excerpt, about two lines on a page. */
const LENGTH = 190;
const LEAD = 50;
const MOST_MATCHES = 60;

export interface Forms {
  /** Whole words without accents, in every form that counts as found. */
  readonly words: readonly string[];
  /** What an unfinished word begins with. */
  readonly start: string | null;
}

/** A pattern for text without accents; null when nothing is to be marked. */
export function hitPattern({ words, start }: Forms): RegExp | null {
  const parts = [...new Set(words)].sort((a, b) => b.length - a.length).map(literally);
  if (start) parts.push(`${literally(start)}[\\p{L}\\p{N}]*`);
  return parts.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'gu') : null;
}

const literally = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '\\$&');

/** The same text letter for letter, small and without accents, so that places in one are places in the other. */
const plainLetters = (text: string): string => text.toLowerCase().replace(/[^\u0000-\u007f]/g, (letter) => foldWord(letter).charAt(0) || letter);

export function markAll(text: string, pattern: RegExp | null): string {
  const whole = text.normalize('NFC');
  return pattern ? withMarks(whole, [...plainLetters(whole).matchAll(pattern)].map((match) => [match.index, match.index + match[0].length])) : whole;
}

/** The stretch with the most different words of the question, marked; null when there is none in the text. */
export function excerptOf(text: string, pattern: RegExp | null): string | null {
  if (!pattern) return null;
  const whole = text.normalize('NFC').replace(/\s+/g, ' ');
  const matches: [number, number, string][] = [];
  for (const match of plainLetters(whole).matchAll(pattern)) {
    matches.push([match.index, match.index + match[0].length, match[0]]);
    if (matches.length === MOST_MATCHES) break;
  }
  const first = bestStart(matches);
  if (first === null) return null;
  const from = first < LEAD * 1.5 ? 0 : whole.indexOf(' ', first - LEAD) + 1 || first;
  const end = from + LENGTH >= whole.length ? whole.length : Math.max(whole.lastIndexOf(' ', from + LENGTH), first + 1);
  const inside = matches.filter(([start, stop]) => start >= from && stop <= end).map(([start, stop]): [number, number] => [start - from, stop - from]);
  return `${from > 0 ? '… ' : ''}${withMarks(whole.slice(from, end), inside)}${end < whole.length ? ' …' : ''}`;
}

function bestStart(matches: readonly [number, number, string][]): number | null {
  let best: { start: number; worth: number } | null = null;
  for (const [start] of matches) {
    const near = matches.filter(([other]) => other >= start && other < start + LENGTH - LEAD);
    const worth = new Set(near.map(([, , word]) => word)).size * 10 + near.length;
    if (!best || worth > best.worth) best = { start, worth };
  }
  return best?.start ?? null;
}

function withMarks(text: string, places: readonly (readonly [number, number])[]): string {
  let marked = '';
  let at = 0;
  for (const [start, end] of places) {
    marked += `${text.slice(at, start)}${MARK_START}${text.slice(start, end)}${MARK_END}`;
    at = end;
  }
  return marked + text.slice(at);
}

/** Where nothing was found in it, a text is shown by its beginning. */
export function beginningOf(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  return whole.length <= LENGTH ? whole : `${whole.slice(0, whole.lastIndexOf(' ', LENGTH))} …`;
}
