// One choice of a few, all in sight.
import { Component, ElementRef, inject, input, model } from '@angular/core';
import { Control } from './control';
import { Icon } from './icon';
import { uniqueId } from './unique-id';

export interface RadioOption { readonly value: string; readonly label: string; readonly hint?: string; readonly disabled?: boolean }

@Component({
  selector: 'tr-radio-group',
  imports: [Icon],
  template: `
    <fieldset [attr.aria-describedby]="shownError() ? id + '-error' : hint() ? id + '-hint' : null" [attr.aria-invalid]="shownError() ? 'true' : null" [disabled]="disabled()" role="radiogroup" [attr.aria-required]="required() || null">
      <legend>{{ label() }}@if (optional()) {<span class="optional"> (optional)</span>}</legend>
      @if (hint()) { <p class="hint" [id]="id + '-hint'">{{ hint() }}</p> }
      @for (option of options(); track option.value) {
        <label><input class="tr-input" type="radio" [name]="id" [value]="option.value" [checked]="value() === option.value" [disabled]="option.disabled ?? false" (change)="value.set(option.value)" (blur)="touch.emit()" />
          <span>{{ option.label }}@if (option.hint) { <span class="hint">{{ option.hint }}</span> }</span></label>
      }
      @if (shownError(); as words) { <p class="error" [id]="id + '-error'"><tr-icon name="alert" /> <span><span class="tr-visually-hidden">Error: </span>{{ words }}</span></p> }
    </fieldset>
  `,
  styles: `
    :host { display: block; } fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
    legend { padding: 0; font-weight: var(--tr-weight-strong); margin-block-end: 0.25rem; } .optional { font-weight: var(--tr-weight-body); color: var(--tr-ink-muted); }
    label { display: flex; gap: var(--tr-space-3); padding-block: 0.45rem; cursor: pointer; } .hint { display: block; color: var(--tr-ink-muted); font-size: var(--tr-text-s); }
    .error { display: flex; gap: 0.4rem; color: var(--tr-danger); font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); }
  `,
})
export class RadioGroup extends Control<string> {
  override readonly value = model('');
  readonly options = input.required<readonly RadioOption[]>();
  protected readonly id = uniqueId('radio');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  focus(): void {
    (this.host.querySelector<HTMLInputElement>('input:checked') ?? this.host.querySelector('input'))?.focus();
  }
}
