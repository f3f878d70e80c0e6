// What counts as asking more of people: firmer, wider, or more things. Less never does.
import { asksMore, type Asking } from './gate';

const base: Asking = { strength: 'should', resourceIds: ['a', 'b'], audience: { schoolIds: ['x', 'y'], subjects: ['maths'], phases: [] } };
const with_ = (change: Partial<Asking> & { schools?: string[]; subjects?: string[]; phases?: string[] }): Asking => ({ ...base, ...change, audience: { schoolIds: change.schools ?? base.audience.schoolIds, subjects: change.subjects ?? base.audience.subjects, phases: change.phases ?? base.audience.phases } });

it.each<[string, Asking, boolean]>([
  ['the same', with_({}), false], ['looser', with_({ strength: 'may' }), false], ['firmer', with_({ strength: 'must' }), true],
  ['fewer schools', with_({ schools: ['x'] }), false], ['another school', with_({ schools: ['x', 'z'] }), true], ['all schools', with_({ schools: [] }), true],
  ['another subject', with_({ subjects: ['maths', 'art'] }), true], ['one phase of all', with_({ phases: ['primary'] }), false],
  ['a resource less', with_({ resourceIds: ['b'] }), false], ['a resource more', with_({ resourceIds: ['a', 'b', 'c'] }), true],
])('%s', (_, after, more) => { expect(asksMore(base, after)).toBe(more); });
