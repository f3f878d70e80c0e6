// Coming back after a week, in this browser or in another one.
import { wasAway } from './long-away';

const NOW = Date.parse('2026-11-28T08:00:00Z');
const ago = (days: number): number => NOW - days * 86_400_000;

it.each([
  ['eight days ago here', ago(8), [], true],
  ['yesterday here', ago(1), [ago(9)], false],
  ['eight days ago here, yesterday on the phone, perhaps for lessons', ago(8), [ago(1)], true],
  ['never here, nine days ago at school', 0, [ago(9)], true],
  ['never here, yesterday at school', 0, [ago(1), ago(12)], false],
  ['never anywhere', 0, [], false],
] as const)('%s', (_, last, elsewhere, away) => {
  expect(wasAway(last, elsewhere, NOW)).toBe(away);
});
