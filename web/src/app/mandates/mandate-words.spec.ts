// Whom an expectation asks, in words.
import { audienceWords, dateWords } from './mandate-words';

describe('audienceWords', () => {
  it('names everyone when nothing narrows it', () => {
    expect(audienceWords({ schools: [], subjects: [], phases: [] })).toBe('All teachers, in every school');
  });
  it('joins subjects, phase and schools as one would say them', () => {
    expect(audienceWords({ schools: [{ name: 'Ash Primary' }, { name: 'Birch School' }], subjects: ['science', 'english', 'primary'], phases: ['primary'] }))
      .toBe('Teachers of science, English and primary classes in the primary phase, at Ash Primary and Birch School');
  });
  it('leaves out the phase when both are meant', () => {
    expect(audienceWords({ schools: [], subjects: ['history'], phases: ['primary', 'secondary'] })).toBe('Teachers of history, in every school');
  });
});

it('writes a date as a teacher would', () => {
  expect(dateWords('2026-03-01')).toBe('1 March 2026');
});
