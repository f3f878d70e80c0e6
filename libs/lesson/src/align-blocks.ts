// Finds which block of one version is which block of the other: by id, then by equal content, then by likeness.
import { isTextBlock } from './content-keys';
import type { ContentKeys } from './content-keys';
import type { DocumentNode } from './document';
import type { Pair } from './longest-rising';
import { tokenise } from './word-runs';

/** From this share of common words on, two blocks without a common id are one that was edited. */
const LIKENESS = 0.45;
/** Words found in more blocks than this say nothing about which is which. */
const COMMON_WORD = 50;
/** For each block at most so many others are compared word by word. */
const CANDIDATES = 6;

type WordBag = ReadonlyMap<string, number>;
interface Candidate extends Pair {
  readonly likeness: number;
}

const idOf = (node: DocumentNode): string | null => {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : null;
};

class Alignment {
  readonly pairs: Pair[] = [];
  private readonly freeA: Set<number>;
  private readonly freeB: Set<number>;
  /** Whether the two lists know each other's ids; if not (a text read in again), unequal ids mean nothing. */
  private idsAgree = false;

  constructor(
    private readonly a: readonly DocumentNode[],
    private readonly b: readonly DocumentNode[],
    private readonly keys: ContentKeys,
    private readonly least: number,
  ) {
    this.freeA = new Set(a.keys());
    this.freeB = new Set(b.keys());
  }

  private pair(a: number, b: number): void {
    this.pairs.push({ a, b });
    this.freeA.delete(a);
    this.freeB.delete(b);
  }

  byId(): void {
    const places = new Map<string, number>();
    this.b.forEach((node, index) => {
      const id = idOf(node);
      if (id !== null && !places.has(id)) places.set(id, index);
    });
    this.a.forEach((node, index) => {
      const id = idOf(node);
      const place = id === null ? undefined : places.get(id);
      if (place !== undefined && this.freeB.has(place)) this.pair(index, place);
    });
    this.idsAgree = this.pairs.length > 0;
  }

  byContent(): void {
    const places = new Map<number, number[]>();
    for (const index of this.freeB) {
      const key = this.keys.of(this.b[index] as DocumentNode);
      const list = places.get(key);
      if (list) list.push(index);
      else places.set(key, [index]);
    }
    const used = new Map<number, number>();
    for (const index of [...this.freeA]) {
      const key = this.keys.of(this.a[index] as DocumentNode);
      const turn = used.get(key) ?? 0;
      const place = places.get(key)?.[turn];
      if (place === undefined) continue;
      used.set(key, turn + 1);
      this.pair(index, place);
    }
  }

  byLikeness(): void {
    if (this.freeA.size === 0 || this.freeB.size === 0) return;
    const bags = new Map([...this.freeB].map((index) => [index, countWords(this.b[index] as DocumentNode)]));
    const places = new Map<string, number[]>();
    for (const [index, bag] of bags) {
      for (const word of bag.keys()) {
        const list = places.get(word);
        if (list) list.push(index);
        else places.set(word, [index]);
      }
    }
    const candidates = [...this.freeA].flatMap((index) => this.likeBlocks(index, bags, places));
    candidates.sort((one, other) => other.likeness - one.likeness || Math.abs(one.a - one.b) - Math.abs(other.a - other.b) || one.a - other.a || one.b - other.b);
    for (const { a, b } of candidates) if (this.freeA.has(a) && this.freeB.has(b)) this.pair(a, b);
  }

  /** The few blocks of b most like one of a. Common words do not choose them (that bounds the work), but count in their likeness. */
  private likeBlocks(a: number, bags: ReadonlyMap<number, WordBag>, places: ReadonlyMap<string, readonly number[]>): Candidate[] {
    const bag = countWords(this.a[a] as DocumentNode);
    const telling = new Map<number, number>();
    for (const word of bag.keys()) {
      const list = places.get(word) ?? [];
      if (list.length <= COMMON_WORD) for (const place of list) telling.set(place, (telling.get(place) ?? 0) + 1);
    }
    const chosen = [...telling].sort((one, other) => other[1] - one[1] || Math.abs(one[0] - a) - Math.abs(other[0] - a)).slice(0, CANDIDATES);
    return chosen
      .map(([b]) => ({ a, b, likeness: likeness(bag, bags.get(b) ?? new Map()) }))
      .filter((candidate) => candidate.likeness >= this.least && comparable(this.a[a], this.b[candidate.b]));
  }

  /** What is left alone between the same neighbours, one block for one of the same kind, was rewritten. */
  byPlace(): void {
    if (this.idsAgree) return;
    const partner = new Map(this.pairs.map(({ a, b }) => [a, b]));
    for (const index of [...this.freeA]) {
      const before = index === 0 ? -1 : partner.get(index - 1);
      const after = index === this.a.length - 1 ? this.b.length : partner.get(index + 1);
      if (before === undefined || after !== before + 2) continue;
      const place = before + 1;
      if (this.freeB.has(place) && this.a[index]?.type === this.b[place]?.type) this.pair(index, place);
    }
  }
}

function comparable(a: DocumentNode | undefined, b: DocumentNode | undefined): boolean {
  const isLine = (node: DocumentNode | undefined): boolean => node?.type === 'paragraph' || node?.type === 'heading';
  const isCell = (node: DocumentNode | undefined): boolean => node?.type === 'tableCell' || node?.type === 'tableHeader';
  return a?.type === b?.type || (isLine(a) && isLine(b)) || (isCell(a) && isCell(b));
}

const total = (words: WordBag): number => [...words.values()].reduce((sum, count) => sum + count, 0);

/** Dice's coefficient of two bags of words: twice the common ones over all, 0 to 1. */
function likeness(a: WordBag, b: WordBag): number {
  let common = 0;
  for (const [word, count] of a) common += Math.min(count, b.get(word) ?? 0);
  return (2 * common) / Math.max(1, total(a) + total(b));
}

/** The words of a block with how often each occurs; of a leaf its kind and attributes. */
function countWords(node: DocumentNode): Map<string, number> {
  const words = new Map<string, number>();
  const visit = (inner: DocumentNode): void => {
    if (isTextBlock(inner)) {
      // A full stop in both makes no two sentences alike.
      for (const { key } of tokenise(inner.content ?? [])) if (/[\p{L}\p{N}]/u.test(key)) words.set(key, (words.get(key) ?? 0) + 1);
    } else if (inner.content) inner.content.forEach(visit);
    else for (const word of String(inner.attrs?.['tex'] ?? inner.attrs?.['source'] ?? inner.attrs?.['label'] ?? inner.type).split(/\s+/)) words.set(word, (words.get(word) ?? 0) + 1);
  };
  visit(node);
  return words;
}

/**
 * Pairs of the same block, in no particular order; without `byPlace` a rewritten block between the same neighbours is another. Linear but
 * for the likeness of blocks that match neither by id nor by content.
 */
export function alignBlocks(a: readonly DocumentNode[], b: readonly DocumentNode[], keys: ContentKeys, { byPlace = true, likeness: least = LIKENESS } = {}): Pair[] {
  const alignment = new Alignment(a, b, keys, least);
  alignment.byId();
  alignment.byContent();
  alignment.byLikeness();
  if (byPlace) alignment.byPlace();
  return alignment.pairs;
}
