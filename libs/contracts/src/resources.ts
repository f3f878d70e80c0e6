// Contracts of resources: lessons, revisions, drafts, adaptations, uses and thanks, files.
import * as z from 'zod';
import { cursor, date, documentJson, id, idParams, instant, keyStage, line, nothing, pageOf, personRef, prose, requiredLine, schoolRef, yearGroup } from './fields';
import { coreReason } from './core-changes';
import { defineRoutes } from './route';
import { ADAPTATION_REASONS, CHANGE_KINDS, RESOURCE_KINDS, type AdaptationReason, type ChangeKind, type ResourceKind } from './vocabulary';

const kind = z.enum(Object.keys(RESOURCE_KINDS) as [ResourceKind, ...ResourceKind[]]);
/** What the author says a new version is. */
export const changeKind = z.enum(Object.keys(CHANGE_KINDS) as [ChangeKind, ...ChangeKind[]]);
export const adaptationReason = z.enum(Object.keys(ADAPTATION_REASONS) as [AdaptationReason, ...AdaptationReason[]]);
export const visibility = z.enum(['private', 'school', 'network', 'trust']);
export type Visibility = z.output<typeof visibility>;

const described = {
  title: requiredLine('a title', 200), summary: prose(600), subject: requiredLine('a subject', 60),
  keyStages: z.array(keyStage).max(7), years: z.array(yearGroup).max(14), topic: line(120), kind,
  minutesSaved: z.int().min(0).max(2000).nullable().describe('Planning minutes a colleague saves, estimated by the author'),
  licence: line(60), attribution: prose(1000), visibility,
  networkId: id.nullable().describe('With visibility `network`: whose members may read it'),
};
export const resourceFields = z.object({
  ...described,
  summary: described.summary.default(''), keyStages: described.keyStages.default([]), years: described.years.default([]),
  topic: described.topic.default(''), kind: kind.default('lesson'), minutesSaved: described.minutesSaved.default(null),
  licence: described.licence.default('trust-owned'), attribution: described.attribution.default(''),
  visibility: visibility.default('private'), networkId: described.networkId.default(null),
});

const totals = { used: z.int(), adapted: z.int(), thanked: z.int() };
const counts = {
  ...totals,
  countedAt: instant.nullable().describe('Null: `used` and `adapted` count what happened until now. Otherwise a mandate asks for a version of it, or has asked: they are colleagues who taught or adapted any version, down to the ten, as published when a wave closed; 0 on every version but the original'),
};
const card = {
  id, title: z.string(), summary: z.string(), subject: z.string(), keyStages: z.array(z.string()), years: z.array(z.int()),
  topic: z.string(), kind, minutesSaved: z.int().nullable(), central: z.boolean(), adapted: z.boolean().describe('Made from another resource'),
  expected: z.boolean().describe('A mandate asks for it, or did when the wave under way began'), author: personRef, updatedAt: instant, counts: z.object(counts),
};
export const resourceCard = z.object(card);
export type ResourceCard = z.output<typeof resourceCard>;

const lineageNode = z.object({
  id: id.nullable(), title: z.string().nullable(), author: personRef.nullable(), central: z.boolean(), originId: id.nullable(),
  changedBlocks: z.int(), blocks: z.int(), endorsedAs: z.string().nullable(), reason: adaptationReason.nullable(), updatedAt: instant.nullable(), readable: z.boolean().describe('False: only its place in the family is told'),
});
const originRef = z.object({ id: id.nullable(), title: z.string(), author: personRef.nullable(), number: z.int(), newer: z.boolean().describe('The original has moved on'), endorsedAs: z.string().nullable().describe('It stands beside the original under this name') });

export const resourceAbilities = z.object({
  edit: z.boolean(), adapt: z.boolean(), publish: z.boolean(), retire: z.boolean(), seeReception: z.boolean(),
  markCore: z.boolean().describe('Say which parts the trust asks to keep, why and until when'),
});
export const resourceFull = resourceCard.extend({
  licence: z.string(), attribution: z.string(), language: z.string().describe('BCP 47, for the page’s lang attribute'), visibility, network: z.object({ id, name: z.string() }).nullable(), school: schoolRef.nullable(),
  retired: z.boolean(), number: z.int().describe('The current revision'), version: z.int(), document: documentJson,
  contributors: z.array(personRef), origin: originRef.nullable(), reason: adaptationReason.nullable(), changedBlocks: z.int(), blocks: z.int(), coreShare: z.number().describe('Share of the parts that are core today: the rest is yours to change'),
  coreChanges: z.array(z.object({ blockId: z.string(), reason: z.string() })).describe('Core parts of its origin that this version changed'),
  mine: z.object({ lastTaughtOn: date.nullable(), thanked: z.boolean(), adaptations: z.array(z.object({ id, title: z.string() })), hasDraft: z.boolean() }),
  abilities: resourceAbilities,
});
export type ResourceFull = z.output<typeof resourceFull>;

const revisionRow = z.object({
  number: z.int(), message: z.string(), author: personRef, at: instant, blocks: z.int(), words: z.int(), parents: z.array(z.int()),
  change: changeKind.nullable(), credits: z.array(personRef).describe('Whose work it holds besides its author’s'),
  source: z.object({ id: id.nullable(), title: z.string().nullable(), number: z.int() }).nullable().describe('The version of another resource that it took in; without id and title when you may not read that'),
});
const wordRun = z.object({ op: z.enum(['same', 'add', 'del']), text: z.string() });
// Each block stands in a document of its own, so that what shows lessons can show it.
export const changeEntry = z.object({
  kind: z.enum(['unchanged', 'edited', 'added', 'removed', 'moved']), before: documentJson.nullable(), after: documentJson.nullable(),
  words: z.array(wordRun).nullable(), notes: z.array(z.string()),
});
export const draft = z.object({ document: documentJson, baseNumber: z.int(), savedAt: instant, version: z.int(), stale: z.boolean().describe('A newer revision exists than the one this draft began from'),
  others: z.array(personRef).describe('Who else has been changing this lesson in the last quarter of an hour') });

const useBody = z.object({
  taughtOn: date, note: prose(600).default(''),
  shareName: z.boolean().default(false).describe('Let the author know it was me. Never kept for a resource a mandate asks for'),
  shareNote: z.boolean().default(false).describe('Let the author read my note without my name, among the notes of at least five colleagues'),
});
const reception = z.object({
  counts: z.object({ ...counts, schools: z.int().nullable().describe('Null when fewer than 10 people taught it, or the trust’s smallest group where that is more; also when a mandate asks or has asked for it') }),
  uses: z.array(z.object({ person: personRef, taughtOn: date, note: z.string() })).describe('Only those who chose to share their name'),
  reflections: z.array(z.string()).describe('Notes sent without a name, in no order, in groups of five; of what a mandate asks or has asked for in groups of ten, when a wave closes'),
  adaptations: z.array(z.object({ id, title: z.string(), author: personRef, changedBlocks: z.int(), reason: adaptationReason.nullable(), at: instant })),
  thanks: z.array(z.object({ person: personRef, message: z.string(), at: instant })),
});

export const resourceRoutes = defineRoutes({
  'resource.create': {
    summary: 'Write a new resource', can: 'signed-in', status: 201, problems: ['document.invalid', 'core.unexplained'],
    body: resourceFields.extend({ document: documentJson.optional() }), response: resourceFull,
  },
  'resource.show': { summary: 'One resource with its document', can: 'signed-in', params: idParams, response: resourceFull },
  'resource.describe': {
    summary: 'Change title, subject, who may see it and so on', can: 'signed-in', params: idParams, problems: ['thing.stale'],
    body: z.object(described).partial().extend({ version: z.int() }), response: resourceFull,
  },
  'resource.publish': { summary: 'Make it a central resource', can: 'resource.publish', params: idParams, response: resourceFull },
  'resource.withdraw': { summary: 'No longer a central resource', can: 'resource.publish', params: idParams, response: resourceFull },
  'resource.retire': { summary: 'Take it out of search, or bring it back', can: 'signed-in', params: idParams, body: z.object({ retired: z.boolean() }), response: resourceFull },
  'resource.adapt': {
    summary: 'Make my own version that stays linked to this one', can: 'signed-in', params: idParams, status: 201,
    body: z.object({ title: line(200).optional(), reason: adaptationReason.nullable().default(null), number: z.int().min(1).optional().describe('An older revision') }),
    response: resourceFull,
  },
  'resource.lineage': { summary: 'The family of versions', can: 'signed-in', params: idParams, response: z.object({ nodes: z.array(lineageNode), hidden: z.int().nullable().describe('Versions you may not read; null, not counted, where a mandate asks for the resource or has asked') }) },
  'resource.reception': { summary: 'For its author: who taught, adapted and thanked', can: 'signed-in', params: idParams, response: reception },
  'resource.markdown': { summary: 'The lesson as Markdown, with licence and credit', can: 'signed-in', params: idParams, response: z.string(), produces: 'text/markdown' },
  'revision.list': { summary: 'History, newest first', can: 'signed-in', params: idParams, query: z.object({ cursor }), response: pageOf(revisionRow) },
  'revision.create': {
    summary: 'Save a new revision', can: 'signed-in', params: idParams, status: 201, problems: ['document.invalid', 'thing.stale', 'core.reason_needed', 'core.unexplained'],
    body: z.object({ document: documentJson, baseNumber: z.int().min(0), message: line(300).default(''), change: changeKind.nullable().default(null).describe('For those who adapted it'), coreReasons: z.array(coreReason).max(500).default([]).describe('Why I changed core parts of the lesson this was made from') }), response: resourceFull,
  },
  'revision.show': {
    summary: 'One revision', can: 'signed-in', params: z.object({ id, number: z.coerce.number().int().min(1) }),
    response: revisionRow.extend({ document: documentJson }),
  },
  'revision.compare': {
    summary: 'What changed between two revisions, word by word', can: 'signed-in', params: idParams,
    query: z.object({ from: z.coerce.number().int().min(0), to: z.coerce.number().int().min(1), against: id.optional().describe('`from` is a revision of this resource instead') }),
    response: z.object({
      from: z.int().describe('0: the empty page before the first revision'), to: z.int(),
      entries: z.array(changeEntry),
    }),
  },
  'draft.show': { summary: 'My unsaved work on this resource', can: 'signed-in', params: idParams, response: draft },
  'draft.save': {
    summary: 'Keep unsaved work', can: 'signed-in', params: idParams, problems: ['document.invalid', 'thing.stale'],
    body: z.object({ document: documentJson, baseNumber: z.int().min(0), version: z.int().min(0).describe('0 for a new draft; else the version last seen') }),
    response: draft,
  },
  'draft.discard': { summary: 'Throw unsaved work away', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'use.record': { summary: 'I taught this', can: 'signed-in', params: idParams, status: 201, body: useBody, response: z.object({ id, taughtOn: date, shareName: z.boolean() }) },
  'use.remove': { summary: 'I did not teach this after all', can: 'signed-in', params: z.object({ id, useId: id }), status: 204, response: nothing },
  'thanks.give': { summary: 'Thank the author', can: 'signed-in', params: idParams, body: z.object({ message: prose(300).default('') }), response: z.object({ thanked: z.int() }) },
  'thanks.withdraw': { summary: 'Take thanks back', can: 'signed-in', params: idParams, status: 204, response: nothing },
  'reception.mine': {
    summary: 'What colleagues did with what I wrote, newest first', can: 'signed-in',
    response: z.object({
      items: z.array(z.object({ kind: z.enum(['adapted', 'thanked', 'used']), at: instant, person: personRef.nullable(), resource: z.object({ id, title: z.string() }), adaptation: z.object({ id, title: z.string(), changedBlocks: z.int() }).nullable(), message: z.string() })),
      totals: z.object({ ...totals, resources: z.int() }),
    }),
  },
  'file.upload': {
    summary: 'Upload an image for a lesson (PNG, JPEG, WebP or GIF, up to 10 MB)', can: 'signed-in', status: 201, consumes: 'multipart/form-data',
    problems: ['file.refused', 'file.no_room', 'request.too_large'], response: z.object({ id, url: z.string(), type: z.string(), bytes: z.int() }),
  },
  'file.show': { summary: 'An uploaded image', can: 'signed-in', params: idParams, response: z.string(), produces: 'image/*' },
});
