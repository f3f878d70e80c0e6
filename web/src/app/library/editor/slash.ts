// When the slash menu is wanted: a slash at the start of a line or after a space, and the letters after it.
import type { EditorState } from 'prosemirror-state';

export interface Slash { readonly from: number; readonly to: number; readonly words: string }

export function slashAt(state: EditorState): Slash | undefined {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code) return undefined;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '￼');
  const match = /(?:^|\s)\/(\p{L}{0,20})$/u.exec(before);
  if (!match) return undefined;
  const words = match[1] ?? '';
  return { from: $from.pos - words.length - 1, to: $from.pos, words };
}
