// The generated matrix: every route × every role × own trust, other trust and absent things, with no unexpected success.
import { randomUUID } from 'node:crypto';
import { abilitiesOf, PATHS, ROLES, ROUTES, type Ability, type Role, type RouteId, type RouteSpec } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp, type TestClient } from '@trellis/platform/testing';
import { sendUpload } from '@trellis/resources/testing';
import { startApp } from './start-app';

const MARKER = 'Zebrafish';
const ALL_ROLES = Object.keys(ROLES) as Role[];
const IDS = Object.keys(PATHS) as RouteId[];
const WITH_PARAMS = IDS.filter((id) => PATHS[id][1].includes(':'));
const today = new Date().toISOString().slice(0, 10);
const inAWeek = new Date(Date.now() + 8 * 86_400_000).toISOString().slice(0, 10);
const spec = (id: RouteId): RouteSpec => ROUTES[id];

let app: TestApp;
let a: TestTrust;
let b: TestTrust;
let owner: TestPerson;
let intruder: TestPerson;
/** What each route's parameters would name in trust A. */
let things: Record<string, string>;

const document = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p1' }, content: [{ type: 'text', text: `${MARKER} anatomy` }] }] };
const resource = { title: `${MARKER} lesson`, subject: 'science', visibility: 'trust', document };

beforeAll(async () => {
  app = await TestApp.start(startApp);
  a = await TestTrust.make(app);
  b = await TestTrust.make(app);
  owner = await a.person({ name: `${MARKER} Owner`, roles: ALL_ROLES });
  intruder = await b.person({ name: 'Other Trust', roles: ALL_ROLES });
  things = await makeThings(owner.client);
});
afterAll(() => app?.stop());

/** One of everything, made through the API itself. */
async function makeThings(client: TestClient): Promise<Record<string, string>> {
  const made = async <Id extends RouteId>(id: Id, input: Parameters<TestClient['call']>[1]) => {
    const reply = await client.call(id, input);
    if (reply.status >= 300) throw new Error(`${id}: ${reply.status} ${JSON.stringify(reply.problem)}`);
    return reply.body as Record<string, unknown> & { id: string };
  };
  const lesson = await made('resource.create', { body: resource });
  const use = await made('use.record', { params: { id: lesson.id }, body: { taughtOn: today } });
  const comment = await made('comment.add', { params: { id: lesson.id }, body: { blockId: 'p1', body: MARKER } });
  const unit = await made('unit.create', { body: { title: `${MARKER} unit`, subject: 'science', visibility: 'trust', items: [{ resourceId: lesson.id }] } });
  const network = await made('network.create', { body: { name: `${MARKER} network`, subject: 'science' } });
  const file = await made('post-file.keep', { body: { uploadId: await sendUpload(app, owner, Buffer.from(`${MARKER} notes`), 'notes.txt') } });
  const started = await made('thread.create', { params: { id: network.id }, body: { title: `${MARKER} thread`, text: MARKER, files: [{ id: file.id }], clientKey: randomUUID() } });
  const mandate = await made('mandate.create', { body: { title: `${MARKER} expectation`, strength: 'should', reason: 'Because it has worked well', ownerId: owner.id, resourceIds: [lesson.id], audience: {}, startsOn: today, reviewOn: today, urgentReason: 'Because it cannot wait for a term' } });
  const proposal = await made('proposal.create', { body: { title: `${MARKER} proposal`, strength: 'may', reason: 'Because it has worked well', hopes: 'An hour a week', audience: {}, names: 'named', deciderId: owner.id, decideBy: inAWeek, closesOn: inAWeek } });
  await made('consultation.open', { params: { id: proposal.id }, body: { version: 1 } });
  const said = await made('proposal.create', { body: { title: `${MARKER} question`, strength: 'may', reason: 'Because it has worked well', hopes: 'An hour a week', audience: {}, names: 'named', deciderId: owner.id, decideBy: inAWeek, closesOn: inAWeek } });
  await made('consultation.open', { params: { id: said.id }, body: { version: 1 } });
  await app.asOwner(a.id, (db) => db.query('UPDATE proposal SET closes_on = current_date - 1 WHERE trust_id = $1 AND id = $2', [a.id, said.id]));
  await made('consultation.close', { params: { id: said.id } });
  const { themes } = await made('theme.create', { params: { id: said.id }, body: { name: `${MARKER} theme` } }) as unknown as { themes: { id: string }[] };
  const exception = await made('exception.request', { params: { id: mandate.id }, body: { reason: 'Because there is no laboratory' } });
  const wave = await made('wave.open', { body: { name: `${MARKER} wave`, opensOn: today, closesOn: today } });
  const pulse = await made('pulse.create', { body: { name: `${MARKER} survey`, questions: [{ text: `${MARKER} question`, scale: 'agree' }] } });
  const planned = await made('pulse.schedule', { params: { id: pulse.id }, body: { waves: [{ name: `${MARKER} weeks`, opensOn: today, closesOn: today }] } }) as unknown as { waves: { id: string }[] };
  const wish = await made('threshold.set', { body: { k: 8, was: 10, reason: `${MARKER} schools are small` } }) as unknown as { waiting: { id: string } };
  const offer = await makeOffer(client, await a.person({ name: `${MARKER} Colleague` }));
  const sessions = await made('session.list', {}) as unknown as { items: { id: string }[] };
  const { thread, post } = started as unknown as { thread: { id: string }; post: { id: string } };
  return {
    offer, resource: lesson.id, use: use.id, comment: comment.id, unit: unit.id, item: (unit as unknown as { items: { id: string }[] }).items[0]?.id ?? randomUUID(), network: network.id, thread: thread.id, post: post.id, mandate: mandate.id, wave: wave.id,
    threshold: wish.waiting.id, pulse: pulse.id, pulseWave: planned.waves[0]?.id ?? randomUUID(), proposal: proposal.id, exception: exception.id, response: randomUUID(), said: said.id, theme: themes[0]!.id,
    person: owner.id, school: a.schoolId, session: sessions.items[0]?.id ?? randomUUID(), token: randomUUID(), file: randomUUID(), upload: randomUUID(), postFile: file.id, 'post-file': randomUUID(), 'lesson-import': randomUUID(), staff: randomUUID(),
  };
}

/** A change of the owner's to what a colleague wrote. */
async function makeOffer(client: TestClient, colleague: TestPerson): Promise<string> {
  const original = (await colleague.client.call('resource.create', { body: resource })).body;
  const mine = (await client.call('resource.adapt', { params: { id: original.id }, body: {} })).body;
  const changed = { type: 'doc', content: [...(original.document.content ?? []), { type: 'paragraph', content: [{ type: 'text', text: `More ${MARKER}` }] }] };
  await client.call('revision.create', { params: { id: mine.id }, body: { document: changed, baseNumber: 1 } });
  const { changes } = (await client.call('offer.changes', { params: { id: mine.id } })).body;
  return (await client.call('offer.create', { params: { id: mine.id }, body: { parts: changes.map(({ id }) => id), why: MARKER, number: 2, send: true } })).body.id;
}

function paramsOf(id: RouteId, which: Record<string, string>): Record<string, string> {
  const [family] = id.split('.') as [string];
  const byFamily: Record<string, string | undefined> = { attachment: which['resource'], update: which['resource'], variant: which['resource'], revision: which['resource'], draft: which['resource'], use: which['resource'], fit: which['resource'], thanks: which['resource'], rating: which['mandate'], insight: which['mandate'],
    unveil: which['thread'], outcome: which['thread'], desk: which['network'], pin: which['resource'], joining: which['network'],
    report: which['post'],
    review: which['mandate'], consultation: which['proposal'], view: which['proposal'], point: which['proposal'], decision: which['proposal'], verdict: which['proposal'],
    theme: ['theme.list', 'theme.create', 'theme.sort'].includes(id) ? which['said'] : which['theme'], change: which['resource'], core: which['resource'], contribution: which['person'],
  };
  const first = id === 'offer.changes' || id === 'offer.create' ? which['resource'] : ['thread.list', 'thread.create', 'unnamed.ask'].includes(id) ? which['network'] : id === 'post.list' || id === 'post.create' ? which['thread'] : id === 'comment.list' || id === 'comment.add' ? which['resource'] : id === 'exception.request' ? which['mandate'] : ['pulse.answer', 'pulse.close', 'pulse.unschedule'].includes(id) ? which['pulseWave'] : byFamily[family] ?? which[family];
  return { id: first ?? randomUUID(), number: '1', useId: which['use'] ?? randomUUID(), personId: which['person'] ?? randomUUID(), fromId: which['resource'] ?? randomUUID(), blockId: 'p1',
    variantId: randomUUID(), attachmentId: randomUUID(), fileId: which['postFile'] ?? randomUUID(), pointId: randomUUID(), commentId: randomUUID(), kind: 'thanks', secret: 'x', itemId: which['item'] ?? randomUUID(),
  };
}

/** A body each route accepts, so that nothing but the right can stop the call. */
const BODIES: Partial<Record<RouteId, unknown>> = {
  'report.create': { category: 'unkind' }, 'report.close': { outcome: 'Looked at it' }, 'post.hide': { reason: 'Names a pupil' }, 'outcome.comment': { resourceId: randomUUID(), blockId: 'p1', body: 'x' }, 'outcome.offer': { adaptationId: randomUUID() }, 'desk.act': { key: 'quiet', clientKey: randomUUID() }, 'desk.dismiss': { key: 'quiet', ever: false }, 'post.pin': { resourceId: randomUUID(), blockId: 'p1' }, 'post.forward': { text: 'x', clientKey: randomUUID(), networkId: randomUUID() }, 'thread.move': { networkId: randomUUID(), reason: 'It belongs there' }, 'thread.split': { title: 'x', postIds: [randomUUID()], reason: 'Another matter' }, 'thread.merge': { intoId: randomUUID(), reason: 'The same matter' }, 'network.suspend': { reason: 'Unkind words' }, 'safeguarding.add': { personId: randomUUID() }, 'retention.save': { keepMonths: 24 },
  'introduction.answer': { yes: true }, 'signals.save': { subject: true, adaptations: true, teaching: true, questions: true },
  'schoolDays.add': { kind: 'holiday', name: 'x', startsOn: today, endsOn: today }, 'schoolDays.hours': { quiet: true, morning: '07:30', evening: '18:00' },
  'threshold.set': { k: 12, was: 10, reason: 'Because our schools are small' }, 'threshold.answer': { agrees: true },
  'person.update': { name: 'Changed' }, 'school.update': { name: 'Changed' },
  'resource.describe': { version: 1, title: 'Changed' }, 'resource.retire': { retired: true }, 'resource.adapt': {},
  'revision.create': { document, baseNumber: 1 }, 'draft.save': { document, baseNumber: 1, version: 0 }, 'use.record': { taughtOn: today }, 'thanks.give': {}, 'fit.give': { values: 3 },
  'comment.add': { blockId: 'p1', body: 'x' }, 'comment.edit': { body: 'x' }, 'comment.resolve': { resolved: true }, 'unit.update': { version: 1, title: 'Changed' }, 'unit.retire': { retired: true }, 'unit.adapt': {},
  'change.take': { fromId: randomUUID(), blockId: 'p1' },
  'revision.review': { document, baseNumber: 1 }, 'update.take': { document, baseNumber: 1, originNumber: 1 }, 'update.reset': { baseNumber: 1, originNumber: 1 }, 'update.mute': { muted: true },
  'offer.create': { number: 1 }, 'offer.update': { version: 1, why: 'Changed' }, 'offer.send': { version: 1 }, 'offer.take': { document, baseNumber: 1, taken: ['p1'] }, 'offer.endorse': { name: 'EAL' },
  'offer.decline': { answer: 'No' }, 'offer.comment': { text: 'x' },
  'attachment.add': { uploadId: randomUUID() }, 'lesson-import.create': { uploads: [{ id: randomUUID() }] }, 'lesson-import.save': { lessons: [{ number: 1, title: 'x', subject: 'science' }] },
  'post-file.keep': { uploadId: randomUUID() }, 'network.update': { name: 'Changed' }, 'thread.create': { title: 'x', text: 'x', clientKey: randomUUID() }, 'thread.update': { resolved: true }, 'thread.read': { seq: 1 },
  'thread.answer': { postId: null }, 'thread.choose': { optionId: null }, 'thread.decide': { result: 'x' }, 'thread.meet': { version: 1, notes: 'x' }, 'thread.follow': { level: 'mute' },
  'network.level': { level: 'nothing' }, 'network.setCare': { askHours: 24, leadHours: 72 }, 'network.setChannel': { kind: 'slack', url: 'https://chat.example.org/hook' },
  'insight.keep': { name: 'x', address: '/insight' }, 'insight.subscribe': { report: 'never' },
  'notices.save': { digest: 'weekly', quiet: { mode: 'school', morning: '07:30', evening: '18:00' }, muted: [] },
  'joining.answer': { accepted: true }, 'network.setMember': { lead: false }, 'presence.set': { shown: true },
  'unnamed.set': { seenBy: 'nobody' }, 'unnamed.ask': { title: 'x', text: 'x', clientKey: randomUUID() }, 'unveil.ask': { reason: 'Because somebody may be in danger' },
  'post.create': { text: 'x', clientKey: randomUUID() }, 'post.edit': { text: 'x' }, 'mandate.update': { version: 1, title: 'Changed' }, 'rating.submit': { overall: 3 },
  'wave.rhythm': { byHalfTerm: false }, 'pulse.compare': { compares: false }, 'pulse.update': { version: 1, name: 'Changed' }, 'pulse.schedule': { waves: [{ name: 'x', opensOn: '2099-01-01', closesOn: '2099-01-09' }] }, 'pulse.answer': { answers: {} },
  'proposal.update': { version: 1, title: 'Changed' }, 'consultation.open': { version: 1 }, 'consultation.reach': { audience: {}, invitations: [] }, 'consultation.invite': { invitations: [{ kind: 'role', role: 'headteacher' }] }, 'consultation.withdraw': { reason: 'It was opened by mistake today' }, 'view.submit': { suits: 3 }, 'point.add': { kind: 'merit', text: 'It has worked well' }, 'point.support': { supported: true },
  'decision.publish': { outcome: 'no', heard: 'What was heard, at length', reasons: 'The reasons, at length', changes: 'Nothing has changed' }, 'verdict.give': { verdict: 'yes' },
  'review.record': { outcome: 'lifted', reason: 'It has done its work by now', version: 1 }, 'response.give': { themes: 'What was read in the answers', action: 'keep', did: 'What was done about them' },
  'theme.create': { name: 'x' }, 'theme.rename': { name: 'x', version: 1 }, 'theme.merge': { intoId: randomUUID(), version: 1, intoVersion: 1 }, 'theme.sort': { before: [], themeIds: [] },
  'exception.request': { reason: 'Because there is no laboratory' }, 'exception.answer': { granted: true, answer: 'Granted for the term' }, 'exception.end': { until: '2099-01-01', reason: 'There is a laboratory again' }, 'nudge.answer': { mandateId: randomUUID(), answer: 'skip' }, 'mandate.core': { resourceIds: [] },
};
const QUERIES: Partial<Record<RouteId, Record<string, unknown>>> = { 'outcome.origins': { ids: randomUUID() }, 'pulse.windows': { rhythm: 'term' }, 'network.changes': { after: 0 }, 'theme.remove': { version: 1 }, 'revision.compare': { from: 0, to: 1 } };
const inputOf = (id: RouteId, which: Record<string, string>) => ({ params: paramsOf(id, which), query: QUERIES[id] ?? {}, body: PATHS[id][0] === 'GET' || PATHS[id][0] === 'DELETE' ? undefined : BODIES[id] ?? {} });

describe('without signing in', () => {
  it.each(IDS.filter((id) => spec(id).can !== 'public'))('%s asks for a sign-in', async (id) => {
    const reply = await app.client().call(id, inputOf(id, things));
    expect([reply.status, reply.problem.code]).toEqual([401, 'session.required']);
  });
});

describe('each role in its own trust', () => {
  const guarded = IDS.filter((id) => !['public', 'signed-in'].includes(spec(id).can));
  it.each(ALL_ROLES.flatMap((role) => guarded.map((id) => [role, id] as const)).filter(([role, id]) => !abilitiesOf([role]).includes(spec(id).can as Ability)))('a %s may not call %s', async (role, id) => {
    const person = await a.person({ roles: [role] });
    const reply = await person.client.call(id, inputOf(id, things));
    expect([reply.status, reply.problem.code]).toEqual([403, 'ability.missing']);
  });
});

describe('another trust, with every role', () => {
  it.each(WITH_PARAMS)('%s finds the other trust’s thing as little as an absent one', async (id) => {
    const foreign = await intruder.client.call(id, inputOf(id, things));
    const absent = await intruder.client.call(id, inputOf(id, Object.fromEntries(Object.keys(things).map((key) => [key, randomUUID()]))));
    expect([id, foreign.status]).toEqual([id, absent.status]);
    expect(foreign.status).toBeGreaterThanOrEqual(foreign.status === 204 ? 204 : 400);
    expect({ ...foreign.problem, requestId: '' }).toEqual({ ...absent.problem, requestId: '' });
    if (foreign.status === 204) expect(PATHS[id][0]).toBe('DELETE');
  });

  it.each(IDS.filter((id) => PATHS[id][0] === 'GET' && !PATHS[id][1].includes(':')))('%s shows nothing of it', async (id) => {
    const reply = await intruder.client.call(id, { query: id === 'resource.search' ? { q: MARKER, facets: 'true' } : {} });
    expect(JSON.stringify(reply.body)).not.toContain(MARKER);
    for (const thing of Object.values(things)) expect(JSON.stringify(reply.body)).not.toContain(thing);
  });

  it('has changed nothing after all of that', async () => {
    const lesson = await owner.client.call('resource.show', { params: { id: things['resource'] } });
    expect([lesson.status, lesson.body.title, lesson.body.number]).toEqual([200, `${MARKER} lesson`, 1]);
    const thread = await owner.client.call('thread.show', { params: { id: things['thread'] } });
    expect([thread.status, thread.body.thread.posts]).toEqual([200, 1]);
  });
});
