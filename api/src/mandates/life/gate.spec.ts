// What counts as asking more of people: firmer, stricter, wider, sooner, for longer, or more things. Less never does.
import { asksMore, type Asking } from './gate';

const base: Asking = { strength: 'should', resourceIds: ['a', 'b'], stances: { a: 'keep' }, startsOn: '2027-01-11', endsOn: '2027-03-26', audience: { schoolIds: ['x', 'y'], subjects: ['maths'], phases: [] } };
const with_ = (change: Partial<Asking> & { schools?: string[]; subjects?: string[]; phases?: string[] }): Asking => ({ ...base, ...change, audience: { schoolIds: change.schools ?? base.audience.schoolIds, subjects: change.subjects ?? base.audience.subjects, phases: change.phases ?? base.audience.phases } });

it.each<[string, Asking, boolean]>([
  ['the same', with_({}), false], ['looser', with_({ strength: 'may' }), false], ['firmer', with_({ strength: 'must' }), true],
  ['fewer schools', with_({ schools: ['x'] }), false], ['another school', with_({ schools: ['x', 'z'] }), true], ['all schools', with_({ schools: [] }), true],
  ['another subject', with_({ subjects: ['maths', 'art'] }), true], ['one phase of all', with_({ phases: ['primary'] }), false],
  ['sooner', with_({ startsOn: '2027-01-10' }), true], ['later', with_({ startsOn: '2027-02-01' }), false], ['for longer', with_({ endsOn: '2027-04-01' }), true], ['without an end', with_({ endsOn: null }), true], ['for less long', with_({ endsOn: '2027-02-01' }), false],
  ['less to change', with_({ stances: { a: 'keep', b: 'keep' } }), true], ['more to change', with_({ stances: { a: 'choose' } }), false],
  ['a resource less', with_({ resourceIds: ['b'] }), false], ['a resource more', with_({ resourceIds: ['a', 'b', 'c'] }), true],
])('%s', (_, after, more) => { expect(asksMore(base, after)).toBe(more); });
