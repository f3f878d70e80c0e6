// Words about networks: who is here is named where the page knows them, and counted where it does not.
import { hereLine, suspensionLine } from './network-words';

it('says why and until when somebody is suspended', () => {
  expect(suspensionLine({ suspended: null })).toBe('');
  expect(suspensionLine({ suspended: { reason: 'Unkind words', until: '2027-01-09' } })).toBe('You are suspended from it until 9 January 2027: Unkind words');
  expect(suspensionLine({ suspended: { reason: 'Unkind words', until: null } })).toBe('You are suspended from it until its leads end it: Unkind words');
});

describe('who is here', () => {
  const known = [{ id: 'a', name: 'Jo Bell' }, { id: 'b', name: 'Sam Reed' }, { id: null, name: 'A colleague' }];

  it('is named as far as known, without me', () => {
    expect(hereLine(['me'], known, 'me')).toBe('');
    expect(hereLine(['me', 'a'], known, 'me')).toBe('Jo Bell here now');
    expect(hereLine(['b', 'me', 'x', 'a', 'y'], known, 'me')).toBe('Sam Reed, Jo Bell and 2 others here now');
    expect(hereLine(['x'], known, 'me')).toBe('1 other here now');
  });

  it('names no more than two', () => {
    expect(hereLine(['a', 'b', 'c'], [...known, { id: 'c', name: 'Ann Lee' }], 'me')).toBe('Jo Bell, Sam Reed and 1 other here now');
  });
});
