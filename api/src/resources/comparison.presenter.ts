// A changed block as its reader sees it: the block before and after, its words, and in plain words what else changed.
import type { Answer } from '@trellis/contracts';
import { runsOfEntry, type BlockChange, type DiffEntry, type DocumentNode } from '@trellis/lesson';

type Entry = Answer<'revision.compare'>['entries'][number];

const KINDS: Record<string, string> = {
  paragraph: 'a paragraph', heading: 'a heading', bulletList: 'a list', orderedList: 'a numbered list', blockquote: 'a quotation', codeBlock: 'code', mathBlock: 'a formula', callout: 'a call-out', chooseOne: 'a choice',
  table: 'a table', horizontalRule: 'a dividing line', htmlBlock: 'raw HTML', footnoteDefinition: 'a footnote', linkDefinition: 'a link definition', frontMatter: 'front matter',
};
const MARKS: Record<string, string> = { link: 'a link', strong: 'bold', em: 'italics', strike: 'struck through', sub: 'subscript', sup: 'superscript', code: 'code' };

const ATTRIBUTES: Record<string, string> = { coreReason: 'Why it is core', coreUntil: 'Core until', whyIntent: 'Note: why it is here', whyMisconception: 'Note: likely misconception', whyTiming: 'Note: timing', label: 'Option', title: 'Title' };

export function toEntry(entry: DiffEntry): Entry {
  const words = entry.edited ? runsOfEntry(entry) : [];
  return { kind: entry.kind, before: asDocument(entry.before), after: asDocument(entry.after), words: words.length ? words : null, notes: [...new Set(notesOf(entry))] };
}

const asDocument = (node: DocumentNode | undefined): Entry['before'] => (node ? { type: 'doc', content: [{ ...node }] } : null);

function notesOf(entry: DiffEntry): string[] {
  const own = (entry.changes ?? []).map(noteOf);
  return [...own, ...(entry.parts ?? []).flatMap(notesOf)];
}

function noteOf(change: BlockChange): string {
  if (change.what === 'type') return `Was ${KINDS[change.before] ?? change.before}, is now ${KINDS[change.after] ?? change.after}`;
  if (change.what === 'formatting') return formattingNote(change.mark, change.before, change.after, change.text);
  if (change.name === 'core') return change.after ? 'Is now core' : 'Is no longer core';
  if (change.name === 'chosen') return change.after ? 'An option was chosen' : 'An option is no longer chosen';
  return `${ATTRIBUTES[change.name] ?? change.name}: ${shown(change.before)} → ${shown(change.after)}`;
}

function formattingNote(mark: string, before: boolean, after: boolean, text: string): string {
  const name = MARKS[mark] ?? mark;
  const quoted = `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
  if (before && after) return `${quoted}: another ${name.replace(/^a /, '')}`;
  return after ? `${quoted} is now ${name}` : `${quoted} is no longer ${name}`;
}

function shown(value: unknown): string {
  if (value === null || value === '') return 'none';
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
