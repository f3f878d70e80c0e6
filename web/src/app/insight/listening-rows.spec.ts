// Half-terms of the ledger: what was asked first stands to the right, and a quiet one says so.
import type { VoiceLedger } from '@trellis/contracts';
import { halfTermRows, halfTermTable } from './listening-rows';

const half = (more: Partial<VoiceLedger['halfTerms'][number]>): VoiceLedger['halfTerms'][number] => ({ name: 'Spring', from: '2027-01-04', to: '2027-02-12', decisions: 0, consulted: 0, urgent: 0, declined: 0, onTime: { done: 0, of: 0 }, medianDays: null, responses: { done: 0, of: 0 }, feltAnswered: { suppressed: true, from: 12 }, ...more });

it('draws urgent acts, late answers and answers in time', () => {
  expect(halfTermRows({ halfTerms: [half({ decisions: 6, consulted: 4, urgent: 2, onTime: { done: 3, of: 4 } }), half({})] })).toEqual([{ label: 'Spring', counts: [2, 1, 3] }, { label: 'Spring', counts: null, words: 'Nothing was decided.' }]);
});

it('says in the table what is not shown yet', () => {
  const [busy, quiet] = halfTermTable({ halfTerms: [half({ onTime: { done: 3, of: 4 }, medianDays: 6.5, feltAnswered: { suppressed: false, yes: 8, partly: 2, no: 3, n: 13 } }), half({})] }).rows;
  expect(busy?.slice(5)).toEqual(['3 of 4', '6.5', '–', 'Of 13 who said: 8 felt answered, 2 in part, 3 did not.']);
  expect(quiet?.slice(5)).toEqual(['–', '–', '–', 'Shown from 12 answers on']);
});
