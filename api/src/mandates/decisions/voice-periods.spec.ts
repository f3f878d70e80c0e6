// The ledger by half-term: each act counts where it happened, and verdicts are shown from ten on.
import { halfTermCounts, type Heard } from './voice-periods';

const spans = [{ name: 'Autumn', startsOn: '2026-09-02', endsOn: '2027-01-03' }, { name: 'Spring', startsOn: '2027-01-04', endsOn: '2027-03-26' }];
const heard = (kind: Heard['kind'], on: string, more: Partial<Heard> = {}): Heard => ({ kind, on, outcome: null, on_time: null, consulted: kind === 'decision' || null, days: null, yes: 0, partly: 0, no: 0, ...more });

it('counts what was decided, asked about for long enough and answered in each', () => {
  const [autumn, spring] = halfTermCounts(spans, [
    heard('decision', '2026-09-02', { outcome: 'no', on_time: true, consulted: false, days: 3 }), heard('decision', '2027-01-03', { outcome: 'yes', on_time: false, days: 20, yes: 6, partly: 3, no: 3 }), heard('urgent', '2026-10-01'),
    heard('response', '2027-01-04', { on_time: true, yes: 5 }), heard('decision', '2026-08-01', { on_time: true, days: 1 }),
  ], 12);
  expect(autumn).toEqual({ name: 'Autumn', from: '2026-09-02', to: '2027-01-03', decisions: 3, consulted: 1, urgent: 1, declined: 1, onTime: { done: 1, of: 2 }, medianDays: 11.5, responses: { done: 0, of: 0 }, feltAnswered: { suppressed: false, yes: 6, partly: 3, no: 3, n: 12 } });
  const [together] = halfTermCounts(spans, [heard('decision', '2026-09-02', { yes: 6, partly: 3, no: 3 }), heard('response', '2026-10-02', { yes: 19, no: 1 })], 12);
  expect(together?.feltAnswered).toEqual({ suppressed: false, n: 32, words: 'About 80% felt answered' });
  expect(spring).toMatchObject({ decisions: 0, medianDays: null, responses: { done: 1, of: 1 }, feltAnswered: { suppressed: true, from: 12 } });
});
