// The editor of a lesson: ProseMirror over the schema that the server validates with, and everything around it.
import { Component, ElementRef, ViewEncapsulation, afterNextRender, computed, inject, input, output, signal, viewChild, DestroyRef } from '@angular/core';
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { toggleMark } from 'prosemirror-commands';
import type { MarkType, NodeType } from 'prosemirror-model';
import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { Dialogs } from '../../kit/dialogs';
import { Toasts } from '../../kit/toasts';
import type { DocumentJson } from '../lesson/lesson-document';
import type { About, AboutData } from './about-dialog';
import { around, insertBlock, sayAbout, selectedBlocks } from './edit-blocks';
import { EditorToolbar, type Asked } from './editor-toolbar';
import { FindBar } from './find-bar';
import { foundIn, lookFor, step } from './find';
import { createState, type EditorHooks } from './editor-state';
import type { ImageData, ImageWords } from './image-dialog';
import type { Insertion } from './insertions';
import { nodeViews } from './node-views';
import { slashAt, type Slash } from './slash';
import { SlashMenu } from './slash-menu';
import { countWords } from './count-words';

@Component({
  selector: 'tr-lesson-editor',
  imports: [EditorToolbar, FindBar, SlashMenu],
  template: `
    @if (state(); as now) { <tr-editor-toolbar [state]="now" [mayMarkCore]="mayMarkCore()" (did)="run($event)" (asked)="ask($event)" (titled)="retitle($event)" /> }
    @if (seeking() && state(); as now) { <tr-find-bar [found]="foundIn(now)" (wanted)="look($event)" (stepped)="stepFound($event)" (closed)="endFind()" /> }
    <div class="tr-editor-paper" #paper>
      @if (slash(); as open) { <tr-slash-menu [words]="open.words" [style.top.px]="place().top" [style.left.px]="place().left" (picked)="insert($event)" (activeId)="activeOption.set($event)" /> }
    </div>
  `,
  styleUrls: ['../lesson/lesson-content.css', './lesson-editor.css'],
  encapsulation: ViewEncapsulation.None,
})
export class LessonEditor {
  /** Where writing begins; later values are put in by `replace`. */
  readonly start = input.required<DocumentJson>();
  readonly label = input('Lesson');
  readonly lang = input('en-GB');
  readonly mayMarkCore = input(false);
  readonly changed = output<void>();
  readonly saveWanted = output<void>();
  private readonly paper = viewChild.required<ElementRef<HTMLElement>>('paper');
  private readonly toolbar = viewChild(EditorToolbar);
  private readonly menu = viewChild(SlashMenu);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private view: EditorView | undefined;
  private readonly held = signal<EditorState | undefined>(undefined);
  protected readonly state = this.held.asReadonly();
  protected readonly slash = signal<Slash | undefined>(undefined);
  protected readonly place = signal({ top: 0, left: 0 });
  protected readonly activeOption = signal('');
  protected readonly seeking = signal(false);
  protected readonly foundIn = foundIn;
  private readonly findBar = viewChild(FindBar);
  private dismissedAt: number | undefined;
  readonly length = computed(() => { const now = this.state(); return now ? countWords(now.doc) : { words: 0, minutes: 0 }; });

  constructor() {
    afterNextRender(() => this.mount());
    inject(DestroyRef).onDestroy(() => this.view?.destroy());
  }

  value(): DocumentJson {
    return (this.view?.state.doc.toJSON() ?? this.start()) as DocumentJson;
  }

  /** Puts another document in place; what was undone with it cannot be undone. */
  replace(document: DocumentJson): void {
    this.view?.updateState(createState(document, this.hooks));
    this.held.set(this.view?.state);
  }

  focus(): void {
    this.view?.focus();
  }

  protected run(command: Command): void {
    const { view } = this;
    if (!view) return;
    command(view.state, view.dispatch, view);
    // A menu gives the focus back to its button first.
    setTimeout(() => view.focus());
  }

  protected ask(what: Asked): void {
    if (what === 'link') void this.editLink();
    else if (what === 'image') void this.editImage();
    else if (what === 'shortcuts') void this.showShortcuts();
    else if (what === 'about') void this.sayAbout();
    else if (what === 'find') this.find();
    else void this.editFormula(what === 'formulaBlock');
  }

  protected retitle(title: string): void {
    this.run((state, dispatch) => { const box = around(state, 'callout'); if (box) dispatch?.(state.tr.setNodeAttribute(box.pos, 'title', title.trim())); return !!box; });
  }

  protected insert(one: Insertion): void {
    const { view } = this;
    const open = this.slash();
    if (!view || !open) return;
    view.dispatch(view.state.tr.delete(open.from, open.to));
    if (typeof one.act === 'string') this.ask(one.act); else this.run(one.act);
  }

  protected look(words: string): void {
    this.view?.dispatch(lookFor(this.view.state, words));
    this.showFound();
  }

  protected stepFound(by: 1 | -1): void {
    this.view?.dispatch(step(this.view.state, by));
    this.showFound();
  }

  /** The editor itself scrolls only where the focus is, and that is in the find bar. */
  private showFound(): void {
    this.view?.dom.querySelector('.found-now')?.scrollIntoView({ block: 'center' });
  }

  protected endFind(): void {
    this.look('');
    this.seeking.set(false);
    this.focus();
  }

  private find(): void {
    if (this.seeking()) this.findBar()?.focus(); else this.seeking.set(true);
  }

  /** Whether the selected parts are core, and the notes of the first. */
  private async sayAbout(): Promise<void> {
    const { view } = this;
    const blocks = view ? selectedBlocks(view.state) : [];
    const [first] = blocks;
    if (!view || !first) return;
    const { AboutDialog } = await import('./about-dialog');
    const said = await this.dialogs.open<About, AboutData>(AboutDialog, { about: first.node.attrs as unknown as About, mayMarkCore: this.mayMarkCore(), parts: blocks.length });
    if (said) sayAbout(said)(view.state, view.dispatch);
    view.focus();
  }

  private mount(): void {
    const host = this.paper().nativeElement;
    this.view = new EditorView({ mount: host.insertBefore(document.createElement('div'), host.firstChild) }, {
      state: createState(this.start(), this.hooks),
      attributes: () => ({
        'class': 'tr-lesson', 'role': 'textbox', 'aria-multiline': 'true', 'aria-label': this.label(), 'lang': this.lang(), 'spellcheck': 'true',
        ...(this.slash() && { 'aria-controls': this.menu()?.id ?? '', 'aria-activedescendant': this.activeOption() }),
      }),
      nodeViews: nodeViews(() => void this.editFormula(false)),
      handleDOMEvents: { blur: () => { setTimeout(() => this.slash.set(undefined), 150); return false; } },
      dispatchTransaction: (transaction) => {
        const { view } = this;
        if (!view) return;
        view.updateState(view.state.apply(transaction));
        this.held.set(view.state);
        this.followSlash(view);
        if (transaction.docChanged) this.changed.emit();
      },
    });
    this.held.set(this.view.state);
  }

  private readonly hooks: EditorHooks = {
    link: () => { if (this.view?.state.selection.empty && !around(this.view.state, 'link')) return false; void this.editLink(); return true; },
    save: () => this.saveWanted.emit(),
    shortcuts: () => void this.showShortcuts(), about: () => void this.sayAbout(), find: () => this.find(),
    open: () => this.openSelected(),
    key: (event) => this.onKey(event),
    images: (files, pos) => void this.addImages(files, pos),
    failed: (words) => { this.toasts.show(words, { tone: 'danger', seconds: 12 }); },
  };

  private onKey(event: KeyboardEvent): boolean {
    if (event.altKey && event.key === 'F10') { this.toolbar()?.focus(); return true; }
    // Ctrl K with words selected is a link here; the palette of the page stays closed.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && !this.view?.state.selection.empty) event.stopPropagation();
    const open = this.slash();
    if (!open || event.isComposing) return false;
    if (event.key === 'Escape') { this.dismissedAt = open.from; this.slash.set(undefined); return true; }
    const taken = this.menu()?.key(event) ?? false;
    if (taken) setTimeout(() => this.view?.setProps({}));
    return taken;
  }

  private followSlash(view: EditorView): void {
    const found = slashAt(view.state);
    if (!found) this.dismissedAt = undefined;
    const open = found && found.from !== this.dismissedAt && view.hasFocus() ? found : undefined;
    if (open) {
      const at = view.coordsAtPos(open.from);
      const frame = this.paper().nativeElement.getBoundingClientRect();
      this.place.set({ top: at.bottom - frame.top + 4, left: Math.max(8, Math.min(at.left - frame.left, frame.width - 270)) });
    }
    this.slash.set(open);
  }

  /** Enter on a selected formula or image opens it. */
  private openSelected(): boolean {
    const selection = this.view?.state.selection;
    if (!(selection instanceof NodeSelection)) return false;
    const { name } = selection.node.type;
    if (name === 'mathInline' || name === 'mathBlock') void this.editFormula(name === 'mathBlock');
    else if (name === 'image') void this.editImage();
    else return false;
    return true;
  }

  private async editLink(): Promise<void> {
    const { view } = this;
    if (!view) return;
    const { LinkDialog } = await import('./link-dialog');
    const type = lessonSchema.marks['link'] as MarkType;
    const { from, to, $from, empty } = view.state.selection;
    const old = type.isInSet($from.marks()) ?? $from.nodeAfter?.marks.find((mark) => mark.type === type);
    const href = await this.dialogs.open<string>(LinkDialog, { href: (old?.attrs['href'] as string | undefined) ?? '' });
    if (href === undefined) return;
    if (href && empty && !old) view.dispatch(view.state.tr.insert(from, lessonSchema.text(href.replace(/^mailto:|^https?:\/\//, ''), [type.create({ href })])));
    else if (!empty) { view.dispatch(view.state.tr.removeMark(from, to, type)); if (href) toggleMark(type, { href })(view.state, view.dispatch); }
    else if (old) this.relink(view, type, href);
    view.focus();
  }

  /** The whole link around the cursor. */
  private relink(view: EditorView, type: MarkType, href: string): void {
    const { $from } = view.state.selection;
    $from.parent.forEach((child, offset) => {
      const start = $from.start() + offset;
      if (!type.isInSet(child.marks) || $from.pos < start || $from.pos > start + child.nodeSize) return;
      const tr = view.state.tr.removeMark(start, start + child.nodeSize, type);
      view.dispatch(href ? tr.addMark(start, start + child.nodeSize, type.create({ href })) : tr);
    });
  }

  private async editFormula(block: boolean): Promise<void> {
    const { view } = this;
    if (!view) return;
    const { selection } = view.state;
    const selected = selection instanceof NodeSelection && selection.node.type.name.startsWith('math') ? selection : undefined;
    const isBlock = selected ? selected.node.isBlock : block;
    const { FormulaDialog } = await import('./formula-dialog');
    const tex = await this.dialogs.open<string>(FormulaDialog, { tex: String(selected?.node.attrs['tex'] ?? view.state.doc.textBetween(selection.from, selection.to)), block: isBlock });
    if (tex === undefined) { view.focus(); return; }
    const type = lessonSchema.nodes[isBlock ? 'mathBlock' : 'mathInline'] as NodeType;
    if (selected) view.dispatch(view.state.tr.setNodeAttribute(selected.from, 'tex', tex));
    else if (isBlock) insertBlock(type.create({ tex }))(view.state, view.dispatch);
    else view.dispatch(view.state.tr.replaceSelectionWith(type.create({ tex }), false).scrollIntoView());
    view.focus();
  }

  private async editImage(file?: File, pos?: number | null): Promise<void> {
    const { view } = this;
    if (!view) return;
    const { selection } = view.state;
    const selected = selection instanceof NodeSelection && selection.node.type.name === 'image' && !file ? selection : undefined;
    const { ImageDialog } = await import('./image-dialog');
    const image = await this.dialogs.open<ImageWords, ImageData>(ImageDialog, { ...(selected && { image: selected.node.attrs as ImageWords }), ...(file && { file }) });
    if (image) {
      const { tr } = view.state;
      const node = (lessonSchema.nodes['image'] as NodeType).create({ ...(selected?.node.attrs ?? {}), ...image });
      view.dispatch((typeof pos === 'number' ? tr.insert(Math.min(pos, tr.doc.content.size), node) : tr.replaceSelectionWith(node, false)).scrollIntoView());
    }
    view.focus();
  }

  private async addImages(files: readonly File[], pos: number | null): Promise<void> {
    for (const file of files) await this.editImage(file, pos);
  }

  private async showShortcuts(): Promise<void> {
    const { ShortcutsDialog } = await import('./shortcuts-dialog');
    await this.dialogs.open(ShortcutsDialog);
  }
}
