// Compares two documents that are both here, in the form the server's comparison has.
import { diffLessons } from '@trellis/lesson/diff';
import type { DocumentNode } from '@trellis/lesson/document';
import { runsOfEntry } from '@trellis/lesson/entry-runs';
import type { Change } from '../history/change-list';
import { asLesson, type DocumentJson } from '../lesson/lesson-document';

export function compareLocally(before: DocumentJson, after: DocumentJson): Change[] {
  return diffLessons(asLesson(before), asLesson(after)).map((entry) => {
    const words = entry.edited ? runsOfEntry(entry) : [];
    return { kind: entry.kind, before: alone(entry.before), after: alone(entry.after), words: words.length ? words : null, notes: [] };
  });
}

const alone = (node: DocumentNode | undefined): DocumentJson | null => (node ? { type: 'doc', content: [{ ...node }] } : null);
