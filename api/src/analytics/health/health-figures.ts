// The figures of a network's health in words, each shown only where it points at nobody. Pure.
import type { HealthFigure } from '@trellis/contracts';
import { notShown } from '@trellis/contracts/vocabulary';
import { adoption, mayShowTotal, roundToFive } from '@trellis/disclosure';
import { eiIndex, kaplanMeier, networkHealth, type NetworkPost, type Tie } from '@trellis/statistics';

export interface HealthInput {
  readonly members: readonly string[];
  readonly schoolOf: ReadonlyMap<string, string>;
  /** Joined in the window; who of them posted, and who of those was answered by somebody else. */
  readonly newcomers: { readonly all: number; readonly answered: number };
  /** `by` of a question without a name is nobody's id. Hours on one clock. */
  readonly posts: readonly NetworkPost[];
  /** When each question got the answer that was marked as such. */
  readonly useful: ReadonlyMap<string, number>;
  readonly now: number;
  readonly answerWindowH: number;
  /** Fewest people that any figure may be about. */
  readonly k: number;
}

/** Fewer questions than this say nothing about a network. */
const FEWEST_QUESTIONS = 10;
const percent = (share: number): string => `${Math.floor(share * 100 + 0.5)}%`;

export function healthFigures({ members, schoolOf, newcomers, posts, useful, now, answerWindowH, k }: HealthInput): HealthFigure[] {
  const shown = members.length >= k;
  const figure = figureOf(k);
  const health = networkHealth({ members, schoolOf, now, answerWindowH, posts });
  const said = new Map<string, number>();
  for (const { by } of posts) said.set(by, (said.get(by) ?? 0) + 1);
  const perPerson = members.map((member) => said.get(member) ?? 0);
  const ties = tiesOf(posts);
  const ei = eiIndex(schoolOf, ties);
  const schools = new Set(schoolOf.values()).size;
  const speaking = new Set(posts.flatMap(({ by }) => schoolOf.get(by) ?? [])).size;
  const questions = posts.filter(({ question }) => question);
  // In time, and how soon, is told of questions that have been there long enough to tell: not of one old one among many of today.
  const enough = health.questionsDue >= FEWEST_QUESTIONS;
  // The two ends of a tie are people: under k of them the index is about who talks to whom. Whoever asked without a name is none of them.
  const talking = new Set(ties.flatMap(([a, b]) => (schoolOf.has(a) && schoolOf.has(b) ? [a, b] : []))).size >= k;
  return [
    figure('reach', shown, schools ? speaking / schools : null, () => `Members in ${speaking} of ${schools} schools have said something.`),
    figure('across', shown && talking, health.crossSchoolReplyShare, (share) => `${percent(share)} of replies went to a colleague in another school.`),
    figure('ratio', shown && talking, ei.crossRatio, (ratio) => ratioWords(ratio)),
    voices(health.contributors, members.length, k),
    figure('share', shown && mayShowTotal(perPerson) && health.contributors >= k, health.gini, (gini) => gini > 0.9 ? 'Nearly everything is said by a few voices.' : gini > 0.7 ? 'Some say much and most say little, as in most networks.' : 'What is said comes from many voices.'),
    figure('answered', shown && enough, health.answeredRate, (rate) => `${percent(rate)} of questions were answered by somebody else within ${answerWindowH / 24} days.`),
    openQuestions(figure, shown && questions.length >= FEWEST_QUESTIONS, questions, posts),
    wait(figure, 'wait', shown && enough, health.medianHoursToFirstReplyKm, 'a first answer'),
    wait(figure, 'useful', shown && enough, medianToUseful(questions, useful, now), 'an answer marked as useful'),
    figure('newcomers', shown && newcomers.all >= k && newcomers.answered >= 3 && newcomers.all - newcomers.answered >= 3, newcomers.all ? newcomers.answered / newcomers.all : null, (share) => `${percent(share)} of those who joined have posted and had an answer.`),
  ];
}

/** Whoever answers is tied to whom they answer. */
export function tiesOf(posts: readonly NetworkPost[]): Tie[] {
  const byId = new Map(posts.map((post) => [post.id, post.by]));
  return posts.flatMap(({ by, replyTo }): Tie[] => {
    const asked = replyTo === null ? undefined : byId.get(replyTo);
    return asked === undefined || asked === by ? [] : [[by, asked]];
  });
}

type Figure = (id: HealthFigure['id'], shown: boolean, value: number | null, words: (value: number) => string) => HealthFigure;
const figureOf = (k: number): Figure => (id, shown, value, words) => {
  if (!shown) return { id, suppressed: true, value: null, words: notShown(k) };
  return value === null ? { id, suppressed: false, value, words: 'Nothing yet to count in this time.' } : { id, suppressed: false, value, words: words(value) };
};

/** In steps of 5 in 100: beside exact counts elsewhere, exact ones would tell of the network that is not shown. */
function openQuestions(figure: Figure, shown: boolean, questions: readonly NetworkPost[], posts: readonly NetworkPost[]): HealthFigure {
  const answered = new Set(posts.flatMap(({ by, replyTo }) => (questions.some(({ id, by: asker }) => id === replyTo && asker !== by) ? [replyTo] : [])));
  const open = questions.filter(({ id }) => !answered.has(id)).length;
  return figure('open', shown, roundToFive(100 * (open / Math.max(1, questions.length))) / 100, (share) => (open === 0 ? 'Every question has had an answer.' : share === 0 ? 'Nearly every question has had an answer.' : `About ${percent(share)} of questions have no answer yet.`));
}

/** Kaplan–Meier, as for a first answer: a question without one stays in with its age. */
function medianToUseful(questions: readonly NetworkPost[], useful: ReadonlyMap<string, number>, now: number): number | null {
  return kaplanMeier(questions.map(({ id, h }) => { const at = useful.get(id); return { time: (at ?? now) - h, happened: at !== undefined }; })).median;
}

/** No median: more than half are still waiting. */
function wait(figure: Figure, id: 'wait' | 'useful', shown: boolean, hours: number | null, what: string): HealthFigure {
  if (shown && hours === null) return { id, suppressed: false, value: null, words: `Fewer than half of all questions have ${what} yet.` };
  return figure(id, shown, hours, (median) => `Half of all questions have ${what} within ${median < 48 ? `${Math.max(1, Math.ceil(median))} hours` : `${Math.ceil(median / 24)} days`}; those still waiting are counted.`);
}

function voices(contributors: number, members: number, k: number): HealthFigure {
  const said = adoption(contributors, members, k);
  if (said.state === 'suppressed') return { id: 'voices', suppressed: true, value: null, words: notShown(k) };
  if (said.state === 'shown') return { id: 'voices', suppressed: false, value: contributors / members, words: `${contributors} of ${members} members have said something.` };
  return { id: 'voices', suppressed: false, value: null, words: said.state === 'very_few' ? 'Very few members have said something.' : 'Nearly all members have said something.' };
}

function ratioWords(ratio: number): string {
  if (ratio >= 0.95) return 'People answer across schools as readily as within their own.';
  if (ratio >= 0.6) return 'People answer within their own school a little more than across.';
  return 'People answer mostly within their own school.';
}
