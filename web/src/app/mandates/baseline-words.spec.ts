// Whether a survey tells how people were before something new is expected.
import { baselineOf } from './baseline-words';

const wave = (name: string, status: 'scheduled' | 'open' | 'closed' | 'released', closesOn: string) => ({ name, status, opensOn: '2026-01-01', closesOn });

it.each([
  ['the newest of the last term', [wave('Old', 'released', '2026-02-01'), wave('May', 'released', '2026-05-01')], 'taken', 'Baseline: “May”'],
  ['one that closes soon', [wave('Long ago', 'released', '2025-05-01'), wave('July', 'scheduled', '2026-07-10'), wave('June', 'open', '2026-06-10')], 'under_way', '“June” closes on 10 June'],
  ['none', [wave('Long ago', 'released', '2025-05-01'), wave('Dying', 'closed', '2026-05-20')], 'missing', 'No survey has closed in the last term'],
] as const)('knows %s', (_, waves, kind, words) => {
  expect(baselineOf(waves, '2026-05-25')).toEqual({ kind, words: expect.stringContaining(words) as string });
});
