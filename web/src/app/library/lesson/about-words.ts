// How a page says what is said about a block: core, until when and why, and the notes for teachers.
import { dayLine } from '../resource-words';

type Attrs = Readonly<Record<string, unknown>>;
export type WhyName = 'whyIntent' | 'whyMisconception' | 'whyTiming';
export const WHY_NOTES: readonly { readonly name: WhyName; readonly label: string; readonly hint: string }[] = [
  { name: 'whyIntent', label: 'Why it is here', hint: 'What it is for, so that a colleague can change it and keep its point.' },
  { name: 'whyMisconception', label: 'Likely misconception', hint: 'What pupils tend to think, and how you hear it.' },
  { name: 'whyTiming', label: 'Timing', hint: 'How long it takes, and what to cut first.' },
];

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export const coreLine = (attrs: Attrs): string => coreWords(text(attrs['coreReason']), text(attrs['coreUntil']));

/** "The trust asks that this stays, until 31 July 2027: everyone sits this test". */
export function coreWords(reason: string, until: string): string {
  return `The trust asks that this stays${until ? `, until ${dayLine(until)}` : ''}${reason ? `: ${reason}` : ''}`;
}

export function lapsedLine(attrs: Attrs): string {
  return `Was core until ${dayLine(text(attrs['coreUntil']))}: now it is free to change`;
}

export function notesOf(attrs: Attrs): { readonly label: string; readonly text: string }[] {
  return WHY_NOTES.flatMap(({ name, label }) => (text(attrs[name]) ? [{ label, text: text(attrs[name]) }] : []));
}
