// A one-line text field, with show/hide for passwords.
import { Component, ElementRef, computed, input, model, signal, viewChild } from '@angular/core';
import { Button } from './button';
import { Control } from './control';
import { Field, NativeInput } from './field';

@Component({
  selector: 'tr-text-field',
  imports: [Field, NativeInput, Button],
  template: `
    <tr-field [label]="label()" [hint]="hint()" [error]="shownError()" [optional]="optional()">
      <div class="row">
        <input trInput #box [type]="shownType()" [name]="name()" [value]="value()" [disabled]="disabled()" [attr.aria-required]="required() || null"
          [attr.autocomplete]="autocomplete() || null" [attr.inputmode]="inputmode() || null" [attr.placeholder]="placeholder() || null"
          [attr.maxlength]="maxlength() ?? null" [attr.min]="least() ?? null" [attr.max]="most() ?? null" [attr.spellcheck]="type() === 'text' ? null : 'false'"
          (input)="value.set(box.value)" (blur)="touch.emit()" />
        @if (type() === 'password') {
          <button trButton variant="quiet" size="s" class="reveal" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())" [icon]="shown() ? 'eye-off' : 'eye'">{{ shown() ? 'Hide' : 'Show' }}<span class="tr-visually-hidden"> password</span></button>
        }
      </div>
    </tr-field>
  `,
  styles: `:host { display: block; } .row { position: relative; display: flex; } input { flex: 1; } .reveal { position: absolute; inset-inline-end: 0.3rem; inset-block-start: 0.3125rem; background: var(--tr-surface-raised); }`,
})
export class TextField extends Control<string> {
  override readonly value = model('');
  readonly type = input<'text' | 'email' | 'password' | 'url' | 'date' | 'time' | 'number' | 'search'>('text');
  readonly autocomplete = input('');
  readonly inputmode = input('');
  readonly placeholder = input('');
  readonly maxlength = input<number>();
  /** Least and greatest date or number the browser offers. */
  readonly least = input<string | number>();
  readonly most = input<string | number>();
  protected readonly shown = signal(false);
  protected readonly shownType = computed(() => (this.type() === 'password' && this.shown() ? 'text' : this.type()));
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
