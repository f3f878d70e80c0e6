// A labelled field: label, hint and error around any control, tied together for those who listen.
import { Component, Directive, computed, inject, input } from '@angular/core';
import { Icon } from './icon';
import { uniqueId } from './unique-id';

@Component({
  selector: 'tr-field',
  imports: [Icon],
  template: `
    @if (label()) { <label class="label" [for]="controlId">{{ label() }}@if (optional()) {<span class="optional"> (optional)</span>}</label> }
    @if (hint()) { <p class="hint" [id]="hintId">{{ hint() }}</p> }
    <ng-content />
    <p class="error" [id]="errorId" [hidden]="!error()">@if (error()) { <tr-icon name="alert" /> <span><span class="tr-visually-hidden">Error: </span>{{ error() }}</span> }</p>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: 0.35rem; min-inline-size: 0; }
    .label { font-weight: var(--tr-weight-strong); }
    .optional { font-weight: var(--tr-weight-body); color: var(--tr-ink-muted); }
    .hint { color: var(--tr-ink-muted); font-size: var(--tr-text-s); }
    .error { display: flex; gap: 0.4rem; color: var(--tr-danger); font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); }
  `,
})
export class Field {
  readonly label = input('');
  readonly hint = input('');
  /** Empty: nothing is wrong. */
  readonly error = input('');
  readonly optional = input(false);

  readonly controlId = uniqueId('field');
  readonly hintId = `${this.controlId}-hint`;
  readonly errorId = `${this.controlId}-error`;
  readonly describedBy = computed(() => [this.hint() && this.hintId, this.error() && this.errorId].filter(Boolean).join(' ') || null);
}

/** Dresses a native control and ties it to the `tr-field` around it. */
@Directive({
  selector: 'input[trInput], textarea[trInput], select[trInput]',
  host: {
    'class': 'tr-input', '[id]': 'id', '[attr.aria-describedby]': 'field?.describedBy()', '[attr.aria-invalid]': "field?.error() ? 'true' : null",
  },
})
export class NativeInput {
  protected readonly field = inject(Field, { optional: true });
  protected readonly id = this.field?.controlId ?? uniqueId('input');
}
