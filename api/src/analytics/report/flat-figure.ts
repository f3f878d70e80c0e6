// A published figure as lines of a table, whatever it is about: what is hidden says so, and never stands as nought or as nothing. Pure.
import { notShown } from '@trellis/contracts';

/** Numbers as they are on the pages; `counts` from the lowest answer to the highest. */
export interface FlatFigure { readonly measure: string; readonly shown: string; readonly people: string; readonly value: string; readonly low: string; readonly high: string; readonly counts: string }
type Json = Record<string, unknown>;
type Cells = Omit<FlatFigure, 'measure'>;

const EMPTY: Cells = { shown: 'yes', people: '', value: '', low: '', high: '', counts: '' };
/** The first of these that a figure has is what it says, and how many people it is about. */
const VALUES = ['value', 'mean', 'points', 'delta', 'share', 'alpha', 'done', 'middle', 'r2', 'least', 'ratio', 'per100', 'open'];
const PEOPLE = ['n', 'eligible', 'of', 'answers', 'about', 'questions'];
/** What tells the points of a curve, or the rows of a list, apart. */
const LABELS = ['item', 'at', 'name', 'id'];

/** One line, or one for each of its parts: two sides that are compared, the weeks of a curve. @param k of the figure's own wave */
export function flatFigures(measure: string, figure: unknown, k: number): FlatFigure[] {
  const lines = [...linesOf(measure, figure, k)];
  return lines.length ? lines : [{ measure, ...EMPTY, value: 'cannot be told' }];
}

function* linesOf(measure: string, figure: unknown, k: number): Iterable<FlatFigure> {
  if (figure === null || typeof figure !== 'object') return;
  if (Array.isArray(figure)) { for (const one of figure) yield* linesOf(`${measure} ${labelOf(one)}`.trimEnd(), one, k); return; }
  const said = figure as Json;
  if (said['suppressed'] === true) { yield { measure, ...EMPTY, shown: notShown(k) }; return; }
  const own = cellsOf(said);
  if (own.value || own.counts) yield { measure, ...own };
  for (const [name, part] of Object.entries(said)) {
    if (name === 'satisfied') continue;
    yield* linesOf(`${measure} ${name}`, part, k);
  }
}

function cellsOf(said: Json): Cells {
  const range = (typeof said['satisfied'] === 'object' && said['satisfied'] !== null ? said['satisfied'] : said) as Json;
  const [words, counts] = [said['words'], said['counts']];
  return {
    shown: 'yes', people: first(said, PEOPLE), value: number(said['value']) || (typeof words === 'string' ? words : first(range, VALUES) || first(said, VALUES)), low: number(range['lo']), high: number(range['hi']),
    counts: Array.isArray(counts) ? counts.join(' | ') : '',
  };
}

const labelOf = (one: unknown): string => (one === null || typeof one !== 'object' ? '' : String(LABELS.map((name) => (one as Json)[name]).find((label) => label !== undefined) ?? ''));
const first = (said: Json, names: readonly string[]): string => names.map((name) => number(said[name])).find((value) => value !== '') ?? '';
/** Four places: more would promise what no share of people has. */
const number = (value: unknown): string => (typeof value === 'number' && Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000) : '');
