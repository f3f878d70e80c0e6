// A search field that reports as one types, after a short pause, and at once on Enter.
import { Component, DestroyRef, ElementRef, inject, input, model, output, viewChild } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';

const PAUSE_MS = 200;

@Component({
  selector: 'tr-search-box',
  imports: [Icon, Button],
  template: `
    <form role="search" [attr.aria-label]="label()" (submit)="now($event)">
      <tr-icon name="search" />
      <input #box class="tr-input" type="search" [attr.aria-label]="label()" [placeholder]="placeholder()" [value]="value()" autocomplete="off" enterkeyhint="search" (input)="type(box.value)" />
      @if (value()) { <button trButton variant="quiet" size="s" icon="close" [iconOnly]="true" (click)="clear()">Clear the search</button> }
    </form>
  `,
  styles: `
    :host { display: block; } form { position: relative; display: flex; align-items: center; }
    form > tr-icon { position: absolute; inset-inline-start: 0.9rem; color: var(--tr-ink-muted); pointer-events: none; }
    input.tr-input { padding-inline: 2.6rem 2.8rem; min-block-size: 3.1rem; font-size: var(--tr-text-l); } input::-webkit-search-cancel-button { display: none; }
    button { position: absolute; inset-inline-end: 0.4rem; }
  `,
})
export class SearchBox {
  readonly value = model('');
  readonly label = input('Search');
  readonly placeholder = input('');
  /** What to search for now: after a pause in typing, or on Enter. */
  readonly searched = output<string>();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  focus(): void {
    this.box().nativeElement.focus();
  }

  protected type(words: string): void {
    this.value.set(words);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.searched.emit(words.trim()), PAUSE_MS);
  }

  protected now(event: Event): void {
    event.preventDefault();
    clearTimeout(this.timer);
    this.searched.emit(this.value().trim());
  }

  protected clear(): void {
    clearTimeout(this.timer);
    this.value.set('');
    this.searched.emit('');
    this.focus();
  }
}
