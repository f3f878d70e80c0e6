// How those asked judge an answer, as a sentence.
import type { Proposal } from '@trellis/contracts';

/** “14 of 20 felt answered …”, or words where the exact figure is not told. */
export function verdictSentence(verdict: Proposal['verdict']): string {
  if (verdict.suppressed) return `Whether those asked felt answered is shown from ${verdict.from} answers on.`;
  if ('words' in verdict) return `${verdict.words} (${verdict.n} said so).`;
  return `Of ${verdict.n} who said: ${verdict.yes} felt answered, ${verdict.partly} in part, ${verdict.no} did not.`;
}
