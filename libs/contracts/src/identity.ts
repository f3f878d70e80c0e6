// Contracts of identity: sign-in, sessions, people, schools, staff import, audit.
import * as z from 'zod';
import { abilitiesOf } from './abilities';
import { cursor, email, id, idParams, instant, line, nothing, pageOf, requiredLine, schoolRef } from './fields';
import { defineRoutes } from './route';
import { PHASES, ROLES, TEACHING_PHASES, type Role } from './vocabulary';

export const role = z.enum(Object.keys(ROLES) as [Role, ...Role[]]);
export const roleGrant = z.object({ role, schoolId: id.nullable().default(null).describe('Null: for the whole trust') });

export const me = z.object({
  id, name: z.string(), email: z.string(),
  trust: z.object({ id, name: z.string(), slug: z.string(), smallestGroup: z.int().describe('Fewest people that figures of what opens now may be about') }),
  school: schoolRef, phase: z.enum(TEACHING_PHASES), mainSubject: z.string(),
  roles: z.array(z.object({ role, school: schoolRef.nullable() })),
  abilities: z.array(z.enum(abilitiesOf(Object.keys(ROLES) as Role[]))),
});
export type Me = z.output<typeof me>;

const session = z.object({ id, device: z.string(), startedAt: instant, lastSeenAt: instant, current: z.boolean() });
const token = z.object({ id, name: z.string(), createdAt: instant, lastUsedAt: instant.nullable(), expiresAt: instant });

export const personRow = z.object({
  id, name: z.string(), school: schoolRef, phase: z.enum(TEACHING_PHASES), mainSubject: z.string(),
  roles: z.array(role), active: z.boolean(), email: z.string().optional().describe('Only for those who manage people'),
});
const personFields = {
  name: requiredLine('a name', 120), email, schoolId: id, phase: z.enum(TEACHING_PHASES),
  mainSubject: requiredLine('a main subject', 60), roles: z.array(roleGrant).min(1, 'Give at least one role').max(20),
};
export const schoolRow = z.object({
  id, name: z.string(), slug: z.string(), urn: z.string(), phase: z.enum(PHASES), town: z.string(),
});
const schoolFields = {
  name: requiredLine('the name of the school', 160),
  urn: z.string().trim().regex(/^\d{6}$/, 'A URN is six digits'), phase: z.enum(PHASES), town: line(80).default(''),
};

/** One line of a staff file as it would be carried out. */
const staffChange = z.object({
  line: z.int(), email: z.string(), name: z.string(), action: z.enum(['add', 'change', 'none']),
  changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});
const staffReport = z.object({
  changes: z.array(staffChange),
  rejected: z.array(z.object({ line: z.int(), reason: z.string(), text: z.string() })),
  notInFile: z.array(z.object({ email: z.string(), name: z.string() })).describe('Active people the file does not name; nothing happens to them'),
  fingerprint: z.string().describe('Send it back to apply exactly this preview'),
});
const csvBody = z.object({ csv: z.string().min(1, 'The file is empty').max(2_000_000, 'The file is over 2 MB') });

export const identityRoutes = defineRoutes({
  'session.open': {
    summary: 'Sign in', can: 'public', status: 201, problems: ['session.refused', 'request.too_many'],
    body: z.object({ email, password: z.string().min(1, 'Please enter your password').max(500) }), response: me,
  },
  'session.show': { summary: 'Who I am and what I may do', can: 'signed-in', response: me },
  'session.close': { summary: 'Sign out here', can: 'public', status: 204, response: nothing },
  'session.demo': {
    summary: 'The demo trust’s sign-ins; an empty list anywhere else', can: 'public',
    response: z.object({ accounts: z.array(z.object({ email: z.string(), name: z.string(), role: z.string() })), password: z.string().nullable() }),
  },
  'session.list': { summary: 'Where I am signed in', can: 'signed-in', response: z.object({ items: z.array(session) }) },
  'session.revoke': { summary: 'Sign out one device', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'session.closeAll': { summary: 'Sign out everywhere', can: 'signed-in', status: 204, response: nothing },
  'password.request': {
    summary: 'Send a link to set a password; the answer is the same whether the address is known or not', can: 'public',
    status: 204, problems: ['request.too_many'], body: z.object({ email }), response: nothing,
  },
  'password.set': {
    summary: 'Set a password, with a link’s token or with the present password', can: 'public', status: 204,
    problems: ['link.expired', 'session.refused', 'session.required', 'request.too_many'],
    body: z.object({
      token: z.string().max(200).optional(), current: z.string().max(500).optional(),
      password: z.string().min(12, 'Use at least 12 characters; three words work well').max(500),
    }),
    response: nothing,
  },
  'token.list': { summary: 'My access tokens', can: 'signed-in', response: z.object({ items: z.array(token) }) },
  'token.create': {
    summary: 'Make an access token; its secret is shown once', can: 'signed-in', status: 201,
    body: z.object({ name: requiredLine('what it is for', 80), days: z.int().min(1).max(365).default(90) }),
    response: token.extend({ secret: z.string() }),
  },
  'token.revoke': { summary: 'Revoke an access token', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'me.update': { summary: 'Change my name', can: 'signed-in', body: z.object({ name: requiredLine('a name', 120) }), response: me },
  'person.list': {
    summary: 'Colleagues, by name', can: 'signed-in',
    query: z.object({ q: line(100).default(''), schoolId: id.optional(), inactive: z.stringbool().default(false), cursor }),
    response: pageOf(personRow),
  },
  'person.show': { summary: 'A colleague', can: 'signed-in', params: idParams, response: personRow },
  'person.create': { summary: 'Add a colleague and send them a link', can: 'people.manage', status: 201, problems: ['thing.exists'], body: z.object(personFields), response: personRow },
  'person.update': {
    summary: 'Change a colleague’s details, roles, or whether they may sign in', can: 'people.manage', params: idParams, problems: ['thing.exists'],
    body: z.object(personFields).partial().extend({ active: z.boolean().optional() }), response: personRow,
  },
  'school.list': { summary: 'The trust’s schools', can: 'signed-in', response: z.object({ items: z.array(schoolRow) }) },
  'school.create': { summary: 'Add a school', can: 'school.manage', status: 201, problems: ['thing.exists'], body: z.object(schoolFields), response: schoolRow },
  'school.update': { summary: 'Change a school', can: 'school.manage', params: idParams, problems: ['thing.exists'], body: z.object(schoolFields).partial(), response: schoolRow },
  'staff.preview': { summary: 'What a staff file would change', can: 'people.manage', body: csvBody, response: staffReport },
  'staff.apply': {
    summary: 'Carry out a previewed staff file', can: 'people.manage', status: 201, problems: ['staff.changed'],
    body: csvBody.extend({ fingerprint: z.string().max(100) }),
    response: z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.int() }),
  },
  'audit.list': {
    summary: 'Administrative acts, newest first', can: 'audit.read', query: z.object({ cursor }),
    response: pageOf(z.object({ seq: z.int(), at: instant, actor: z.string(), act: z.string(), subject: z.string(), detail: z.record(z.string(), z.unknown()) }))
      .extend({ intact: z.boolean().describe('The hash chain holds over this page') }),
  },
});
