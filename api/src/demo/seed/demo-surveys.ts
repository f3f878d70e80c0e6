// Writes the demo's survey, what people answered, and closes the waves that are past.
import type { ClosePulse } from '@trellis/analytics';
import type { PulseQuestion } from '@trellis/contracts';
import { type AnswerPulse, type AskPulse, READY, READY_QUESTIONS, type SchedulePulse, type WritePulse } from '@trellis/surveys';
import { ownQuestion, surveyName, surveyWaves, type DemoSurveyWave } from '../surveys';
import type { SeededPerson, SeededTrust } from './demo-people';
import { dateOf, daysAgo } from './moments';
import type { Random } from './random';
import { sideBySide } from './side-by-side';

export interface SurveyTools { readonly write: WritePulse; readonly plan: SchedulePulse; readonly ask: AskPulse; readonly answer: AnswerPulse; readonly close: ClosePulse; readonly random: Random }

/** How much of an answer is the person's own mood: the same over all questions, so that they go together as people's do. */
const MOOD = 0.8;
const SPREAD = 0.7;
/** How often a question is skipped. */
const LEFT_OUT = 0.01;

export async function seedSurveys(tools: SurveyTools, trust: SeededTrust): Promise<void> {
  const leader = [...trust.people.values()].find(({ abilities }) => abilities.includes('pulse.manage'))!;
  const teachers = [...trust.people.values()].filter(({ roles }) => roles.includes('teacher'));
  const questions = [...READY_QUESTIONS.filter(({ optional }) => !optional).map(({ text, scale }) => ({ text, scale })), { text: ownQuestion, scale: 'agree' as const }];
  const survey = await tools.write.create(leader, { name: surveyName, intro: READY.intro, questions, perRound: 4, comment: true });
  for (const demo of surveyWaves) {
    const [opens, closes] = [daysAgo(demo.opensDaysAgo), daysAgo(demo.closesDaysAgo, '16:00')];
    const name = `${closes.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })}`;
    const { waves } = await tools.plan.run(leader, survey.id, { waves: [{ name, opensOn: dateOf(opens), closesOn: dateOf(closes) }] }, opens);
    const waveId = waves.find((wave) => wave.name === name)!.id;
    await tools.ask.open(trust.id, opens);
    const past = demo.closesDaysAgo > 0;
    await answerAll(tools, demo, waveId, teachers, past ? survey.questions : survey.questions.filter(({ code }) => survey.rounds[0]!.includes(code)));
    if (past) await tools.close.finish(trust.id, waveId, leader, closes);
  }
}

async function answerAll({ answer, random }: SurveyTools, demo: DemoSurveyWave, waveId: string, teachers: readonly SeededPerson[], questions: readonly PulseQuestion[]): Promise<void> {
  const answering = random.shuffled(teachers).filter(() => random.next() < demo.responseRate);
  const given = answering.map((person, i) => {
    const mood = random.normal(0, MOOD);
    const answers = Object.fromEntries(questions.map(({ code, scale, facet }) => {
      const shift = mood + (demo.bySchool[person.demo.school] ?? 0) + (facet === 'satisfaction' ? demo.bySubject[person.demo.subject] ?? 0 : 0);
      // Being made to use something is no good thing: a good mood agrees to it less.
      const drawn = random.normal((demo.means[facet === 'own' ? 'own' : code] ?? 3) + (code === 'C3' ? -shift : shift), SPREAD);
      const score = Math.min(5, Math.max(1, Math.round(drawn)));
      return [code, random.next() < LEFT_OUT ? null : scale === 'satisfied' ? 6 - score : score];
    }));
    return { person, said: { answers, ...(demo.comments[i] && { comment: demo.comments[i] }) } };
  });
  await sideBySide(given, ({ person, said }) => answer.run(person, waveId, said));
}
