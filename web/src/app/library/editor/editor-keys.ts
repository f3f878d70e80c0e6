// The keyboard of the editor, and the sheet that lists it.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { baseKeymap, chainCommands, createParagraphNear, exitCode, liftEmptyBlock, newlineInCode, splitBlock, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import type { MarkType, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { goToNextCell } from 'prosemirror-tables';
import { moveBlock, splitItem, toggleList, toggleQuote, turnInto } from './edit-blocks';

const item = lessonSchema.nodes['listItem'] as NodeType;
const mark = (name: string): MarkType => lessonSchema.marks[name] as MarkType;
const lineBreak: Command = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith((lessonSchema.nodes['hardBreak'] as NodeType).create()).scrollIntoView());
  return true;
});

export interface KeyHooks { link(): boolean; save(): void; shortcuts(): void; open(): boolean; about(): void; find(): void }

export function editorKeys(hooks: KeyHooks): Plugin[] {
  const run = (act: () => void): Command => () => { act(); return true; };
  return [
    keymap({
      'Mod-z': undo, 'Mod-y': redo, 'Shift-Mod-z': redo, 'Backspace': undoInputRule,
      'Mod-b': toggleMark(mark('strong')), 'Mod-i': toggleMark(mark('em')), 'Mod-`': toggleMark(mark('code')), 'Mod-,': toggleMark(mark('sub')), 'Mod-.': toggleMark(mark('sup')),
      'Mod-k': () => hooks.link(), 'Mod-s': run(hooks.save), 'Mod-/': run(hooks.shortcuts), 'Mod-Alt-n': run(hooks.about), 'Mod-f': run(hooks.find),
      'Mod-Alt-0': turnInto('paragraph'), 'Mod-Alt-1': turnInto('heading', { level: 1 }), 'Mod-Alt-2': turnInto('heading', { level: 2 }), 'Mod-Alt-3': turnInto('heading', { level: 3 }),
      'Mod-Shift-7': toggleList('ordered'), 'Mod-Shift-8': toggleList('bullet'), 'Mod-Shift-9': toggleList('task'), 'Mod-Shift-.': toggleQuote(),
      'Alt-ArrowUp': moveBlock(-1), 'Alt-ArrowDown': moveBlock(1),
      'Tab': chainCommands(goToNextCell(1), sinkListItem(item)), 'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
      'Shift-Enter': lineBreak, 'Mod-Enter': exitCode,
      'Enter': chainCommands(() => hooks.open(), newlineInCode, splitItem, createParagraphNear, liftEmptyBlock, splitBlock),
    }),
    keymap(baseKeymap),
  ];
}

/** `Mod` is Ctrl, on a Mac ⌘. */
export const SHORTCUTS: readonly { readonly group: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  { group: 'Text', keys: [['Mod+B', 'Bold'], ['Mod+I', 'Italic'], ['Mod+,', 'Subscript'], ['Mod+.', 'Superscript'], ['Mod+`', 'Code'], ['Mod+K', 'Link the selected words']] },
  { group: 'Blocks', keys: [['/', 'Insert anything'], ['Mod+Alt+1 to 3', 'Heading'], ['Mod+Alt+0', 'Paragraph'], ['Mod+Shift+8', 'Bulleted list'], ['Mod+Shift+7', 'Numbered list'], ['Mod+Shift+9', 'Tick list'], ['Mod+Shift+.', 'Quotation'], ['Alt+↑ or ↓', 'Move the block']] },
  { group: 'As you type', keys: [['# and space', 'Heading (## for smaller)'], ['- and space', 'Bulleted list'], ['1. and space', 'Numbered list'], ['[] and space', 'Tick list'], ['> and space', 'Quotation'], ['$x^2$', 'Maths in a line'], ['--- ', 'Dividing line']] },
  { group: 'Lists and tables', keys: [['Tab', 'Indent, or next cell'], ['Shift+Tab', 'Outdent, or previous cell'], ['Enter twice', 'Leave the list']] },
  { group: 'Everything', keys: [['Mod+F', 'Find in this lesson'], ['Mod+Alt+N', 'Core, and notes for colleagues'], ['Mod+S', 'Save a version'], ['Mod+Z', 'Undo'], ['Mod+Shift+Z', 'Redo'], ['Alt+F10', 'To the toolbar'], ['Mod+/', 'This sheet']] },
];
