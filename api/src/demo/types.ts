// The shapes of the demo trust: text and figures only, with every moment given relative to the day it is seeded.

import type {
  AdaptationReason, ChangeKind, KeyStage, LICENCES, Phase as SchoolPhase, RatingItem, ResourceKind, Reaction, Role, Strength, Subject, ThreadKind,
} from '@trellis/contracts';

export type Phase = 'primary' | 'secondary';
export type DemoSubject = Extract<Subject, 'science' | 'maths' | 'english' | 'history' | 'geography' | 'french' | 'music' | 'computing'>;
/** What a person mainly teaches. `primary` is a class teacher, whose specialism is then `leadSubject`. */
export type MainSubject = DemoSubject | 'primary' | 'professional-development';
export type Visibility = 'school' | 'network' | 'trust';

export interface DemoTrust {
  readonly slug: string;
  readonly name: string;
  readonly emailDomain: string;
}

export interface DemoSchool {
  readonly trust: string;
  readonly slug: string;
  readonly name: string;
  /** Six digits from a range the register has never issued. */
  readonly urn: string;
  readonly phase: SchoolPhase;
  readonly town: string;
}

export interface DemoRole {
  readonly role: Role;
  /** `trust`: everywhere in the trust; `school`: only in the person's own school. */
  readonly scope: 'trust' | 'school';
}

export interface DemoPerson {
  readonly trust: string;
  readonly email: string;
  readonly name: string;
  /** The central team have their desks, and so their home, at Wickenford Academy. */
  readonly school: string;
  /** The phase the person teaches; tells the two halves of an all-through school apart. */
  readonly phase: Phase;
  readonly subject: MainSubject;
  readonly leadSubject?: DemoSubject;
  readonly jobTitle: string;
  readonly roles: readonly DemoRole[];
  readonly startedYear: number;
  /** Set on the one person whose sign-in is printed for this role. */
  readonly demoSignIn?: Role;
}

/** One replacement: `find` occurs in the Markdown of that moment exactly once. */
export interface TextEdit {
  readonly find: string;
  readonly replace: string;
}

export interface DemoRevision {
  readonly message: string;
  /** An improvement when absent. */
  readonly change?: ChangeKind;
  readonly daysAgo: number;
  /** The author of the lesson when absent. */
  readonly by?: string;
  readonly edits: readonly TextEdit[];
}

export interface DemoLesson {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly subject: DemoSubject;
  readonly keyStages: readonly KeyStage[];
  /** 1 to 11. */
  readonly years: readonly number[];
  readonly topic: string;
  readonly kind: ResourceKind;
  /** Planning time a colleague is expected to save, in minutes. */
  readonly minutesSaved: number;
  readonly licence: keyof typeof LICENCES;
  readonly author: string;
  readonly visibility: Visibility;
  /** Slug of the network whose members may read it, when `visibility` is `network`. */
  readonly network?: string;
  /** Published for the whole trust by a subject lead. */
  readonly central: boolean;
  /** Second-level headings of the first revision; each core part runs from its heading to the next one. */
  readonly coreHeadings: readonly string[];
  /** Why these parts are core; they are until the end of the school year after next. */
  readonly coreReason?: string;
  readonly publishedDaysAgo: number;
  readonly markdown: string;
  /** Oldest first; each applies to the Markdown the one before left. */
  readonly revisions?: readonly DemoRevision[];
}

/** Changes in an adaptation, offered back to the author of its original. */
export interface DemoOffer {
  readonly adaptation: string;
  /** All changes, the first of them, or those that are new. */
  readonly parts: 'all' | 'first' | 'added';
  readonly why: string;
  readonly reason: AdaptationReason;
  /** The whole version may stand beside the original under this name. */
  readonly name?: string;
  readonly sentDaysAgo: number;
  readonly comments?: readonly { readonly by: string; readonly text: string }[];
  readonly answer?: { readonly kind: 'taken' | 'endorsed' | 'declined'; readonly text: string; readonly daysAgo: number };
}

export interface DemoAdaptation {
  readonly slug: string;
  /** Slug of the lesson that was adapted. */
  readonly lesson: string;
  /** How many revisions of that lesson had been applied: 0 is the first publication. */
  readonly baseRevision: number;
  readonly by: string;
  readonly titleSuffix: string;
  readonly reason: AdaptationReason;
  readonly reasonNote: string;
  readonly visibility: Visibility;
  readonly network?: string;
  readonly daysAgo: number;
  readonly edits: readonly TextEdit[];
  /** Markdown added after the last block. */
  readonly append?: string;
  readonly taughtBy: readonly string[];
  readonly thankedBy: readonly string[];
}

/** The same changes by several colleagues, each in a version of their own that nobody else sees. */
export interface DemoQuietVersions {
  readonly lesson: string;
  readonly baseRevision: number;
  readonly reason: AdaptationReason;
  readonly by: readonly string[];
  readonly edits: readonly TextEdit[];
}

export interface DemoUnit {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly by: string;
  readonly subject: DemoSubject;
  readonly years: readonly number[];
  readonly visibility: Visibility;
  readonly daysAgo: number;
  readonly lessons: readonly { readonly lesson: string; readonly note: string }[];
}

export interface DemoComment {
  readonly lesson: string;
  /** Words that only one part of the lesson holds. */
  readonly part: string;
  readonly by: string;
  readonly daysAgo: number;
  readonly body: string;
  readonly answers: readonly { readonly by: string; readonly body: string }[];
  readonly resolved: boolean;
}

export interface DemoPost {
  readonly by: string;
  readonly daysAgo: number;
  /** Local time, HH:MM. Posts of a thread are in order. */
  readonly at: string;
  /** Markdown; a mention is written `@Full Name`. */
  readonly body: string;
  readonly mentions?: readonly string[];
  /** Slugs of lessons or adaptations shown as cards. */
  readonly resources?: readonly string[];
  /** A name for it, where another post brings it. */
  readonly key?: string;
  /** The key of a post in another network that it brings. */
  readonly forwards?: string;
  /** The part of a lesson it is about: the first that says these words. */
  readonly pin?: { readonly lesson: string; readonly words: string };
  readonly picture?: { readonly name: string; readonly alt: string };
  /** Who said what to it without writing. */
  readonly reactions?: readonly { readonly kind: Reaction; readonly by: readonly string[] }[];
}

export interface DemoThread {
  readonly title: string;
  readonly kind: ThreadKind;
  /** Options, and who chose which so far, by its place. */
  readonly decision?: { readonly options: readonly string[]; readonly closesInDays: number; readonly choices: Readonly<Record<string, number>> };
  readonly meeting?: { readonly inDays: number; readonly at: string; readonly minutes: number; readonly link: string; readonly agenda: string };
  readonly posts: readonly DemoPost[];
  /** Zero-based index of the post that settled the question; the thread is then resolved. */
  readonly answeredBy?: number;
}

export interface DemoNetwork {
  readonly slug: string;
  readonly name: string;
  readonly subject: DemoSubject;
  readonly charter: string;
  readonly lead: string;
  /** A person joins whose main subject or lead subject is listed. */
  readonly members: { readonly subjects: readonly DemoSubject[]; readonly extra: readonly string[] };
  readonly threads: readonly DemoThread[];
}

export type WaveKey = 'first' | 'second' | 'open';

export interface DemoWave {
  readonly key: WaveKey;
  readonly opensDaysAgo: number;
  /** Negative: still to come. */
  readonly closesDaysAgo: number;
  readonly closed: boolean;
}

/** A rating from 1 to 5 drawn around `mean` with standard deviation `spread`, rounded and clamped. */
export interface RatingShape {
  readonly mean: number;
  readonly spread: number;
}

export interface RatingProfile {
  readonly wave: WaveKey;
  /** Share of the audience who answer, 0 to 1. */
  readonly responseRate: number;
  readonly items: Readonly<Record<RatingItem, RatingShape>>;
  /** Net minutes a week, positive when the resource saved time. */
  readonly minutes: RatingShape;
  /** Added to every item mean for people of that school. */
  readonly bySchool: Readonly<Record<string, number>>;
  /** Added to every item mean for people of that main subject. */
  readonly bySubject: Readonly<Partial<Record<MainSubject, number>>>;
  /** Dealt to respondents in order, one each, until they run out. */
  readonly comments: readonly string[];
}

export interface DemoMandate {
  readonly slug: string;
  readonly strength: Strength;
  readonly title: string;
  readonly reason: string;
  readonly resources: readonly string[];
  readonly owner: string;
  /** Empty list: all of them. */
  readonly audience: {
    readonly schools: readonly string[];
    readonly subjects: readonly MainSubject[];
    readonly phases: readonly Phase[];
  };
  /** Said when it was decided without asking first; absent for what was there before there was a gate. */
  readonly urgentReason?: string;
  /** The slug of the decision it came from. */
  readonly proposal?: string;
  readonly startsDaysAgo: number;
  readonly reviewInDays: number;
  /** Share of the audience who have taught it, and who have adapted it, `weeks` after the start. */
  readonly adoption: readonly { readonly weeks: number; readonly taught: number; readonly adapted: number }[];
  readonly ratings: readonly RatingProfile[];
}

export interface HalfTerm {
  readonly name: string;
  /** Month 1 to 12 and day, both inclusive. */
  readonly start: { readonly month: number; readonly day: number };
  readonly end: { readonly month: number; readonly day: number };
  /** Relative intensity of use, week by week; the last value repeats. */
  readonly weeks: readonly number[];
}

export interface DemoUsage {
  readonly randomSeed: number;
  readonly daysBack: number;
  readonly halfTerms: readonly HalfTerm[];
  readonly holidayIntensity: number;
  /** Monday to Sunday. */
  readonly weekdays: readonly number[];
  /** Share of a day's events in the hour beginning at the index, 24 values. */
  readonly hours: readonly number[];
  /** Mean per person in a week of intensity 1. */
  readonly perPersonPerWeek: { readonly opened: number; readonly taught: number; readonly thanked: number };
  /** Shares of the staff, and how many times the usual each of them uses the library. */
  readonly habits: readonly { readonly share: number; readonly times: number }[];
  readonly bySchool: Readonly<Record<string, number>>;
  readonly bySubject: Readonly<Record<DemoSubject | 'primary', number>>;
  /** Weight of a lesson when one is drawn; 1 when absent. */
  readonly popularity: Readonly<Record<string, number>>;
  /** Chance that a lesson drawn for a class teacher is from their own lead subject, and so on. */
  readonly choice: { readonly leadSubject: number; readonly ownKeyStage: number; readonly mandated: number };
}
