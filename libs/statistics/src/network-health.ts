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
  const counts = members.map((member) => posts.filter(({ by }) => by === member).length);
  const { gini: uneven, top1Share } = gini(counts);
  const contributors = counts.filter((count) => count > 0).length;
  const byId = new Map(posts.map((post) => [post.id, post]));
  const questions = posts.filter(({ question }) => question).map((question) => ({ age: now - question.h, wait: firstReplyAfter(question, posts, byId) }));
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

function firstReplyAfter(question: NetworkPost, posts: readonly NetworkPost[], byId: ReadonlyMap<string, NetworkPost>): number | null {
  const waits = posts
    .filter((post) => post.by !== question.by && isBelow(post, question.id, byId))
    .map((post) => post.h - question.h);
  return waits.length === 0 ? null : Math.min(...waits);
}

function isBelow(post: NetworkPost, id: string, byId: ReadonlyMap<string, NetworkPost>): boolean {
  const seen = new Set<string>();
  for (let at: NetworkPost | undefined = post; at && at.replyTo !== null && !seen.has(at.id); at = byId.get(at.replyTo)) {
    if (at.replyTo === id) return true;
    seen.add(at.id);
  }
  return false;
}

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
