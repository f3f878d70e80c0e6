// What a thread or a post may carry besides words: a decision, a meeting, reactions.
import * as z from 'zod';
import { date, id, instant, personRef, prose, requiredLine } from './fields';
import { REACTIONS, type Reaction } from './vocabulary';

export const reactionKind = z.enum(Object.keys(REACTIONS) as [Reaction, ...Reaction[]]);
export const reaction = z.object({ kind: reactionKind, personIds: z.array(id).describe('First to react first') });

export const decision = z.object({
  closesOn: z.string(), options: z.array(z.object({ id, label: z.string(), count: z.int().describe('How many chose it; never who') })),
  result: z.string().nullable(), optionId: id.nullable().describe('The option the result is, where it is one'), decidedBy: personRef.nullable(), decidedAt: instant.nullable(),
});
const label = requiredLine('an option', 120);
export const newDecision = z.object({
  options: z.array(label).min(2, 'Give at least two options').max(8, 'Please give at most eight options')
    .refine((labels) => new Set(labels.map((one) => one.toLowerCase())).size === labels.length, 'Two options are the same'),
  closesOn: date,
});

/** Only addresses a browser opens as a page: nothing that runs. */
const link = z.string().trim().max(500, 'Please keep this under 500 characters').refine((value) => value === '' || /^https:\/\/\S+$/i.test(value), 'Please enter an address that starts with https://');
export const meeting = z.object({ startsAt: instant, minutes: z.int(), link: z.string(), agenda: z.string(), notes: z.string(), version: z.int() });
export const meetingFields = {
  startsAt: z.iso.datetime({ offset: true, message: 'Please enter a day and a time' }), minutes: z.int().min(5, 'A meeting lasts at least 5 minutes').max(600, 'A meeting lasts at most 10 hours'), link, agenda: prose(5000),
};
export const newMeeting = z.object({ ...meetingFields, link: meetingFields.link.default(''), agenda: meetingFields.agenda.default('') });
export type Decision = z.output<typeof decision>;
export type Meeting = z.output<typeof meeting>;
