// Writes the demo's decisions through the rooms' own use cases, and moves their days to where the story has them.
import type { CloseConsultation } from '@trellis/analytics';
import type { Invitation, Verdict } from '@trellis/contracts';
import { schoolCalendar, schoolDaysBetween } from '@trellis/identity';
import type { DraftProposal, GiveVerdict, OpenConsultation, PublishDecision, SubmitView } from '@trellis/mandates';
import type { Database, Tx } from '@trellis/platform';
import type pg from 'pg';
import { decisions } from '../decisions';
import type { DemoDecision, DemoVerdicts } from '../decision-types';
import type { SeededLibrary } from './demo-library';
import type { SeededPerson, SeededTrust } from './demo-people';
import { dateOf, daysAgo } from './moments';
import type { Random } from './random';

export interface DecisionTools {
  readonly draft: DraftProposal; readonly open: OpenConsultation; readonly say: SubmitView; readonly close: CloseConsultation; readonly decide: PublishDecision; readonly judge: GiveVerdict;
  readonly database: Database; readonly owner: pg.ClientBase; readonly random: Random;
}

/** Proposals by their slug: a mandate may have come from one. */
export async function seedDecisions(tools: DecisionTools, trust: SeededTrust, library: SeededLibrary): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  for (const demo of decisions) made.set(demo.slug, await seedDecision(tools, trust, library, demo));
  return made;
}

async function seedDecision(tools: DecisionTools, trust: SeededTrust, library: SeededLibrary, demo: DemoDecision): Promise<string> {
  const [by, decider] = [trust.people.get(demo.by)!, trust.people.get(demo.decider)!];
  // Written as if today, so that every check holds; then moved into the past.
  const soon = dateOf(daysAgo(-10));
  const later = demo.closedDaysAgo < 0;
  const from = demo.thread && await tools.database.read(by, (tx) => tx.first<{ id: string }>('SELECT id FROM thread WHERE trust_id = $1 AND title = $2', [tx.trustId, demo.thread]));
  const { id } = await tools.draft.run(by, {
    title: demo.title, strength: demo.strength, reason: demo.reason, hopes: demo.hopes, core: demo.core, options: [...demo.options], resourceIds: demo.resources.map((slug) => library.get(slug)!.id), stances: {}, aboutId: null, names: demo.names, openTo: demo.openTo, invitations: invitationsIn(trust, demo), threadId: from ? from.id : null,
    audience: { schoolIds: demo.audience.schools.map((slug) => trust.schools.get(slug)!), subjects: [...demo.audience.subjects], phases: [...demo.audience.phases] }, deciderId: decider.personId,
    closesOn: later ? dateOf(daysAgo(demo.closedDaysAgo)) : soon, decideBy: later ? dateOf(daysAgo(demo.decideByDaysAgo)) : soon,
  });
  if (demo.stage === 'draft') return id;
  await tools.open.run(by, id, { version: 1 });
  const asked = await askedBy(tools, trust, id);
  await speak(tools, id, demo, asked);
  await putPoints(tools, trust, id, demo, asked);
  if (demo.stage !== 'consulting') await tools.close.finish(trust.id, id, by);
  if (demo.decision) await tools.decide.run(decider, id, { ...demo.decision, answers: [] });
  // While it is new: whether it answered them is asked for a while only.
  if (demo.verdicts) await judgeAll(tools, id, demo.verdicts, asked);
  const calendar = await tools.database.read(by, (tx) => schoolCalendar(tx, null));
  await tools.owner.query(`UPDATE proposal SET created_at = $3, opened_at = $3, closed_at = CASE WHEN closed_at IS NULL THEN NULL ELSE $4::timestamptz END, announced_at = CASE WHEN announced_at IS NULL THEN NULL ELSE $4::timestamptz END,
      closes_on = $5, decide_by = $6, school_days = $8, decided_at = CASE WHEN decided_at IS NULL THEN NULL ELSE $7::timestamptz END WHERE trust_id = $1 AND id = $2`,
  [trust.id, id, daysAgo(demo.openedDaysAgo, '08:40'), daysAgo(Math.max(0, demo.closedDaysAgo), '16:00'), dateOf(daysAgo(demo.closedDaysAgo)), dateOf(daysAgo(demo.decideByDaysAgo)), daysAgo(demo.decidedDaysAgo ?? 0, '15:20'), schoolDaysBetween(calendar, dateOf(daysAgo(demo.openedDaysAgo)), dateOf(daysAgo(demo.closedDaysAgo)))]);
  return id;
}

const invitationsIn = (trust: SeededTrust, { invites = [] }: DemoDecision): Invitation[] =>
  invites.map(({ schools, subjects, phases }) => ({ kind: 'teachers', audience: { schoolIds: schools.map((slug) => trust.schools.get(slug)!), subjects: [...subjects], phases: [...phases] } }));

async function askedBy({ owner, random }: DecisionTools, trust: SeededTrust, id: string): Promise<SeededPerson[]> {
  const { rows } = await owner.query<{ person_id: string }>('SELECT person_id FROM consulted WHERE trust_id = $1 AND proposal_id = $2', [trust.id, id]);
  const ids = new Set(rows.map((row) => row.person_id));
  return random.shuffled([...trust.people.values()].filter(({ personId }) => ids.has(personId)));
}

/** The people whose sign-ins the demo offers are left out of what is open, so that whoever tries it can still answer. */
const mayStillAnswer = (demo: DemoDecision, person: SeededPerson): boolean => demo.stage === 'consulting' && person.demo.demoSignIn !== undefined;

async function speak({ say, random }: DecisionTools, id: string, demo: DemoDecision, asked: readonly SeededPerson[]): Promise<void> {
  const { answers } = demo;
  if (!answers) return;
  let comment = 0;
  const speaking = asked.filter((person) => !mayStillAnswer(demo, person) && !answers.quiet?.includes(person.demo.school)).slice(0, Math.round(answers.rate * asked.length));
  for (const person of speaking) {
    const draw = (mean: number): number => Math.min(5, Math.max(1, Math.round(random.normal(mean, answers.spread))));
    const option = answers.options ? pickShare(answers.options, random.next()) + 1 : null;
    await say.run(person, id, { suits: draw(answers.suits), pupils: draw(answers.pupils), values: draw(answers.values), workload: draw(answers.workload), option, comment: answers.comments[comment++] ?? '' });
  }
}

async function putPoints({ say, database }: DecisionTools, trust: SeededTrust, id: string, { points = [] }: DemoDecision, asked: readonly SeededPerson[]): Promise<void> {
  for (const { by, kind, text, support } of points) {
    const author = trust.people.get(by)!;
    await say.addPoint(author, id, { kind, text });
    const pointId = await database.read(author, async (tx) => (await pointsOf(tx, id)).find((point) => point.text === text)!.id);
    for (const person of asked.filter((other) => other !== author).slice(0, Math.round(support * asked.length))) await say.support(person, id, pointId, { supported: true });
  }
}

const pointsOf = (tx: Tx, id: string): Promise<{ id: string; text: string }[]> => tx.query('SELECT id, text FROM survey.points($1)', [id]);

export async function judgeAll({ judge }: Pick<DecisionTools, 'judge'>, about: string, { rate, yes, partly }: DemoVerdicts, asked: readonly SeededPerson[]): Promise<void> {
  const judging = asked.filter(({ demo }) => demo.demoSignIn === undefined).slice(0, Math.round(rate * asked.length));
  for (const [i, person] of judging.entries()) {
    const share = (i + 0.5) / judging.length;
    const verdict: Verdict = share < yes ? 'yes' : share < yes + partly ? 'partly' : 'no';
    await judge.run(person, about, { verdict });
  }
}

/** The index whose share of the whole a draw from 0 to 1 falls into. */
function pickShare(shares: readonly number[], draw: number): number {
  let left = draw;
  for (const [index, share] of shares.entries()) { left -= share; if (left < 0) return index; }
  return shares.length - 1;
}
