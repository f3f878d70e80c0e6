// Contracts of what a network's lead sets: when a question is looked after, and the chat channel its news goes to.
import * as z from 'zod';
import { idParams, instant, nothing, personRef } from './fields';
import { defineRoutes } from './route';

const hours = (most: number, words: string) => z.int('Please enter whole hours').min(1, 'At least one hour').max(most, words);
export const care = z.object({ askHours: hours(336, 'At most 336 hours, which is two weeks'), leadHours: hours(672, 'At most 672 hours, which is four weeks') });

const kind = z.enum(['teams', 'slack']).describe('slack: also Mattermost, Rocket.Chat, Zulip and others that take the same message');
/** The address is a secret: it is written and never read again. */
export const channel = z.object({
  kind, host: z.string(), setBy: personRef, setAt: instant, state: z.enum(['on', 'waiting', 'off']).describe('waiting: the last try failed and another will follow. off: it failed too often'),
  lastSentAt: instant.nullable(), trouble: z.string().nullable(), titles: z.boolean().describe('False where only members may read: then a message says that there is something new, not what'),
});
const held = z.object({ channel: channel.nullable(), possible: z.boolean().describe('False for a department’s circle') });

export const channelRoutes = defineRoutes({
  'network.care': { summary: 'When an unanswered question is looked after', can: 'signed-in', params: idParams, response: care },
  'network.setCare': { summary: 'Set when an unanswered question is looked after', can: 'signed-in', params: idParams, body: care, response: care },
  'network.channel': { summary: 'The chat channel a network’s news goes to', can: 'signed-in', params: idParams, response: held },
  'network.setChannel': {
    summary: 'Send a network’s news to a chat channel', can: 'signed-in', params: idParams,
    body: z.object({ kind, url: z.string().trim().min(1, 'Please paste the address your chat program gave you').max(2000, 'This is too long to be an address') }), response: held,
  },
  'network.tryChannel': { summary: 'Send a message to try the channel', can: 'signed-in', params: idParams, response: held.extend({ sent: z.boolean() }) },
  'network.endChannel': { summary: 'Send nothing to the channel any more', can: 'signed-in', params: idParams, status: 204, response: nothing },
});
