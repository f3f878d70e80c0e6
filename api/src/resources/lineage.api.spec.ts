// Adapting and its family over HTTP: lineage, credit, what counts as an adaptation, conflicts between savers.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { lessonOf, makeAdaptation, makeResource, markExpected, saveLines } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

const show = async (person: TestPerson, id: string) => (await person.client.call('resource.show', { params: { id } })).body;
const events = (trust: TestTrust, name: string) =>
  app.asOwner(trust.id, async (db) => (await db.query<{ payload: Record<string, unknown> }>("SELECT data->'payload' AS payload FROM queue.job WHERE data->>'name' = $1 AND data->>'trustId' = $2 ORDER BY created_on", [name, trust.id])).rows.map((row) => row.payload));

describe('adapting', () => {
  it('keeps origin, licence and credit, costs no copy of the document, and is private until shared', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Reed' })];
    const origin = await makeResource(jo, { licence: 'CC-BY-SA-4.0', attribution: 'Django Girls', years: [8], minutesSaved: 20 });
    const { status, body } = await sam.client.call('resource.adapt', { params: { id: origin.id }, body: { reason: 'eal' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Particles', licence: 'CC-BY-SA-4.0', attribution: 'Django Girls', years: [8], visibility: 'private', adapted: true, changedBlocks: 0, reason: 'eal', number: 1,
      origin: { id: origin.id, title: 'Particles', author: { id: jo.id }, number: 1, newer: false }, author: { id: sam.id }, contributors: [{ id: jo.id }, { id: sam.id }], document: origin.document,
    });
    const stored = await app.asOwner(trust.id, (db) => db.query('SELECT count(*)::int AS n FROM document WHERE trust_id = $1', [trust.id]));
    expect(stored.rows).toEqual([{ n: 1 }]);
    expect((await show(sam, origin.id)).mine.adaptations).toEqual([{ id: body.id, title: 'Particles' }]);
    expect((await show(jo, origin.id)).mine.adaptations).toEqual([]);
  });

  it('counts once a block differs, tells it once, and follows when it differs no more', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const origin = await makeResource(jo);
    const copy = await makeAdaptation(sam, origin.id);
    expect((await show(jo, origin.id)).counts.adapted).toBe(0);
    const changed = await saveLines(sam, copy, 'Ice, water, steam.');
    expect(changed.changedBlocks).toBe(1);
    expect((await show(jo, origin.id)).counts.adapted).toBe(1);
    await saveLines(sam, changed, 'And back again.');
    const back = await sam.client.call('revision.create', { params: { id: copy.id }, body: { document: origin.document, baseNumber: 3 } });
    expect(back.body.changedBlocks).toBe(0);
    expect((await show(jo, origin.id)).counts.adapted).toBe(0);
    await saveLines(sam, back.body, 'Once more.');
    expect((await show(jo, origin.id)).counts.adapted).toBe(1);
    expect(await events(trust, 'resource.adapted')).toEqual([{ resourceId: copy.id, rootId: origin.id, originId: origin.id, personId: sam.id, changedBlocks: 1 }]);
  });

  it('can start from an older revision, and says when the origin has moved on', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person()];
    const origin = await makeResource(jo);
    await saveLines(jo, origin, 'Second thoughts.');
    const { body } = await sam.client.call('resource.adapt', { params: { id: origin.id }, body: { number: 1, title: 'First thoughts' } });
    expect(body).toMatchObject({ title: 'First thoughts', origin: { number: 1, newer: true }, blocks: 3 });
    expect((await sam.client.call('resource.adapt', { params: { id: origin.id }, body: { number: 9 } })).status).toBe(404);
  });
});

describe('the family', () => {
  it('shows what one may read, keeps the place of what one may not, and counts the rest', async () => {
    const trust = await TestTrust.make(app);
    const other = await trust.school('Birch High');
    const [jo, sam, ana] = [await trust.person(), await trust.person({ schoolId: other }), await trust.person()];
    const root = await makeResource(jo);
    const hidden = await makeAdaptation(sam, root.id, { lines: ['Sam'], visibility: 'school' });
    const friend = await trust.person({ schoolId: other });
    const shared = await makeAdaptation(friend, hidden.id, { lines: ['Friend'], visibility: 'trust' });
    await makeAdaptation(sam, root.id, { lines: ['Alone'] });
    const { body } = await ana.client.call('resource.lineage', { params: { id: root.id } });
    expect(body.hidden).toBe(1);
    expect(body.nodes).toEqual([
      expect.objectContaining({ id: root.id, title: 'Particles', readable: true, originId: null }),
      { id: hidden.id, title: null, author: null, central: false, originId: root.id, changedBlocks: 0, blocks: 0, endorsedAs: null, reason: null, updatedAt: null, readable: false },
      expect.objectContaining({ id: shared.id, originId: hidden.id, readable: true, changedBlocks: 1 }),
    ]);
    const seen = await show(ana, shared.id);
    expect(seen.origin).toEqual({ id: null, title: 'A resource that is not shared with you', author: null, number: 2, newer: false, endorsedAs: null });
    expect(seen.contributors.map(({ id }) => id)).toEqual([jo.id, friend.id]);
    expect((await sam.client.call('resource.lineage', { params: { id: root.id } })).body).toMatchObject({ hidden: 0, nodes: { length: 4 } });
    await markExpected(app, trust.id, [root.id]);
    expect((await jo.client.call('resource.lineage', { params: { id: root.id } })).body.hidden).toBeNull();
  });
});

describe('saving a revision', () => {
  it('refuses what was made from an older one, and says what is there now', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const made = await makeResource(jo);
    const newer = await saveLines(jo, made, 'From one tab.');
    const { status, problem } = await jo.client.call('revision.create', { params: { id: made.id }, body: { document: lessonOf('From another tab.'), baseNumber: 1 } });
    expect([status, problem.code]).toEqual([409, 'thing.stale']);
    expect(problem.context).toEqual({ currentNumber: 2, currentDocument: newer.document });
  });

  it('of two at once lets one win', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const { id } = await makeResource(jo);
    const replies = await Promise.all(['a', 'b', 'c', 'd'].map((line) => jo.client.call('revision.create', { params: { id }, body: { document: lessonOf(line), baseNumber: 1 } })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await jo.client.call('revision.list', { params: { id } })).body.items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('makes none when nothing changed, also when the answer was lost', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const made = await makeResource(jo);
    const saved = await saveLines(jo, made, 'More.');
    const again = await jo.client.call('revision.create', { params: { id: made.id }, body: { document: saved.document, baseNumber: 1 } });
    expect([again.status, again.body.number]).toEqual([201, 2]);
  });

  it('is for those who may edit', async () => {
    const trust = await TestTrust.make(app);
    const { id } = await makeResource(await trust.person());
    const other = await trust.person({ roles: ['trust_leader'] });
    expect((await other.client.call('revision.create', { params: { id }, body: { document: lessonOf('x'), baseNumber: 1 } })).status).toBe(403);
    expect((await other.client.call('draft.save', { params: { id }, body: { document: lessonOf('x'), baseNumber: 1, version: 0 } })).status).toBe(403);
  });

  it('lists, shows and compares its history', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person({ roles: ['subject_lead'] }), await trust.person()];
    const made = await makeResource(jo, { document: lessonOf('# Gas', 'Air is a gas.', 'Old.') });
    const [heading, air] = made.document.content!;
    const edited = { ...air!, content: [{ type: 'text', text: 'Air is a mixture.' }] };
    const core = { ...heading!, attrs: { ...heading!['attrs'] as object, core: true, coreReason: 'The key idea', coreUntil: '2099-07-31' } };
    await jo.client.call('revision.create', { params: { id: made.id }, body: { document: { type: 'doc', content: [core, edited, ...lessonOf('New.').content] }, baseNumber: 1, message: 'Precise' } });
    const { body: list } = await sam.client.call('revision.list', { params: { id: made.id } });
    expect(list.items).toMatchObject([{ number: 2, message: 'Precise', parents: [1], blocks: 3, author: { id: jo.id } }, { number: 1, parents: [], words: 6 }]);
    expect((await sam.client.call('revision.show', { params: { id: made.id, number: 1 } })).body.document).toEqual(made.document);
    expect((await sam.client.call('revision.show', { params: { id: made.id, number: 3 } })).status).toBe(404);
    const { body: diff } = await sam.client.call('revision.compare', { params: { id: made.id }, query: { from: 1, to: 2 } });
    expect(diff.entries.find(({ notes }) => notes.includes('Is now core'))).toBeDefined();
    expect(diff.entries.find(({ words }) => words?.some(({ op, text }) => op === 'add' && text.includes('mixture')))).toMatchObject({ kind: 'edited', before: { type: 'doc' }, after: { type: 'doc' } });
    const { body: birth } = await sam.client.call('revision.compare', { params: { id: made.id }, query: { from: 0, to: 1 } });
    expect(birth.entries.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
  });

  it('compares with the version it was made from, if one may read that', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person(), await trust.person({ schoolId: await trust.school('Birch High') })];
    const origin = await makeResource(jo);
    const copy = await makeAdaptation(sam, origin.id, { lines: ['Mine'], visibility: 'trust' });
    const against = () => sam.client.call('revision.compare', { params: { id: copy.id }, query: { from: 1, to: 2, against: origin.id } });
    expect((await against()).body.entries.map(({ kind }) => kind)).toEqual(['unchanged', 'unchanged', 'unchanged', 'added']);
    await jo.client.call('resource.describe', { params: { id: origin.id }, body: { version: 1, visibility: 'school' } });
    expect((await against()).status).toBe(404);
  });
});

describe('drafts', () => {
  it('are their writer’s alone, and two tabs cannot overwrite each other', async () => {
    const trust = await TestTrust.make(app);
    const [jo, lead] = [await trust.person(), await trust.person({ roles: ['subject_lead'] })];
    const { id } = await makeResource(jo);
    const keep = (person: TestPerson, line: string, version: number) => person.client.call('draft.save', { params: { id }, body: { document: lessonOf(line), baseNumber: 1, version } });
    expect((await jo.client.call('draft.show', { params: { id } })).status).toBe(404);
    const first = await keep(jo, 'one', 0);
    expect(first.body).toMatchObject({ version: 1, baseNumber: 1, stale: false });
    expect((await keep(jo, 'two', 1)).body.version).toBe(2);
    const late = await keep(jo, 'other tab', 1);
    expect([late.status, late.problem.context]).toMatchObject([409, { currentNumber: 1, currentVersion: 2, currentDocument: { type: 'doc' } }]);
    expect((await keep(jo, 'third tab', 0)).status).toBe(409);
    expect((await show(jo, id)).mine.hasDraft).toBe(true);
    await lead.client.call('resource.publish', { params: { id } });
    expect((await lead.client.call('draft.show', { params: { id } })).status).toBe(404);
    const theirs = await keep(lead, 'mine', 0);
    expect([theirs.status, theirs.body.others]).toEqual([200, [expect.objectContaining({ id: jo.id })]]);
    expect((await jo.client.call('draft.show', { params: { id } })).body).toMatchObject({ version: 2, others: [{ id: lead.id }] });
    await app.asOwner(trust.id, (db) => db.query("UPDATE draft SET saved_at = saved_at - interval '20 minutes' WHERE trust_id = $1 AND person_id = $2", [trust.id, lead.id]));
    expect((await jo.client.call('draft.show', { params: { id } })).body.others).toEqual([]);
    expect((await keep(jo, 'three', 2)).body.others).toEqual([]);
    await lead.client.call('resource.withdraw', { params: { id } });
    expect((await lead.client.call('draft.show', { params: { id } })).body.others).toEqual([]);
  });

  it('end when they are saved or thrown away, and say when they lag behind', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const made = await makeResource(jo);
    const { id } = made;
    const keep = (version: number, baseNumber = 1) => jo.client.call('draft.save', { params: { id }, body: { document: lessonOf('draft'), baseNumber, version } });
    await keep(0);
    const saved = await saveLines(jo, made, 'Saved.');
    expect((await jo.client.call('draft.show', { params: { id } })).status).toBe(404);
    const ghost = await keep(1);
    expect([ghost.status, ghost.problem.context]).toEqual([409, { currentNumber: 2, currentVersion: 0 }]);
    expect((await keep(0)).body.stale).toBe(true);
    expect(saved.number).toBe(2);
    expect((await keep(1, 9)).status).toBe(422);
    for (const _ of [1, 2]) expect((await jo.client.call('draft.discard', { params: { id } })).status).toBe(204);
    expect((await jo.client.call('draft.save', { params: { id }, body: { document: { type: 'doc', content: [{ type: 'nothing' }] }, baseNumber: 1, version: 0 } })).problem.code).toBe('document.invalid');
  });
});

describe('taking it away as Markdown', () => {
  it('writes licence and credit after the lesson, names as they are', async () => {
    const trust = await TestTrust.make(app);
    const [jo, sam] = [await trust.person({ name: 'Jo *Star* Bell' }), await trust.person({ name: 'Sam Reed' })];
    const origin = await makeResource(jo, { licence: 'CC-BY-4.0', attribution: 'Oak <b>National</b> Academy' });
    const copy = await makeAdaptation(sam, origin.id, { lines: ['Steam.'] });
    const reply = await sam.client.call('resource.markdown', { params: { id: copy.id } });
    expect(reply.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(reply.body).toMatch(/^# Particles\n/);
    expect(reply.body).toContain('Licence: CC BY 4.0\n');
    expect(reply.body).toContain('Adapted from “Particles”');
    expect(reply.body).toContain('Jo \\*Star\\* Bell (Ash Primary), Sam Reed (Ash Primary)');
    expect(reply.body).toContain('\\<b>National');
  });
});
