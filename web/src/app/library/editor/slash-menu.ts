// The list under a slash: what can be inserted, filtered by the letters after it. The focus stays in the text.
import { Component, computed, effect, inject, input, linkedSignal, output, DOCUMENT } from '@angular/core';
import { Icon } from '../../kit/icon';
import { uniqueId } from '../../kit/unique-id';
import { findInsertions, type Insertion } from './insertions';

@Component({
  selector: 'tr-slash-menu',
  imports: [Icon],
  template: `
    <div class="tr-listbox" role="listbox" [id]="id" aria-label="Insert">
      @for (one of found(); track one.id; let i = $index) {
        <div role="option" [id]="id + '-' + i" [attr.aria-selected]="i === active()" [attr.data-active]="i === active() || null" (pointerdown)="press(one, $event)" (pointermove)="active.set(i)"><tr-icon [name]="one.icon" /> {{ one.label }}</div>
      }
    </div>
  `,
  styles: `:host { position: absolute; z-index: 10; inline-size: 16rem; max-inline-size: calc(100% - 1rem); } tr-icon { color: var(--tr-ink-muted); margin-inline-end: 0.4rem; }`,
})
export class SlashMenu {
  readonly words = input.required<string>();
  readonly picked = output<Insertion>();
  /** The id of the option in front, for the text field's `aria-activedescendant`. */
  readonly activeId = output<string>();
  readonly id = uniqueId('slash');
  protected readonly found = computed(() => findInsertions(this.words()));
  protected readonly active = linkedSignal<readonly Insertion[], number>({ source: this.found, computation: () => 0 });

  constructor() {
    const page = inject(DOCUMENT);
    effect(() => { const id = `${this.id}-${this.active()}`; this.activeId.emit(id); page.getElementById(id)?.scrollIntoView({ block: 'nearest' }); });
  }

  /** @returns true when the key was the menu's */
  key(event: KeyboardEvent): boolean {
    const all = this.found();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!all.length) return false;
    if (step) { this.active.set((this.active() + step + all.length) % all.length); return true; }
    const one = all[this.active()];
    if ((event.key === 'Enter' || event.key === 'Tab') && one) { this.picked.emit(one); return true; }
    return false;
  }

  protected press(one: Insertion, event: Event): void {
    event.preventDefault();
    this.picked.emit(one);
  }
}
