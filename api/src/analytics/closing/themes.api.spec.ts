// Themes of what people wrote, over HTTP: who sorts, what may be sorted, two at once, and what an answer makes of them.
import { randomUUID } from 'node:crypto';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { SubmitRating, SubmitView } from '@trellis/mandates';
import { day, makeTeachers, openNext, passClosingDay, openWaveIn } from '@trellis/mandates/testing';
import { Database } from '@trellis/platform';
import { TestApp } from '@trellis/platform/testing';
import { answerAs, openPulseIn } from '@trellis/surveys/testing';
import { startApp } from '../../start-app';
import { OweResponses } from './owe-responses';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));
const teachers = (trust: TestTrust, n: number) => makeTeachers(trust, times(n, () => ({ schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
const TEXTS = ['The lesson is too long', 'Too long for one hour', 'Much too long', 'We need the kit', 'No kit in my room'];
const NAMES = { colleague: 'As Tia Teacher says', school: 'What Ash Primary thinks', subject: 'Primary (all subjects)', phase: 'secondary' };

/** A wave has closed about one expectation, with so many comments; the response is owed. */
async function closed(comments = 16, of = (i: number): string => `${TEXTS[i % TEXTS.length]}, ${i}`) {
  const trust = await TestTrust.make(app);
  const { leader, mandateId, waveId } = await openWaveIn(trust);
  const teacher = await trust.person({ name: 'Tia Teacher' });
  for (const [i, personId] of (await teachers(trust, comments)).entries()) await app.nest.get(SubmitRating).run({ trustId: trust.id, personId }, mandateId, { overall: 2, pupils: null, values: null, room: null, minutes: null, comment: of(i) });
  const address = { params: { id: waveId }, query: { mandateId } };
  expect((await leader.client.call('theme.list', address)).status).toBe(404);
  await leader.client.call('wave.close', { params: { id: waveId } });
  await app.nest.get(Database).write({ trustId: trust.id }, (tx) => app.nest.get(OweResponses).run(tx, waveId));
  const list = async (who: TestPerson = leader) => (await who.client.call('theme.list', address)).body;
  const create = (name: string, commentIds: readonly string[] = [], who: TestPerson = leader) => who.client.call('theme.create', { params: { id: waveId }, body: { mandateId, name, commentIds } });
  const sort = (commentId: string, before: readonly string[], themeIds: readonly string[], who: TestPerson = leader) => who.client.call('theme.sort', { params: { id: waveId, commentId }, body: { mandateId, before, themeIds } });
  return { trust, leader, teacher, mandateId, waveId, address, list, create, sort };
}

describe('what people wrote beside a rating', () => {
  it('is gathered into themes, with a first ordering that a person takes or leaves', async () => {
    const { list, create, sort } = await closed();
    const before = await list();
    expect(before).toMatchObject({ kind: 'rating', title: 'One particle story (Autumn 1)', themes: [], unsorted: 16, answered: false, maySort: true, note: null });
    expect(before.suggestions.map(({ phrase, commentIds }) => [phrase, commentIds.length])).toEqual([['too long', 10], ['kit', 6]]);
    const [long] = before.suggestions;
    const made = (await create('Too long for an hour', long!.commentIds)).body;
    expect(made).toMatchObject({ themes: [{ name: 'Too long for an hour', comments: 10, version: 1 }], unsorted: 6, suggestions: [{ phrase: 'kit' }] });
    const kit = (await create('Not enough kit')).body.themes.find(({ comments }) => comments === 0)!;
    const loose = made.comments.filter(({ themeIds }) => themeIds.length === 0);
    expect((await sort(loose[0]!.id, [], [kit.id])).body).toMatchObject({ themeIds: [kit.id], unsorted: 5, themes: [{ comments: 10 }, { name: 'Not enough kit', comments: 1 }] });
    // A comment may belong to several, and to none again.
    const both = [kit.id, made.themes[0]!.id].sort();
    expect((await sort(loose[0]!.id, [kit.id], both)).body).toMatchObject({ themeIds: both, themes: [{ comments: 11 }, { comments: 1 }] });
    expect((await sort(loose[0]!.id, both, [])).body).toMatchObject({ themeIds: [], unsorted: 6 });
  });

  it('is renamed, put together and let go; the comments stay', async () => {
    const { leader, list, create } = await closed();
    const { comments } = await list();
    const part = (from: number, to: number) => comments.slice(from, to).map(({ id }) => id);
    await create('Length', part(0, 5));
    const { themes: [length, time] } = (await create('Time', part(3, 8))).body as { themes: { id: string; version: number }[] };
    expect((await leader.client.call('theme.rename', { params: { id: length!.id }, body: { name: 'TIME', version: 1 } })).problem.errors?.[0]?.path).toBe('body.name');
    expect((await leader.client.call('theme.rename', { params: { id: length!.id }, body: { name: 'Too long', version: 1 } })).body.themes.map(({ name }) => name).sort()).toEqual(['Time', 'Too long']);
    const merge = (version: number, intoVersion: number) => leader.client.call('theme.merge', { params: { id: time!.id }, body: { intoId: length!.id, version, intoVersion } });
    expect((await merge(1, 1)).problem.code).toBe('thing.stale');
    expect((await merge(1, 2)).body).toMatchObject({ themes: [{ id: length!.id, name: 'Too long', comments: 8 }], unsorted: 8 });
    expect((await merge(1, 3)).status).toBe(404);
    expect((await leader.client.call('theme.remove', { params: { id: length!.id }, query: { version: 1 } })).problem.code).toBe('thing.stale');
    expect((await leader.client.call('theme.remove', { params: { id: length!.id }, query: { version: 3 } })).body).toMatchObject({ themes: [], unsorted: 16 });
    expect((await list()).comments).toHaveLength(16);
  });

  it('tells the second of two who sort the same comment, and lets both sort different ones', async () => {
    const { trust, leader, list, create, sort } = await closed();
    const other = await trust.person({ roles: ['trust_leader'] });
    const { comments } = await list();
    const { themes: [a] } = (await create('Length')).body;
    const b = (await create('Kit', [], other)).body.themes.find(({ name }) => name === 'Kit')!;
    const answers = await Promise.all([sort(comments[0]!.id, [], [a!.id], leader), sort(comments[1]!.id, [], [b.id], other), sort(comments[2]!.id, [], [a!.id], leader), sort(comments[2]!.id, [], [b.id], other)]);
    expect(answers.slice(0, 2).map(({ status }) => status)).toEqual([200, 200]);
    expect(answers.slice(2).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.slice(2).find(({ status }) => status === 409)!.problem).toMatchObject({ code: 'thing.stale', detail: expect.stringContaining('Somebody else has sorted this comment') as string });
    // Of one mind, or sent twice: no conflict. What somebody has put into a theme meanwhile does not go with it unseen.
    const [mine] = (await list()).comments.filter(({ id }) => id === comments[0]!.id);
    expect((await sort(comments[0]!.id, [], mine!.themeIds, other)).status).toBe(200);
    expect((await leader.client.call('theme.remove', { params: { id: b.id }, query: { version: b.version } })).problem.code).toBe('thing.stale');
    // A theme that is gone by now.
    const now = (await list()).themes.find(({ id }) => id === b.id)!;
    await other.client.call('theme.remove', { params: { id: b.id }, query: { version: now.version } });
    expect((await sort(comments[5]!.id, [], [b.id])).problem.errors?.[0]?.path).toBe('body.themeIds');
  });

  it('is read by everyone of the trust, sorted by its owner and those who lead, and seen by no other trust', async () => {
    const { trust, leader, teacher, mandateId, waveId, address, list, create, sort } = await closed();
    const lead = await trust.person({ roles: ['subject_lead', 'headteacher', 'trust_admin', 'network_lead'] });
    const themes = (await create('Length', [(await list()).comments[0]!.id])).body.themes;
    for (const who of [teacher, lead]) {
      expect(await list(who)).toMatchObject({ themes: [{ name: 'Length', comments: 1 }], maySort: false, suggestions: [], unsorted: 15 });
      expect((await create('Mine', [], who)).problem.code).toBe('ability.missing');
      expect((await sort((await list()).comments[0]!.id, [themes[0]!.id], [], who)).problem.code).toBe('ability.missing');
      expect((await who.client.call('theme.remove', { params: { id: themes[0]!.id }, query: { version: 1 } })).problem.code).toBe('ability.missing');
    }
    await leader.client.call('mandate.update', { params: { id: mandateId }, body: { version: 1, ownerId: lead.id } });
    expect((await create('Kit', [], lead)).status).toBe(201);
    const elsewhere = await (await TestTrust.make(app)).person({ roles: ['trust_leader'] });
    for (const reply of [await elsewhere.client.call('theme.list', address), await create('Mine', [], elsewhere), await elsewhere.client.call('theme.rename', { params: { id: themes[0]!.id }, body: { name: 'Mine', version: 1 } })]) expect(reply.status).toBe(404);
    expect((await app.client().call('theme.list', address)).status).toBe(401);
    expect((await leader.client.call('theme.list', { params: { id: waveId } })).status).toBe(404);
    expect((await leader.client.call('theme.list', { params: { id: randomUUID() } })).status).toBe(404);
  });

  it('is not there to be sorted before it was published, and where fewer than fifteen wrote something', async () => {
    const { trust, list, create, sort, leader, mandateId } = await closed(14);
    expect(await list()).toMatchObject({ comments: [], unsorted: 0, suggestions: [], note: 'Comments are shown when at least 15 people wrote one.' });
    const kept = await app.asOwner(trust.id, async (db) => (await db.query('SELECT id FROM survey.frozen_comment WHERE trust_id = $1', [trust.id])).rows as { id: string }[]);
    expect(kept).toHaveLength(14);
    expect((await create('Length', [kept[0]!.id])).problem.errors?.[0]?.path).toBe('body.commentIds');
    expect((await create('Length')).status).toBe(201);
    expect((await sort(kept[0]!.id, [], [])).status).toBe(404);
    // Nor is what was written about another expectation, or in another wave.
    const next = await openNext(leader, 'Autumn 2');
    expect((await leader.client.call('theme.create', { params: { id: next }, body: { mandateId, name: 'Early' } })).status).toBe(404);
    const other = await closed();
    expect((await sort((await other.list()).comments[0]!.id, [], [])).status).toBe(404);
  });

  it.each(Object.entries(NAMES))('is given no name of a %s', async (_, name) => {
    const { create } = await closed(15);
    const reply = await create(name);
    expect(reply.problem.errors).toMatchObject([{ path: 'body.name', message: expect.stringContaining('what was said') as string }]);
  });

  it('is answered theme by theme, and stays as it was answered', async () => {
    const { leader, teacher, list, create, sort } = await closed();
    const { comments } = await list();
    await create('Length', comments.slice(0, 9).map(({ id }) => id));
    const { themes: [length, kit] } = (await create('Kit', comments.slice(9, 12).map(({ id }) => id))).body as { themes: { id: string; version: number }[] };
    const { id } = (await leader.client.call('response.list')).body.items[0]!;
    const give = (answers: object[]) => leader.client.call('response.give', { params: { id }, body: { themes: 'Most of you wrote about length and kit', action: 'change', did: 'We have cut the lesson in two', answers } });
    const said = [{ themeId: kit!.id, stance: 'will_not', words: 'There is no money for kit this year' }, { themeId: length!.id, stance: 'done', words: 'Two lessons of forty minutes' }];
    expect((await give([said[0]!, said[0]!])).problem.errors?.[0]?.message).toBe('Answer each theme once');
    expect((await give([{ ...said[0]!, words: 'No' }])).problem.errors?.[0]?.path).toBe('body.answers.0.words');
    expect((await give([{ ...said[0]!, themeId: randomUUID() }])).problem.errors?.[0]?.path).toBe('body.answers');
    expect((await leader.client.call('response.show', { params: { id } })).body.given).toBeNull();
    const given = (await give(said)).body;
    expect(given.themes).toEqual([{ id: kit!.id, name: 'Kit', comments: 3, answer: { stance: 'will_not', words: 'There is no money for kit this year' } }, { id: length!.id, name: 'Length', comments: 9, answer: { stance: 'done', words: 'Two lessons of forty minutes' } }]);
    expect((await teacher.client.call('response.list')).body.items[0]!.themes).toEqual(given.themes);
    for (const reply of [await create('Late'), await sort(comments[0]!.id, [length!.id], []), await leader.client.call('theme.rename', { params: { id: length!.id }, body: { name: 'Other', version: 1 } }), await leader.client.call('theme.remove', { params: { id: kit!.id }, query: { version: 1 } })]) expect(reply.problem.code).toBe('theme.answered');
    expect(await list()).toMatchObject({ answered: true, maySort: false, suggestions: [] });
  });
});

describe('what people wrote in a consultation', () => {
  async function consulted(names: 'anonymous' | 'named', comments: number) {
    const trust = await TestTrust.make(app);
    const leader = await trust.person({ name: 'Lee Leader', roles: ['trust_leader'] });
    const [decider, teacher] = [await trust.person({ name: 'Di Decider' }), await trust.person()];
    const { body: { id } } = await leader.client.call('proposal.create', { body: { title: 'One story', strength: 'may', reason: 'So that nobody has to unlearn it', hopes: 'Two weeks in Year 7', audience: {}, deciderId: decider.id, decideBy: day(14), closesOn: day(8), names } });
    const people = await teachers(trust, comments);
    await leader.client.call('consultation.open', { params: { id }, body: { version: 1 } });
    for (const [i, personId] of people.entries()) await app.nest.get(SubmitView).run({ trustId: trust.id, personId }, id, { suits: 2, pupils: null, values: null, workload: null, option: null, comment: `Marmalade ${i}` });
    const list = async (who: TestPerson) => who.client.call('theme.list', { params: { id } });
    expect((await list(leader)).status).toBe(404);
    await passClosingDay(trust, id);
    expect((await leader.client.call('consultation.close', { params: { id } })).status).toBe(204);
    return { leader, decider, teacher, id, list, people };
  }
  const decision = { outcome: 'changed', heard: 'Most of you fear the slides, and say so', reasons: 'One set of diagrams saves two weeks', changes: 'The slides are out of it' };

  it('is sorted by whoever decides, answered with the decision, and found by it', async () => {
    const { leader, decider, teacher, id, list } = await consulted('anonymous', 15);
    expect((await list(teacher)).body).toMatchObject({ kind: 'consultation', title: 'One story', link: `/expectations/decisions/${id}`, maySort: false, unsorted: 15 });
    const { suggestions: [first] } = (await list(decider)).body;
    expect(first).toMatchObject({ phrase: 'marmalade' });
    const { themes: [theme] } = (await decider.client.call('theme.create', { params: { id }, body: { name: 'Stickiness', commentIds: first!.commentIds } })).body;
    const found = async (q: string) => (await teacher.client.call('proposal.list', { query: { q } })).body.items.length;
    expect(await found('spreadable')).toBe(0);
    const answers = [{ themeId: theme!.id, stance: 'done', words: 'It will be made spreadable' }];
    expect((await decider.client.call('decision.publish', { params: { id }, body: { ...decision, answers: [{ ...answers[0]!, themeId: randomUUID() }] } })).problem.errors?.[0]?.path).toBe('body.answers');
    expect((await decider.client.call('decision.publish', { params: { id }, body: { ...decision, answers } })).body).toMatchObject({ stage: 'decided', themes: [{ name: 'Stickiness', comments: 15, answer: { stance: 'done' } }] });
    expect([await found('spreadable'), await found('stickiness'), await found('unheard-of')]).toEqual([1, 1, 0]);
    expect((await leader.client.call('theme.create', { params: { id }, body: { name: 'Late' } })).problem.code).toBe('theme.answered');
  });

  it('stands under its names where it was named, for everyone alike', async () => {
    const { leader, teacher, id, list, people } = await consulted('named', 3);
    const { comments } = (await list(teacher)).body;
    expect(comments.map(({ author }) => author?.id).sort()).toEqual([...people].sort());
    expect((await leader.client.call('theme.create', { params: { id }, body: { name: 'Stickiness', commentIds: comments.map((one) => one.id) } })).body).toMatchObject({ unsorted: 0, themes: [{ comments: 3 }] });
  });
});

it('sorts what was written in a survey, by those who plan surveys', async () => {
  const trust = await TestTrust.make(app);
  const { leader, waveId } = await openPulseIn(trust);
  const people = await teachers(trust, 15);
  for (const [i, id] of people.entries()) await answerAs(trust, id, waveId, { S1: 3 }, `Meetings run late, ${i}`);
  await leader.client.call('pulse.close', { params: { id: waveId } });
  const list = (who: TestPerson) => who.client.call('theme.list', { params: { id: waveId } });
  expect((await list(await trust.person())).body).toMatchObject({ kind: 'survey', link: `/surveys?wave=${waveId}`, unsorted: 15, maySort: false });
  expect((await list(leader)).body.suggestions[0]).toMatchObject({ phrase: 'meetings run late' });
  expect((await (await trust.person({ roles: ['trust_admin'] })).client.call('theme.create', { params: { id: waveId }, body: { name: 'Meetings' } })).status).toBe(201);
});

it('keeps beside a sorted comment neither a time nor who sorted it', async () => {
  const { trust, list, create } = await closed();
  await create('Length', [(await list()).comments[0]!.id]);
  const columns = await app.asOwner(trust.id, async (db) => (await db.query("SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_name IN ('theme', 'theme_comment', 'theme_answer')")).rows.map(({ name }: { name: string }) => name).sort());
  expect(columns).toEqual(['about_id', 'comment_id', 'id', 'mandate_id', 'name', 'position', 'stance', 'theme_id', 'trust_id', 'version', 'words']);
});
