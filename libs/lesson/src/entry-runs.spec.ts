// A changed list keeps its numbers and signs in the words that are shown of it.
import { diffLessons } from './diff';
import { runsOfEntry } from './entry-runs';
import { lessonFromMarkdown } from './markdown-in';
import { countingIds } from './testing/counting-ids';

/** Read apart, the two know nothing of each other's ids: items are found by their words. */
const shown = (before: string, after: string): string => {
  const ids = countingIds();
  const read = (markdown: string) => lessonFromMarkdown(markdown, { newId: ids });
  return diffLessons(read(before), read(after)).flatMap((entry) => runsOfEntry(entry)).map(({ op, text }) => (op === 'add' ? `+${text}+` : op === 'del' ? `-${text}-` : text)).join('').replaceAll('\u00a0', '_');
};

it.each([
  ['1. Cut the onion\n2. Heat the oil\n3. Stir', '1. Cut the onion\n2. Heat the butter\n3. Stir', '1. Cut the onion\n2. Heat the -oil-+butter+\n3. Stir'],
  ['4. Cut the onion\n5. Stir it well', '4. Cut the onion\n5. Stir it gently', '4. Cut the onion\n5. Stir it -well-+gently+'],
  ['- Cut the onion\n- Heat the oil', '- Cut the onion\n- Heat the butter', '• Cut the onion\n• Heat the -oil-+butter+'],
  ['- [ ] Cut the onion\n- [x] Heat the oil', '- [ ] Cut the onion\n- [x] Heat the butter', '☐ Cut the onion\n☑ Heat the -oil-+butter+'],
])('%j', (before, after, expected) => { expect(shown(before, after)).toBe(expected); });

it('numbers items as they stand now, and one that is gone as it stood', () => {
  expect(shown('1. Cut the onion finely\n2. Heat the oil in a pan\n3. Stir it for a minute', '1. Heat the oil in a pan\n2. Stir it for two minutes')).toBe('-1. --Cut the onion finely-\n1. Heat the oil in a pan\n2. Stir it for -a minute-+two minutes+');
});

it('sets a list in a list in', () => {
  expect(shown('1. First\n   - one apple\n   - two\n2. Second', '1. First\n   - one pear\n   - two\n2. Second')).toBe('1. First\n___• one -apple-+pear+\n___• two\n2. Second');
});

it('keeps the signs of what is only shown', () => {
  expect(shown('1. First\n2. Second', '1. First\n2. Second\n3. Third\n   1. a\n   2. b')).toBe('1. First\n2. Second\n+3. ++Third\n___1. a\n___2. b+');
});
