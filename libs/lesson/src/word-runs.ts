// Word-level differences inside one block of text, with changes of formatting apart.
import { diffArrays } from 'diff';
import { longestRising } from './longest-rising';
import type { Pair } from './longest-rising';
import { leafKey, marksKey } from './content-keys';
import type { DocumentMark, DocumentNode, MarkName } from './document';
import { inlineText } from './plain-text';

export interface WordRun {
  readonly op: 'same' | 'add' | 'del';
  readonly text: string;
}
/** Words that stayed while their formatting changed; `before`/`after` say whether the mark was there (a link may be there in both, with another address). */
export interface FormattingChange {
  readonly what: 'formatting';
  readonly mark: MarkName;
  readonly before: boolean;
  readonly after: boolean;
  readonly text: string;
}

/** The smallest piece words are compared by: a word, a number, white space, one sign, or one inline node. */
export interface Token {
  readonly key: string;
  readonly text: string;
  readonly node: DocumentNode;
}

const PIECES = /[\p{L}\p{M}\p{N}_]+(?:['’.,-][\p{L}\p{M}\p{N}_]+)*|\s+|[^]/gu;
/** More edits than this with no telling word between them are shown as "all of it replaced". */
const MAX_EDITS = 200;
/** Runs of up to so many tokens are compared at once. */
const SHORT = 60;

/** How many more edits one comparison of two lessons may look for; it bounds the time whatever the texts hold. */
export interface EditBudget {
  left: number;
}
export const createEditBudget = (): EditBudget => ({ left: 100_000 });

export function tokenise(nodes: readonly DocumentNode[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'softBreak') return [{ key: ' ', text: ' ', node }];
    if (node.type !== 'text') return [{ key: leafKey(node), text: leafLabel(node), node }];
    return (node.text?.match(PIECES) ?? []).map((text) => ({ key: /^\s+$/.test(text) ? ' ' : text, text, node }));
  });
}

function leafLabel(node: DocumentNode): string {
  const text = inlineText([node]);
  if (node.type === 'image') return `[image: ${text || String(node.attrs?.['src'] ?? '')}]`;
  if (node.type === 'footnoteReference') return `[${String(node.attrs?.['label'])}]`;
  return text || String(node.attrs?.['source'] ?? '');
}

interface Step {
  readonly op: WordRun['op'];
  readonly before: readonly Token[];
  readonly after: readonly Token[];
}

/** A comparison of two runs of tokens whose time grows with their length, whatever they hold. */
class TokenComparison {
  private readonly steps: Step[] = [];

  constructor(
    private readonly a: readonly Token[],
    private readonly b: readonly Token[],
    private readonly budget: EditBudget,
  ) {}

  run(): Step[] {
    this.compare(0, this.a.length, 0, this.b.length);
    return this.steps;
  }

  private add(op: WordRun['op'], fromA: number, toA: number, fromB: number, toB: number): void {
    if (fromA < toA || fromB < toB) this.steps.push({ op, before: this.a.slice(fromA, toA), after: this.b.slice(fromB, toB) });
  }

  private same(a: number, b: number): boolean {
    return this.a[a]?.key === this.b[b]?.key;
  }

  private compare(fromA: number, toA: number, fromB: number, toB: number): void {
    let start = 0;
    while (fromA + start < toA && fromB + start < toB && this.same(fromA + start, fromB + start)) start += 1;
    let end = 0;
    while (toA - end > fromA + start && toB - end > fromB + start && this.same(toA - end - 1, toB - end - 1)) end += 1;
    this.add('same', fromA, fromA + start, fromB, fromB + start);
    this.between(fromA + start, toA - end, fromB + start, toB - end);
    this.add('same', toA - end, toA, toB - end, toB);
  }

  /** Long runs are cut at words that occur once on either side; what is left between these is short. */
  private between(fromA: number, toA: number, fromB: number, toB: number): void {
    const anchors = Math.min(toA - fromA, toB - fromB) > SHORT ? this.anchors(fromA, toA, fromB, toB) : [];
    if (anchors.length === 0) {
      this.short(fromA, toA, fromB, toB);
      return;
    }
    let [a, b] = [fromA, fromB];
    for (const anchor of anchors) {
      this.compare(a, anchor.a, b, anchor.b);
      this.add('same', anchor.a, anchor.a + 1, anchor.b, anchor.b + 1);
      [a, b] = [anchor.a + 1, anchor.b + 1];
    }
    this.compare(a, toA, b, toB);
  }

  private anchors(fromA: number, toA: number, fromB: number, toB: number): Pair[] {
    const once = (tokens: readonly Token[], from: number, to: number): Map<string, number> => {
      const places = new Map<string, number>();
      for (let index = from; index < to; index += 1) {
        const key = tokens[index]?.key ?? '';
        places.set(key, places.has(key) ? -1 : index);
      }
      return places;
    };
    const inB = once(this.b, fromB, toB);
    const pairs: Pair[] = [];
    for (const [key, a] of once(this.a, fromA, toA)) {
      const b = inB.get(key) ?? -1;
      if (a >= 0 && b >= 0) pairs.push({ a, b });
    }
    return [...longestRising(pairs)].sort((one, other) => one.a - other.a);
  }

  private short(fromA: number, toA: number, fromB: number, toB: number): void {
    const keys = (tokens: readonly Token[], from: number, to: number): string[] => tokens.slice(from, to).map(({ key }) => key);
    const most = Math.min(MAX_EDITS, this.budget.left);
    const found = fromA === toA || fromB === toB ? undefined : diffArrays(keys(this.a, fromA, toA), keys(this.b, fromB, toB), { maxEditLength: most });
    let [a, b, edits] = [fromA, fromB, 0];
    for (const { added, removed, value } of found ?? []) {
      const [nextA, nextB] = [added ? a : a + value.length, removed ? b : b + value.length];
      this.add(added ? 'add' : removed ? 'del' : 'same', a, nextA, b, nextB);
      if (added || removed) edits += value.length;
      [a, b] = [nextA, nextB];
    }
    this.budget.left -= found ? edits : most;
    this.add('del', a, toA, b, b);
    this.add('add', toA, toA, b, toB);
  }
}

const textOf = (tokens: readonly Token[]): string => tokens.map(({ text }) => text).join('');

/** Neighbouring changes with only white space between them become one deletion and one addition, as a person would mark them. */
function toRuns(steps: readonly Step[]): WordRun[] {
  const runs: WordRun[] = [];
  let [deleted, added] = ['', ''];
  const flush = (): void => {
    if (deleted !== '') runs.push({ op: 'del', text: deleted });
    if (added !== '') runs.push({ op: 'add', text: added });
    [deleted, added] = ['', ''];
  };
  steps.forEach((step, index) => {
    const text = textOf(step.op === 'add' ? step.after : step.before);
    if (step.op === 'del') deleted += text;
    else if (step.op === 'add') added += text;
    else if (deleted !== '' && added !== '' && text.trim() === '' && index < steps.length - 1) {
      deleted += text;
      added += textOf(step.after);
    } else {
      flush();
      runs.push({ op: 'same', text: textOf(step.after) });
    }
  });
  flush();
  return runs;
}

function formattingChanges(steps: readonly Step[]): FormattingChange[] {
  const changes: { -readonly [key in keyof FormattingChange]: FormattingChange[key] }[] = [];
  for (const step of steps) {
    if (step.op !== 'same') continue;
    let running = new Map<string, (typeof changes)[number]>();
    step.before.forEach((token, index) => {
      const other = step.after[index];
      const next: typeof running = new Map();
      for (const { mark, before, after } of other ? changedMarks(token.node, other.node) : []) {
        const key = `${mark} ${before} ${after}`;
        const change = running.get(key) ?? { what: 'formatting', mark, before, after, text: '' };
        if (!running.has(key)) changes.push(change);
        change.text += token.text;
        next.set(key, change);
      }
      running = next;
    });
  }
  return changes;
}

function changedMarks(a: DocumentNode, b: DocumentNode): { mark: MarkName; before: boolean; after: boolean }[] {
  if (a.marks === b.marks || marksKey(a) === marksKey(b)) return [];
  const keyed = (node: DocumentNode): Map<MarkName, string> => new Map((node.marks ?? []).map((mark: DocumentMark) => [mark.type, marksKey({ type: 'text', marks: [mark] })]));
  const [before, after] = [keyed(a), keyed(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((mark) => before.get(mark) !== after.get(mark))
    .map((mark) => ({ mark, before: before.has(mark), after: after.has(mark) }));
}

/** Words taken, kept and added from one run of inline content to another, and the formatting that changed on kept words. */
export function compareWords(a: readonly DocumentNode[], b: readonly DocumentNode[], budget: EditBudget = createEditBudget()): { runs: WordRun[]; formatting: FormattingChange[] } {
  const steps = new TokenComparison(tokenise(a), tokenise(b), budget).run();
  return { runs: toRuns(steps), formatting: formattingChanges(steps) };
}
