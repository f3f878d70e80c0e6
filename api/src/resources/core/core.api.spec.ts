// Core parts over HTTP: who may mark them, that versions say why they change them, and that their authors hear it.
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import type { ResourceFull } from '@trellis/contracts';
import { startApp } from '../../start-app';
import { lessonOf, makeResource } from '../testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app.stop());

type Block = NonNullable<ResourceFull['document']['content']>[number];
const MARK = { core: true, coreReason: 'The safety rules of every lab', coreUntil: '2099-07-31' };
const attrsOf = (block: Block | undefined) => block?.['attrs'] as Record<string, unknown>;
const marked = (block: Block, attrs: object = MARK): Block => ({ ...block, attrs: { ...attrsOf(block), ...attrs } });
const reworded = (block: Block, text: string): Block => ({ ...block, content: [{ type: 'text', text }] });
const save = (person: TestPerson, { id, number }: ResourceFull, content: readonly Block[], more: object = {}) =>
  person.client.call('revision.create', { params: { id }, body: { document: { type: 'doc', content }, baseNumber: number, ...more } });
const blocksOf = ({ document }: ResourceFull): Block[] => document.content ?? [];
const changes = (person: TestPerson, id: string) => person.client.call('core.changes', { params: { id } });

/** A central lesson of four blocks, the second of them core; its author and a colleague with a copy. */
async function coreLesson() {
  const trust = await TestTrust.make(app);
  const [jo, sam, lead] = [await trust.person({ name: 'Jo Bell' }), await trust.person({ name: 'Sam Reed' }), await trust.person({ roles: ['subject_lead'] })];
  const made = await makeResource(jo, { document: lessonOf('# Acids', 'Goggles on.', 'Mix them.', 'Write it up.') });
  await lead.client.call('resource.publish', { params: { id: made.id } });
  const [title, goggles, ...rest] = blocksOf(made);
  const lesson = (await save(jo, made, [title!, marked(goggles!), ...rest])).body;
  const copy = (await sam.client.call('resource.adapt', { params: { id: lesson.id }, body: {} })).body;
  return { trust, jo, sam, lead, lesson, copy };
}

describe('marking', () => {
  it('is for the author of a central resource and those who may make one central; what is left is counted by the server', async () => {
    const { lesson, jo, sam } = await coreLesson();
    expect([attrsOf(blocksOf(lesson)[1]), lesson.coreShare, lesson.abilities.markCore]).toEqual([expect.objectContaining(MARK), 0.25, true]);
    expect((await sam.client.call('resource.show', { params: { id: lesson.id } })).body.abilities).toMatchObject({ edit: false, markCore: false });
    const own = await makeResource(jo, { document: { type: 'doc', content: [marked({ type: 'paragraph', content: [{ type: 'text', text: 'Mine' }] })] } });
    expect([attrsOf(blocksOf(own)[0]), own.coreShare, own.abilities.markCore]).toEqual([expect.objectContaining({ core: false, coreReason: null, coreUntil: null }), 0, false]);
  });

  it('comes with no copied block into a version by somebody who may not mark', async () => {
    const { sam, copy } = await coreLesson();
    const pasted = marked({ type: 'paragraph', attrs: { id: 'pasted' }, content: [{ type: 'text', text: 'From elsewhere.' }] });
    const saved = await save(sam, copy, [...blocksOf(copy), pasted]);
    expect([saved.status, attrsOf(blocksOf(saved.body)[1])['core'], attrsOf(blocksOf(saved.body)[4])['core']]).toEqual([201, true, false]);
  });

  it('needs a reason and a day still to come, each asked for by name', async () => {
    const { jo, lead, lesson } = await coreLesson();
    const [title, goggles, mix, write] = blocksOf(lesson) as [Block, Block, Block, Block];
    const reply = await save(jo, lesson, [marked(title, { core: true, coreReason: ' ' }), goggles, marked(mix, { ...MARK, coreUntil: null }), marked(write, { ...MARK, coreUntil: '2020-01-01' })]);
    expect([reply.status, reply.problem.code]).toEqual([422, 'core.unexplained']);
    expect(reply.problem.errors).toEqual([
      { path: 'body.document.content[0].attrs.core', message: '“Acids”: say why it must stay as it is.' },
      { path: 'body.document.content[2].attrs.core', message: '“Mix them.”: say until which day it is core.' },
      { path: 'body.document.content[3].attrs.core', message: '“Write it up.”: choose a day that is still to come.' },
    ]);
    const unmarked = await lead.client.call('resource.create', { body: { title: 'New', subject: 'science', document: { type: 'doc', content: [marked(mix, { core: true })] } } });
    expect(unmarked.problem.code).toBe('core.unexplained');
  });

  it('lapses by itself', async () => {
    const { jo, sam, lesson } = await coreLesson();
    const [title, goggles, ...rest] = blocksOf(lesson);
    // A mark that was there before may run out; only a new one must lie ahead.
    const lapsed = (await save(jo, lesson, [title!, marked(goggles!, { ...MARK, coreUntil: '2020-01-01' }), ...rest])).body;
    expect(lapsed.coreShare).toBe(0);
    const copy = (await sam.client.call('resource.adapt', { params: { id: lesson.id }, body: {} })).body;
    expect((await save(sam, copy, [title!, ...rest])).status).toBe(201);
  });
});

describe('a version', () => {
  it('that changes a core part is asked why, part by part, and nothing is saved until it says', async () => {
    const { jo, sam, copy, lesson } = await coreLesson();
    const [title, goggles, ...rest] = blocksOf(copy);
    const content = [title!, reworded(goggles!, 'Goggles and gloves on.'), ...rest];
    const refused = await save(sam, copy, content);
    expect([refused.status, refused.problem.code]).toEqual([422, 'core.reason_needed']);
    expect(refused.problem.errors).toEqual([{ path: 'body.coreReasons', message: 'Say why you changed “Goggles on.”.' }]);
    const blockId = attrsOf(goggles)['id'] as string;
    expect(refused.problem.context).toEqual({ blocks: [{ blockId, text: 'Goggles on.', coreReason: MARK.coreReason, coreUntil: MARK.coreUntil }] });
    expect((await save(sam, copy, content, { coreReasons: [{ blockId, reason: 'no' }] })).problem.errors?.[0]).toMatchObject({ path: 'body.coreReasons.0.reason' });
    expect((await save(sam, copy, content, { coreReasons: [{ blockId: 'another', reason: 'Not about this' }] })).problem.code).toBe('core.reason_needed');
    expect((await sam.client.call('resource.show', { params: { id: copy.id } })).body.number).toBe(1);
    expect((await changes(jo, lesson.id)).body.items).toEqual([]);

    const saved = await save(sam, copy, content, { coreReasons: [{ blockId, reason: 'We use a stronger acid' }] });
    expect([saved.status, saved.body.coreChanges]).toEqual([201, [{ blockId, reason: 'We use a stronger acid' }]]);
    // The reason stands: the next save needs none.
    const again = await save(sam, saved.body, [...content.slice(0, 3), reworded(content[3]!, 'Draw it.')]);
    expect([again.status, again.body.number]).toEqual([201, 3]);
  });

  it('tells its author’s reason to the author of the lesson, by name, the version itself only where it is shared', async () => {
    const { trust, jo, sam, lead, copy, lesson } = await coreLesson();
    const [title, goggles, ...rest] = blocksOf(copy);
    const blockId = attrsOf(goggles)['id'] as string;
    const saved = await save(sam, copy, [title!, ...rest], { coreReasons: [{ blockId, reason: 'We only watch the film' }] });
    const told = { blockId, text: 'Goggles on.', reason: 'We only watch the film', person: { id: sam.id, name: 'Sam Reed', school: 'Ash Primary' }, at: expect.any(String) as string };
    expect((await changes(jo, lesson.id)).body.items).toEqual([{ ...told, version: null }]);
    await sam.client.call('resource.describe', { params: { id: copy.id }, body: { version: saved.body.version, visibility: 'trust' } });
    expect((await changes(lead, lesson.id)).body.items).toEqual([{ ...told, version: { id: copy.id, title: 'Particles' } }]);
    expect((await changes(sam, lesson.id)).problem.code).toBe('ability.missing');
    expect((await changes(await trust.person(), lesson.id)).status).toBe(403);
    expect((await changes(await (await TestTrust.make(app)).person(), lesson.id)).status).toBe(404);
    expect((await app.client().call('core.changes', { params: { id: lesson.id } })).status).toBe(401);

    const back = await save(sam, saved.body, blocksOf(copy));
    expect([back.status, back.body.coreChanges, (await changes(jo, lesson.id)).body.items]).toEqual([201, [], []]);
  });

  it('chooses among core alternatives freely', async () => {
    const { jo, sam, lesson } = await coreLesson();
    const option = (label: string, chosen = false) => ({ type: 'chooseOption', attrs: { id: label, label, chosen }, content: [{ type: 'paragraph', attrs: { id: `${label}p` }, content: [{ type: 'text', text: `Do ${label}.` }] }] });
    const choice = (...chosen: boolean[]): Block => ({ type: 'chooseOne', attrs: { id: 'choice', title: 'Starter', ...MARK }, content: [option('quiz', chosen[0]), option('sort', chosen[1])] });
    const offered = (await save(jo, lesson, [...blocksOf(lesson), choice()])).body;
    const copy = (await sam.client.call('resource.adapt', { params: { id: lesson.id }, body: {} })).body;
    const chosen = await save(sam, copy, [...blocksOf(offered).slice(0, 4), choice(false, true)]);
    expect([chosen.status, chosen.body.changedBlocks]).toEqual([201, 1]);
    const emptied = await save(sam, chosen.body, [...blocksOf(offered).slice(0, 4), { ...choice(), content: [option('quiz')] }]);
    expect(emptied.problem.code).toBe('core.reason_needed');
  });
});
