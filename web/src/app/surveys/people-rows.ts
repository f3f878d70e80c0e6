// Turns the figures of a survey into rows of the kit's charts and cells of its table. What is suppressed stays a row without a number.
import type { Distribution, PeopleInsight, PulseQuestion, Share } from '@trellis/contracts';
import { notShown, PULSE_FACETS, type PulseFacet, type PulseScale } from '@trellis/contracts/vocabulary';
import type { IntervalRow } from '../kit/intervals';
import type { LikertRow } from '../kit/likert';
import type { SlopeRow } from '../kit/slopes';
import { favourable, figureLabels, shortName } from './survey-words';

export type Shown = NonNullable<PeopleInsight['shown']>;
export type Group = Shown['groups'][number];

export const percent = (value: number): string => `${Math.round(value * 100)}%`;
export const figureOf = ({ items }: Group, code: string): Distribution => items.find((item) => item.code === code)?.distribution ?? { suppressed: true };

export function likertRow(label: string, distribution: Distribution): LikertRow {
  if (distribution.suppressed) return { label, counts: null };
  return 'words' in distribution ? { label, counts: null, words: `${wordsOf(distribution)} (n = ${distribution.n})` } : { label, counts: distribution.counts };
}

/** “More than 90% answered 4 or 5” speaks of a form with numbers; here answers have names. */
const wordsOf = ({ words }: { words: string }): string => words.replace('answered 4 or 5', 'gave one of the two best answers');

export interface FacetChart { readonly name: string; readonly labels: readonly string[]; readonly rows: readonly LikertRow[] }

/** One picture for each kind of question and scale, everybody's answers in the same order every term. */
export function facetCharts({ questions }: Shown, everyone: Group): FacetChart[] {
  return (Object.keys(PULSE_FACETS) as PulseFacet[]).flatMap((facet) => (['satisfied', 'agree'] as PulseScale[]).flatMap((scale) => {
    const own = questions.filter((question) => question.facet === facet && question.scale === scale);
    return own.length ? [{ name: PULSE_FACETS[facet], labels: figureLabels(scale), rows: own.map((question) => likertRow(shortName(question), figureOf(everyone, question.code))) }] : [];
  }));
}

export function shareRow(label: string, distribution: Distribution): IntervalRow {
  if (distribution.suppressed) return { label, point: null };
  if ('words' in distribution) return { label, point: null, words: wordsOf(distribution), n: distribution.n };
  return { label, point: distribution.satisfied, n: distribution.n };
}

/** A cell of the table: the share who gave one of the two best answers. Null: not shown. */
export function cellOf(distribution: Distribution): string | null {
  if (distribution.suppressed) return null;
  return 'words' in distribution ? wordsOf(distribution).replace(' gave one of the two best answers', '') : percent(distribution.satisfied.value);
}

export function answeredCell(share: Share): string | null {
  if (share.suppressed) return null;
  return 'words' in share ? `${share.words} of ${share.eligible}` : `${share.count} of ${share.eligible}`;
}

export const shareName = ({ scale }: PulseQuestion): string => `Share who ${scale === 'satisfied' ? 'are satisfied or very satisfied' : `${favourable(scale)} or agree strongly`}`;

/** What is there on paper, in what was asked, and as it is felt. */
export function autonomyRows({ autonomy, questions }: Shown, everyone: Group): IntervalRow[] {
  const fixed = (label: string, value: number | null, n?: number): IntervalRow => ({ label, point: value === null ? null : { value, lo: value, hi: value }, ...(n !== undefined && { n }) });
  const { structural, voice, perceived } = autonomy;
  const felt = perceived.value !== null ? [{ label: 'As it is felt', point: { value: perceived.value, lo: perceived.lo ?? perceived.value, hi: perceived.hi ?? perceived.value } }]
    : ['S2', 'S3', 'S4'].flatMap((code) => { const question = questions.find((one) => one.code === code); return question ? [shareRow(`As it is felt: ${shortName(question).toLowerCase()}`, figureOf(everyone, code))] : []; });
  const asked: IntervalRow = voice.of === 0 ? { label: 'Asked and answered in time', point: null, words: 'No decision was made' } : fixed('Asked and answered in time', voice.value, voice.of);
  return [fixed('On paper: may be changed', structural.value), asked, ...felt];
}

/** Every question in this survey and the one before, for a picture of at most twelve lines. Null: there is no survey before. */
export function slopesOf({ trend, questions }: Shown, everyone: Group): { names: [string, string]; rows: SlopeRow[] } | null {
  const names = trend.find(({ points }) => points.length > 1)?.points.slice(-2).map(({ wave }) => wave);
  if (!names) return null;
  const share = (distribution: Distribution | undefined): number | null => (distribution && !distribution.suppressed && 'satisfied' in distribution ? distribution.satisfied.value : null);
  const rows = questions.flatMap((question): SlopeRow[] => {
    const points = trend.find(({ code }) => code === question.code)?.points.slice(-2);
    const change = everyone.items.find(({ code }) => code === question.code)?.change;
    return points?.length === 2 ? [{ label: shortName(question), before: share(points[0]!.distribution), notShownBefore: notShown(points[0]!.smallestGroup), now: share(points[1]!.distribution), clear: Boolean(change && !change.suppressed && change.clear) }] : [];
  });
  return { names: [names[0]!, names[1]!], rows: rows.filter(({ before, now }) => before !== null || now !== null).slice(0, 12) };
}

/** Where other trusts lie, with our own share in the label: a dot of ours would seem to be one of theirs. */
export function acrossRows(across: NonNullable<PeopleInsight['across']>, { questions }: Shown, everyone: Group): IntervalRow[] {
  return questions.flatMap((question) => {
    const found = across.find(({ code }) => code === question.code);
    if (!found) return [];
    const ours = cellOf(figureOf(everyone, question.code));
    return [{ label: `${shortName(question)}: ${ours === null ? 'ours is not shown' : `here ${ours}`}`, point: { value: found.middle, lo: found.lower, hi: found.upper }, words: `${found.trusts} trusts` }];
  });
}
