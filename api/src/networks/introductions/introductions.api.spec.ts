// Introductions: asked first, proposed to both with a reason, a no for ever, two yeses a meeting; and nobody else learns of it.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { makeNetwork } from '../testing';
import { MatchIntroductions } from './match-introductions';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const ALL = { subject: true, adaptations: true, teaching: true, questions: true };
const allow = (person: TestPerson, signals: Partial<typeof ALL> = ALL) => person.client.call('signals.save', { body: { ...ALL, ...signals } });
const mine = async (person: TestPerson) => (await person.client.call('introduction.list')).body;
const match = (trust: TestTrust) => app.nest.get(MatchIntroductions, { strict: false }).run(trust.id);
const answer = (person: TestPerson, id: string, yes: boolean, hello = '') => person.client.call('introduction.answer', { params: { id }, body: { yes, hello } });

async function told(person: TestPerson, words: string): Promise<string> {
  for (let waited = 0; waited < 8000; waited += 50) {
    const found = (await person.client.call('notification.list')).body.items.find(({ text }) => text.includes(words));
    if (found) return found.link;
    await pause(50);
  }
  throw new Error(`${words} was not told`);
}

async function makeMusicians(): Promise<{ trust: TestTrust; ada: TestPerson; bo: TestPerson; networkId: string }> {
  const trust = await TestTrust.make(app);
  const ada = await trust.person({ name: 'Ada Khan', mainSubject: 'music' });
  const bo = await trust.person({ name: 'Bo Lee', mainSubject: 'music', schoolId: await trust.school('Birch Academy') });
  return { trust, ada, bo, networkId: await makeNetwork(app, trust.id, { leads: [ada.id], members: [bo.id], subject: 'music' }) };
}

describe('a suggestion', () => {
  it('is made only between people who were asked, and reaches both in their own words', async () => {
    const { trust, ada, bo, networkId } = await makeMusicians();
    expect(await mine(ada)).toEqual({ asked: false, items: [] });
    await allow(ada);
    await match(trust);
    expect((await mine(ada)).items).toEqual([]);
    await allow(bo);
    await match(trust);
    await match(trust);
    const [forAda] = (await mine(ada)).items;
    expect(await mine(ada)).toMatchObject({ asked: true, items: [{ kind: 'only_teacher', state: 'new', email: null, threadId: null, network: { id: networkId }, colleague: { name: 'Bo Lee', school: 'Birch Academy' } }] });
    expect(forAda?.reason).toMatch(/^You (are|and)/);
    expect((await mine(bo)).items).toMatchObject([{ id: forAda?.id, colleague: { name: 'Ada Khan' } }]);
    expect(await told(bo, 'A colleague to meet')).toBe('/me/colleagues');
  });

  it('becomes a meeting with the second yes: addresses for both, and a thread of what they wrote', async () => {
    const { trust, ada, bo, networkId } = await makeMusicians();
    await Promise.all([allow(ada), allow(bo)]);
    await match(trust);
    const id = (await mine(ada)).items[0]!.id;
    expect((await answer(ada, id, true, 'Hello Bo, shall we share our **Year 7** songs?')).body.items).toMatchObject([{ state: 'waiting', email: null }]);
    expect((await mine(bo)).items).toMatchObject([{ state: 'new', email: null }]);
    const key = { 'idempotency-key': randomUUID() };
    const met = await bo.client.call('introduction.answer', { params: { id }, body: { yes: true, hello: 'Gladly!' }, headers: key });
    expect(await bo.client.call('introduction.answer', { params: { id }, body: { yes: true, hello: 'Gladly!' }, headers: key })).toMatchObject({ body: met.body });
    expect(met.body.items).toMatchObject([{ state: 'met', email: ada.email }]);
    const { threadId, email } = (await mine(ada)).items[0]!;
    expect(email).toBe(bo.email);
    const thread = (await bo.client.call('thread.show', { params: { id: threadId } })).body;
    expect([thread.thread.title, ...thread.page.items.map(({ author, text }) => `${author.name}: ${text}`).sort()]).toEqual([expect.stringMatching(/ meet$/), 'Ada Khan: Hello Bo, shall we share our **Year 7** songs?', 'Bo Lee: Gladly!']);
    const { changes } = (await bo.client.call('network.changes', { params: { id: networkId }, query: { after: 0 } })).body;
    expect(changes.map(({ seq, kind }) => `${seq} ${kind}`)).toEqual(['1 thread.created', '2 post.created', '3 post.created']);
    expect(await told(ada, 'would like to meet you too')).toBe(`/networks/${networkId}/threads/${threadId}`);
    expect((await answer(ada, id, false)).status).toBe(409);
  });

  it('is gone for ever with a no, for both, and the other is not told', async () => {
    const { trust, ada, bo } = await makeMusicians();
    await Promise.all([allow(ada), allow(bo)]);
    await match(trust);
    const id = (await mine(ada)).items[0]!.id;
    await answer(bo, id, false);
    for (const person of [ada, bo]) expect((await mine(person)).items).toEqual([]);
    await match(trust);
    for (const person of [ada, bo]) expect((await mine(person)).items).toEqual([]);
  });

  it('goes when someone no longer lets be looked at what it came from', async () => {
    const { trust, ada, bo } = await makeMusicians();
    await Promise.all([allow(ada), allow(bo)]);
    await match(trust);
    expect((await mine(bo)).items).toHaveLength(1);
    expect((await allow(ada, { subject: false })).body).toEqual({ ...ALL, subject: false, interests: [] });
    expect((await mine(bo)).items).toEqual([]);
    expect((await ada.client.call('signals.show')).body.subject).toBe(false);
  });

  it('comes of what two would like to talk about, and goes when one of them no longer would', async () => {
    const trust = await TestTrust.make(app);
    const [ada, bo] = [await trust.person({ name: 'Ada Khan', mainSubject: 'art' }), await trust.person({ name: 'Bo Lee', mainSubject: 'maths', schoolId: await trust.school('Birch Academy') })];
    const wish = (person: TestPerson, ...interests: string[]) => person.client.call('signals.save', { body: { subject: false, adaptations: false, teaching: false, questions: false, interests } });
    expect((await wish(ada, 'eal', 'homework')).body).toMatchObject({ interests: ['eal', 'homework'] });
    await wish(bo, 'eal');
    await match(trust);
    expect((await mine(bo)).items).toMatchObject([{ kind: 'interest', reason: 'You and Ada Khan at Ash Primary would both like to talk about pupils new to English.' }]);
    await wish(ada, 'homework');
    for (const person of [ada, bo]) expect((await mine(person)).items).toEqual([]);
    expect((await wish(ada, 'money')).status).toBe(422);
    expect((await wish(ada, 'eal', 'homework', 'talk', 'send', 'exams', 'local')).status).toBe(422);
  });

  it('comes of one lesson adapted in two schools, and of nothing the whole trust may not read', async () => {
    const trust = await TestTrust.make(app);
    const [ada, bo] = [await trust.person({ name: 'Ada Khan', mainSubject: 'science' }), await trust.person({ name: 'Bo Lee', mainSubject: 'maths', schoolId: await trust.school('Birch Academy') })];
    const third = await trust.person({ mainSubject: 'maths' });
    await Promise.all([allow(ada, { subject: false }), allow(bo, { subject: false })]);
    await app.asOwner(trust.id, async (db) => {
      for (const [title, audience] of [['Open plants', 'trust'], ['Secret plants', `school:${trust.schoolId}`]] as const) {
        const root = randomUUID();
        await db.query("INSERT INTO resource (trust_id, id, title, subject, audience, school_id, author_id, root_id) VALUES ($1, $2, $3, 'science', ARRAY[$4], $5, $6, $2)", [trust.id, root, title, audience, trust.schoolId, third.id]);
        for (const author of [ada, bo]) await db.query("INSERT INTO resource (trust_id, title, subject, audience, school_id, author_id, root_id, origin_id, changed_blocks) VALUES ($1, 'Mine', 'science', ARRAY[$2], $3, $4, $5, $5, 2)", [trust.id, `person:${author.id}`, author.schoolId, author.id, root]);
      }
    });
    const found = await bo.client.call('introduction.look', { body: {} });
    expect(found.body.items).toMatchObject([{ kind: 'same_lesson', reason: 'You and Ada Khan at Ash Primary have both adapted “Open plants” this fortnight.', resource: { title: 'Open plants' } }]);
    expect(found.body.items).toHaveLength(1);
  });

  it('is nobody else’s to see or answer', async () => {
    const { trust, ada, bo } = await makeMusicians();
    await Promise.all([allow(ada), allow(bo)]);
    await match(trust);
    const id = (await mine(ada)).items[0]!.id;
    const others = [await trust.person({ roles: ['trust_admin', 'trust_leader'] }), await (await TestTrust.make(app)).person()];
    for (const other of others) {
      expect((await answer(other, id, true)).status).toBe(404);
      expect((await mine(other)).items).toEqual([]);
    }
    expect((await answer(ada, randomUUID(), true)).status).toBe(404);
    expect((await ada.client.call('introduction.answer', { params: { id }, body: { yes: 'perhaps' } })).status).toBe(422);
    expect((await app.client().call('introduction.list')).status).toBe(401);
  });
});
