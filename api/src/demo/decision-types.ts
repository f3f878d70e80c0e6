// The shapes of the demo's decisions. Moments are days before the demo is written; negative ones are still to come.
import type { DecisionOutcome, PointKind, Strength } from '@trellis/contracts';
import type { MainSubject, Phase, WaveKey } from './types';

/** How many of those asked spoke, around which answers; comments are dealt in order. `quiet`: schools that have hardly spoken. */
export interface DemoAnswers {
  readonly rate: number; readonly suits: number; readonly pupils: number; readonly values: number; readonly workload: number; readonly spread: number;
  readonly options?: readonly number[]; readonly comments: readonly string[]; readonly quiet?: readonly string[];
}
export interface DemoPoint { readonly kind: PointKind; readonly by: string; readonly text: string; /** Share of those asked who support it. */ readonly support: number }
/** Shares of those asked: who said anything, and of them yes and partly. */
export interface DemoVerdicts { readonly rate: number; readonly yes: number; readonly partly: number }

export interface DemoDecision {
  readonly slug: string; readonly title: string; /** The title of the thread it grew out of. */ readonly thread?: string; readonly strength: Strength; readonly reason: string; readonly hopes: string; readonly core: string; readonly options: readonly string[]; readonly resources: readonly string[];
  readonly names: 'anonymous' | 'named'; readonly openTo: 'asked' | 'everyone'; readonly stage: 'draft' | 'consulting' | 'closed' | 'decided';
  readonly audience: { readonly schools: readonly string[]; readonly subjects: readonly MainSubject[]; readonly phases: readonly Phase[] };
  /** Groups that are asked, too, though it would not apply to them. */
  readonly invites?: readonly DemoDecision['audience'][];
  readonly by: string; readonly decider: string; readonly openedDaysAgo: number; readonly closedDaysAgo: number; readonly decideByDaysAgo: number; readonly decidedDaysAgo?: number;
  readonly answers?: DemoAnswers; readonly points?: readonly DemoPoint[];
  readonly decision?: { readonly outcome: DecisionOutcome; readonly heard: string; readonly reasons: string; readonly changes: string };
  readonly verdicts?: DemoVerdicts;
}

interface Owed { readonly mandate: string; readonly wave: WaveKey }
export type DemoResponse = Owed & ({ readonly dueDaysAgo: number } | { readonly givenDaysAgo: number; readonly action: 'change' | 'keep' | 'loosen' | 'lift'; readonly themes: string; readonly did: string; readonly verdicts?: DemoVerdicts });
export interface DemoReview { readonly mandate: string; readonly by: string; readonly daysAgo: number; readonly reason: string }
/** Asked by a teacher, and so waiting; or granted by a head at once. */
export interface DemoException { readonly mandate: string; readonly by: string; readonly subjects: readonly MainSubject[]; readonly reason: string; readonly daysAgo: number }

/** Whose comments: of a wave about an expectation, or of one survey wave, counted from the first. */
export type DemoRound = { readonly mandate: string; readonly wave: WaveKey } | { readonly survey: number };
/** A comment belongs to a theme when it holds one of these words. Where the response has been given, it says what is done about it. */
export interface DemoTheme { readonly name: string; readonly words: readonly string[]; readonly answer?: { readonly stance: 'done' | 'will_not'; readonly words: string } }
export interface DemoThemes { readonly of: DemoRound; readonly by: string; readonly themes: readonly DemoTheme[] }
