// How alternatives look while they are written: a name for each, a button to choose it, one to take it out, one to add another.
import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';
import { addOption, chooseOption, removeOption } from './edit-choice';

type Where = () => number | undefined;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, name: string, words = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = name;
  element.textContent = words;
  return element;
}

/** A line of the editor's own around what is written; the text field and the buttons in it are no part of the lesson. */
abstract class FramedView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM = make('div', 'choose-content');
  protected readonly bar = make('div', 'choose-bar');
  protected readonly field = make('input', 'tr-input');

  constructor(tag: 'section' | 'div', name: string, protected node: Node, protected readonly view: EditorView, protected readonly where: Where, private readonly attribute: 'title' | 'label') {
    this.dom = make(tag, name);
    this.bar.contentEditable = 'false';
    this.field.maxLength = 500;
    this.field.addEventListener('change', () => { this.set(this.attribute, this.field.value.trim()); });
    this.field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); this.set(this.attribute, this.field.value.trim()); } });
    this.dom.append(this.bar, this.contentDOM);
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return !this.contentDOM.contains(event.target as HTMLElement) && event.target !== this.dom;
  }

  ignoreMutation(record: { target: globalThis.Node }): boolean {
    return !this.contentDOM.contains(record.target);
  }

  protected show(): void {
    const text = String(this.node.attrs[this.attribute]);
    if (document.activeElement !== this.field) this.field.value = text;
  }

  protected button(words: string, press: (at: number) => void): HTMLButtonElement {
    const button = make('button', 'choose-button', words);
    button.type = 'button';
    button.addEventListener('click', () => { const at = this.where(); if (at !== undefined) press(at); });
    return button;
  }

  private set(name: string, value: string): void {
    const at = this.where();
    if (at !== undefined && this.node.attrs[name] !== value) this.view.dispatch(this.view.state.tr.setNodeAttribute(at, name, value));
  }
}

class ChoiceView extends FramedView {
  constructor(node: Node, view: EditorView, where: Where) {
    super('section', 'choose-one', node, view, where, 'title');
    this.field.setAttribute('aria-label', 'What the options are for');
    this.field.placeholder = 'For example: starter';
    this.bar.append(make('strong', '', 'Choose one'), this.field);
    const foot = make('div', 'choose-bar');
    foot.contentEditable = 'false';
    foot.append(this.button('Add an option', (at) => { view.dispatch(addOption(view.state, at)); view.focus(); }));
    this.dom.append(foot);
    this.show();
  }
}

class OptionView extends FramedView {
  private readonly choose: HTMLButtonElement;

  constructor(node: Node, view: EditorView, where: Where) {
    super('div', 'choose-option', node, view, where, 'label');
    this.field.setAttribute('aria-label', 'Name of this option');
    this.field.placeholder = 'Name of this option';
    this.choose = this.button('', (at) => { view.dispatch(chooseOption(view.state, at)); });
    this.bar.append(this.field, this.choose, this.button('Take out', (at) => { view.dispatch(removeOption(view.state, at)); view.focus(); }));
    this.show();
  }

  protected override show(): void {
    super.show();
    const chosen = this.node.attrs['chosen'] === true;
    this.dom.toggleAttribute('data-chosen', chosen);
    this.choose.textContent = chosen ? 'Chosen' : 'Choose';
    this.choose.setAttribute('aria-pressed', String(chosen));
  }
}

export const choiceViews: Record<string, NodeViewConstructor> = {
  chooseOne: (node, view, where) => new ChoiceView(node, view, where),
  chooseOption: (node, view, where) => new OptionView(node, view, where),
};
