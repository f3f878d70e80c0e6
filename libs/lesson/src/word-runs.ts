// Word-level differences inside one block of text, with changes of formatting apart.
import { compareKeys, createEditBudget } from './compare-keys';
import type { EditBudget } from './compare-keys';
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

/** A word or number, white space, or one sign; of scripts that put no spaces between words, one character. */
export const WORDS_AND_SIGNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}_])+(?:['’.,-][\p{L}\p{M}\p{N}_]+)*|\s+|[^]/gu;
export function tokenise(nodes: readonly DocumentNode[]): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (node.type === 'softBreak') return [{ key: ' ', text: ' ', node }];
    if (node.type !== 'text') return [{ key: leafKey(node), text: leafLabel(node), node }];
    return (node.text?.match(WORDS_AND_SIGNS) ?? []).map((text) => ({ key: /^\s+$/.test(text) ? ' ' : text, text, node }));
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

function compareTokens(a: readonly Token[], b: readonly Token[], budget: EditBudget): Step[] {
  const keys = (tokens: readonly Token[]): string[] => tokens.map(({ key }) => key);
  const steps: Step[] = [];
  const add = (op: WordRun['op'], before: readonly Token[], after: readonly Token[]): void => {
    if (before.length > 0 || after.length > 0) steps.push({ op, before, after });
  };
  let [doneA, doneB] = [0, 0];
  for (const { fromA, toA, fromB, toB } of compareKeys(keys(a), keys(b), budget)) {
    add('same', a.slice(doneA, fromA), b.slice(doneB, fromB));
    add('del', a.slice(fromA, toA), []);
    add('add', [], b.slice(fromB, toB));
    [doneA, doneB] = [toA, toB];
  }
  add('same', a.slice(doneA), b.slice(doneB));
  return steps;
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
  const steps = compareTokens(tokenise(a), tokenise(b), budget);
  return { runs: toRuns(steps), formatting: formattingChanges(steps) };
}
