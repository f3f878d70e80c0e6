// The ledger's sentence: every count where it belongs, none that is nothing.
import { ledgerSentence } from './ledger-sentence';

it.each([
  [{ decisions: 0, consulted: 0, onTime: { done: 0, of: 0 }, declined: 0, urgent: 0 }, 'No decision has been made in the last twelve months.'],
  [{ decisions: 1, consulted: 0, onTime: { done: 0, of: 0 }, declined: 0, urgent: 1 }, '1 decision was made; 0 were consulted on, and 1 could not wait.'],
  [{ decisions: 11, consulted: 9, onTime: { done: 8, of: 9 }, declined: 3, urgent: 2 }, '11 decisions were made; 9 were consulted on, 8 of 9 answered on time, 3 were “we will not”, and 2 could not wait.'],
])('%#', (counts, sentence) => { expect(ledgerSentence(counts)).toBe(sentence); });
