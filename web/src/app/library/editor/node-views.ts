// Parts of a lesson that need more than their plain element while it is edited: formulas drawn, tasks that can be ticked.
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { renderFormula } from '../lesson/render-maths';
import { choiceViews } from './choice-views';

type Edit = () => void;

class FormulaView implements NodeView {
  readonly dom: HTMLElement;
  private drawn = '';

  constructor(private node: Node, private readonly edit: Edit) {
    this.dom = document.createElement(node.isBlock ? 'div' : 'span');
    this.dom.className = node.isBlock ? 'math math-block' : 'math';
    this.dom.addEventListener('dblclick', () => this.edit());
    this.draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  private draw(): void {
    const tex = String(this.node.attrs['tex']);
    if (tex === this.drawn && tex !== '') return;
    this.drawn = tex;
    this.dom.textContent = tex || 'Empty formula';
    if (!tex) return;
    renderFormula(this.dom, tex, this.node.isBlock)
      .then((wrong) => this.dom.classList.toggle('math-wrong', wrong !== ''))
      .catch(() => { this.dom.textContent = tex; });
  }
}

class ItemView implements NodeView {
  readonly dom = document.createElement('li');
  readonly contentDOM = document.createElement('div');
  private readonly box = document.createElement('input');

  constructor(private node: Node, view: EditorView, getPos: () => number | undefined) {
    this.box.type = 'checkbox';
    this.box.contentEditable = 'false';
    this.box.setAttribute('aria-label', 'Done');
    this.box.addEventListener('change', () => {
      const pos = getPos();
      if (pos !== undefined) view.dispatch(view.state.tr.setNodeAttribute(pos, 'checked', this.box.checked));
    });
    this.dom.append(this.contentDOM);
    this.show();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.box;
  }

  ignoreMutation(record: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(record.target);
  }

  private show(): void {
    const checked: unknown = this.node.attrs['checked'];
    this.dom.classList.toggle('task', typeof checked === 'boolean');
    if (typeof checked !== 'boolean') { this.box.remove(); return; }
    this.box.checked = checked;
    if (!this.box.isConnected || this.box.parentNode !== this.dom) this.dom.prepend(this.box);
  }
}

/** `editFormula` is called for the formula that is selected. */
export function nodeViews(editFormula: Edit): Record<string, NodeViewConstructor> {
  const formula: NodeViewConstructor = (node) => new FormulaView(node, editFormula);
  return { ...choiceViews, mathInline: formula, mathBlock: formula, listItem: (node, view, getPos) => new ItemView(node, view, getPos) };
}
