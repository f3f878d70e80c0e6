// The ledger's sentence: every count where it belongs, none that is nothing; and how people were asked, without a number that points at anybody.
import { askedInWords, ledgerSentence } from './ledger-sentence';

it.each([
  [{ decisions: 0, consulted: 0, onTime: { done: 0, of: 0 }, declined: 0, urgent: 0, withdrawn: 0 }, 'No decision has been made in the last twelve months.'],
  [{ decisions: 1, consulted: 0, onTime: { done: 0, of: 0 }, declined: 0, urgent: 1, withdrawn: 0 }, '1 decision was made; 0 were consulted on, and 1 could not wait.'],
  [{ decisions: 11, consulted: 9, onTime: { done: 8, of: 9 }, declined: 3, urgent: 2, withdrawn: 1 }, '11 decisions were made; 9 were consulted on, 8 of 9 answered on time, 3 were “we will not”, and 2 could not wait. 1 consultation was withdrawn.'],
])('%#', (counts, sentence) => { expect(ledgerSentence(counts)).toBe(sentence); });

it.each([
  [12, { suppressed: false, eligible: 120, count: 74, value: 74 / 120, lo: 0.5, hi: 0.7 }, 'Open for 12 school days; about 60% of the 120 people asked were heard'],
  [3, { suppressed: false, eligible: 17, words: 'Nearly all' }, 'Open for three school days; nearly all of the 17 people asked were heard'],
  [1, { suppressed: true }, 'Open for one school day; how many were heard is not shown'],
  [0, null, 'Open for no school days; how many were heard is not shown'],
] as const)('of one decision %#', (days, heard, words) => { expect(askedInWords(days, heard)).toBe(words); });
