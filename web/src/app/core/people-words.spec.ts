// One number where all waves promised the same, both ends where they did not.
import { peopleWords } from './people-words';

it('names what was promised', () => {
  expect(peopleWords([12, 12])).toBe('12 people');
  expect(peopleWords([12, 5, 10])).toBe('as many people as its wave promised, 5 to 12');
});
