// Guesses what a resource is from its title and words, so that a teacher only has to agree.
import type { KeyStage, ResourceKind } from '@trellis/contracts/vocabulary';

export interface Suggestion { readonly years: readonly number[]; readonly keyStages: readonly KeyStage[]; readonly kind: ResourceKind | null; readonly summary: string }

const LAST_YEARS: readonly (readonly [number, KeyStage])[] = [[0, 'EYFS'], [2, 'KS1'], [6, 'KS2'], [9, 'KS3'], [11, 'KS4'], [13, 'KS5']];
const KINDS: readonly (readonly [RegExp, ResourceKind])[] = [
  [/knowledge organi[sz]er/i, 'knowledge_organiser'], [/\b(?:unit|scheme of (?:work|learning)|medium[- ]term plan)\b/i, 'unit_plan'], [/\bworksheets?\b/i, 'worksheet'],
  [/\b(?:assessment|test|quiz|exam|mark scheme)\b/i, 'assessment'], [/\b(?:slides?|powerpoint|presentation)\b/i, 'slides_notes'],
];
const SUMMARY_LENGTH = 200;

export const keyStageOf = (year: number): KeyStage => LAST_YEARS.find(([last]) => year <= last)?.[1] ?? 'KS5';

function yearsIn(text: string): number[] {
  const years = new Set<number>(/\breception\b/i.test(text) ? [0] : []);
  for (const [, from, to] of text.matchAll(/\b(?:years?|yr?s?)\s?(\d{1,2})(?:\s?(?:-|–|to|and|&)\s?(\d{1,2}))?\b/gi)) {
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first >= 1 && last <= 13 && last >= first) for (let year = first; year <= last; year += 1) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** `text` is the lesson's plain text, one line a block. */
export function suggestDetails(title: string, text: string): Suggestion {
  const lines = text.split('\n').map((line) => line.trim());
  const years = yearsIn(`${title}\n${lines.slice(0, 12).join('\n')}`);
  const named = [...`${title}\n${lines.slice(0, 12).join('\n')}`.matchAll(/\b(?:KS|key stage )([1-5])\b/gi)].map(([, stage]) => `KS${stage}` as KeyStage);
  const prose = lines.find((line) => line.length >= 40 && /[.!?]$/.test(line)) ?? '';
  const sentence = /^.{20,}?[.!?](?=\s|$)/.exec(prose)?.[0] ?? prose;
  return {
    years, keyStages: [...new Set([...named, ...years.map(keyStageOf)])], kind: KINDS.find(([words]) => words.test(title))?.[1] ?? null,
    summary: sentence.length > SUMMARY_LENGTH ? `${sentence.slice(0, SUMMARY_LENGTH).replace(/\s+\S*$/, '')}…` : sentence,
  };
}
