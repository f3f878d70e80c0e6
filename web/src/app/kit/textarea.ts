// A text field of several lines that grows with what is typed.
import { Component, ElementRef, computed, input, model, viewChild } from '@angular/core';
import { Control } from './control';
import { Field, NativeInput } from './field';

@Component({
  selector: 'tr-textarea',
  imports: [Field, NativeInput],
  template: `
    <tr-field [label]="label()" [hint]="hint()" [error]="shownError()" [optional]="optional()">
      <textarea trInput #box [name]="name()" [rows]="rows()" [style.--rows]="rows()" [value]="value()" [disabled]="disabled()" [attr.aria-required]="required() || null"
        [attr.placeholder]="placeholder() || null" (input)="value.set(box.value)" (blur)="touch.emit()"></textarea>
      @if (left(); as words) { <p class="left" aria-live="polite">{{ words }}</p> }
    </tr-field>
  `,
  styles: `:host { display: block; } textarea.tr-input { field-sizing: content; min-block-size: calc(var(--rows, 3) * 1.55em + 1.4rem); max-block-size: 60vh; resize: vertical; } .left { font-size: var(--tr-text-xs); color: var(--tr-ink-muted); }`,
})
export class Textarea extends Control<string> {
  override readonly value = model('');
  readonly rows = input(3);
  readonly placeholder = input('');
  /** Characters allowed; what is left is said near the end. Typing is never cut off. */
  readonly limit = input<number>();
  protected readonly left = computed(() => {
    const limit = this.limit();
    if (!limit) return '';
    const left = limit - this.value().length;
    if (left < 0) return `${-left} over the limit of ${limit}`;
    return left <= limit / 5 ? `${left} characters left` : '';
  });
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
