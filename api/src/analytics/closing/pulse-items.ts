// A survey's answers as figures count them: 5 is the best end or full agreement, and an index is one more item. Pure.
import type { PulseQuestion } from '@trellis/contracts';
import { recode } from '@trellis/statistics';
import { AUTONOMY, COLLABORATION, type PulseAnswers } from '@trellis/surveys';
import type { AnswerGroup } from './group-figures';

/** Prefixed, so that no code can be taken for an attribute of a person. */
export type PulseItem = `q.${string}` | 'i.autonomy' | 'i.collaboration';
export type PulseGroup = AnswerGroup<PulseItem>;
export const INDICES = { 'i.autonomy': AUTONOMY, 'i.collaboration': COLLABORATION } as const;
export type IndexItem = keyof typeof INDICES;

export const itemsOf = (questions: readonly PulseQuestion[]): PulseItem[] => {
  const asked = new Set(questions.map(({ code }) => code));
  const whole = (Object.keys(INDICES) as IndexItem[]).filter((item) => INDICES[item].codes.every((code) => asked.has(code)));
  return [...questions.map(({ code }): PulseItem => `q.${code}`), ...whole];
};

/** How a question was answered, 5 at the best end; null: left out. */
export function scoreOf({ code, scale }: PulseQuestion, answers: PulseAnswers['answers']): number | null {
  const value = answers[code] ?? null;
  return value !== null && scale === 'satisfied' ? recode(value) : value;
}

export function pulseGroups(questions: readonly PulseQuestion[], answers: readonly PulseAnswers[]): PulseGroup[] {
  return answers.map(({ school_id, phase, subject, n, answers: given }) => {
    const scores = new Map(questions.map((question) => [question.code, scoreOf(question, given)]));
    const index = ({ codes, least }: (typeof INDICES)[IndexItem]): number | null => {
      const answered = codes.flatMap((code) => scores.get(code) ?? []);
      return answered.length < least ? null : answered.reduce((sum, score) => sum + score, 0) / answered.length;
    };
    const items = { ...Object.fromEntries([...scores].map(([code, score]) => [`q.${code}`, score])), 'i.autonomy': index(AUTONOMY), 'i.collaboration': index(COLLABORATION) };
    return { school_id, phase, subject, n, ...items } as PulseGroup;
  });
}
