// Names in anonymous texts: full names and titled surnames go, everything else stays.
import { hideNames } from './hide-names';

it.each([
  ['Ask Maya Okafor first', 'Ask a colleague first'],
  ['MAYA  OKAFOR said so', 'a colleague said so'],
  ['Mrs Okafor and Dr. Okafor agree', 'a colleague and a colleague agree'],
  ['Maya’s class, Okaforian ideas', 'Maya’s class, Okaforian ideas'],
  ['Nobody is named', 'Nobody is named'],
])('%s', (text, hidden) => {
  expect(hideNames(text, ['Maya Okafor', 'Dr Ann (x', 'Cher'])).toBe(hidden);
});

it('reads a name with signs as plain text', () => {
  expect(hideNames('It was Jo O’Hara-Bell (again).', ['Jo O’Hara-Bell'])).toBe('It was a colleague (again).');
});
