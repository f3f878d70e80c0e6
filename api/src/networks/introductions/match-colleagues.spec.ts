// Who should meet: only who lets be looked at what brings them together, never twice, never too many at once.
import type { Interest } from '@trellis/contracts';
import fc from 'fast-check';
import { matchColleagues, pairKey, type Colleague, type Facts, type Signal } from './match-colleagues';

const ALL: ReadonlySet<Signal> = new Set(['subject', 'adaptations', 'teaching', 'questions']);
const person = (id: string, over: Partial<Colleague> = {}): Colleague => ({ id, name: id.toUpperCase(), schoolId: 's1', school: 'Ash', phase: 'secondary', subject: 'science', startedOn: '2020-09-01', ...over });
const facts = (staff: readonly Colleague[], over: Partial<Facts> = {}): Facts => ({ today: '2026-11-20', staff, allowed: new Map(staff.map(({ id }) => [id, ALL])), interests: new Map(), work: [], before: [], open: new Map(), ...over });
const birch = { schoolId: 's2', school: 'Birch' };
const two = [person('ada'), person('bo', birch), person('cy', birch), person('di')];
const plants = (personId: string, kind: 'adapted' | 'taught' = 'adapted') => ({ personId, rootId: 'r1', title: 'Plants', kind });

describe('the same lesson', () => {
  it('brings two of different schools together, with words for each', () => {
    expect(matchColleagues(facts(two, { work: [plants('ada'), plants('bo'), plants('di')] }))).toMatchObject([
      { kind: 'same_lesson', first: 'ada', second: 'bo', firstReason: 'You and BO at Birch have both adapted “Plants” this fortnight.', secondReason: 'You and ADA at Ash have both adapted “Plants” this fortnight.' }]);
    expect(matchColleagues(facts(two, { work: [plants('ada', 'taught'), plants('bo')] }))[0]?.firstReason).toBe('You have taught “Plants” this fortnight, and BO at Birch has adapted it.');
  });

  it('says nothing of those in one school, or of what someone does not let be looked at', () => {
    expect(matchColleagues(facts(two, { work: [plants('ada'), plants('di')] }))).toEqual([]);
    const shy = new Map<string, ReadonlySet<Signal>>([['ada', ALL], ['bo', new Set<Signal>(['subject', 'teaching'])]]);
    expect(matchColleagues(facts(two, { work: [plants('ada'), plants('bo')], allowed: shy }))).toEqual([]);
  });
});

describe('the only one of a subject', () => {
  const staff = [person('ada', { subject: 'music' }), person('bo', { ...birch, subject: 'music' }), person('cy', { ...birch, subject: 'music' }), person('di', { schoolId: 's3', school: 'Cedar', subject: 'music', phase: 'primary' })];

  it('meets first who is alone too, and is told how many there are', () => {
    const [proposal] = matchColleagues(facts(staff));
    expect(proposal).toMatchObject({ kind: 'only_teacher', first: 'ada', second: 'di', firstReason: 'You are the only music teacher at Ash. Three others teach it in the trust; DI at Cedar is one of them.', secondReason: 'You and ADA are each the only music teacher in your school: you at Cedar, ADA at Ash.' });
    expect(matchColleagues(facts(staff.slice(0, 3)))[0]).toMatchObject({ second: 'bo', secondReason: 'ADA is the only music teacher at Ash, and has nobody there to talk it through with.' });
  });

  it('is nobody whose subject names no specialism', () => {
    expect(matchColleagues(facts(staff.map((one) => ({ ...one, subject: 'primary' }))))).toEqual([]);
  });
});

describe('somebody new', () => {
  it('meets who teaches the same and knows the trust, of another school before their own', () => {
    const staff = [person('ada', { startedOn: '2026-09-01' }), person('bo', birch), person('cy'), person('ed', { ...birch, phase: 'primary' }), person('di', { subject: 'maths' })];
    expect(matchColleagues(facts(staff))).toMatchObject([{ kind: 'newcomer', first: 'ada', second: 'bo', firstReason: 'You have just joined. BO at Birch teaches science too, and has been here since 2020.', secondReason: 'ADA has just joined Ash and teaches science, as you do.' }]);
  });
});

describe('the same interest', () => {
  const talk = (...who: readonly (readonly [string, ...Interest[]])[]): Facts['interests'] => new Map(who.map(([id, ...interests]) => [id, interests]));
  const staff = [person('ada'), person('bo', { ...birch, subject: 'maths' }), person('cy', { ...birch, subject: 'art', phase: 'primary' }), person('di', { subject: 'maths' })];

  it('brings two of different schools together, the nearer first, in words for each', () => {
    const interests = talk(['ada', 'practical'], ['bo', 'homework', 'practical'], ['cy', 'practical'], ['di', 'practical']);
    expect(matchColleagues(facts(staff, { interests, allowed: new Map() }))).toMatchObject([
      { kind: 'interest', first: 'ada', second: 'bo', interest: 'practical', firstReason: 'You and BO at Birch would both like to talk about practical work.', secondReason: 'You and ADA at Ash would both like to talk about practical work.' }, { first: 'cy', second: 'di' }]);
  });

  it('needs nothing else to be allowed, and is nobody’s who chose none, in one school, or was proposed before', () => {
    const interests = talk(['ada', 'practical'], ['bo', 'practical'], ['di', 'practical']);
    expect(matchColleagues(facts(staff, { interests, allowed: new Map() }))).toHaveLength(1);
    expect(matchColleagues(facts(staff, { interests: talk(['ada', 'practical'], ['di', 'practical'], ['bo', 'homework']), allowed: new Map() }))).toEqual([]);
    expect(matchColleagues(facts(staff, { interests: talk(['ada', 'practical'], ['bo', 'practical']), allowed: new Map(), before: [['bo', 'ada']] }))).toEqual([]);
  });
});

const someone = fc.record({
  id: fc.uuid(), name: fc.constantFrom('Ada', 'Bo', 'Cy'), schoolId: fc.constantFrom('s1', 's2', 's3'), school: fc.constantFrom('Ash', 'Birch'), phase: fc.constantFrom('primary', 'secondary'),
  subject: fc.constantFrom('music', 'science', 'primary'), startedOn: fc.constantFrom('2012-09-01', '2026-09-01', '2026-11-01', '2027-01-01'),
});
const world = fc.uniqueArray(someone, { maxLength: 12, selector: ({ id }) => id }).chain((staff) => {
  const anyone = staff.length ? fc.constantFrom(...staff.map(({ id }) => id)) : fc.uuid();
  return fc.record({
    staff: fc.constant(staff), allowed: fc.array(fc.tuple(anyone, fc.subarray<Signal>([...ALL]))).map((given) => new Map(given.map(([id, list]) => [id, new Set(list) as ReadonlySet<Signal>]))),
    work: fc.array(fc.record({ personId: anyone, rootId: fc.constantFrom('r1', 'r2'), title: fc.constant('Plants'), kind: fc.constantFrom('adapted' as const, 'taught' as const) })),
    interests: fc.array(fc.tuple(anyone, fc.subarray(['practical', 'homework', 'eal'] as Interest[]))).map((given) => new Map(given)),
    before: fc.array(fc.tuple(anyone, anyone), { maxLength: 6 }), open: fc.array(fc.tuple(anyone, fc.integer({ min: 0, max: 4 }))).map((list) => new Map(list)), today: fc.constant('2026-11-20'),
  });
});

describe('whoever is there', () => {
  it('nobody is proposed against their will, to themselves, twice, or while enough is waiting', () => {
    fc.assert(fc.property(world, (given) => {
      const known = new Set(given.before.map(([a, b]) => pairKey(a, b)));
      const seen = new Set<string>();
      for (const { first, second, kind, interest, firstReason, secondReason } of matchColleagues(given)) {
        expect(first).not.toBe(second);
        expect(known.has(pairKey(first, second))).toBe(false);
        for (const id of [first, second]) {
          expect(seen.has(id)).toBe(false);
          seen.add(id);
          expect(given.open.get(id) ?? 0).toBeLessThan(3);
          const allowed = given.allowed.get(id) ?? new Set<Signal>();
          expect(kind === 'interest' ? given.interests.get(id)?.includes(interest!) : kind === 'same_lesson' ? allowed.has('adaptations') || allowed.has('teaching') : allowed.has('subject')).toBe(true);
        }
        expect(firstReason && secondReason).toBeTruthy();
      }
    }), { numRuns: 200 });
  });

  it('the order of the facts changes nothing', () => {
    fc.assert(fc.property(world, (given) => {
      const turned = { ...given, staff: [...given.staff].reverse(), work: [...given.work].reverse(), before: [...given.before].reverse() };
      expect(matchColleagues(turned)).toEqual(matchColleagues(given));
    }), { numRuns: 100 });
  });
});
