// The hint that a text may name a pupil: what it should catch, what it must leave alone, and that it takes no time on any text.
import fc from 'fast-check';
import { namesPupil } from './names-pupil';

describe('a text that names a pupil', () => {
  it.each([
    ['My pupil Tyler cannot read the second page', 'Tyler'], ['I have a boy called Kai who will not write', 'Kai'], ['Amira Hussain (7M) has moved set', 'Amira Hussain'], ['Does anyone teach Ethan in Year 9?', 'Ethan'],
    ["Spoke to Jayden's mum about the homework", 'Jayden'], ['Ask about attendance for Ruby Jones', 'Ruby Jones'], ['The student, Siân, finds it hard', 'Siân'], ['Leo has an EHCP and needs the big print', 'Leo'],
  ])('%s', (text, name) => expect(namesPupil(text)).toBe(name));
});

describe('a text that names none', () => {
  it.each([
    'My pupils in Year 7 find the particle model hard', 'Thanks, Daniel. That task worked for me', 'The student sheet is in English and French', '@Jo Bell could ask the pupils of 8B', 'Mr Khan and I met the parents', 'Shakespeare is hard for any student',
    'Monday: the girls did the starter', 'I liked it. Students did too. Bo wrote the plan', 'Macbeth for Year 9', '', 'WHY DO THEY ALL SHOUT',
  ])('%s', (text) => expect(namesPupil(text)).toBeNull());
});

describe('any text', () => {
  it('is answered with words of its own', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const found = namesPupil(text);
      if (found !== null) for (const word of found.split(' ')) expect(text).toContain(word);
    }), { numRuns: 300 });
  });

  it('is answered whatever a name and a sign stand among', () => {
    const filler = fc.array(fc.constantFrom('and', 'then', 'we', 'did', 'it'), { maxLength: 3 });
    fc.assert(fc.property(filler, fc.constantFrom('pupil', 'boy', 'parents', 'EHCP'), fc.constantFrom('Tyler', 'Amira', 'Kai'), (between, sign, name) => {
      expect(namesPupil([sign, ...between, name].join(' '))).toBe(name);
      expect(namesPupil(['today', name, ...between, sign].join(' '))).toBe(name);
    }));
  });

  it('costs no more than its length', () => {
    for (const nasty of ['A'.repeat(200_000), 'Tyler '.repeat(40_000), '('.repeat(200_000), 'pupil\u00a0'.repeat(30_000), "O'".repeat(90_000)]) expect(() => namesPupil(nasty)).not.toThrow();
  });
});
