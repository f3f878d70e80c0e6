// What teachers change over HTTP: counts that point at nobody, colleagues' changes one may read, and taking one.
import { setTimeout as pause } from 'node:timers/promises';
import type { ResourceFull } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { countExpected, lessonOf, makeAdaptation, makeResource, markExpected } from '../testing';
import { RebuildChanges } from './rebuild-changes';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

type Block = NonNullable<ResourceFull['document']['content']>[number];
const words = (block: Block, text: string): Block => ({ ...block, content: [{ type: 'text', text }] });
const idOf = (lesson: ResourceFull, index: number): string => (lesson.document.content![index]!['attrs'] as { id: string }).id;
const textsOf = ({ document }: ResourceFull): string[] => (document.content ?? []).map((block) => (block['content'] as { text: string }[] | undefined)?.[0]?.text ?? '');
const show = async (person: TestPerson, id: string) => (await person.client.call('resource.show', { params: { id } })).body;
const map = async (person: TestPerson, id: string) => (await person.client.call('change.map', { params: { id } })).body;
const list = async (person: TestPerson, id: string, reason?: string) => (await person.client.call('change.list', { params: { id }, query: { reason } })).body;
const take = (person: TestPerson, id: string, fromId: string, blockId: string, how?: string) => person.client.call('change.take', { params: { id }, body: { fromId, blockId, ...(how && { how }) } });

/** A copy whose blocks are what `edit` makes of the original's, shared with the trust unless said otherwise. */
async function adapted(person: TestPerson, origin: ResourceFull, edit: (blocks: Block[]) => Block[], { reason = 'eal', visibility = 'trust' } = {}): Promise<ResourceFull> {
  const copy = await makeAdaptation(person, origin.id, { reason });
  const document = { type: 'doc', content: edit(copy.document.content ?? []) };
  const { body } = await person.client.call('revision.create', { params: { id: copy.id }, body: { document, baseNumber: copy.number } });
  return visibility === 'private' ? body : (await person.client.call('resource.describe', { params: { id: copy.id }, body: { visibility, version: body.version } })).body;
}

/** Once every adaptation has been heard of. */
async function heard(trust: TestTrust): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    const { rows } = await app.asOwner(trust.id, (db) => db.query<{ n: number }>("SELECT count(*)::int AS n FROM queue.job WHERE name = 'event' AND data->>'name' = 'resource.changed' AND data->>'trustId' = $1 AND state < 'completed'", [trust.id]));
    if (rows[0]!.n === 0) return;
    await pause(50);
  }
  throw new Error('not everything was heard');
}
const stored = (trust: TestTrust) => app.asOwner(trust.id, async (db) => ({
  changes: (await db.query('SELECT resource_id, block_id, kind, after_id, place, content_hash, base_hash FROM block_change ORDER BY 1, 2')).rows,
  blocks: (await db.query('SELECT block_id, changed, removed, kept, reasons, replacements FROM block_tally ORDER BY 1')).rows,
  used: (await db.query('SELECT versions, people, schools FROM adaptation_tally')).rows,
}));

describe('what teachers change', () => {
  it('shows nothing of fewer than five, moves only by five, counts people and not versions, and can be rebuilt', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const elsewhere = await trust.school('Birch High');
    const origin = await makeResource(jo, { document: lessonOf('# Gas', 'Old words.', 'Cut me.', 'Keep me.') });
    const crowd = await Promise.all(Array.from({ length: 10 }, (_, i) => trust.person({ name: `P ${i}`, schoolId: i % 2 ? elsewhere : trust.schoolId })));
    const reword = (i: number) => (blocks: Block[]) => [blocks[0]!, words(blocks[1]!, i < 9 ? 'Plain words.' : 'Other words.'), ...blocks.slice(i === 0 ? 3 : 2)];
    for (const [i, person] of crowd.slice(0, 4).entries()) await adapted(person, origin, reword(i), { visibility: 'private' });
    await adapted(crowd[0]!, origin, reword(0));
    await heard(trust);
    expect(await map(jo, origin.id)).toEqual({ used: null, blocks: [], countedAt: null, fewest: 5 });
    await adapted(crowd[4]!, origin, reword(4), { visibility: 'private' });
    await heard(trust);
    const five = await map(jo, origin.id);
    expect(five.used).toEqual({ versions: 6, people: 5, schools: 2 });
    expect(five.blocks).toEqual([
      { blockId: idOf(origin, 1), block: { type: 'doc', content: [origin.document.content![1]] }, changed: 5, removed: 0, kept: 0, others: 0, reasons: [{ reason: 'eal', people: 5 }], otherReasons: 0,
        replacements: [{ people: 5, block: { type: 'doc', content: [words(origin.document.content![1]!, 'Plain words.')] } }] },
      // One person cut it: neither they nor the four who did not are told apart.
      expect.objectContaining({ blockId: idOf(origin, 2), changed: null, removed: null, kept: null, others: 5, reasons: [], replacements: [] }),
    ]);
    for (const i of [5, 6, 7, 8]) await adapted(crowd[i]!, origin, reword(i), { visibility: 'private', reason: 'time' });
    await heard(trust);
    expect((await map(jo, origin.id)).used).toMatchObject({ people: 5 });
    await adapted(crowd[9]!, origin, reword(9), { visibility: 'private', reason: 'time' });
    await heard(trust);
    const ten = await map(await trust.person(), origin.id);
    expect(ten.blocks[0]).toMatchObject({ changed: 10, reasons: [{ reason: 'eal', people: 5 }, { reason: 'time', people: 5 }], replacements: [] });
    const incremental = await stored(trust);
    expect(incremental.changes).toHaveLength(13);
    expect(await app.nest.get(RebuildChanges).run({ trustId: trust.id })).toBe(11);
    expect(await stored(trust)).toEqual(incremental);
    await trust.setSmallestGroup(11);
    expect(await map(jo, origin.id)).toEqual({ used: null, blocks: [], countedAt: null, fewest: 11 });
    await trust.setSmallestGroup(8);
    expect(await map(jo, origin.id)).toMatchObject({ used: { people: 10 }, fewest: 5 });
  });

  it('stays as it was published while a mandate asks for it, counted by tens, and is published anew only when a wave closes and ten people differ', async () => {
    const trust = await TestTrust.make(app);
    const jo = await trust.person();
    const origin = await makeResource(jo);
    const edit = (blocks: Block[]): Block[] => [words(blocks[0]!, 'Mine'), ...blocks.slice(1)];
    const adapt = (n: number) => Promise.all(Array.from({ length: n }, async () => { const person = await trust.person(); return { person, copy: await adapted(person, origin, edit, { visibility: 'private' }) }; }));
    const people = async () => { await heard(trust); const { used, blocks } = await map(jo, origin.id); return [used?.people, blocks[0]?.changed]; };
    const versions = await adapt(11);
    expect(await people()).toEqual([10, 10]);
    await markExpected(app, trust.id, [origin.id]);
    expect((await map(jo, origin.id)).blocks[0]).toMatchObject({ changed: 10, reasons: [{ people: 10 }] });
    for (const { person, copy } of versions.slice(0, 6)) await person.client.call('revision.create', { params: { id: copy.id }, body: { document: origin.document, baseNumber: copy.number } });
    await heard(trust);
    await countExpected(app, trust.id);
    expect(await people()).toEqual([10, 10]);
    await adapt(16);
    expect(await people()).toEqual([10, 10]);
    await countExpected(app, trust.id);
    // Twenty-one by now.
    expect(await people()).toEqual([20, 20]);
    await markExpected(app, trust.id, [origin.id], false);
    expect(await people()).toEqual([21, 21]);
    expect(await map(jo, origin.id)).toMatchObject({ fewest: 5 });
    expect((await map(await (await TestTrust.make(app)).person(), origin.id))).toMatchObject({ code: 'thing.not_found' });
  });
});

describe('before you adapt', () => {
  it('shows what colleagues share with me, part by part, neighbours together, and by reason', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, ana, me] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Reed' }), await trust.person({ name: 'Ana Li' }), await trust.person()];
    const far = await trust.person({ schoolId: await trust.school('Birch High') });
    const origin = await makeResource(jo, { document: lessonOf('# Gas', 'Old words.', 'End.') });
    const bank = lessonOf('# Word bank', 'solid, liquid, gas').content;
    const rewrite = (blocks: Block[]): Block[] => [blocks[0]!, words(blocks[1]!, 'Plain words.'), ...blocks.slice(2)];
    const first = await adapted(sam, origin, (blocks) => [...rewrite(blocks), ...bank]);
    await adapted(ana, origin, rewrite, { reason: 'time' });
    await adapted(jo, origin, (blocks) => blocks.slice(0, 2), { visibility: 'private' });
    await adapted(far, origin, (blocks) => blocks.slice(0, 2), { visibility: 'school' });
    await ana.client.call('thanks.give', { params: { id: first.id }, body: {} });
    await heard(trust);
    const found = await list(me, origin.id);
    expect(found).toMatchObject({ mine: null, versions: 2, reasons: [{ reason: 'eal', versions: 1 }, { reason: 'time', versions: 1 }] });
    expect(found.parts.map(({ blockId }) => blockId)).toEqual([idOf(origin, 1), idOf(origin, 2)]);
    expect(found.parts[0]!.changes).toEqual([{
      from: { id: first.id, title: 'Particles', author: { id: sam.id, name: 'Sam Reed', school: 'Ash Primary' }, reason: 'eal', at: expect.any(String), thanked: 1 },
      kind: 'changed', blockId: idOf(origin, 1), blocks: { type: 'doc', content: [words(origin.document.content![1]!, 'Plain words.')] }, alike: 1, older: false, state: 'open',
    }]);
    expect(found.parts[1]!.changes).toMatchObject([{ kind: 'added', blocks: { content: [{ type: 'heading' }, { type: 'paragraph' }] } }]);
    expect((await list(me, origin.id, 'time')).parts).toMatchObject([{ changes: [{ from: { author: { id: ana.id } } }] }]);
    expect((await me.client.call('change.list', { params: { id: origin.id }, query: { reason: 'because' } })).status).toBe(422);
  });

  it('takes a change in one tap, credits its writer, and puts it back', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, me] = [await trust.person(), await trust.person({ name: 'Sam Reed' }), await trust.person()];
    const origin = await makeResource(jo, { document: lessonOf('# Gas', 'Old words.', 'End.') });
    const shared = await adapted(sam, origin, (blocks) => [blocks[0]!, words(blocks[1]!, 'Plain words.'), ...lessonOf('# Bank', 'Words.').content, ...blocks.slice(2)]);
    await heard(trust);
    const [rewritten, bank] = (await list(me, origin.id)).parts.flatMap(({ changes }) => changes);
    // Tapped twice at once: one version, one change.
    const taps = await Promise.all([1, 2].map(() => take(me, origin.id, shared.id, rewritten!.blockId)));
    expect(taps.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(taps.map(({ body }) => body.id)).size).toBe(1);
    expect(taps.map(({ body }) => [body.made, body.already]).sort()).toEqual([[false, true], [true, false]]);
    const { id } = taps[0]!.body;
    const mine = await show(me, id);
    expect([textsOf(mine), mine.reason, mine.visibility]).toEqual([['Gas', 'Plain words.', 'End.'], 'eal', 'private']);
    expect(mine.contributors.map((each) => each.id)).toEqual(expect.arrayContaining([jo.id, sam.id, me.id]));
    expect((await take(me, origin.id, shared.id, bank!.blockId)).body).toMatchObject({ id, number: 3, made: false, already: false });
    expect(textsOf(await show(me, id))).toEqual(['Gas', 'Plain words.', 'Bank', 'Words.', 'End.']);
    expect((await list(me, origin.id)).parts.flatMap(({ changes }) => changes.map(({ state }) => state))).toEqual(['taken', 'taken']);
    expect((await me.client.call('revision.list', { params: { id } })).body.items[0]!.message).toBe('Took a change by Sam Reed (English as an additional language)');
    const untake = (blockId: string) => me.client.call('change.untake', { params: { id, fromId: shared.id, blockId } });
    expect((await untake(rewritten!.blockId)).problem.code).toBe('thing.stale');
    expect((await untake(bank!.blockId)).status).toBe(204);
    expect(textsOf(await show(me, id))).toEqual(['Gas', 'Plain words.', 'End.']);
    expect((await untake(bank!.blockId)).status).toBe(404);
  });

  it('never writes over what I changed or have not saved, unless I say so', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, me] = [await trust.person(), await trust.person(), await trust.person()];
    const origin = await makeResource(jo, { document: lessonOf('# Gas', 'Old words.', 'Cut me.') });
    const shared = await adapted(sam, origin, (blocks) => [blocks[0]!, words(blocks[1]!, 'Plain words.')]);
    const mine = await adapted(me, origin, (blocks) => [blocks[0]!, words(blocks[1]!, 'My words.'), blocks[2]!]);
    await heard(trust);
    const [reworded, cut] = [idOf(origin, 1), idOf(origin, 2)];
    expect((await list(me, origin.id)).parts.map(({ changes }) => changes[0]!.state)).toEqual(['clash', 'open']);
    expect((await take(me, origin.id, shared.id, reworded)).problem.code).toBe('change.clash');
    expect((await take(me, origin.id, shared.id, reworded, 'below')).body).toMatchObject({ id: mine.id });
    expect(textsOf(await show(me, mine.id))).toEqual(['Gas', 'My words.', 'Plain words.', 'Cut me.']);
    expect((await take(me, origin.id, shared.id, cut)).status).toBe(201);
    expect(textsOf(await show(me, mine.id))).toEqual(['Gas', 'My words.', 'Plain words.']);
    expect((await take(me, origin.id, shared.id, reworded, 'replace')).status).toBe(201);
    const now = await show(me, mine.id);
    expect(textsOf(now)).toEqual(['Gas', 'Plain words.', 'Plain words.']);
    await me.client.call('draft.save', { params: { id: mine.id }, body: { document: now.document, baseNumber: now.number, version: 0 } });
    const refused = await take(me, origin.id, shared.id, reworded);
    expect([refused.problem.code, refused.problem.context]).toEqual(['draft.unsaved', { id: mine.id }]);
  });

  it('is for what I may read', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam, me] = [await trust.person(), await trust.person(), await trust.person()];
    const origin = await makeResource(jo);
    const hidden = await adapted(sam, origin, (blocks) => blocks.slice(0, 2), { visibility: 'private' });
    const unrelated = await makeResource(sam);
    await heard(trust);
    for (const fromId of [hidden.id, unrelated.id]) expect((await take(me, origin.id, fromId, idOf(origin, 2))).status).toBe(404);
    expect((await take(me, origin.id, hidden.id, 'not an id!')).status).toBe(422);
    expect((await show(me, origin.id)).mine.adaptations).toEqual([]);
  });
});
