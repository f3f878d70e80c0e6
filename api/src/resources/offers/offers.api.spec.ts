// Changes offered back over HTTP: choosing, sending, answering, taking back; credit, the clock, and who may do what.
import { setTimeout as pause } from 'node:timers/promises';
import type { OfferFull, ResourceFull } from '@trellis/contracts';
import { TestTrust, type PersonOptions, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { lessonOf, makeAdaptation, makeResource } from '../testing';
import { PassOnOverdue } from './pass-on-overdue';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const LINES = ['# Gas', 'Air is a gas.', 'It fills a room.', 'Draw it.', 'Write about it.'];
const wordsOf = ({ document }: Pick<ResourceFull, 'document'>): string[] => (document.content ?? []).map((block) => /"text":"([^"]*)"/.exec(JSON.stringify(block))?.[1] ?? '');

async function rewrite(person: TestPerson, id: string, changes: Record<number, string>): Promise<ResourceFull> {
  const now = (await person.client.call('resource.show', { params: { id } })).body;
  const content = now.document.content!.map((block, at) => (changes[at] === undefined ? block : { ...block, content: [{ type: 'text', text: changes[at] }] }));
  const reply = await person.client.call('revision.create', { params: { id }, body: { document: { type: 'doc', content }, baseNumber: now.number } });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

interface Scene { trust: TestTrust; jo: TestPerson; sam: TestPerson; original: ResourceFull; mine: ResourceFull }

/** Jo's lesson and Sam's version of it with two changed parts. */
async function scene({ author = {}, changes = { 1: 'Air is a mixture.', 3: 'Draw it with peas.' } }: { author?: PersonOptions; changes?: Record<number, string> } = {}): Promise<Scene> {
  const trust = await TestTrust.make(app);
  const [jo, sam] = [await trust.person({ name: 'Jo Bell', ...author }), await trust.person({ name: 'Sam Reed' })];
  const original = await makeResource(jo, { title: 'Gases', document: lessonOf(...LINES) });
  const copy = await makeAdaptation(sam, original.id, { title: 'My gases', reason: 'eal' });
  return { trust, jo, sam, original, mine: await rewrite(sam, copy.id, changes) };
}

const changesOf = async (person: TestPerson, id: string) => (await person.client.call('offer.changes', { params: { id } })).body;
const show = async (person: TestPerson, id: string) => (await person.client.call('offer.show', { params: { id } })).body;

async function offer({ sam, mine }: Pick<Scene, 'sam' | 'mine'>, which: (at: number) => boolean = () => true, more: Record<string, unknown> = {}): Promise<OfferFull> {
  const { changes, number } = await changesOf(sam, mine.id);
  const reply = await sam.client.call('offer.create', { params: { id: mine.id }, body: { parts: changes.filter((_, at) => which(at)).map(({ id }) => id), why: 'It worked', number, send: true, ...more } });
  if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
  return reply.body;
}

/** What the author's page sends: these parts as offered, all others as they stand. */
function takingOf(shown: OfferFull, taken: readonly string[]) {
  const content = shown.review!.parts.flatMap((part) => (part.by === 'unchanged' ? part.merged : taken.includes(part.id) ? part.theirs : part.ours)?.content ?? []);
  return { document: { type: 'doc', content }, baseNumber: shown.currentNumber, taken };
}
const take = (person: TestPerson, shown: OfferFull, taken: readonly string[], more: Record<string, unknown> = {}) => person.client.call('offer.take', { params: { id: shown.id }, body: { ...takingOf(shown, taken), ...more } });

async function told(person: TestPerson, count: number): Promise<string[]> {
  for (let waited = 0; ; waited += 50) {
    const { items } = (await person.client.call('notification.list')).body;
    if (items.length >= count || waited > 8000) return items.map(({ text }) => text);
    await pause(50);
  }
}

describe('offering', () => {
  it('shows what differs, sends what was chosen, starts a clock of ten school days, and lets the author know', async () => {
    const { jo, sam, mine, original } = await scene();
    const { changes, baseNumber, original: to } = await changesOf(sam, mine.id);
    expect([baseNumber, to]).toMatchObject([1, { id: original.id, author: { id: jo.id } }]);
    expect(changes.map(({ kind, words }) => [kind, words?.filter(({ op }) => op === 'add').map(({ text }) => text.trim()).join(' ')])).toEqual([['edited', 'mixture'], ['edited', 'with peas']]);
    const made = await offer({ sam, mine }, (at) => at === 1, { reason: 'eal' });
    expect(made).toMatchObject({ status: 'open', parts: 1, resource: { id: original.id }, author: { id: sam.id }, why: 'It worked', reason: 'eal', passedOn: false, answer: null, abilities: { edit: false, withdraw: true, answer: false, comment: true }, review: null });
    expect(made.daysLeft).toBeGreaterThanOrEqual(9);
    expect(made.changes.map(({ id }) => id)).toEqual([changes[1]!.id]);
    expect((await changesOf(sam, mine.id)).offered).toEqual([changes[1]!.id]);
    expect(await told(jo, 2)).toContain('Sam Reed offers a change to “Gases”');
    const seen = await show(jo, made.id);
    expect(seen).toMatchObject({ daysLeft: made.daysLeft, dueOn: made.dueOn, abilities: { answer: true, withdraw: false }, adaptation: null, review: { changed: 1, choices: 0 } });
    expect((await jo.client.call('offer.list', { query: { box: 'to-answer' } })).body).toMatchObject({ waiting: 1, items: [{ id: made.id }] });
    expect((await sam.client.call('offer.list', { query: { box: 'mine' } })).body).toMatchObject({ waiting: 0, items: [{ id: made.id }] });
  });

  it('can be begun, changed and thrown away; a draft is its writer’s alone, and two tabs cannot overwrite each other', async () => {
    const { jo, sam, mine } = await scene();
    const { changes } = await changesOf(sam, mine.id);
    const draft = (await sam.client.call('offer.create', { params: { id: mine.id }, body: { number: 2 } })).body;
    expect(draft).toMatchObject({ status: 'draft', parts: 0, changes: [], sentAt: null, dueOn: null, abilities: { edit: true, withdraw: true, comment: false } });
    expect((await jo.client.call('offer.show', { params: { id: draft.id } })).status).toBe(404);
    const update = (body: Record<string, unknown>) => sam.client.call('offer.update', { params: { id: draft.id }, body });
    expect((await update({ version: 1, parts: [changes[0]!.id] })).body).toMatchObject({ version: 2, parts: 1 });
    expect((await update({ version: 1, why: 'late' })).problem.code).toBe('thing.stale');
    const send = (version: number) => sam.client.call('offer.send', { params: { id: draft.id }, body: { version } });
    expect((await send(2)).problem.errors).toEqual([{ path: 'body.why', message: 'Please say why: the author decides by it' }]);
    await update({ version: 2, why: 'Because' });
    expect((await changesOf(sam, mine.id)).open).toMatchObject([{ id: draft.id, status: 'draft' }]);
    expect((await send(3)).body).toMatchObject({ status: 'open', why: 'Because', parts: 1 });
    expect((await send(4)).problem.code).toBe('offer.closed');
    expect((await update({ version: 4, why: 'x' })).problem.code).toBe('offer.closed');
    const thrown = (await sam.client.call('offer.create', { params: { id: mine.id }, body: { number: 2 } })).body;
    expect((await sam.client.call('offer.withdraw', { params: { id: thrown.id } })).status).toBe(204);
    expect((await sam.client.call('offer.show', { params: { id: thrown.id } })).status).toBe(404);
  });

  it('is for one’s own versions of others’ work, with something in it that is not offered already', async () => {
    const { trust, jo, sam, original, mine } = await scene();
    const call = (person: TestPerson, id: string, body: Record<string, unknown>) => person.client.call('offer.create', { params: { id }, body: { why: 'x', send: true, ...body } });
    const shared = (await sam.client.call('resource.describe', { params: { id: mine.id }, body: { version: mine.version, visibility: 'trust' } })).body;
    const parts = (await changesOf(sam, mine.id)).changes.map(({ id }) => id);
    expect((await call(jo, mine.id, { parts, number: 2 })).status).toBe(403);
    expect((await jo.client.call('offer.changes', { params: { id: mine.id } })).status).toBe(403);
    expect((await call(sam, original.id, { parts, number: 1 })).status).toBe(403);
    expect((await call(sam, mine.id, { parts, number: 1 })).problem.code).toBe('thing.stale');
    expect((await call(sam, mine.id, { parts: ['other'], number: 2 })).problem.errors![0]!.path).toBe('body.parts');
    expect((await call(sam, mine.id, { parts, number: 2, why: ' ' })).problem.errors![0]!.path).toBe('body.why');
    await offer({ sam, mine: shared }, (at) => at === 0);
    expect((await call(sam, mine.id, { parts, number: 2 })).problem.errors![0]!.path).toBe('body.parts');
    const own = await makeAdaptation(jo, original.id, { lines: ['More'] });
    expect((await call(jo, own.id, { parts: ['x'], number: 2 })).problem.detail).toBe('The original is yours: change it there');
    const stranger = await trust.person({ schoolId: await trust.school('Elm Academy') });
    const theirs = await makeAdaptation(stranger, original.id, { lines: ['More'] });
    await jo.client.call('resource.describe', { params: { id: original.id }, body: { version: 1, visibility: 'school' } });
    expect((await call(stranger, theirs.id, { parts: ['x'], number: 2 })).status).toBe(403);
    expect((await changesOf(stranger, theirs.id))).toMatchObject({ original: null, changes: [] });
  });

  it('happens once, however often the same request is sent', async () => {
    const { sam, mine } = await scene();
    const { changes } = await changesOf(sam, mine.id);
    const send = () => sam.client.call('offer.create', { params: { id: mine.id }, body: { parts: [changes[0]!.id], why: 'Once', number: 2, send: true }, headers: { 'idempotency-key': 'offer-it-once' } });
    const replies = await Promise.all([send(), send()]);
    expect(new Set(replies.map(({ body }) => body.id)).size).toBe(1);
    expect((await sam.client.call('offer.list', { query: { box: 'mine' } })).body.items).toHaveLength(1);
  });
});

describe('taking', () => {
  it('makes one revision that credits the writer everywhere, and leaves nothing to do in their next update', async () => {
    const stage = await scene();
    const { jo, sam, original, mine } = stage;
    const made = await offer(stage);
    const shown = await show(jo, made.id);
    const { status, body } = await take(jo, shown, made.changes.map(({ id }) => id));
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'taken', answer: { by: { id: jo.id }, number: 2, text: '' }, abilities: { answer: false, withdraw: false } });
    const now = (await jo.client.call('resource.show', { params: { id: original.id } })).body;
    expect(wordsOf(now)).toEqual(['Gas', 'Air is a mixture.', 'It fills a room.', 'Draw it with peas.', 'Write about it.']);
    expect(now.contributors.map(({ name }) => name)).toEqual(['Jo Bell', 'Sam Reed']);
    expect((await jo.client.call('resource.markdown', { params: { id: original.id } })).body).toContain('Sam Reed (Ash Primary)');
    const [newest] = (await sam.client.call('revision.list', { params: { id: original.id } })).body.items;
    expect(newest).toMatchObject({ number: 2, author: { id: jo.id }, credits: [{ id: sam.id }], change: 'improvement', parents: [1], source: { id: mine.id, number: 2 }, message: 'Took in a change from Sam Reed: It worked' });
    const update = (await sam.client.call('update.show', { params: { id: mine.id } })).body;
    expect(update).toMatchObject({ from: 2, to: 2, steps: [], review: null });
    expect((await sam.client.call('update.waiting')).body.items).toEqual([]);
    expect(await told(sam, 1)).toEqual(['Jo Bell took your change into “Gases”']);
    expect((await take(jo, shown, made.changes.map(({ id }) => id))).problem.code).toBe('offer.closed');
  });

  it('can be of some of it, with a word on the rest, and on a version that moved on meanwhile', async () => {
    const stage = await scene();
    const { jo, sam, original, mine } = stage;
    const made = await offer(stage);
    await rewrite(jo, original.id, { 2: 'It fills any room.', 3: 'Draw it twice.' });
    await rewrite(jo, original.id, { 4: 'Write a page.' });
    const shown = await show(jo, made.id);
    expect(shown).toMatchObject({ baseNumber: 1, currentNumber: 3, review: { choices: 1 } });
    expect(shown.review!.parts.map(({ by }) => by)).toEqual(['unchanged', 'theirs', 'ours', 'conflict', 'ours']);
    const [first] = made.changes;
    expect((await take(jo, shown, [first!.id])).problem.errors).toEqual([{ path: 'body.answer', message: 'Please say why the rest stays as it is: your colleague sees it' }]);
    expect((await take(jo, shown, [], { answer: 'x' })).problem.errors![0]!.path).toBe('body.taken');
    expect((await take(jo, { ...shown, currentNumber: 2 }, [first!.id], { answer: 'x' })).problem.code).toBe('thing.stale');
    expect((await take(jo, shown, [first!.id], { answer: 'We have no peas' })).body).toMatchObject({ status: 'taken', answer: { text: 'We have no peas', taken: [first!.id], number: 4 } });
    const now = (await jo.client.call('resource.show', { params: { id: original.id } })).body;
    expect(wordsOf(now)).toEqual(['Gas', 'Air is a mixture.', 'It fills any room.', 'Draw it twice.', 'Write a page.']);
    const update = (await sam.client.call('update.show', { params: { id: mine.id } })).body;
    expect(update).toMatchObject({ from: 1, to: 4 });
    expect(update.review!.parts.map(({ by }) => by)).toEqual(['unchanged', 'both', 'theirs', 'conflict', 'theirs']);
  });

  it('works when two offer the same part: the second sees what came of the first, and both are credited for the same words', async () => {
    const stage = await scene({ changes: { 1: 'Air is a mixture.' } });
    const { trust, jo, original } = stage;
    const ana = await trust.person({ name: 'Ana Lopez' });
    const copy = await makeAdaptation(ana, original.id);
    const hers = await rewrite(ana, copy.id, { 1: 'Air is a mixture.' });
    const [one, two] = [await offer(stage), await offer({ sam: ana, mine: hers })];
    expect((await show(jo, one.id)).rivals).toMatchObject([{ id: two.id, author: { id: ana.id }, parts: 1 }]);
    await take(jo, await show(jo, one.id), one.changes.map(({ id }) => id));
    const shown = await show(jo, two.id);
    expect(shown).toMatchObject({ rivals: [], review: { changed: 0, choices: 0 } });
    expect((await take(jo, shown, two.changes.map(({ id }) => id))).body).toMatchObject({ status: 'taken', answer: { number: 2 } });
    const now = (await jo.client.call('resource.show', { params: { id: original.id } })).body;
    expect([now.number, now.contributors.map(({ name }) => name).sort()]).toEqual([2, ['Ana Lopez', 'Jo Bell', 'Sam Reed']]);
  });

  it('answers once when two answer at the same time', async () => {
    const stage = await scene();
    const made = await offer(stage);
    const shown = await show(stage.jo, made.id);
    const replies = await Promise.all([take(stage.jo, shown, made.changes.map(({ id }) => id)), stage.jo.client.call('offer.decline', { params: { id: made.id }, body: { answer: 'No' } })]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('endorsing and declining', () => {
  it('lets a whole version stand beside the original under a name, shared as widely, while its author agrees', async () => {
    const stage = await scene();
    const { trust, jo, sam, original, mine } = stage;
    const plain = await offer(stage, (at) => at === 0);
    const endorse = (id: string, name: string) => jo.client.call('offer.endorse', { params: { id }, body: { name, answer: 'Lovely' } });
    expect((await endorse(plain.id, 'EAL')).status).toBe(403);
    const whole = await offer(stage, (at) => at === 1, { shareWhole: true, suggestedName: 'EAL' });
    expect((await endorse(whole.id, '  ')).problem.errors![0]!.path).toBe('body.name');
    expect((await endorse(whole.id, 'EAL')).body).toMatchObject({ status: 'endorsed', adaptation: { id: mine.id }, answer: { text: 'Lovely', variant: 'EAL' } });
    const reader = await trust.person({ schoolId: await trust.school('Elm Academy') });
    expect((await reader.client.call('variant.list', { params: { id: original.id } })).body.items).toMatchObject([{ id: mine.id, name: 'EAL', title: 'My gases', author: { id: sam.id }, by: { id: jo.id }, newer: false }]);
    expect((await reader.client.call('resource.show', { params: { id: mine.id } })).body).toMatchObject({ visibility: 'trust', origin: { endorsedAs: 'EAL' } });
    expect((await reader.client.call('resource.lineage', { params: { id: original.id } })).body.nodes[1]).toMatchObject({ endorsedAs: 'EAL', blocks: 5, changedBlocks: 2 });
    expect(await told(sam, 1)).toEqual(['Jo Bell endorsed your version beside “Gases”']);
    await rewrite(sam, mine.id, { 4: 'Talk about it.' });
    expect((await reader.client.call('variant.list', { params: { id: original.id } })).body.items[0]).toMatchObject({ newer: true });
    const end = (person: TestPerson) => person.client.call('variant.end', { params: { id: original.id, variantId: mine.id } });
    const abilities = async (person: TestPerson) => (await person.client.call('variant.list', { params: { id: original.id } })).body.abilities;
    expect([await abilities(reader), await abilities(jo)]).toEqual([{ end: false }, { end: true }]);
    expect((await end(reader)).status).toBe(403);
    for (const _ of [1, 2]) expect((await end(jo)).status).toBe(204);
    expect((await reader.client.call('variant.list', { params: { id: original.id } })).body.items).toEqual([]);
    expect((await reader.client.call('resource.show', { params: { id: mine.id } })).body).toMatchObject({ visibility: 'trust', origin: { endorsedAs: null } });
    expect((await told(sam, 2)).filter((text) => text.includes('no longer'))).toEqual(['Jo Bell no longer endorses your version “My gases” beside “Gases”. It stays shared as it is']);
    expect((await show(sam, whole.id)).answer).toMatchObject({ text: 'Lovely', variant: null });
  });

  it('says no with a reason that the other side reads, and both can talk about it', async () => {
    const stage = await scene();
    const { trust, jo, sam } = stage;
    const made = await offer(stage);
    const decline = (person: TestPerson, answer: string) => person.client.call('offer.decline', { params: { id: made.id }, body: { answer } });
    expect((await decline(jo, '  ')).problem.errors![0]!.message).toBe('Please say why: your colleague sees it');
    expect((await decline(sam, 'x')).status).toBe(403);
    expect((await decline(await trust.person(), 'x')).status).toBe(404);
    expect((await jo.client.call('offer.comment', { params: { id: made.id }, body: { text: 'Did it take longer?' } })).body.comments).toMatchObject([{ author: { id: jo.id }, text: 'Did it take longer?' }]);
    expect(await told(sam, 1)).toEqual(['Jo Bell wrote about the change offered to “Gases”']);
    expect((await sam.client.call('offer.comment', { params: { id: made.id }, body: { text: 'Five minutes' } })).body.comments).toHaveLength(2);
    expect((await (await trust.person()).client.call('offer.comment', { params: { id: made.id }, body: { text: 'x' } })).status).toBe(404);
    expect((await decline(jo, 'We meet mixtures in Year 8')).body).toMatchObject({ status: 'declined', answer: { text: 'We meet mixtures in Year 8' }, review: null });
    expect((await show(sam, made.id)).answer).toMatchObject({ text: 'We meet mixtures in Year 8', by: { id: jo.id } });
    expect((await jo.client.call('offer.list', { query: { box: 'answered' } })).body.items).toMatchObject([{ id: made.id, status: 'declined', daysLeft: null }]);
  });

  it('takes an offer back, once, before it is answered', async () => {
    const stage = await scene();
    const made = await offer(stage);
    const withdraw = (person: TestPerson) => person.client.call('offer.withdraw', { params: { id: made.id } });
    expect((await withdraw(stage.jo)).status).toBe(403);
    for (const _ of [1, 2]) expect((await withdraw(stage.sam)).status).toBe(204);
    expect((await stage.jo.client.call('offer.decline', { params: { id: made.id }, body: { answer: 'x' } })).problem.code).toBe('offer.closed');
    expect((await stage.jo.client.call('offer.list', { query: { box: 'to-answer' } })).body).toMatchObject({ waiting: 0, items: [] });
    expect((await offer(stage)).status).toBe('open');
  });
});

describe('the clock', () => {
  const later = (trust: TestTrust, id: string) => app.asOwner(trust.id, (db) => db.query("UPDATE offer SET due_on = current_date - 3, sent_at = now() - interval '20 days' WHERE trust_id = $1 AND id = $2", [trust.id, id]));

  it('passes what is overdue to whoever looks after the subject, once, and a publisher answers for a central resource', async () => {
    const stage = await scene();
    const { trust, original } = stage;
    const [lead, other] = [await trust.person({ roles: ['teacher', 'subject_lead'], mainSubject: 'science' }), await trust.person({ roles: ['subject_lead'], mainSubject: 'music' })];
    const made = await offer(stage);
    expect((await lead.client.call('offer.show', { params: { id: made.id } })).status).toBe(404);
    await later(trust, made.id);
    for (const _ of [1, 2]) await app.nest.get(PassOnOverdue).run(trust.id);
    expect(await told(lead, 1)).toEqual(['A change offered to “Gases” is overdue for an answer']);
    expect((await lead.client.call('offer.list', { query: { box: 'to-answer' } })).body).toMatchObject({ waiting: 1, items: [{ id: made.id, passedOn: true }] });
    expect((await show(lead, made.id)).daysLeft).toBeLessThan(0);
    expect((await show(lead, made.id)).abilities).toMatchObject({ answer: false, comment: true });
    expect((await lead.client.call('offer.decline', { params: { id: made.id }, body: { answer: 'x' } })).status).toBe(403);
    expect((await other.client.call('offer.show', { params: { id: made.id } })).status).toBe(404);
    await lead.client.call('resource.publish', { params: { id: original.id } });
    const shown = await show(lead, made.id);
    expect((await take(lead, shown, made.changes.map(({ id }) => id))).body).toMatchObject({ status: 'taken', answer: { by: { id: lead.id } } });
  });

  it('goes to whoever looks after the subject at once when the author has left', async () => {
    const stage = await scene();
    const lead = await stage.trust.person({ roles: ['trust_leader'] });
    await app.asOwner(stage.trust.id, (db) => db.query('UPDATE person SET active = false WHERE trust_id = $1 AND id = $2', [stage.trust.id, stage.jo.id]));
    const made = await offer(stage);
    expect(made.passedOn).toBe(true);
    expect(await told(lead, 1)).toEqual(['Sam Reed offers a change to “Gases”']);
    expect((await show(lead, made.id)).id).toBe(made.id);
  });

  it('tells all staff how the trust answers, and no share of a handful', async () => {
    const stage = await scene();
    const made = await offer(stage);
    await stage.jo.client.call('offer.decline', { params: { id: made.id }, body: { answer: 'x' } });
    const anyone = await stage.trust.person();
    const standing = async () => (await anyone.client.call('offer.standing')).body;
    expect(await standing()).toMatchObject({ days: 10, sent: 1, answered: 1, waiting: 0, overdue: 0, declined: 1, rate: null, medianDays: null });
    for (let i = 0; i < 4; i++) await stage.jo.client.call('offer.decline', { params: { id: (await offer(stage)).id }, body: { answer: 'x' } });
    await later(stage.trust, (await offer(stage)).id);
    expect(await standing()).toMatchObject({ sent: 6, answered: 5, waiting: 1, overdue: 1, rate: 5 / 6, medianDays: 0 });
  });
});
