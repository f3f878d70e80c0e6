// A survey from its writing to my few questions: planned, opened, asked outside quiet hours, answered and taken up again.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { day, makeTeachers } from '@trellis/mandates/testing';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../start-app';
import { AskPulse } from './ask-pulse';
import { answerAs, openNextPulse, openPulseIn, readyQuestions } from './testing';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const arrange = async () => { const trust = await TestTrust.make(app); return { trust, ...await openPulseIn(trust) }; };
const told = async (person: TestPerson): Promise<string[]> => (await person.client.call('notification.list')).body.items.filter(({ kind }) => kind === 'pulse').map(({ text }) => text);
async function untilTold(person: TestPerson, times: number): Promise<string[]> {
  for (let waited = 0; waited < 8000; waited += 50, await pause(50)) { const found = await told(person); if (found.length >= times) return found; }
  return told(person);
}

describe('writing a survey', () => {
  it('keeps ready questions under their codes, and own ones under a code of their words', async () => {
    const { leader, pulseId } = await arrange();
    const shown = (await leader.client.call('pulse.show', { params: { id: pulseId } })).body;
    expect(shown).toMatchObject({ name: 'Pulse', version: 1, rounds: [['S1', 'S2', 'S3', 'S4'], ['C1', 'C2', 'C3', 'C4'], ['K1', 'K2', 'V1']], abilities: { change: true } });
    const questions = [{ text: 'I get a lunch break most days.', scale: 'agree' }, readyQuestions[0]!];
    const changed = await leader.client.call('pulse.update', { params: { id: pulseId }, body: { version: 1, questions } });
    expect(changed.body.questions.map(({ code, facet }) => [code.replace(/^own-.+/, 'own'), facet])).toEqual([['own', 'own'], ['S1', 'satisfaction']]);
    const stale = await leader.client.call('pulse.update', { params: { id: pulseId }, body: { version: 1, name: 'Late' } });
    expect([stale.status, stale.problem.code, stale.problem.context?.['current']]).toEqual([409, 'thing.stale', changed.body]);
  });

  it('offers every ready question with its source and licence', async () => {
    const trust = await TestTrust.make(app);
    const teacher = await trust.person({});
    const { questions } = (await teacher.client.call('pulse.ready')).body;
    const chosen = async () => (await teacher.client.call('pulse.ready')).body.questions.filter(({ optional }) => !optional).map(({ code }) => code).join(' ');
    // Nobody can say whether something changed after the last survey before there was one.
    expect(await chosen()).toBe('S1 S2 S3 S4 C1 C2 C3 C4 K1 K2');
    const { leader, waveId } = await openPulseIn(trust);
    await leader.client.call('pulse.close', { params: { id: waveId } });
    expect(await chosen()).toBe('S1 S2 S3 S4 C1 C2 C3 C4 K1 K2 V1');
    expect(questions.every(({ source, licence }) => source.length > 10 && licence.length > 10)).toBe(true);
  });

  it.each([
    ['questions', { questions: [] }], ['questions', { questions: Array.from({ length: 25 }, (_, i) => ({ text: `Question ${i}`, scale: 'agree' })) }],
    ['questions', { questions: [{ text: 'Same', scale: 'agree' }, { text: 'same', scale: 'agree' }] }], ['questions.0.scale', { questions: [{ text: 'x', scale: 'stars' }] }],
    ['name', { name: ' ' }], ['perRound', { perRound: 7 }],
  ])('refuses wrong %s', async (field, wrong) => {
    const leader = await (await TestTrust.make(app)).person({ roles: ['trust_admin'] });
    const reply = await leader.client.call('pulse.create', { body: { name: 'x', questions: readyQuestions, ...wrong } });
    expect([reply.status, reply.problem.errors?.[0]?.path]).toEqual([422, `body.${field}`]);
  });

  it('is for leaders and administrators, in their own trust', async () => {
    const { trust, pulseId, waveId } = await arrange();
    const head = await trust.person({ roles: ['headteacher', 'teacher'] });
    expect((await head.client.call('pulse.create', { body: { name: 'x', questions: readyQuestions } })).problem.code).toBe('ability.missing');
    const stranger = await (await TestTrust.make(app)).person({ roles: ['trust_admin', 'teacher'] });
    for (const [id, input] of [['pulse.show', { params: { id: pulseId } }], ['pulse.update', { params: { id: pulseId }, body: { version: 1 } }], ['pulse.answer', { params: { id: waveId }, body: { answers: { S1: 3 } } }], ['pulse.close', { params: { id: waveId } }]] as const) {
      expect([id, (await stranger.client.call(id, input)).problem.code]).toEqual([id, 'thing.not_found']);
    }
    expect((await stranger.client.call('pulse.mine')).body).toMatchObject({ wave: null, due: false });
  });
});

describe('planning waves', () => {
  it('proposes them from the school calendar, and plans none over another', async () => {
    const { trust, leader, pulseId } = await arrange();
    expect((await leader.client.call('pulse.windows', { query: { rhythm: 'half-term' } })).body).toMatchObject({ items: [], note: expect.stringContaining('calendar') as string });
    await app.asOwner(trust.id, (db) => db.query("INSERT INTO calendar_span (trust_id, kind, name, starts_on, ends_on) VALUES ($1, 'term', 'Next term', $2, $3)", [trust.id, day(60), day(130)]));
    const { items } = (await leader.client.call('pulse.windows', { query: { rhythm: 'term' } })).body;
    expect(items).toHaveLength(1);
    const planned = await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: items } });
    expect([planned.status, planned.body.waves.map(({ name, status }) => [name, status])]).toEqual([201, [['Next term', 'scheduled'], ['First', 'open']]]);
    const twice = await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: items } });
    expect([twice.status, twice.problem.code]).toEqual([409, 'pulse.days_taken']);
    const backwards = await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: [{ name: 'x', opensOn: day(200), closesOn: day(190) }] } });
    expect(backwards.problem.errors?.[0]?.path).toBe('body.waves.0.closesOn');
    const [scheduled, open] = planned.body.waves;
    expect((await leader.client.call('pulse.unschedule', { params: { id: scheduled!.id } })).status).toBe(204);
    expect((await leader.client.call('pulse.unschedule', { params: { id: open!.id } })).problem.code).toBe('pulse.stage');
    expect((await leader.client.call('pulse.close', { params: { id: scheduled!.id } })).problem.code).toBe('thing.not_found');
  });

  it('opens a wave on its day with the questions of that day, one at a time', async () => {
    const { trust, leader, pulseId } = await arrange();
    await leader.client.call('pulse.update', { params: { id: pulseId }, body: { version: 1, questions: readyQuestions.slice(0, 1) } });
    const teacher = await trust.person({});
    expect((await teacher.client.call('pulse.mine')).body.questions.length).toBeGreaterThan(1);
    await app.asOwner(trust.id, (db) => db.query("UPDATE pulse_wave SET closes_on = current_date - 1, opens_on = current_date - 20 WHERE trust_id = $1", [trust.id]));
    await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: [{ name: 'Second', opensOn: day(0), closesOn: day(20) }] } });
    expect(await app.nest.get(AskPulse, { strict: false }).open(trust.id)).toBe(false);
  });
});

describe('asking', () => {
  it('tells a school of a fortnight once, once more to those who have not answered, and never in quiet hours', async () => {
    const trust = await TestTrust.make(app);
    const { waveId } = await openPulseIn(trust, { perRound: 4, since: 8 });
    const [quick, slow] = [await trust.person({ name: 'Quick' }), await trust.person({ name: 'Slow' })];
    const ask = app.nest.get(AskPulse, { strict: false });
    const at = (time: string): Date => { const date = new Date(); while (date.getUTCDay() % 6 === 0) date.setUTCDate(date.getUTCDate() + 1); return new Date(`${date.toISOString().slice(0, 10)}T${time}:00Z`); };
    await ask.run(trust.id, at('04:10'));
    await pause(300);
    expect(await told(slow)).toEqual([]);
    await ask.run(trust.id, at('10:00'));
    await ask.run(trust.id, at('10:00'));
    expect(await untilTold(slow, 1)).toEqual([expect.stringContaining('A short survey is here for you, “First”')]);
    const { questions } = (await quick.client.call('pulse.mine')).body;
    await quick.client.call('pulse.answer', { params: { id: waveId }, body: { answers: Object.fromEntries(questions.map(({ code }) => [code, 3])) } });
    await app.asOwner(trust.id, (db) => db.query('UPDATE pulse_asking SET told_on = told_on - 7 WHERE trust_id = $1', [trust.id]));
    for (let again = 0; again < 3; again++) await ask.run(trust.id, at('11:00'));
    expect(await untilTold(slow, 2)).toEqual([expect.stringContaining('Still open'), expect.stringContaining('A short survey')]);
    expect(await told(quick)).toHaveLength(1);
  });
});

describe('answering', () => {
  it('gives a person a few questions a fortnight, other ones to others, and all of them over the wave', async () => {
    const { trust, waveId } = await arrange();
    const teachers = await Promise.all(Array.from({ length: 12 }, () => trust.person({})));
    const first = await Promise.all(teachers.map(async ({ client }) => (await client.call('pulse.mine')).body.questions.map(({ code }) => code).join()));
    // Which of the three a person begins with is chance: that all twelve begin alike happens once in a hundred thousand runs.
    expect([2, 3]).toContain(new Set(first).size);
    const seen = new Set<string>();
    for (const weeks of [0, 2, 4, 6]) {
      await app.asOwner(trust.id, (db) => db.query('UPDATE pulse_wave SET opens_on = current_date - $3::int WHERE trust_id = $1 AND id = $2', [trust.id, waveId, weeks * 7]));
      const { questions, due } = (await teachers[0]!.client.call('pulse.mine')).body;
      expect(questions.length).toBeLessThanOrEqual(4);
      expect(due).toBe(weeks < 6);
      for (const { code } of questions) seen.add(code);
    }
    expect(seen.size).toBe(11);
  });

  it('is saved tap by tap and taken up where it was left, without telling what was said', async () => {
    const { trust, waveId } = await arrange();
    const { client } = await trust.person({});
    const before = (await client.call('pulse.mine')).body;
    expect(before).toMatchObject({ answered: [], due: true, wave: { id: waveId, name: 'First' }, receipt: expect.stringMatching(/Nobody can read.*at least 10 people.*until then/s) as string });
    const [one, two] = before.questions.map(({ code }) => code) as [string, string];
    expect((await client.call('pulse.answer', { params: { id: waveId }, body: { answers: { [one]: 2 } } })).status).toBe(204);
    const between = (await client.call('pulse.mine')).body;
    expect(between).toMatchObject({ answered: [one], due: true });
    await client.call('pulse.answer', { params: { id: waveId }, body: { answers: { [one]: 5, [two]: null } } });
    await client.call('pulse.answer', { params: { id: waveId }, body: { answers: Object.fromEntries(before.questions.slice(2).map(({ code }) => [code, null])), comment: 'Jo Bell and I would like more time' } });
    expect((await client.call('pulse.mine')).body).toMatchObject({ due: false });
    const kept = await app.asOwner(trust.id, (db) => db.query<{ answers: Record<string, number | null>; comment: string }>('SELECT answers, comment FROM survey.open_pulse WHERE trust_id = $1', [trust.id]));
    expect(kept.rows).toMatchObject([{ answers: { [one]: 5, [two]: null }, comment: 'a colleague and I would like more time' }]);
  });

  it.each([['an answer off the scale', { S1: 6 }, 'body.answers.S1'], ['a half answer', { S1: 2.5 }, 'body.answers.S1'], ['a question that is not asked', { S9: 3 }, 'body.answers']])('refuses %s', async (_, answers, path) => {
    const { trust, waveId } = await arrange();
    const reply = await (await trust.person({})).client.call('pulse.answer', { params: { id: waveId }, body: { answers } });
    expect([reply.status, reply.problem.errors?.[0]?.path]).toEqual([422, path]);
  });

  it('asks only those who teach, and only while it is open', async () => {
    const { trust, leader, waveId, pulseId } = await arrange();
    expect((await leader.client.call('pulse.mine')).body.wave).toBeNull();
    expect((await leader.client.call('pulse.answer', { params: { id: waveId }, body: { answers: { S1: 3 } } })).problem.code).toBe('ability.missing');
    const teacher = await trust.person({});
    expect((await teacher.client.call('pulse.answer', { params: { id: randomUUID() }, body: { answers: { S1: 3 } } })).problem.code).toBe('thing.not_found');
    await leader.client.call('pulse.close', { params: { id: waveId } });
    expect((await teacher.client.call('pulse.answer', { params: { id: waveId }, body: { answers: { S1: 3 } } })).problem.code).toBe('pulse.closed');
    expect((await teacher.client.call('pulse.mine')).body).toMatchObject({ wave: null, due: false });
    await openNextPulse(trust, leader, pulseId, 'Second');
    expect((await teacher.client.call('pulse.mine')).body).toMatchObject({ wave: { name: 'Second' }, due: true });
  });

  it('shows a rounded rate while open, and none of a school with fewer than ten', async () => {
    const { trust, leader, waveId, pulseId } = await arrange();
    const birch = await trust.school('Birch', 'primary');
    const people = await makeTeachers(trust, [...Array.from({ length: 12 }, () => trust.schoolId), ...Array.from({ length: 4 }, () => birch)].map((schoolId) => ({ schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
    for (const person of [...people.slice(0, 5), people[13]!]) await answerAs(trust, person, waveId, { S1: 3 });
    await answerAs(trust, people[6]!, waveId, { S1: null });
    const { waves } = (await leader.client.call('pulse.show', { params: { id: pulseId } })).body;
    expect(waves[0]?.progress).toEqual({ percent: 40, schools: [{ school: 'Ash Primary', percent: 40 }, { school: 'Birch', percent: null }] });
  });
});

it('does not open once its days have passed: it is missed, recorded, asks nobody, and the next one opens', async () => {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'] });
  const teacher = await trust.person({});
  const { pulseId, waveId } = await openPulseIn(trust, { leader });
  await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: [{ name: 'Second', opensOn: day(50), closesOn: day(70) }, { name: 'Third', opensOn: day(90), closesOn: day(99) }] } });
  // The server was away over the days of the second.
  await app.asOwner(trust.id, (db) => db.query("UPDATE pulse_wave SET opens_on = current_date - 20, closes_on = current_date - 2 WHERE trust_id = $1 AND name = 'Second'", [trust.id]));
  await app.asOwner(trust.id, (db) => db.query("UPDATE pulse_wave SET opens_on = current_date WHERE trust_id = $1 AND name = 'Third'", [trust.id]));
  await leader.client.call('pulse.close', { params: { id: waveId } });
  await Promise.all([1, 2].map(() => app.nest.get(AskPulse).run(trust.id)));
  const shown = async () => (await leader.client.call('pulse.show', { params: { id: pulseId } })).body.waves;
  expect((await shown()).map(({ name, status }) => [name, status])).toEqual(expect.arrayContaining([['Second', 'missed'], ['Third', 'open']]));
  const missed = (await shown()).find(({ status }) => status === 'missed')!;
  expect((await leader.client.call('audit.list')).body.items.filter(({ act }) => act === 'pulse.miss')).toHaveLength(1);
  expect((await teacher.client.call('pulse.answer', { params: { id: missed.id }, body: { answers: { S1: 3 } } })).problem.code).toBe('pulse.closed');
  expect((await leader.client.call('pulse.close', { params: { id: missed.id } })).problem.code).toBe('pulse.stage');
  expect((await leader.client.call('pulse.unschedule', { params: { id: missed.id } })).status).toBe(204);
  expect((await shown()).some(({ status }) => status === 'missed')).toBe(false);
});

it('is missed or opens as of the day it is looked at, so that a past can be written', async () => {
  const trust = await TestTrust.make(app);
  const { pulseId, leader, waveId } = await openPulseIn(trust);
  await leader.client.call('pulse.close', { params: { id: waveId } });
  await leader.client.call('pulse.schedule', { params: { id: pulseId }, body: { waves: [{ name: 'Past', opensOn: day(50), closesOn: day(70) }] } });
  await app.asOwner(trust.id, (db) => db.query("UPDATE pulse_wave SET opens_on = current_date - 20, closes_on = current_date - 2 WHERE trust_id = $1 AND name = 'Past'", [trust.id]));
  expect(await app.nest.get(AskPulse).open(trust.id, new Date(`${day(-10)}T12:00:00Z`))).toBe(true);
});
