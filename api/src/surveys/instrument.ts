// The ready questions, as data a trust takes, leaves or replaces: where each comes from, and under which terms it may be asked.
import type { PulseQuestion } from '@trellis/contracts';
import type { PulseFacet, PulseScale } from '@trellis/contracts';

export interface ReadyQuestion extends PulseQuestion { readonly optional: boolean }

const WERS = 'Adapted from the Workplace Employment Relations Study 2011, Survey of Employees';
const WERS_LICENCE = 'WERS 2011 © Crown copyright and sponsors (BIS, Acas, ESRC, UKCES, NIESR). No licence for the wording itself has been found; short functional questions, named with their source.';
const OURS = 'Written for Trellis';
const OURS_LICENCE = 'Free to use and to change';

type Ready = readonly [code: string, facet: PulseFacet, text: string, note?: string];
const wers = ([code, facet, text, note = '']: Ready, optional = false): ReadyQuestion => ({ code, facet, scale: 'satisfied' satisfies PulseScale, text: `How satisfied are you with ${text}?`, source: `${WERS}${note}`, licence: WERS_LICENCE, optional });
const own = ([code, facet, text]: Ready): ReadyQuestion => ({ code, facet, scale: 'agree' satisfies PulseScale, text, source: OURS, licence: OURS_LICENCE, optional: false });

export const READY = {
  name: 'Centralisation pulse',
  intro: 'How you are, how much say you have, and what the central resources do for you. A few questions at a time.',
  note: 'The four questions on satisfaction follow the phrases of the research this product answers to. Three stand in the WERS grid of job satisfaction, the fourth is a question of its own there. They are offered as a sensible set, not as the same instrument.',
} as const;

export const READY_QUESTIONS: readonly ReadyQuestion[] = [
  wers(['S1', 'satisfaction', 'the sense of achievement you get from your work', ' (question A8a)']),
  wers(['S2', 'satisfaction', 'the scope for using your own initiative', ' (question A8b)']),
  wers(['S3', 'satisfaction', 'the amount of influence you have over your job', ' (question A8c)']),
  wers(['S4', 'satisfaction', 'the amount of involvement you have in decision-making at this workplace', ' (a question of its own, beside A8)']),
  own(['C1', 'centralisation', 'My trust gives me access to central resources I can use in my lessons.']),
  own(['C2', 'centralisation', 'The central resources I have used are worth using.']),
  own(['C3', 'centralisation', 'I am expected to use central resources whether or not they suit my class.']),
  own(['C4', 'centralisation', 'I am free to adapt central resources for my pupils.']),
  own(['K1', 'collaboration', 'My trust encourages teachers in my school to work together.']),
  own(['K2', 'collaboration', 'My trust encourages teachers of the same specialism in different schools to work together.']),
  own(['V1', 'voice', 'I could see what changed after the last survey.']),
  wers(['S5', 'satisfaction', 'the training you receive', ' (question A8d)'], true),
  wers(['S6', 'satisfaction', 'the opportunity to develop your skills in your job', ' (question A8e)'], true),
  wers(['S7', 'satisfaction', 'the amount of pay you receive', ' (question A8f)'], true),
  wers(['S8', 'satisfaction', 'your job security', ' (question A8g)'], true),
  wers(['S9', 'satisfaction', 'the work itself', ' (question A8h)'], true),
];

/** It speaks of the last survey: where there was none it would be answered by guessing. */
export const NEEDS_EARLIER: readonly string[] = ['V1'];

/** Perceived autonomy: initiative, influence, involvement; achievement is an outcome and stays out. Two of the three must be answered. */
export const AUTONOMY = { codes: ['S2', 'S3', 'S4'], least: 2 } as const;
/** Within the school and across schools; both must be answered, and both are always shown by themselves. */
export const COLLABORATION = { codes: ['K1', 'K2'], least: 2 } as const;
