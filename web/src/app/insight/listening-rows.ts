// The voice ledger half-term by half-term, as rows of a picture and of a table.
import type { VoiceLedger } from '@trellis/contracts';
import { verdictSentence } from '../core/verdict-words';
import type { FigureTable } from '../kit/figure-numbers';
import type { LikertRow } from '../kit/likert';

/** Urgent or hardly asked, asked first but answered late, asked first and answered in time. */
export const halfTermRows = ({ halfTerms }: Pick<VoiceLedger, 'halfTerms'>): LikertRow[] => halfTerms.map(({ name, decisions, consulted, onTime }) =>
  (decisions === 0 ? { label: name, counts: null, words: 'Nothing was decided.' } : { label: name, counts: [decisions - consulted, consulted - Math.min(consulted, onTime.done), Math.min(consulted, onTime.done)] }));

const of = ({ done, of: all }: { done: number; of: number }): string => (all === 0 ? '–' : `${done} of ${all}`);

export const halfTermTable = ({ halfTerms }: Pick<VoiceLedger, 'halfTerms'>): FigureTable => ({
  columns: ['Half-term', 'Decisions', 'Consulted on', 'Urgent', '“We will not”', 'On time', 'Median days', '“You said, we did” on time', 'Felt answered'],
  rows: halfTerms.map((half) => [
    half.name, String(half.decisions), String(half.consulted), String(half.urgent), String(half.declined), of(half.onTime), half.medianDays === null ? '–' : String(half.medianDays), of(half.responses),
    half.feltAnswered.suppressed ? `Shown from ${half.feltAnswered.from} answers on` : verdictSentence(half.feltAnswered),
  ]),
});
