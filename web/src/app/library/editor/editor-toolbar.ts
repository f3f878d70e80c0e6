// The editor's toolbar: one stop for Tab, arrows inside. It shows where the cursor is and acts on the editor it is given.
import { Component, ElementRef, computed, inject, input, output } from '@angular/core';
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import type { CalloutKind } from '@trellis/lesson/document';
import { toggleMark } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, addRowBefore, deleteColumn, deleteRow, deleteTable, isInTable, mergeCells, splitCell, toggleHeaderColumn, toggleHeaderRow } from 'prosemirror-tables';
import { Menu, type MenuItem } from '../../kit/menu';
import { around, isCore, listKindAt, setCallout, toggleList, turnInto, unwrapCallout, type ListKind } from './edit-blocks';
import { CALLOUTS, INSERTIONS } from './insertions';
import { ToolButton } from './tool-button';
import type { Sign } from './tool-signs';

/** What a dialog or the find bar is wanted for. */
export type Asked = 'link' | 'image' | 'formula' | 'formulaBlock' | 'shortcuts' | 'about' | 'find';

const BLOCKS: readonly (MenuItem & { readonly act: Command })[] = [
  { id: 'paragraph', label: 'Paragraph', act: turnInto('paragraph') }, { id: 'heading1', label: 'Heading 1', act: turnInto('heading', { level: 1 }) },
  { id: 'heading2', label: 'Heading 2', act: turnInto('heading', { level: 2 }) }, { id: 'heading3', label: 'Heading 3', act: turnInto('heading', { level: 3 }) },
  { id: 'heading4', label: 'Heading 4', act: turnInto('heading', { level: 4 }) }, { id: 'codeBlock', label: 'Code', act: turnInto('codeBlock') },
];
const TABLE: readonly (MenuItem & { readonly act: Command })[] = [
  { id: 'rowAbove', label: 'Row above', act: addRowBefore }, { id: 'rowBelow', label: 'Row below', act: addRowAfter }, { id: 'columnBefore', label: 'Column before', act: addColumnBefore },
  { id: 'columnAfter', label: 'Column after', act: addColumnAfter }, { id: 'headRow', label: 'Heading row on or off', act: toggleHeaderRow }, { id: 'headColumn', label: 'Heading column on or off', act: toggleHeaderColumn },
  { id: 'merge', label: 'Join the selected cells', act: mergeCells }, { id: 'split', label: 'Split the cell', act: splitCell },
  { id: 'deleteRow', label: 'Delete the row', tone: 'danger', act: deleteRow }, { id: 'deleteColumn', label: 'Delete the column', tone: 'danger', act: deleteColumn }, { id: 'deleteTable', label: 'Delete the table', tone: 'danger', act: deleteTable },
];
const mark = (name: string): MarkType => lessonSchema.marks[name] as MarkType;
const MARKS: readonly { readonly name: string; readonly label: string; readonly sign: Sign; readonly keys: string }[] = [
  { name: 'strong', label: 'Bold', sign: 'bold', keys: 'Ctrl+B' }, { name: 'em', label: 'Italic', sign: 'italic', keys: 'Ctrl+I' }, { name: 'sub', label: 'Subscript', sign: 'sub', keys: 'Ctrl+,' },
  { name: 'sup', label: 'Superscript', sign: 'sup', keys: 'Ctrl+.' }, { name: 'code', label: 'Code in the line', sign: 'code', keys: 'Ctrl+`' },
];
const LISTS: readonly { readonly kind: ListKind; readonly label: string; readonly keys: string }[] = [
  { kind: 'bullet', label: 'Bulleted list', keys: 'Ctrl+Shift+8' }, { kind: 'ordered', label: 'Numbered list', keys: 'Ctrl+Shift+7' }, { kind: 'task', label: 'Tick list', keys: 'Ctrl+Shift+9' },
];

function hasMark({ selection, storedMarks, doc }: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? !!type.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, type);
}

@Component({
  selector: 'tr-editor-toolbar',
  imports: [Menu, ToolButton],
  templateUrl: './editor-toolbar.html',
  styleUrl: './editor-toolbar.css',
  host: { 'role': 'toolbar', 'aria-label': 'Formatting', '(keydown)': 'onKey($event)', '(focusin)': 'onFocus($event)' },
})
export class EditorToolbar {
  readonly state = input.required<EditorState>();
  readonly mayMarkCore = input(false);
  readonly did = output<Command>();
  /** A dialog is wanted. */
  readonly asked = output<Asked>();
  readonly titled = output<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly blocks = BLOCKS;
  protected readonly table = TABLE;
  protected readonly inserts: readonly MenuItem[] = INSERTIONS.map(({ id, label, icon }) => ({ id, label, icon }));
  protected readonly callouts: readonly MenuItem[] = [...Object.entries(CALLOUTS).map(([id, { label }]) => ({ id, label })), { id: 'unwrap', label: 'Remove the box, keep the words' }];
  protected readonly undo = undo;
  protected readonly redo = redo;
  protected readonly marks = computed(() => { const state = this.state(); return MARKS.map((one) => ({ ...one, on: hasMark(state, mark(one.name)), act: toggleMark(mark(one.name)) })); });
  protected readonly linked = computed(() => hasMark(this.state(), mark('link')));
  protected readonly lists = computed(() => { const now = listKindAt(this.state()); return LISTS.map((one) => ({ ...one, on: one.kind === now, act: toggleList(one.kind) })); });
  protected readonly inTable = computed(() => isInTable(this.state()));
  protected readonly core = computed(() => isCore(this.state()));
  protected readonly callout = computed(() => around(this.state(), 'callout')?.node);
  protected readonly calloutName = computed(() => { const node = this.callout(); return node ? CALLOUTS[node.attrs['kind'] as CalloutKind]?.label ?? 'Box' : ''; });
  protected readonly mayUndo = computed(() => undoDepth(this.state()) > 0);
  protected readonly mayRedo = computed(() => redoDepth(this.state()) > 0);
  protected readonly blockName = computed(() => {
    const { parent } = this.state().selection.$from;
    const id = parent.type.name === 'heading' ? `heading${parent.attrs['level']}` : parent.type.name;
    return BLOCKS.find((block) => block.id === id)?.label ?? (parent.type.name === 'heading' ? `Heading ${parent.attrs['level']}` : 'Paragraph');
  });

  focus(): void {
    this.stops()[0]?.focus();
  }

  protected pick(from: readonly { readonly id: string; readonly act: Command }[], id: string): void {
    const found = from.find((one) => one.id === id);
    if (found) this.did.emit(found.act);
  }

  protected insert(id: string): void {
    const found = INSERTIONS.find((one) => one.id === id);
    if (!found) return;
    if (typeof found.act === 'string') this.asked.emit(found.act); else this.did.emit(found.act);
  }

  protected frame(id: string): void {
    this.did.emit(id === 'unwrap' ? unwrapCallout : setCallout(id as CalloutKind));
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.target instanceof HTMLInputElement) return;
    const stops = this.stops();
    const at = stops.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    stops[(to + stops.length) % stops.length]?.focus();
  }

  /** Only where the focus was last is a stop for Tab. */
  protected onFocus(event: FocusEvent): void {
    for (const stop of this.stops()) stop.tabIndex = stop === event.target ? 0 : -1;
  }

  private stops(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  }
}
