// What everybody asked did with what is meant, in figures of all of them together: how deep, how broad, how steady, what became of adaptations and offers. Pure.
import type { Share, UseCurve, UseMeasure } from '@trellis/contracts';
import { mayShowTotal, roundToFive } from '@trellis/disclosure';
import { kaplanMeier, median, retention, wilson } from '@trellis/statistics';
import type { OfferSent, PersonUse, UseOfWave } from './read-use';
import { shareFigure } from './share-figure';
import { SUPPRESSED, type FigureRow } from './write-release';

/** Fewer on one side of a figure point at somebody. */
const FEWEST = 3;
const FEWEST_WEEKS = 4;
const LONGEST_WEEKS = 12;

/**
 * Most of it is about those who taught it. Where they are nearly all of those asked, their exact number is told nowhere: all asked stand for them.
 * Of everybody alone and never of a part of them, so that nothing can be subtracted; and of this wave's time alone.
 */
export function useFigures(use: UseOfWave, shares: readonly FigureRow[], k: number): FigureRow[] {
  const everyone = shares.find(({ kind, metric }) => kind === 'trust' && metric === 'adoption');
  if (!everyone || everyone.figure.suppressed) return [];
  const adopters = use.people.filter(({ uses }) => uses > 0);
  const few = 'words' in everyone.figure && adopters.length < FEWEST;
  const base = 'count' in everyone.figure ? adopters.length : use.people.length;
  const shown = !few && adopters.length >= k;
  const told: [string, FigureRow['figure']][] = [
    ['first', firstUse(use.people, k)],
    ...Object.entries(shown ? { ...ofAdopters(use, adopters, base, k), both: bothFigure(use.people, k) } : HIDDEN),
    ...Object.entries(ofAdaptations(use, k)),
  ];
  // Exceptions are made to an expectation, not to all that is central.
  return told.filter(([name]) => name !== 'excepted' || use.exceptions !== null).map(([name, figure]) => ({ block: everyone.block, kind: everyone.kind, label: everyone.label, metric: `use:${name}`, figure }));
}

const HIDDEN = Object.fromEntries(['depth', 'breadth', 'regular', 'weekly', 'adapters', 'adapted', 'made', 'minutes', 'excepted', 'retention', 'both'].map((name) => [name, SUPPRESSED]));
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** @param n how many are said to have taught it */
function ofAdopters({ people, roots, teachingWeeks, forks, exceptions }: UseOfWave, adopters: readonly PersonUse[], n: number, k: number): Record<string, FigureRow['figure']> {
  const steady = adopters.filter(({ weeks }) => weeks.filter((week) => teachingWeeks.includes(week)).length * 2 >= teachingWeeks.length);
  const minutes = adopters.map((person) => person.minutes);
  return {
    depth: { suppressed: false, n, value: median(adopters.map(({ days }) => days)) },
    breadth: { suppressed: false, n, value: roots.used, of: roots.all },
    regular: teachingWeeks.length === 0 ? { suppressed: false, n, words: 'The wave had no whole teaching week' } : shareFigure([steady.length, n], k),
    weekly: weeklyFigure(adopters, n, teachingWeeks),
    adapters: shareFigure([adopters.filter(({ forked }) => forked).length, n], k),
    adapted: adaptedShare(adopters, n),
    made: madeFigure(adopters, forks, n, k),
    excepted: { suppressed: false, n, value: Math.round((1000 * (exceptions ?? 0)) / n) / 10 },
    minutes: total(minutes) === 0 ? { suppressed: false, n, words: 'No resource says how long it saves' } : mayShowTotal(minutes) ? { suppressed: false, n, value: Math.round(total(minutes) / 60) } : SUPPRESSED,
    retention: retentionFigure(adopters, people.length, teachingWeeks, k),
  };
}

/**
 * Of those who taught it in the wave, the share who did in an average whole teaching week. Retention tells the same weeks one by one, some of them
 * in words: so only to the nearest 5%, and only where such a step is more people and weeks than words may stand for.
 */
function weeklyFigure(adopters: readonly PersonUse[], n: number, teachingWeeks: readonly string[]): UseMeasure {
  if (teachingWeeks.length < 2) return { suppressed: false, n, words: 'It needs two whole teaching weeks' };
  const active = adopters.map(({ weeks }) => weeks.filter((week) => teachingWeeks.includes(week)).length);
  if (active.filter((weeks) => weeks > 1).length < FEWEST) return { suppressed: false, n, words: 'Very few taught it in more than one week' };
  if (active.filter((weeks) => weeks < teachingWeeks.length).length < FEWEST) return { suppressed: false, n, words: 'Nearly all taught it in every week' };
  const all = n * teachingWeeks.length;
  return all * 0.05 < 2 * FEWEST ? SUPPRESSED : { suppressed: false, n, value: roundToFive((100 * total(active)) / all) / 100 };
}

/** Adaptations begun for each time it was taught: above one where people adapt more than they have taught yet. */
function madeFigure(adopters: readonly PersonUse[], { made, authors, each }: UseOfWave['forks'], n: number, k: number): UseMeasure {
  const uses = adopters.map((person) => person.uses);
  return authors >= k && mayShowTotal(each) && mayShowTotal(uses) ? { suppressed: false, n, value: Math.round((100 * made) / total(uses)) / 100 } : SUPPRESSED;
}

/** A share of how often, not of people: nobody may make up most of it, on either side. */
function adaptedShare(adopters: readonly PersonUse[], n: number): UseMeasure {
  const [forks, plain] = [adopters.map(({ fork_uses }) => fork_uses), adopters.map(({ uses, fork_uses }) => uses - fork_uses)];
  const people = (uses: readonly number[]): number => uses.filter((one) => one > 0).length;
  if (people(forks) < FEWEST) return { suppressed: false, n, words: 'Very few' };
  if (people(plain) < FEWEST) return { suppressed: false, n, words: 'Nearly all' };
  return mayShowTotal(forks) && mayShowTotal(plain) ? { suppressed: false, n, value: rounded(total(forks) / (total(forks) + total(plain))) } : SUPPRESSED;
}

/** Taught it and adapted it: the last step of the way from seeing it. */
function bothFigure(people: readonly PersonUse[], k: number): Share {
  const [taught, adapted, both] = [people.filter(({ uses }) => uses > 0), people.filter(({ adapted: did }) => did), people.filter(({ uses, adapted: did }) => did && uses > 0)].map(({ length }) => length) as [number, number, number];
  const figure = shareFigure([both, people.length], k);
  const near = taught - both < FEWEST ? 'taught' : adapted - both < FEWEST && adapted > both ? 'adapted' : null;
  return 'count' in figure && near ? { suppressed: false, eligible: figure.eligible, words: `About as many as ${near} it` } : figure;
}

/** Kaplan and Meier: days from when it could be used; whoever has not yet waits on. */
function firstUse(people: readonly PersonUse[], k: number): UseCurve {
  const waits = people.map(({ waited, uses }) => ({ time: waited, happened: uses > 0 }));
  const began = waits.filter(({ happened }) => happened).length;
  const n = waits.length;
  if (n < k) return SUPPRESSED;
  if (began < FEWEST) return { suppressed: false, n, words: 'Very few began' };
  const { curve, median: middle, q25 } = kaplanMeier(waits);
  const weeks = Math.ceil(Math.max(...waits.map(({ time }) => time)) / 7);
  const by = (day: number): number => curve.filter(([time]) => time <= day).at(-1)?.[1] ?? 0;
  const { lo, hi } = wilson(began, n);
  const points = Array.from({ length: weeks + 1 }, (_, at) => {
    const share = by(7 * at);
    // Counted, not weighed: each weighs more where others are no longer waited for.
    if (waits.filter(({ time, happened }) => happened && time <= 7 * at).length < FEWEST) return { at, n, share: null, lo: null, hi: null, words: 'Very few' };
    if (n * (1 - share) < FEWEST - 0.5) return { at, n, share: null, lo: null, hi: null, words: 'Nearly all' };
    return { at, n, share: rounded(share), ...(at === weeks ? { lo, hi } : { lo: null, hi: null }) };
  });
  // A picture without a line says less than these words.
  if (n - began < FEWEST && points.every(({ share }) => share === null)) return { suppressed: false, n, words: `Nearly all began in week ${Math.max(1, points.find(({ words }) => words === 'Nearly all')!.at)}` };
  return { suppressed: false, n, points, middle, quarter: q25 };
}

/** Of those who began in this wave: who taught it again, so many teaching weeks later. Weeks that fewer than k people have had are left off. */
function retentionFigure(adopters: readonly PersonUse[], asked: number, teachingWeeks: readonly string[], k: number): UseCurve {
  if (teachingWeeks.length < FEWEST_WEEKS) return { suppressed: false, n: asked, words: 'It needs four whole teaching weeks' };
  const active = adopters.map(({ weeks }) => weeks.map((week) => teachingWeeks.indexOf(week)).filter((week) => week >= 0));
  const { curve, adopters: followed } = retention(active, teachingWeeks.length - 1, Math.min(LONGEST_WEEKS, teachingWeeks.length - 1));
  if (followed < k) return SUPPRESSED;
  // Nearly all of those asked: how many exactly would tell how few are not, as would a share or a range made from it.
  const said = (people: number): number => (asked - followed < FEWEST ? roundToFive(people) : people);
  const points = curve.filter(({ eligible }) => eligible >= k).map(({ week, eligible, active: still }) => {
    const exact = week === 0 || (still >= FEWEST && eligible - still >= FEWEST);
    const { p, lo, hi } = wilson(Math.round((still / eligible) * said(eligible)), said(eligible));
    return exact ? { at: week, n: said(eligible), share: rounded(p ?? 0), lo, hi } : { at: week, n: said(eligible), share: null, lo: null, hi: null, words: still < FEWEST ? 'Very few' : 'Nearly all' };
  });
  const later = new Set(points.slice(1).map(({ words }) => words ?? ''));
  const [same] = later;
  // A picture of one dot says less than these words.
  if (later.size === 1 && same) return { suppressed: false, n: said(followed), words: `${same} taught it again in ${same === 'Very few' ? 'any' : 'each'} later week` };
  return { suppressed: false, n: said(followed), points, middle: null, quarter: null };
}

function ofAdaptations({ forks, offers }: UseOfWave, k: number): Record<string, FigureRow['figure']> {
  const shareOf = (count: number): Share => (forks.authors < k ? SUPPRESSED : shareFigure([count, forks.made], k));
  const decided = offers.filter((offer) => offer.decided);
  return {
    reused: shareOf(forks.reused), across: shareOf(forks.across), offered: shareOf(forks.offered),
    accepted: peopleIn(decided) < k ? SUPPRESSED : shareFigure([decided.filter(({ accepted }) => accepted).length, decided.length], k),
    decision: decisionDays(offers.filter(({ sent }) => sent), k),
  };
}

const peopleIn = (offers: readonly OfferSent[]): number => new Set(offers.map(({ person_id }) => person_id)).size;

/** Days to an answer; those without one yet wait on, so that quick answers alone do not flatter. */
function decisionDays(sent: readonly OfferSent[], k: number): UseMeasure {
  if (peopleIn(sent) < k) return SUPPRESSED;
  return { suppressed: false, n: sent.length, value: kaplanMeier(sent.map(({ days, decided }) => ({ time: days, happened: decided }))).median };
}

const rounded = (share: number): number => Math.round(share * 1000) / 1000;
