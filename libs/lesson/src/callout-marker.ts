// How a call-out is written in Markdown: a quotation that begins with its kind, as on GitHub, with an optional title.
import type { CalloutKind } from './document';

/** `> [!NOTE]` is a note; the words for kinds GitHub does not know are ours. */
export const calloutWords: Readonly<Record<CalloutKind, string>> = {
  note: 'NOTE',
  tip: 'TIP',
  task: 'TASK',
  warning: 'WARNING',
  misconception: 'MISCONCEPTION',
  keyPoint: 'KEY POINT',
};

/** A quotation of alternatives (`> [!CHOOSE ONE] Starter`), and the quotations in it; at most one of them is chosen. */
export const CHOOSE_ONE = 'CHOOSE ONE';
export const OPTION = 'OPTION';
export const CHOSEN = 'CHOSEN OPTION';

export function calloutKindOf(word: string): CalloutKind | null {
  for (const [kind, spelled] of Object.entries(calloutWords)) if (spelled === word && isKind(kind)) return kind;
  return null;
}
const isKind = (kind: string): kind is CalloutKind => kind in calloutWords;
