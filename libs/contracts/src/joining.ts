// Contracts of joining and being there: asking to belong, answering who asks, one's department, and whether colleagues see one is here.
import * as z from 'zod';
import { id, idParams, instant, nothing, personRef, prose } from './fields';
import { networkFull } from './networks';
import { defineRoutes } from './route';

export const joiningRoutes = defineRoutes({
  'joining.ask': { summary: 'Ask to join a network', can: 'signed-in', params: idParams, body: z.object({ words: prose(500).default('') }), response: networkFull },
  'joining.withdraw': { summary: 'Ask no longer', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'joining.list': { summary: 'Who asks to join, the longest waiting first', can: 'signed-in', params: idParams, response: z.object({ items: z.array(z.object({ person: personRef, words: z.string(), at: instant })) }) },
  'joining.answer': { summary: 'Let someone in who asked, or not', can: 'signed-in', params: z.object({ id, personId: id }), status: 204, body: z.object({ accepted: z.boolean() }), response: nothing },
  'presence.show': { summary: 'Whether colleagues see that I am here', can: 'signed-in', response: z.object({ shown: z.boolean() }) },
  'presence.set': { summary: 'Let colleagues see that I am here and typing, or not', can: 'signed-in', body: z.object({ shown: z.boolean() }), response: z.object({ shown: z.boolean() }) },
  'department.open': { summary: 'Open the circle of my department: my subject in my school', can: 'signed-in', body: z.object({}), response: networkFull },
});
