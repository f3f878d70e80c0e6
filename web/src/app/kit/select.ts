// A native select: the phone's own picker, the keyboard's own behaviour.
import { Component, ElementRef, input, model, viewChild } from '@angular/core';
import { Control } from './control';
import { Field, NativeInput } from './field';

export interface Option { readonly value: string; readonly label: string; readonly disabled?: boolean }

@Component({
  selector: 'tr-select',
  imports: [Field, NativeInput],
  template: `
    <tr-field [label]="label()" [hint]="hint()" [error]="shownError()" [optional]="optional()">
      <select trInput #box [name]="name()" [disabled]="disabled()" [attr.aria-required]="required() || null" (change)="value.set(box.value)" (blur)="touch.emit()">
        @if (empty(); as words) { <option value="" [selected]="value() === ''">{{ words }}</option> }
        @for (option of options(); track option.value) { <option [value]="option.value" [selected]="option.value === value()" [disabled]="option.disabled ?? false">{{ option.label }}</option> }
      </select>
    </tr-field>
  `,
  styles: `:host { display: block; }`,
})
export class Select extends Control<string> {
  override readonly value = model('');
  readonly options = input.required<readonly Option[]>();
  /** Words of the choice that is no choice, e.g. "Any subject". */
  readonly empty = input('');
  private readonly box = viewChild.required<ElementRef<HTMLSelectElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
