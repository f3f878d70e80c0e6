// Does a subject network answer its members? (ANALYTICS §4)
import { gini } from './gini';
import { kaplanMeier } from './kaplan-meier';
import { median } from './moments';

export interface NetworkPost {
  readonly id: string;
  readonly by: string;
  /** Hours on any common clock. */
  readonly h: number;
  readonly question: boolean;
  readonly replyTo: string | null;
}

export interface Network {
  readonly members: readonly string[];
  readonly schoolOf: ReadonlyMap<string, string>;
  readonly now: number;
  /** Hours within which a question should be answered; 72 by default in the product. */
  readonly answerWindowH: number;
  readonly posts: readonly NetworkPost[];
}

export interface NetworkHealth {
  readonly members: number;
  /** Members with a post, and their share. */
  readonly contributors: number;
  readonly participation: number | null;
  /** Over posts per member, zeros included; null without posts. */
  readonly gini: number | null;
  readonly top1Share: number | null;
  readonly questions: number;
  /** Questions at least `answerWindowH` old, those answered in time by somebody else, and the share. */
  readonly questionsDue: number;
  readonly answeredInWindow: number;
  readonly answeredRate: number | null;
  /** Kaplan–Meier: unanswered questions stay in, censored at their age. */
  readonly medianHoursToFirstReplyKm: number | null;
  /** Flatters: leaves out what nobody answered. */
  readonly medianHoursAnsweredOnly: number | null;
  /** Of replies to somebody else, the share that came from another school. */
  readonly crossSchoolReplyShare: number | null;
}

/** A first reply is the first post anywhere below the question by somebody other than the asker. */
export function networkHealth({ members, schoolOf, now, answerWindowH, posts }: Network): NetworkHealth {
  const said = new Map<string, number>();
  for (const { by } of posts) said.set(by, (said.get(by) ?? 0) + 1);
  const counts = members.map((member) => said.get(member) ?? 0);
  const { gini: uneven, top1Share } = gini(counts);
  const contributors = counts.filter((count) => count > 0).length;
  const byId = new Map(posts.map((post) => [post.id, post]));
  const firstReplies = firstReplyTimes(posts, byId);
  const questions = posts.filter(({ question }) => question).map(({ id, h }) => { const first = firstReplies.get(id); return { age: now - h, wait: first === undefined ? null : first - h }; });
  const waits = questions.flatMap(({ wait }) => (wait === null ? [] : [wait]));
  const due = questions.filter(({ age }) => age >= answerWindowH);
  const answeredInWindow = due.filter(({ wait }) => wait !== null && wait <= answerWindowH).length;
  return {
    members: members.length, contributors, participation: members.length === 0 ? null : contributors / members.length,
    gini: uneven, top1Share, questions: questions.length, questionsDue: due.length, answeredInWindow,
    answeredRate: due.length === 0 ? null : answeredInWindow / due.length,
    medianHoursToFirstReplyKm: kaplanMeier(questions.map(({ age, wait }) => ({ time: wait ?? age, happened: wait !== null }))).median,
    medianHoursAnsweredOnly: median(waits),
    crossSchoolReplyShare: crossSchoolShare(posts, byId, schoolOf),
  };
}

/** For each question answered by somebody else, when first. Every post looks up once at what it lies below. */
function firstReplyTimes(posts: readonly NetworkPost[], byId: ReadonlyMap<string, NetworkPost>): Map<string, number> {
  const times = new Map<string, number>();
  for (const post of posts) {
    for (const question of questionsAbove(post, byId)) {
      if (question.by !== post.by) times.set(question.id, Math.min(times.get(question.id) ?? Infinity, post.h));
    }
  }
  return times;
}

function questionsAbove(post: NetworkPost, byId: ReadonlyMap<string, NetworkPost>): NetworkPost[] {
  const seen = new Set<NetworkPost>();
  for (let at = parentOf(post, byId); at && !seen.has(at); at = parentOf(at, byId)) seen.add(at);
  return [...seen].filter(({ question }) => question);
}

const parentOf = ({ replyTo }: NetworkPost, byId: ReadonlyMap<string, NetworkPost>): NetworkPost | undefined => (replyTo === null ? undefined : byId.get(replyTo));

function crossSchoolShare(posts: readonly NetworkPost[], byId: ReadonlyMap<string, NetworkPost>, schoolOf: ReadonlyMap<string, string>): number | null {
  let [replies, across] = [0, 0];
  for (const { by, replyTo } of posts) {
    const asked = replyTo === null ? undefined : byId.get(replyTo)?.by;
    if (asked === undefined || asked === by) continue;
    const [own, other] = [schoolOf.get(by), schoolOf.get(asked)];
    if (own === undefined || other === undefined) continue;
    replies += 1;
    if (own !== other) across += 1;
  }
  return replies === 0 ? null : across / replies;
}
