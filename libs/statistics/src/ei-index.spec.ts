// Every numeric case of ei_index.json.
import type { Tie } from './index';
import { eiIndex } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('ei_index', ({ school, edges }: { school: Record<string, string>; edges: Tie[] }) => eiIndex(new Map(Object.entries(school)), edges));

describe('the E-I index', () => {
  it('of a single school is wholly internal, with nothing to compare it to', () => {
    const one = new Map([['a', 'A'], ['b', 'A'], ['c', 'A']]);
    expect(eiIndex(one, [['a', 'b'], ['b', 'c']])).toMatchObject({ ei: -1, eiExpected: -1, crossRatio: null, assortativity: null });
  });
});
