// One box to tick.
import { Component, model } from '@angular/core';
import { Control } from './control';
import { Field, NativeInput } from './field';

@Component({
  selector: 'tr-checkbox',
  imports: [Field, NativeInput],
  template: `
    <tr-field [error]="shownError()">
      <label class="row">
        <input trInput #box type="checkbox" [name]="name()" [checked]="checked()" [disabled]="disabled()" (change)="checked.set(box.checked)" (blur)="touch.emit()" />
        <span><span class="label">{{ label() }}<ng-content /></span>@if (hint()) { <span class="hint">{{ hint() }}</span> }</span>
      </label>
    </tr-field>
  `,
  styles: `
    :host { display: block; }
    .row { display: flex; gap: var(--tr-space-3); align-items: start; padding-block: 0.45rem; cursor: pointer; }
    .hint { display: block; color: var(--tr-ink-muted); font-size: var(--tr-text-s); }
  `,
})
export class Checkbox extends Control<boolean> {
  readonly checked = model(false);
  /** Signal forms bind `checked`; this keeps the shape of the other controls. */
  override readonly value = this.checked;
}
