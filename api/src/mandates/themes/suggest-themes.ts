// Words that several comments have in common, as a first ordering that a person may take or leave. It counts and does nothing else: no comment is judged. Pure.
import { EMPTY_WORDS, WEAK_WORDS } from './common-words';

export interface Comment { readonly id: string; readonly text: string }
export interface Suggestion { readonly phrase: string; readonly commentIds: string[] }

/** What fewer than three have in common is a coincidence. */
const FEWEST = 3;
const MOST = 8;
const LONGEST = 3;
/** One that adds little to what is suggested already is left out. */
const NEWS = 0.3;
const BOUNDARY = /[^\p{L}\p{N}'\s-]+|\n+/u;
const WORD = /[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu;

/** `within`: the longer phrases it stands in. */
interface Found { readonly words: number; readonly spelt: Map<string, number>; readonly ids: Set<string>; readonly within: Set<string> }

/** The same whatever the order of the comments. Each phrase stands, as it is written most often, in every comment beneath it. */
export function suggestThemes(comments: readonly Comment[]): Suggestion[] {
  const found = new Map<string, Found>();
  for (const { id, text } of comments) for (const clause of clausesOf(text)) for (const phrase of phrasesOf(clause)) note(found, phrase, id);
  for (const [key, { ids }] of found) if (ids.size < FEWEST) found.delete(key);
  // The most frequent first; of those that are as frequent, the one that says most.
  const common = [...found].filter(([key]) => !isSaidBetter(found, key)).sort(([a, one], [b, other]) => other.ids.size - one.ids.size || other.words - one.words || (a < b ? -1 : 1));
  const [chosen, covered]: [Suggestion[], Set<string>] = [[], new Set()];
  for (const [, { spelt, ids }] of common) {
    if (chosen.length === MOST) break;
    if ([...ids].filter((id) => !covered.has(id)).length < NEWS * ids.size) continue;
    for (const id of ids) covered.add(id);
    chosen.push({ phrase: usual(spelt), commentIds: [...ids].sort() });
  }
  return chosen;
}

/** There is a longer phrase around it that nearly as many wrote. */
function isSaidBetter(found: ReadonlyMap<string, Found>, key: string): boolean {
  const { ids, within } = found.get(key)!;
  return [...within].some((longer) => (found.get(longer)?.ids.size ?? 0) >= (1 - NEWS) * ids.size);
}

/** No phrase reaches over a full stop or a comma. */
const clausesOf = (text: string): string[][] => text.toLocaleLowerCase('en-GB').replaceAll('’', "'").split(BOUNDARY).map((clause) => clause.match(WORD) ?? []);

function* phrasesOf(words: readonly string[]): Iterable<readonly string[]> {
  for (let from = 0; from < words.length; from++) {
    for (let length = 1; length <= LONGEST && from + length <= words.length; length++) {
      const phrase = words.slice(from, from + length);
      if (isTelling(phrase)) yield phrase;
    }
  }
}

function isTelling(words: readonly string[]): boolean {
  const [first, last] = [words[0]!, words.at(-1)!];
  if ([first, last].some((word) => EMPTY_WORDS.has(word) || /^\d+$/.test(word))) return false;
  return words.length > 1 ? words.some((word) => word.length > 2) : first.length > 2 && !WEAK_WORDS.has(first);
}

function note(found: Map<string, Found>, words: readonly string[], id: string): void {
  const key = keyOf(words);
  const one = foundFor(found, words);
  one.spelt.set(words.join(' '), (one.spelt.get(words.join(' ')) ?? 0) + 1);
  one.ids.add(id);
  for (const part of phrasesOf(words)) if (part.length < words.length) foundFor(found, part).within.add(key);
}

function foundFor(found: Map<string, Found>, words: readonly string[]): Found {
  const key = keyOf(words);
  const one = found.get(key) ?? { words: words.length, spelt: new Map<string, number>(), ids: new Set<string>(), within: new Set<string>() };
  found.set(key, one);
  return one;
}

const keyOf = (words: readonly string[]): string => words.map(singular).join(' ');

/** One slide, many slides: the same thing. */
const singular = (word: string): string => (word.length > 3 && /[^su']s$/.test(word) ? word.slice(0, -1) : word);

const usual = (spelt: ReadonlyMap<string, number>): string => [...spelt].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
