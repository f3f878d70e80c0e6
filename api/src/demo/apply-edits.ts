// Turns a lesson's first text and its edits into the text of any later moment.
import type { DemoLesson, TextEdit } from './types';

/** Each edit in turn. Throws when a passage is missing or not the only one of its kind, so that no edit is lost in silence. */
export function applyEdits(markdown: string, edits: readonly TextEdit[]): string {
  return edits.reduce((text, { find, replace }) => {
    const places = text.split(find).length - 1;
    if (places !== 1) throw new Error(`Expected once, found ${places} times: ${find}`);
    // A function, because `$` in a plain replacement has a meaning of its own and maths is full of it.
    return text.replace(find, () => replace);
  }, markdown);
}

/** The Markdown of a lesson after its first `revision` edits; 0 is the first publication. */
export function markdownAt(lesson: DemoLesson, revision: number): string {
  return (lesson.revisions ?? []).slice(0, revision).reduce((text, { edits }) => applyEdits(text, edits), lesson.markdown);
}
