// A facet: choices with their counts, pressed or not. Many choices fold behind "Show all".
import { Component, computed, input, model, signal } from '@angular/core';
import { Icon } from './icon';
import { uniqueId } from './unique-id';

export interface FilterChoice { readonly value: string; readonly label: string; readonly count?: number }

@Component({
  selector: 'tr-filter-chips',
  imports: [Icon],
  template: `
    <div role="group" [attr.aria-labelledby]="id">
      <p class="label" [id]="id">{{ label() }}</p>
      <div class="chips">
        @for (choice of shown(); track choice.value) {
          <button type="button" [attr.aria-pressed]="isOn(choice.value)" (click)="toggle(choice.value)">
            @if (isOn(choice.value)) { <tr-icon name="check" /> }{{ choice.label }}@if (choice.count !== undefined) { <span class="n">{{ choice.count }}</span> }
          </button>
        }
        @if (choices().length > shown().length || open()) { <button type="button" class="more" [attr.aria-expanded]="open()" (click)="open.set(!open())">{{ open() ? 'Show fewer' : 'Show all ' + choices().length }}</button> }
      </div>
    </div>
  `,
  styles: `
    :host { display: block; } .label { font-weight: var(--tr-weight-strong); font-size: var(--tr-text-s); margin-block-end: var(--tr-space-2); }
    .chips { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); }
    button { display: inline-flex; align-items: center; gap: 0.4rem; min-block-size: 2.125rem; padding: 0.15rem 0.75rem; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-pill); background: var(--tr-surface); font-size: var(--tr-text-s); cursor: pointer; text-align: start; }
    button:hover { border-color: var(--tr-control-line); background: var(--tr-hover); } button:focus-visible { border-radius: var(--tr-radius-pill); }
    [aria-pressed='true'] { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-color: var(--tr-primary); font-weight: var(--tr-weight-strong); }
    [aria-pressed='true']:hover { background: var(--tr-primary-soft); }
    .n { color: var(--tr-ink-muted); font-variant-numeric: tabular-nums; font-weight: 400; } [aria-pressed='true'] .n { color: inherit; }
    .more { border-color: transparent; background: none; color: var(--tr-link); text-decoration: underline; text-underline-offset: 0.2em; } tr-icon { font-size: 0.85em; }
  `,
})
export class FilterChips {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly FilterChoice[]>();
  readonly selected = model<readonly string[]>([]);
  /** One at a time: pressing another lets go of the first. */
  readonly single = input(false);
  /** One is always pressed: pressing it again changes nothing. */
  readonly required = input(false);
  /** Choices seen before "Show all"; what is chosen is always seen. */
  readonly limit = input(8);
  protected readonly open = signal(false);
  protected readonly id = uniqueId('facet');
  protected readonly shown = computed(() => (this.open() ? this.choices() : this.choices().filter(({ value }, index) => index < this.limit() || this.isOn(value))));

  protected isOn(value: string): boolean {
    return this.selected().includes(value);
  }

  protected toggle(value: string): void {
    if (this.isOn(value) && this.required()) return;
    if (this.isOn(value)) this.selected.set(this.selected().filter((one) => one !== value));
    else this.selected.set(this.single() ? [value] : [...this.selected(), value]);
  }
}
