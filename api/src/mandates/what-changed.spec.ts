// What is told of a change: each thing by itself, and nothing where nothing differs.
import { whatChanged, type Changeable } from './what-changed';

const base: Changeable = { title: 'T', reason: 'R', strength: 'should', ownerId: 'o', resourceIds: ['a', 'b'], stances: { a: 'keep' }, audience: { schoolIds: ['x', 'y'], subjects: [], phases: [] }, startsOn: '2026-09-01', endsOn: null, reviewOn: '2027-01-01' };
it.each<[string, Partial<Changeable>, string[]]>([
  ['nothing', {}, []], ['the same in another order', { resourceIds: ['b', 'a'], stances: { b: 'adapt', a: 'keep' }, audience: { schoolIds: ['y', 'x', 'x'], subjects: [], phases: [] } }, []],
  ['firmer', { strength: 'must' }, ['strength']], ['a resource more, and how it may be used', { resourceIds: ['a', 'b', 'c'], stances: { a: 'keep', c: 'keep' } }, ['resources']], ['less to change', { stances: { a: 'keep', b: 'keep' } }, ['stances']],
  ['wider', { audience: { schoolIds: [], subjects: [], phases: [] } }, ['audience']], ['dates and owner', { endsOn: '2027-02-01', ownerId: 'p' }, ['dates', 'owner']], ['its review', { reviewOn: '2026-12-01' }, ['review']], ['its reason', { reason: 'Q' }, ['words']],
])('%s', (_, change, told) => { expect(whatChanged(base, { ...base, ...change }, false, undefined)).toEqual(told); });

it('says lifted and expected again once', () => {
  expect([whatChanged(base, base, false, true), whatChanged(base, base, true, true), whatChanged(base, base, true, false), whatChanged(base, base, false, false)]).toEqual([['lifted'], [], ['resumed'], []]);
});
