// Contracts of introductions: colleagues Trellis suggests to one another, and what each person lets it look at.
import * as z from 'zod';
import { id, idParams, instant, personRef, prose } from './fields';
import { defineRoutes } from './route';
import { INTERESTS, type Interest } from './vocabulary';

/** What may be looked at, each by itself. */
export const signals = z.object({
  subject: z.boolean().describe('What I teach, where, and since when'), adaptations: z.boolean().describe('Lessons I adapt'),
  teaching: z.boolean().describe('“I taught this” that I put my name to'), questions: z.boolean().describe('Questions I could answer'),
  interests: z.array(z.enum(Object.keys(INTERESTS) as [Interest, ...Interest[]])).max(5, 'Choose at most five').default([]).describe('What I would like to talk about; whoever is suggested to me for one has chosen it, too'),
});
export type Signals = z.output<typeof signals>;

const introduction = z.object({
  id, kind: z.enum(['same_lesson', 'only_teacher', 'newcomer', 'interest', 'question']), at: instant, reason: z.string().describe('In plain words, to me'),
  state: z.enum(['new', 'waiting', 'met']).describe('Waiting: I said yes, they have not answered yet'),
  colleague: personRef.nullable().describe('Null: a question, which may be nobody’s in particular'), email: z.string().nullable().describe('Once both have said yes'),
  resource: z.object({ id, title: z.string() }).nullable(), network: z.object({ id, name: z.string() }).nullable().describe('Where a hello would be read'), threadId: id.nullable(),
});
export type Introduction = z.output<typeof introduction>;
const mine = z.object({ asked: z.boolean().describe('False: I have never said what may be looked at, so nothing is'), items: z.array(introduction).describe('Newest first') });

export const introductionRoutes = defineRoutes({
  'introduction.list': { summary: 'Colleagues suggested to me', can: 'signed-in', response: mine },
  'introduction.look': { summary: 'Look for colleagues now', can: 'signed-in', body: z.object({}), response: mine },
  'introduction.answer': {
    summary: 'Say yes, or no for ever', can: 'signed-in', params: idParams, problems: ['introduction.over'],
    body: z.object({ yes: z.boolean(), hello: prose(1000).default('') }), response: mine,
  },
  'signals.show': { summary: 'What I let Trellis look at to suggest colleagues', can: 'signed-in', response: signals },
  'signals.save': { summary: 'Say what may be looked at', can: 'signed-in', body: signals, response: signals },
});
