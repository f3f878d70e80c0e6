// Opens surveys for the tests of surveys and of what is published about them.
import { day } from '@trellis/mandates/testing';
import type { TestPerson, TestTrust } from '@trellis/identity/testing';
import { AnswerPulse } from './answer-pulse';
import { AskPulse } from './ask-pulse';
import { READY_QUESTIONS } from './instrument';

/** The ready questions that are not optional, as a builder sends them. */
export const readyQuestions = READY_QUESTIONS.filter(({ optional }) => !optional).map(({ text, scale }) => ({ text, scale }));

/** A survey of these questions with a wave that opened today or `since` days ago; its leader may plan and close. */
export async function openPulseIn(trust: TestTrust, { questions = readyQuestions, perRound = 4, since = 0, leader }: { questions?: readonly object[]; perRound?: number; since?: number; leader?: TestPerson } = {}): Promise<{ leader: TestPerson; pulseId: string; waveId: string }> {
  const planner = leader ?? await trust.person({ name: 'Lee Leader', roles: ['trust_leader'] });
  const made = await planner.client.call('pulse.create', { body: { name: 'Pulse', questions, perRound } });
  if (made.status !== 201) throw new Error(`pulse.create: ${made.status} ${JSON.stringify(made.problem)}`);
  return { leader: planner, pulseId: made.body.id, waveId: await openNextPulse(trust, planner, made.body.id, 'First', since) };
}

export async function openNextPulse(trust: TestTrust, leader: TestPerson, pulseId: string, name: string, since = 0): Promise<string> {
  const planned = await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: [{ name, opensOn: day(-since), closesOn: day(42) }] } });
  if (planned.status !== 201) throw new Error(`pulse.schedule: ${planned.status} ${JSON.stringify(planned.problem)}`);
  await trust.app.nest.get(AskPulse, { strict: false }).open(trust.id);
  return planned.body.waves.find((wave) => wave.name === name)!.id;
}

/** As a teacher without a session would. */
export const answerAs = (trust: TestTrust, personId: string, waveId: string, answers: Record<string, number | null>, comment?: string): Promise<null> =>
  trust.app.nest.get(AnswerPulse, { strict: false }).run({ trustId: trust.id, personId }, waveId, { answers, ...(comment !== undefined && { comment }) });
