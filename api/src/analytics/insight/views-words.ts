// The first sentence about what teachers think of what is required: list by list, as those who must use something rate otherwise than those who may. Pure.
import type { Distribution, Strength, ViewsInsight } from '@trellis/contracts';
import { isExact } from './people-figures';
import { overallOf, type ViewRow } from './views-figures';

type Lists = NonNullable<ViewsInsight['shown']>['lists'];
const NAMES: Record<Strength, string> = { must: 'Of what people must use', should: 'Of what they should', may: 'Of what they may' };
const percent = (value: number): string => `${Math.round(100 * value)}%`;

export function viewsSentence(lists: Lists): string {
  const told = lists.flatMap(({ strength, ranked }) => {
    const [best, last] = [ranked[0], ranked.at(-1)];
    if (!best || !last) return [];
    return [`${NAMES[strength]}, ${best === last ? liking(best) : `${liking(best)} and ${liking(last)}`}.`];
  });
  if (told.length === 0) return 'Nothing of this wave can be shown by itself yet.';
  return `${told.join(' ')} ${changed(lists.flatMap(({ ranked, apart }) => [...ranked, ...apart]))}`.trim();
}

function liking(row: ViewRow): string {
  const overall: Distribution = overallOf(row);
  return isExact(overall) ? `${percent(overall.satisfied.value)} of ${overall.n} say 4 or 5 to “${row.mandate.title}”` : `“${row.mandate.title}”`;
}

function changed(rows: readonly ViewRow[]): string {
  const compared = rows.filter(({ change }) => change && !change.suppressed);
  if (compared.length === 0) return '';
  const clear = compared.filter(({ change }) => change && !change.suppressed && change.clear).length;
  return clear === 0 ? 'No clear change from the wave before.' : clear === 1 ? 'One has clearly changed since the wave before.' : `${clear} have clearly changed since the wave before.`;
}
