// The words a trust uses: kept level with its documents, and asked what a typed word may become or was meant to be.
import type { Tx } from '../database/tx';
import { editDistance } from './edit-distance';
import { foldWord, type TypedWord } from './read-query';
import { isKnownSpelling } from './spellings';

/** Beyond any character: the end of the words that begin alike. */
const LAST = '\u{10FFFF}';
const MOST_ENDINGS = 12;
const CHUNK = 500;
/** A word that full text leaves out (the, and) stands for itself. */
const STEM = "coalesce((ts_lexize('pg_catalog.english_stem', word))[1], word)";

/** Distinct words of three letters or more. */
export function distinctWords(...texts: string[]): Set<string> {
  return new Set(foldWord(texts.join(' ')).match(/\p{L}{3,30}/gu) ?? []);
}

/** Adds words not seen before; the counts of known ones wait for `recountWords`. Sorted, so that two writers never wait for each other in a ring. */
export async function addWords(tx: Tx, documents: readonly Set<string>[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const words of documents) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()].sort();
  if (words.length) {
    await tx.count(`INSERT INTO search_word (trust_id, word, stem, documents) SELECT $1, word, ${STEM}, documents FROM unnest($2::text[], $3::int[]) AS new (word, documents) ON CONFLICT DO NOTHING`,
      [tx.trustId, words, words.map((word) => counts.get(word))]);
  }
}

/** Counts every word of every document anew; words nobody uses any more go. */
export async function recountWords(tx: Tx): Promise<void> {
  const counts = new Map<string, number>();
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.query<{ id: string; title: string; summary: string; body: string }>(
      'SELECT id, title, summary, body FROM search_document WHERE trust_id = $1 AND id > $2 ORDER BY id LIMIT $3', [tx.trustId, after, CHUNK]);
    for (const row of rows) for (const word of distinctWords(row.title, row.summary, row.body)) counts.set(word, (counts.get(word) ?? 0) + 1);
    const last = rows.at(-1);
    if (!last || rows.length < CHUNK) break;
    after = last.id;
  }
  const words = [...counts.keys()].sort();
  const values = [tx.trustId, words, words.map((word) => counts.get(word))];
  await tx.count('DELETE FROM search_word w WHERE trust_id = $1 AND NOT EXISTS (SELECT 1 FROM unnest($2::text[]) AS used (word) WHERE used.word = w.word)', values.slice(0, 2));
  await tx.count(`INSERT INTO search_word AS w (trust_id, word, stem, documents) SELECT $1, word, ${STEM}, documents FROM unnest($2::text[], $3::int[]) AS new (word, documents)
    ON CONFLICT (trust_id, word) DO UPDATE SET documents = excluded.documents WHERE w.documents <> excluded.documents`, values);
}

export interface UnderstoodWord extends TypedWord {
  /** Words that begin with an unfinished one, the commonest first. */
  readonly endings: readonly string[];
  /** What was meant, when nobody uses the word as typed. */
  readonly corrected: string | null;
  /** A far commoner word that a seldom used one may stand for: looked for beside it. */
  readonly beside: string | null;
}

/** A word in so few documents may itself be a slip of its author. */
const SELDOM = 3;
const FAR_COMMONER = 15;

/** One look at the vocabulary for all words, and one more for each that it hardly knows. */
export async function understand(tx: Tx, words: readonly TypedWord[]): Promise<UnderstoodWord[]> {
  if (!words.length) return [];
  const open = words.find((word) => word.open && /^\p{L}{2,}$/u.test(word.word))?.word ?? null;
  const rows = await tx.query<{ documents: number; endings: string[] | null }>(`
    SELECT (SELECT coalesce(sum(documents), 0)::int FROM (SELECT documents FROM search_word w WHERE w.trust_id = $1 AND w.word >= t.word AND w.word < t.word || $4 LIMIT ${MOST_ENDINGS}) AS few) AS documents,
      CASE WHEN t.word = $3 THEN ARRAY(SELECT w.word FROM search_word w WHERE w.trust_id = $1 AND w.word >= $3 AND w.word < $3 || $4 ORDER BY w.documents DESC, w.word LIMIT ${MOST_ENDINGS}) END AS endings
    FROM unnest($2::text[]) WITH ORDINALITY AS t (word, place) ORDER BY place`, [tx.trustId, words.map((word) => word.word), open, LAST]);
  const understood: UnderstoodWord[] = [];
  for (const [place, word] of words.entries()) {
    const { documents, endings } = rows[place]!;
    const near = documents <= SELDOM && canBeMisspelt(word.word) ? await nearest(tx, word) : null;
    understood.push({
      ...word, endings: word.open ? endings ?? [] : [], corrected: documents === 0 ? near?.word ?? null : null,
      beside: near && documents > 0 && near.slips <= 1 && near.documents >= FAR_COMMONER * documents ? near.word : null,
    });
  }
  return understood;
}

const canBeMisspelt = (word: string): boolean => /^\p{L}{4,}$/u.test(word) && !isKnownSpelling(word);

/** Longer words forgive more. */
const forgiven = (length: number): number => (length < 6 ? 1 : length < 10 ? 2 : 3);

interface CountedWord { readonly word: string; readonly documents: number }
interface NearWord extends CountedWord { readonly slips: number; readonly cost: number }

/** People seldom miss the first letter: only when no word with it is near are all words searched for a likeness. */
async function nearest(tx: Tx, typed: TypedWord): Promise<NearWord | null> {
  const { word, open } = typed;
  const initial = word.charAt(0);
  const sameInitial = await tx.query<CountedWord>(`SELECT word, documents FROM search_word WHERE trust_id = $1 AND word >= $2 AND word < $2 || $3
    AND (length(word) BETWEEN $4 AND $5 OR ($6 AND length(word) > $5 AND starts_with(word, $7)))`, [tx.trustId, initial, LAST, word.length - 2, word.length + 2, open && word.length > 5, word.slice(0, 3)]);
  return nearestOf(typed, sameInitial) ?? nearestOf(typed, await tx.query<CountedWord>('SELECT word, documents FROM search_like($1)', [word]));
}

function nearestOf({ word, open }: TypedWord, candidates: readonly CountedWord[]): NearWord | null {
  let best: NearWord | null = null;
  const letters = lettersOf(word);
  for (const candidate of candidates) {
    // A slip brings in one letter and loses one at most: most words are told apart without measuring.
    const theirs = lettersOf(candidate.word);
    if (candidate.word.startsWith(word) || bits(letters & ~theirs) > forgiven(word.length) || (!open && bits(theirs & ~letters) > forgiven(word.length))) continue;
    const slips = Math.min(editDistance(word, candidate.word), open && word.length > 5 ? editDistance(word, candidate.word, true) + 0.5 : Infinity);
    if (slips > forgiven(word.length) + 0.5) continue;
    // Among equally near words the common one was meant.
    const cost = slips - 0.2 * Math.log10(1 + candidate.documents);
    if (!best || cost < best.cost) best = { ...candidate, slips, cost };
  }
  return best;
}

/** Which of a to z a word has, as bits; other letters share the rest. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) & 31);
  return letters;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest; rest &= rest - 1) count++;
  return count;
}
