// Writes the demo's lessons with their history, the adaptations made of them, and gives each its place in time.
import type { Parsed, Visibility } from '@trellis/contracts';
import { changedCore, type LessonDocument } from '@trellis/lesson';
import type { Actor } from '@trellis/platform';
import type pg from 'pg';
import type { AdaptResource, CreateResource, DescribeResource, PublishResource, SaveRevision } from '@trellis/resources';
import { adaptations } from '../adaptations';
import { applyEdits, markdownAt } from '../apply-edits';
import { lessons } from '../lessons';
import type { DemoAdaptation, DemoLesson } from '../types';
import { documentOf } from './demo-documents';
import type { SeededTrust } from './demo-people';
import { daysAgo } from './moments';

export interface LibraryTools { readonly create: CreateResource; readonly save: SaveRevision; readonly describe: DescribeResource; readonly adapt: AdaptResource; readonly publish: PublishResource; readonly owner: pg.ClientBase }
export interface SeededResource { readonly id: string; readonly title: string; readonly rootSlug: string; readonly authorEmail: string; readonly visibility: Visibility; readonly subject: string; readonly network: string | undefined }
export type SeededLibrary = Map<string, SeededResource>;

export async function seedLibrary(tools: LibraryTools, trust: SeededTrust, networkIds: ReadonlyMap<string, string>): Promise<SeededLibrary> {
  const library: SeededLibrary = new Map();
  const documents = new Map<string, LessonDocument[]>();
  for (const lesson of lessons) library.set(lesson.slug, await seedLesson(tools, trust, networkIds, lesson, documents));
  for (const adaptation of adaptations) library.set(adaptation.slug, await seedAdaptation(tools, trust, networkIds, adaptation, library, documents));
  return library;
}

async function seedLesson(tools: LibraryTools, trust: SeededTrust, networkIds: ReadonlyMap<string, string>, lesson: DemoLesson, documents: Map<string, LessonDocument[]>): Promise<SeededResource> {
  const author = marking(trust.people.get(lesson.author)!, lesson);
  const history = [documentOf(lesson.markdown, lesson)];
  const { id, title } = await tools.create.run(author, {
    title: lesson.title, summary: lesson.summary, subject: lesson.subject, keyStages: [...lesson.keyStages], years: [...lesson.years], topic: lesson.topic, kind: lesson.kind,
    minutesSaved: lesson.minutesSaved, licence: lesson.licence, attribution: '', visibility: lesson.visibility, networkId: networkIds.get(lesson.network ?? '') ?? null, document: sendable(history[0]!),
  });
  const moments = [daysAgo(lesson.publishedDaysAgo, '16:20')];
  for (const [i, revision] of (lesson.revisions ?? []).entries()) {
    const document = documentOf(markdownAt(lesson, i + 1), lesson, history.at(-1));
    history.push(document);
    // A colleague's correction is theirs to be named for; the seeding writes it as the author and then says so.
    await tools.save.run(author, id, { document: sendable(document), baseNumber: i + 1, message: revision.message, change: revision.change ?? 'improvement' });
    moments.push(daysAgo(revision.daysAgo, '17:05'));
    if (revision.by) await tools.owner.query('UPDATE revision SET author_id = $3 WHERE trust_id = $1 AND resource_id = $2 AND number = $4', [trust.id, id, trust.people.get(revision.by)!.personId, i + 2]);
  }
  if (lesson.central) {
    const leader = [...trust.people.values()].find(({ abilities }) => abilities.includes('resource.publish'))!;
    await tools.publish.run(leader, id, true);
  }
  documents.set(lesson.slug, history);
  await backdate(tools.owner, trust.id, id, moments);
  return { id, title, rootSlug: lesson.slug, authorEmail: lesson.author, visibility: lesson.visibility, subject: lesson.subject, network: lesson.network };
}

async function seedAdaptation(tools: LibraryTools, trust: SeededTrust, networkIds: ReadonlyMap<string, string>, adaptation: DemoAdaptation, library: SeededLibrary, documents: Map<string, LessonDocument[]>): Promise<SeededResource> {
  const author = trust.people.get(adaptation.by)!;
  const lesson = lessons.find(({ slug }) => slug === adaptation.lesson)!;
  const base = documents.get(adaptation.lesson)![adaptation.baseRevision]!;
  const markdown = applyEdits(markdownAt(lesson, adaptation.baseRevision), adaptation.edits) + (adaptation.append ? `\n${adaptation.append}` : '');
  const origin = library.get(adaptation.lesson)!;
  const copy = await tools.adapt.run(author, origin.id, { title: `${origin.title} – ${adaptation.titleSuffix.trim()}`, reason: adaptation.reason, number: adaptation.baseRevision + 1 });
  const document = documentOf(markdown, lesson, base);
  const coreReasons = changedCore(base, document, '').map((block) => ({ blockId: block.attrs.id!, reason: adaptation.reasonNote }));
  const saved = await tools.save.run(author, copy.id, { document: sendable(document), baseNumber: 1, message: adaptation.reasonNote, change: null, coreReasons });
  await tools.describe.run(author, copy.id, { version: saved.version, visibility: adaptation.visibility, networkId: networkIds.get(adaptation.network ?? '') ?? null });
  const moment = daysAgo(adaptation.daysAgo, '18:10');
  await backdate(tools.owner, trust.id, copy.id, [moment, new Date(moment.getTime() + 25 * 60_000)]);
  return { id: copy.id, title: copy.title, rootSlug: adaptation.lesson, authorEmail: adaptation.by, visibility: adaptation.visibility, subject: lesson.subject, network: adaptation.network };
}

/** What will be central is written with its marks from the start, which its author alone may not set before it is. */
function marking(author: Actor, { central }: DemoLesson): Actor {
  return central ? { ...author, abilities: [...author.abilities, 'resource.publish'] } : author;
}

/** A document as a browser would send it. */
const sendable = (document: LessonDocument): Parsed<'revision.create'>['body']['document'] => JSON.parse(JSON.stringify(document)) as Parsed<'revision.create'>['body']['document'];

/** `moments`: one for each revision, oldest first. */
export async function backdate(owner: pg.ClientBase, trustId: string, id: string, moments: readonly Date[]): Promise<void> {
  const last = moments.at(-1);
  await owner.query('UPDATE revision r SET created_at = m.at FROM unnest($3::timestamptz[]) WITH ORDINALITY AS m(at, number) WHERE r.trust_id = $1 AND r.resource_id = $2 AND r.number = m.number', [trustId, id, moments]);
  await owner.query('UPDATE resource SET created_at = $3, updated_at = $4, adapted_at = CASE WHEN adapted_at IS NULL THEN NULL ELSE $4::timestamptz END WHERE trust_id = $1 AND id = $2', [trustId, id, moments[0], last]);
  await owner.query('UPDATE search_document SET updated_at = $3 WHERE trust_id = $1 AND id = $2', [trustId, id, last]);
}
