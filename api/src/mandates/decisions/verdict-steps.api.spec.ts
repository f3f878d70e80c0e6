// Verdicts are told ten by ten: between two figures that both can be read, nobody can be.
import { display } from '@trellis/disclosure';
import { TestTrust } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';
import { day, makeResource, makeTeachers, passClosingDay } from '../testing';
import { GiveVerdict } from './give-verdict';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

const WORDS = { y: 'yes', p: 'partly', n: 'no' } as const;

/** A decision that forty teachers were asked about, judged by one after the other; what all staff see of it after each. */
async function judged(verdicts: string): Promise<string[]> {
  const trust = await TestTrust.make(app);
  const leader = await trust.person({ roles: ['trust_leader', 'trust_admin'], mainSubject: 'other' });
  const people = await makeTeachers(trust, Array.from({ length: 40 }, () => ({ schoolId: trust.schoolId, phase: 'primary' as const, mainSubject: 'primary' })));
  const { body: { id } } = await leader.client.call('proposal.create', { body: {
    title: 'One particle story', strength: 'should', reason: 'So that nobody has to unlearn a diagram', hopes: 'Two weeks in Year 7', options: [], resourceIds: [await makeResource(trust, leader.id, 'Particles')], audience: {},
    deciderId: leader.id, decideBy: day(14), closesOn: day(8),
  } });
  await leader.client.call('consultation.open', { params: { id }, body: { version: 1 } });
  await passClosingDay(trust, id);
  await leader.client.call('consultation.close', { params: { id } });
  const decided = await leader.client.call('decision.publish', { params: { id }, body: { outcome: 'yes', heard: 'Most of you like the diagrams.', reasons: 'One set of diagrams saves two weeks.', changes: 'Nothing: it was as most of you wished.' } });
  if (decided.status !== 200) throw new Error(JSON.stringify(decided.problem));
  const seen: string[] = [];
  for (const [i, letter] of [...verdicts].entries()) {
    await app.nest.get(GiveVerdict).run({ trustId: trust.id, personId: people[i]! }, id, { verdict: WORDS[letter as keyof typeof WORDS] });
    const { verdict } = (await leader.client.call('proposal.show', { params: { id } })).body;
    seen.push(verdict.suppressed ? '-' : 'words' in verdict ? `${verdict.words} of ${verdict.n}` : [verdict.yes, verdict.partly, verdict.no].join('/'));
  }
  return seen;
}
const changes = (seen: readonly string[]): [number, string][] => seen.flatMap((one, i) => (i > 0 && one !== seen[i - 1] ? [[i + 1, one] as [number, string]] : []));

it('waits with ten who said the same until the next make them many', async () => {
  expect(changes(await judged('yyyypppnnn' + 'yyyyyyyyyy' + 'pppnnnpnyy'))).toEqual([[10, '4/3/3'], [30, '16/7/7']]);
});

it('looks only with every tenth, so that who spoke last is not seen to differ', async () => {
  expect(changes(await judged('yyyypppnnn' + 'yyyyyyyypn' + 'pn' + 'yyyyyyyy'))).toEqual([[10, '4/3/3'], [20, '12/4/4'], [30, '20/5/5']]);
  expect(changes(await judged('yyyypppnnn' + 'yyyyyyyyyy' + 'ppnnp'))).toEqual([[10, '4/3/3']]);
});

it('goes on where nearly all agree and are told in words, and stops where the next all disagree', async () => {
  const [all, more] = [10, 20].map((n) => `At least 90% felt answered of ${n}`);
  expect(changes(await judged('yyyyyyyyyy' + 'yyyyyyyyyy' + 'nnnnnnnnnn'))).toEqual([[10, all], [20, more]]);
  expect(changes(await judged('yyyyyyyyyy' + 'pppppnnnnn' + 'yypppnnnyy'))).toEqual([[10, all], [30, '14/8/8']]);
});

it('knows what is told in words exactly as the gate does', async () => {
  const trust = await TestTrust.make(app);
  const rows = await app.asOwner(trust.id, async (db) => (await db.query<{ yes: number; partly: number; no: number; words: boolean }>('SELECT y AS yes, p AS partly, n AS no, survey.told_in_words(y, p, n) AS words FROM generate_series(0, 42) y, generate_series(0, 42) p, generate_series(0, 42) n WHERE y + p + n BETWEEN 1 AND 42')).rows);
  expect(rows.length).toBeGreaterThan(10_000);
  for (const { yes, partly, no, words } of rows) if (words !== (display([no, 0, partly, yes, 0], 1).state === 'clamped')) throw new Error(`${yes}/${partly}/${no}`);
});
