// Compares two documents that are both here, in the form the server's comparison has.
import { diffLessons, type DiffEntry } from '@trellis/lesson/diff';
import type { DocumentNode } from '@trellis/lesson/document';
import { toPlainText } from '@trellis/lesson/plain-text';
import type { Change } from '../history/change-list';
import { asLesson, type DocumentJson } from '../lesson/lesson-document';

type Runs = NonNullable<Change['words']>;

export function compareLocally(before: DocumentJson, after: DocumentJson): Change[] {
  return diffLessons(asLesson(before), asLesson(after)).map((entry) => {
    const words = entry.edited ? runsOf(entry) : [];
    return { kind: entry.kind, before: alone(entry.before), after: alone(entry.after), words: words.length ? words : null, notes: [] };
  });
}

const alone = (node: DocumentNode | undefined): DocumentJson | null => (node ? { type: 'doc', content: [{ ...node }] } : null);

/** Parts of a list or table stand under each other. */
function runsOf(entry: DiffEntry): Runs {
  if (entry.words) return [...entry.words];
  if (entry.parts) return entry.parts.flatMap((part, index): Runs => [...(index ? [{ op: 'same' as const, text: '\n' }] : []), ...runsOf(part)]);
  const node = entry.after ?? entry.before;
  const op = entry.kind === 'added' ? 'add' : entry.kind === 'removed' ? 'del' : 'same';
  return node ? [{ op, text: toPlainText({ content: [node] }) }] : [];
}
