// A published figure as cells of a table, whatever it is about: what is hidden says so, and never stands as nought or as nothing. Pure.
import { NOT_SHOWN } from '@trellis/contracts';

/** Numbers as they are on the pages; `counts` from the lowest answer to the highest. */
export interface FlatFigure { readonly shown: string; readonly people: string; readonly value: string; readonly low: string; readonly high: string; readonly counts: string }
type Json = Record<string, unknown>;

const EMPTY: FlatFigure = { shown: 'yes', people: '', value: '', low: '', high: '', counts: '' };
/** The first of these that a figure has is what it says. */
const VALUES = ['value', 'mean', 'points', 'delta', 'alpha', 'done'] as const;
const PEOPLE = ['n', 'eligible', 'of'] as const;

export function flatFigure(figure: unknown): FlatFigure {
  if (figure === null || typeof figure !== 'object') return { ...EMPTY, value: figure === null ? 'cannot be told' : String(figure) };
  const said = figure as Json;
  if (said['suppressed'] === true) return { ...EMPTY, shown: NOT_SHOWN };
  const range = (typeof said['satisfied'] === 'object' && said['satisfied'] !== null ? said['satisfied'] : said) as Json;
  const words = said['words'];
  return {
    ...EMPTY,
    people: first(said, PEOPLE),
    value: typeof words === 'string' ? words : first(range, VALUES) || first(said, VALUES),
    low: number(range['lo']), high: number(range['hi']),
    counts: Array.isArray(said['counts']) ? said['counts'].join(' | ') : '',
  };
}

const first = (said: Json, names: readonly string[]): string => names.map((name) => number(said[name])).find((value) => value !== '') ?? '';
/** Four places: more would promise what no share of people has. */
const number = (value: unknown): string => (typeof value === 'number' && Number.isFinite(value) ? String(Math.round(value * 10_000) / 10_000) : '');
