// How reviews, responses, exceptions and the gate read to a teacher.
import type { Answer, OwedResponse } from '@trellis/contracts';
import { subjectName } from '@trellis/contracts/vocabulary';

export const ACTION_WORDS: Record<NonNullable<OwedResponse['given']>['action'], string> = { change: 'We change it', keep: 'We will not change it', loosen: 'We loosen it', lift: 'We lift it' };
export const REVIEW_WORDS: Record<Answer<'mandate.life'>['reviews'][number]['outcome'], string> = { kept: 'Kept', loosened: 'Loosened', lifted: 'Lifted', lapsed: 'Lapsed to recommended' };
export const GATE_WORDS: Record<Answer<'mandate.life'>['gate'], string> = {
  legacy: 'It was expected before the trust began to ask first.', consulted: 'Those it asks were consulted before it was decided.', urgent: 'Urgent: it was expected without asking first.',
};

type Exception = Answer<'exception.list'>['items'][number];
export const EXCEPTION_WORDS: Record<Exception['status'], string> = { asked: 'Waits for an answer', granted: 'Granted', refused: 'Not granted' };

/** “All teachers at Ash Primary”, “Music (secondary) at Elm Academy”. */
export function groupWords({ school, subjects, phases }: Pick<Exception, 'school' | 'subjects' | 'phases'>): string {
  const who = subjects.length ? subjects.map(subjectName).join(', ') : 'All teachers';
  return `${who}${phases.length === 1 ? ` (${phases[0]})` : ''} at ${school.name}`;
}
