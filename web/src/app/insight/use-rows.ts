// Turns the figures of use into steps, rows and cells. What is suppressed keeps its place without a number.
import type { Share, UseCurve, UseInsight, UseMeasure } from '@trellis/contracts';
import type { CurvePoint } from '../kit/curve';
import type { FigureTable } from '../kit/figure-numbers';
import type { IntervalRow } from '../kit/intervals';
import type { Step } from '../kit/step-bars';
import { percent } from './figure-rows';

export type Shown = NonNullable<UseInsight['shown']>;
type MeasureName = Shown['measures'][number]['name'];
export type Counted = 'adoption' | 'reach' | 'adaptation';

export const COUNTED: Record<Counted, string> = { adoption: 'Taught it', reach: 'Saw it', adaptation: 'Adapted it' };
export const COUNTED_HINTS: Record<Counted, string> = {
  adoption: 'Share of the people asked who said they taught it, or a version of it.', reach: 'Share who opened, taught or adapted it.', adaptation: 'Share who changed a copy of it, or taught from a copy they had changed before.',
};

/** Each a part of the one before; the widest is everybody asked. */
export function pathSteps({ path, groups }: Shown): Step[] {
  const eligible = [path.seen, path.taught, path.adapted, groups[0]?.adoption].flatMap((share) => (share && !share.suppressed ? [share.eligible] : []))[0];
  const first: Step = { label: 'Asked', hint: 'everybody it applies to', share: eligible === undefined ? null : 1, count: eligible ?? null };
  return [first, step('Saw it', 'opened, taught or adapted it', path.seen), step('Taught it', '“I taught this”', path.taught), step('Adapted it as well', 'and taught it', path.adapted)];
}

function step(label: string, hint: string, share: Share): Step {
  if (share.suppressed) return { label, hint, share: null };
  return 'words' in share ? { label, hint, share: null, words: said(share) } : { label, hint, share: share.value, count: share.count };
}

/** “Very few of 40”, but “About as many as taught it (of 40)”. */
const said = ({ words, eligible }: { words: string; eligible: number }): string => (words.startsWith('About') ? `${words} (of ${eligible})` : `${words} of ${eligible}`);

export const groupRows = ({ groups }: Shown, counted: Counted): IntervalRow[] =>
  groups.filter(({ group }) => group.kind === 'trust' || group.kind === 'place').map(({ group, [counted]: share }) => intervalRow(group.label, share));
export const scopeRows = ({ scopes }: Pick<UseInsight, 'scopes'>, counted: Counted): IntervalRow[] => scopes.map(({ title, [counted]: share }) => intervalRow(title, share));

function intervalRow(label: string, share: Share): IntervalRow {
  if (share.suppressed) return { label, point: null };
  return 'words' in share ? { label, point: null, words: said(share), n: share.eligible } : { label, point: { value: share.value, lo: share.lo, hi: share.hi }, n: share.eligible };
}

const shareCell = (share: Share): string | null => (share.suppressed ? null : 'words' in share ? said(share) : `${percent(share.value)} (${share.count} of ${share.eligible})`);
export const groupsTable = ({ groups }: Shown): FigureTable => ({
  columns: ['Group', 'Saw it', 'Taught it', 'Adapted it'], rows: groups.map(({ group, reach, adoption, adaptation }) => [group.label, shareCell(reach), shareCell(adoption), shareCell(adaptation)]),
});

const MEASURES: Record<MeasureName, { readonly label: string; readonly say: (value: number, of?: number) => string }> = {
  depth: { label: 'How deep: days it was taught on, for the middle one of those who taught it', say: (days) => (days === 1 ? '1 day' : `${days} days`) },
  breadth: { label: 'How broad: resources taught at least once', say: (used, all) => `${used} of ${all}` },
  regular: { label: 'How steady: taught it in at least half of the whole teaching weeks', say: percent },
  weekly: { label: 'Week by week: taught it in an average teaching week, of those who taught it at all', say: (share) => `about ${percent(share)}` },
  adapters: { label: 'Adapters: began an adaptation in this wave, of those who taught it', say: percent },
  adapted: { label: 'Taught from an adaptation, of all the times it was taught', say: percent },
  made: { label: 'Adaptations begun, for each 100 times it was taught', say: (ratio) => String(Math.round(100 * ratio)) },
  reused: { label: 'New adaptations that somebody else taught from', say: percent }, across: { label: 'New adaptations taught from in another school', say: percent },
  offered: { label: 'New adaptations offered back to the author', say: percent }, accepted: { label: 'Offers taken or endorsed, of those answered in this wave', say: percent },
  decision: { label: 'Days until half of the offers had an answer', say: (days) => (days === 1 ? '1 day' : `${days} days`) },
  minutes: { label: 'Hours saved, by what authors say a lesson saves', say: (hours) => `about ${hours}` },
  excepted: { label: 'Exceptions asked for whole groups, for each 100 people who taught it', say: (groups) => String(groups) },
};

/** Name, figure, likely range, about how many. */
export const measuresTable = ({ measures }: Shown): FigureTable => ({ columns: ['Figure', 'Value', 'Likely range', 'n'], rows: measures.map(({ name, figure }) => measureCells(name, figure)) });

function measureCells(name: MeasureName, figure: Share | UseMeasure): (string | null)[] {
  const { label, say } = MEASURES[name];
  if (figure.suppressed) return [label, null, null, null];
  const n = String('eligible' in figure ? figure.eligible : figure.n);
  if ('words' in figure) return [label, figure.words, '–', n];
  if ('eligible' in figure) return [label, percent(figure.value), `${percent(figure.lo)} to ${percent(figure.hi)}`, n];
  return [label, figure.value === null ? 'Not reached' : say(figure.value, figure.of), '–', n];
}

export const curvePoints = (curve: UseCurve): readonly CurvePoint[] => (!curve.suppressed && 'points' in curve ? curve.points : []);
/** What stands in the place of a curve that may not or cannot be drawn; null where nothing may be said. */
export const curveWords = (curve: UseCurve): string | null => (!curve.suppressed && 'words' in curve ? `${curve.words} (n = ${curve.n}).` : null);
