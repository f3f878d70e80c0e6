// Writes what colleagues do with one another's lessons beyond adapting them: quiet versions, changes taken, comments, units of work, credit shown.
import type { Parsed } from '@trellis/contracts';
import { toPlainText, type LessonDocument } from '@trellis/lesson';
import type { AdaptResource, AdaptUnit, AdaptUnitLesson, AddComment, CreateUnit, RebuildChanges, ResolveComment, SaveRevision, ShareContributions, TakeChange } from '@trellis/resources';
import type pg from 'pg';
import { adaptations } from '../adaptations';
import { applyEdits, markdownAt } from '../apply-edits';
import { comments, sharedContributions, takenChanges } from '../comments';
import { lessons } from '../lessons';
import { quietVersions } from '../quiet-versions';
import { adaptedUnits, units } from '../units';
import { documentOf } from './demo-documents';
import { backdate, type SeededLibrary } from './demo-library';
import type { SeededTrust } from './demo-people';
import { daysAgo } from './moments';

export interface TogetherTools {
  readonly rebuild: RebuildChanges; readonly take: TakeChange; readonly comment: AddComment; readonly resolve: ResolveComment; readonly share: ShareContributions;
  readonly unit: CreateUnit; readonly adaptUnit: AdaptUnit; readonly adaptLesson: AdaptUnitLesson; readonly owner: pg.ClientBase;
}

export async function seedQuietVersions({ adapt, save, owner }: { adapt: AdaptResource; save: SaveRevision; owner: pg.ClientBase }, trust: SeededTrust, library: SeededLibrary): Promise<void> {
  for (const { lesson: slug, baseRevision, reason, by, edits } of quietVersions) {
    const lesson = lessons.find((each) => each.slug === slug)!;
    for (const [i, email] of by.entries()) {
      const author = trust.people.get(email)!;
      const copy = await adapt.run(author, library.get(slug)!.id, { reason, number: baseRevision + 1 });
      const base = { type: 'doc', content: copy.document.content ?? [] } as unknown as LessonDocument;
      const document = documentOf(applyEdits(markdownAt(lesson, baseRevision), edits), lesson, base);
      await save.run(author, copy.id, { document: JSON.parse(JSON.stringify(document)) as Parsed<'revision.create'>['body']['document'], baseNumber: 1, message: 'For my class', change: null });
      await backdate(owner, trust.id, copy.id, [daysAgo(30 - i, '16:40'), daysAgo(30 - i, '17:00')]);
    }
  }
}

export async function seedTogether(tools: TogetherTools, trust: SeededTrust, library: SeededLibrary): Promise<void> {
  await tools.rebuild.run({ trustId: trust.id });
  for (const { by, from } of takenChanges) await takeFirst(tools, trust, library, by, from);
  for (const said of comments) await seedComment(tools, trust, library, said);
  for (const { by, statement } of sharedContributions) await tools.share.run(trust.people.get(by)!, { shared: true, statement });
  await seedUnits(tools, trust, library);
}

async function takeFirst({ take, owner }: TogetherTools, trust: SeededTrust, library: SeededLibrary, by: string, from: string): Promise<void> {
  const source = library.get(from)!;
  const { lesson } = adaptations.find(({ slug }) => slug === from)!;
  const { rows } = await owner.query<{ block_id: string }>("SELECT block_id FROM block_change WHERE trust_id = $1 AND resource_id = $2 AND kind = 'changed' ORDER BY place LIMIT 1", [trust.id, source.id]);
  const taken = await take.run(trust.people.get(by)!, library.get(lesson)!.id, { fromId: source.id, blockId: rows[0]!.block_id, how: 'replace' });
  await backdate(owner, trust.id, taken.id, [daysAgo(18, '15:30'), daysAgo(18, '15:31')]);
  await owner.query('UPDATE taken_change SET created_at = $3 WHERE trust_id = $1 AND resource_id = $2', [trust.id, taken.id, daysAgo(18, '15:31')]);
}

async function seedComment({ comment, resolve, owner }: TogetherTools, trust: SeededTrust, library: SeededLibrary, said: (typeof comments)[number]): Promise<void> {
  const { id } = library.get(said.lesson)!;
  const { rows } = await owner.query<{ body: LessonDocument }>('SELECT d.body FROM resource r JOIN revision v ON v.trust_id = $1 AND v.resource_id = r.id AND v.number = r.number JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash WHERE r.trust_id = $1 AND r.id = $2', [trust.id, id]);
  const block = rows[0]!.body.content.find((each) => toPlainText({ content: [each] }).includes(said.part));
  if (!block?.attrs.id) throw new Error(`No part of ${said.lesson} holds: ${said.part}`);
  const thread = await comment.run(trust.people.get(said.by)!, id, { blockId: block.attrs.id, threadId: null, body: said.body });
  for (const { by, body } of said.answers) await comment.run(trust.people.get(by)!, id, { blockId: block.attrs.id, threadId: thread.id, body });
  if (said.resolved) await resolve.run(trust.people.get(said.answers.at(-1)?.by ?? said.by)!, thread.id, true);
  await owner.query("UPDATE block_comment SET created_at = $3::timestamptz + CASE WHEN thread_id IS NULL THEN interval '0' ELSE interval '5 hours' END, resolved_at = CASE WHEN resolved_at IS NOT NULL THEN $3::timestamptz + interval '6 hours' END WHERE trust_id = $1 AND (id = $2 OR thread_id = $2)", [trust.id, thread.id, daysAgo(said.daysAgo, '08:10')]);
}

async function seedUnits({ unit, adaptUnit, adaptLesson, owner }: TogetherTools, trust: SeededTrust, library: SeededLibrary): Promise<void> {
  for (const { slug, title, summary, by, subject, years, visibility, daysAgo: age, lessons: placed } of units) {
    const items = placed.map(({ lesson, note }) => ({ resourceId: library.get(lesson)!.id, note }));
    const made = await unit.run(trust.people.get(by)!, { title, summary, subject, keyStages: [], years: [...years], visibility, networkId: null, items });
    for (const adapted of adaptedUnits.filter((each) => each.unit === slug)) {
      const reader = trust.people.get(adapted.by)!;
      const mine = await adaptUnit.run(reader, made.id, undefined);
      await adaptLesson.run(reader, mine.id, mine.items.find(({ resource }) => resource?.id === library.get(adapted.lesson)!.id)!.id);
    }
    for (const table of ['unit', 'search_document']) await owner.query(`UPDATE ${table} SET updated_at = $3 WHERE trust_id = $1 AND id = $2`, [trust.id, made.id, daysAgo(age, '16:00')]);
    await owner.query('UPDATE unit SET created_at = updated_at WHERE trust_id = $1 AND id = $2', [trust.id, made.id]);
  }
}
