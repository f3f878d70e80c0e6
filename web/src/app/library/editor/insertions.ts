// Everything that can be put into a lesson, for the toolbar's menu and the slash menu alike.
import { calloutKinds, type CalloutKind } from '@trellis/lesson/document';
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import type { NodeType } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import type { IconName } from '../../kit/icon';
import { offerChoice } from './edit-choice';
import { insertBlock, insertTable, setCallout, toggleList, toggleQuote, turnInto } from './edit-blocks';

export interface Insertion { readonly id: string; readonly label: string; readonly words: string; readonly icon: IconName; /** A command, or the name of a dialog. */ readonly act: Command | 'image' | 'formula' | 'formulaBlock' }

export const CALLOUTS: Record<CalloutKind, { readonly label: string; readonly words: string }> = {
  note: { label: 'Note', words: 'info aside' }, tip: { label: 'Tip', words: 'hint advice' }, task: { label: 'Task', words: 'activity exercise' },
  warning: { label: 'Take care', words: 'warning safety danger' }, misconception: { label: 'Misconception', words: 'mistake error' }, keyPoint: { label: 'Key point', words: 'important remember' },
};

const rule = insertBlock((lessonSchema.nodes['horizontalRule'] as NodeType).create());

export const INSERTIONS: readonly Insertion[] = [
  { id: 'h2', label: 'Heading', words: 'title h2 section', icon: 'menu', act: turnInto('heading', { level: 2 }) },
  { id: 'h3', label: 'Small heading', words: 'subtitle h3', icon: 'menu', act: turnInto('heading', { level: 3 }) },
  { id: 'bullet', label: 'Bulleted list', words: 'ul points', icon: 'more', act: toggleList('bullet') },
  { id: 'ordered', label: 'Numbered list', words: 'ol steps', icon: 'more', act: toggleList('ordered') },
  { id: 'task', label: 'Tick list', words: 'checklist todo tasks', icon: 'check-circle', act: toggleList('task') },
  { id: 'table', label: 'Table', words: 'grid rows columns', icon: 'table', act: insertTable(3, 3) },
  { id: 'image', label: 'Image', words: 'picture photo diagram upload', icon: 'image', act: 'image' },
  { id: 'formula', label: 'Maths in this line', words: 'equation formula latex', icon: 'plus', act: 'formula' },
  { id: 'formulaBlock', label: 'Maths on its own line', words: 'equation formula latex display', icon: 'plus', act: 'formulaBlock' },
  ...calloutKinds.map((kind): Insertion => ({ id: kind, label: CALLOUTS[kind].label, words: `callout box ${CALLOUTS[kind].words}`, icon: kind === 'warning' || kind === 'misconception' ? 'alert' : 'info', act: setCallout(kind) })),
  { id: 'choice', label: 'Choose one', words: 'alternatives options variants pick', icon: 'sliders', act: offerChoice },
  { id: 'quote', label: 'Quotation', words: 'blockquote source', icon: 'reply', act: toggleQuote() },
  { id: 'code', label: 'Code', words: 'program pre', icon: 'file', act: turnInto('codeBlock') },
  { id: 'rule', label: 'Dividing line', words: 'horizontal rule separator', icon: 'minus', act: rule },
];

/** What begins like the words, first; then what is also called so. */
export function findInsertions(words: string): readonly Insertion[] {
  const wanted = words.toLowerCase();
  const starts = INSERTIONS.filter(({ label }) => label.toLowerCase().startsWith(wanted));
  return [...starts, ...INSERTIONS.filter((one) => !starts.includes(one) && `${one.label} ${one.words}`.toLowerCase().split(' ').some((word) => word.startsWith(wanted)))];
}
