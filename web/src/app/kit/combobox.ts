// Type to find one of many: a school, a colleague, a resource. Choices are given, or asked for as one types.
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, ElementRef, computed, inject, input, linkedSignal, model, output, resource, signal, viewChild } from '@angular/core';
import { Control } from './control';
import { Field, NativeInput } from './field';
import { uniqueId } from './unique-id';

export interface ComboboxOption { readonly value: string; readonly label: string; readonly hint?: string }

@Component({
  selector: 'tr-combobox',
  imports: [Field, NativeInput, CdkConnectedOverlay, CdkOverlayOrigin],
  template: `
    <tr-field [label]="label()" [hint]="hint()" [error]="shownError()" [optional]="optional()">
      <input trInput #box cdkOverlayOrigin #origin="cdkOverlayOrigin" role="combobox" autocomplete="off" spellcheck="false" [value]="text()" [disabled]="disabled()" [placeholder]="placeholder()"
        aria-autocomplete="list" [attr.aria-required]="required() || null" [attr.aria-expanded]="open()" [attr.aria-controls]="open() ? id : null" [attr.aria-activedescendant]="open() && shown().length ? id + '-' + active() : null"
        (input)="type(box.value)" (click)="open.set(true)" (keydown)="onKey($event)" (blur)="leave()" />
    </tr-field>
    <ng-template cdkConnectedOverlay [cdkConnectedOverlayOrigin]="origin" [cdkConnectedOverlayOpen]="open()" [cdkConnectedOverlayMatchWidth]="true" [cdkConnectedOverlayOffsetY]="4">
      <div class="tr-listbox" role="listbox" [id]="id" [attr.aria-label]="label()">
        @for (option of shown(); track option.value; let i = $index) {
          <div role="option" [id]="id + '-' + i" [attr.aria-selected]="option.value === value()" [attr.data-active]="i === active() || null" (pointerdown)="pick(option, $event)" (pointermove)="active.set(i)">{{ option.label }}@if (option.hint) { <span>{{ option.hint }}</span> }</div>
        } @empty { <p role="status">{{ found.isLoading() ? 'Looking…' : 'Nothing found' }}</p> }
      </div>
    </ng-template>
  `,
  styles: `:host { display: block; }`,
})
export class Combobox extends Control<string> {
  /** The chosen option's value; empty when nothing is chosen. */
  override readonly value = model('');
  readonly options = input<readonly ComboboxOption[]>([]);
  /** Asked instead of filtering `options`, from the first letter. */
  readonly search = input<(words: string) => Promise<readonly ComboboxOption[]>>();
  readonly placeholder = input('');
  /** The whole option, for a page that shows more of it than its value. */
  readonly picked = output<ComboboxOption>();
  /** The words of a value that is not among `options` yet. */
  readonly valueLabel = input('');

  protected readonly id = uniqueId('list');
  protected readonly open = signal(false);
  protected readonly active = signal(0);
  private readonly last = signal<ComboboxOption | undefined>(undefined);
  protected readonly text = linkedSignal(() => this.labelOf(this.value()));
  private readonly words = signal('');
  protected readonly found = resource({
    params: () => (this.search() ? this.words().trim() : undefined),
    loader: async ({ params }) => (await this.search()?.(params)) ?? [],
    defaultValue: [] as readonly ComboboxOption[],
  });
  protected readonly shown = computed(() => {
    if (this.search()) return this.found.hasValue() ? this.found.value() : [];
    const wanted = this.words().trim().toLowerCase();
    return this.options().filter(({ label }) => label.toLowerCase().includes(wanted));
  });
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly document = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.ownerDocument;

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.words.set(text);
    this.active.set(0);
    this.open.set(true);
    if (!text) this.value.set('');
  }

  protected pick(option: ComboboxOption, event?: Event): void {
    event?.preventDefault();
    this.last.set(option);
    this.value.set(option.value);
    this.text.set(option.label);
    this.words.set('');
    this.open.set(false);
    this.picked.emit(option);
  }

  /** Words that are no choice are taken back, so that what is seen is what is chosen. */
  protected leave(): void {
    this.open.set(false);
    this.words.set('');
    this.text.set(this.labelOf(this.value()));
    this.touch.emit();
  }

  protected onKey(event: KeyboardEvent): void {
    const last = this.shown().length - 1;
    if (event.key === 'Escape' && this.open()) { event.stopPropagation(); this.open.set(false); return; }
    if (event.key === 'Enter' && this.open() && last >= 0) {
      event.preventDefault();
      const option = this.shown()[this.active()];
      if (option) this.pick(option);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) return;
    event.preventDefault();
    if (this.open()) this.active.set((this.active() + step + last + 1) % (last + 1));
    this.open.set(true);
    this.document.getElementById(`${this.id}-${this.active()}`)?.scrollIntoView({ block: 'nearest' });
  }

  private labelOf(value: string): string {
    if (!value) return '';
    return this.options().find((option) => option.value === value)?.label ?? (this.last()?.value === value ? this.last()?.label ?? '' : this.valueLabel());
  }
}
