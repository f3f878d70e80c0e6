// Contracts of joining: asking to belong, answering who asks, and the circle of one's own department.
import * as z from 'zod';
import { id, idParams, instant, nothing, personRef, prose } from './fields';
import { networkFull } from './networks';
import { defineRoutes } from './route';

export const joiningRoutes = defineRoutes({
  'joining.ask': { summary: 'Ask to join a network', can: 'signed-in', params: idParams, body: z.object({ words: prose(500).default('') }), response: networkFull },
  'joining.withdraw': { summary: 'Ask no longer', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'joining.list': { summary: 'Who asks to join, the longest waiting first', can: 'signed-in', params: idParams, response: z.object({ items: z.array(z.object({ person: personRef, words: z.string(), at: instant })) }) },
  'joining.answer': { summary: 'Let someone in who asked, or not', can: 'signed-in', params: z.object({ id, personId: id }), status: 204, body: z.object({ accepted: z.boolean() }), response: nothing },
  'department.open': { summary: 'Open the circle of my department: my subject in my school', can: 'signed-in', body: z.object({}), response: networkFull },
});
