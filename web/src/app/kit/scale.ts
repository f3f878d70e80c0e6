// A rating from 1 to 5 as one row of large targets; the ends are named. Radios beneath, so arrow keys work.
import { Component, ElementRef, computed, inject, input, model } from '@angular/core';
import { Control } from './control';
import { Icon } from './icon';
import { uniqueId } from './unique-id';

@Component({
  selector: 'tr-scale',
  imports: [Icon],
  template: `
    <fieldset role="radiogroup" [disabled]="disabled()" [attr.aria-invalid]="shownError() ? 'true' : null" [attr.aria-required]="required() || null"
      [attr.aria-describedby]="shownError() ? id + '-error' : hint() ? id + '-hint' : null">
      <legend>{{ label() }}@if (optional()) {<span class="optional"> (optional)</span>}</legend>
      @if (hint()) { <p class="hint" [id]="id + '-hint'">{{ hint() }}</p> }
      <div class="steps">
        @for (step of steps(); track step) {
          <label><input type="radio" [name]="id" [value]="step" [checked]="value() === step" (change)="value.set(step)" (blur)="touch.emit()" />
            <span class="n">{{ step }}</span><span class="tr-visually-hidden">{{ step === steps()[0] ? ', ' + low() : step === steps().length ? ', ' + high() : '' }}</span></label>
        }
      </div>
      <div class="ends" aria-hidden="true"><span>{{ low() }}</span><span>{{ high() }}</span></div>
      @if (shownError(); as words) { <p class="error" [id]="id + '-error'"><tr-icon name="alert" /> <span><span class="tr-visually-hidden">Error: </span>{{ words }}</span></p> }
    </fieldset>
  `,
  styles: `
    :host { display: block; max-inline-size: 26rem; } fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
    legend { padding: 0; font-weight: var(--tr-weight-strong); margin-block-end: var(--tr-space-2); text-wrap: pretty; } .optional { font-weight: var(--tr-weight-body); color: var(--tr-ink-muted); }
    .hint { color: var(--tr-ink-muted); font-size: var(--tr-text-s); margin-block-end: var(--tr-space-2); }
    .steps { display: flex; border: 1px solid var(--tr-control-line); border-radius: var(--tr-radius-m); background: var(--tr-surface-raised); overflow: clip; overflow-clip-margin: 6px; }
    label { position: relative; flex: 1; display: grid; place-items: center; min-block-size: 3rem; cursor: pointer; font-weight: var(--tr-weight-strong); font-variant-numeric: tabular-nums; }
    label + label { border-inline-start: 1px solid var(--tr-line-strong); } label:first-child { border-radius: 9px 0 0 9px; } label:last-child { border-radius: 0 9px 9px 0; }
    label:hover { background: var(--tr-hover); } label:has(:checked) { background: var(--tr-primary); color: var(--tr-on-primary); }
    label:has(:focus-visible) { outline: 3px solid var(--tr-focus); outline-offset: 1px; z-index: 1; }
    input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
    .ends { display: flex; justify-content: space-between; gap: var(--tr-space-4); margin-block-start: 0.3rem; font-size: var(--tr-text-s); color: var(--tr-ink-muted); } .ends span:last-child { text-align: end; }
    .error { display: flex; gap: 0.4rem; color: var(--tr-danger); font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); margin-block-start: 0.3rem; }
    @media (forced-colors: active) { label:has(:checked) { outline: 3px solid Highlight; outline-offset: -4px; } }
  `,
})
export class Scale extends Control<number | null> {
  override readonly value = model<number | null>(null);
  readonly low = input('Not at all');
  readonly high = input('Very well');
  readonly points = input(5);
  protected readonly steps = computed(() => Array.from({ length: this.points() }, (_, index) => index + 1));
  protected readonly id = uniqueId('scale');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  focus(): void {
    (this.host.querySelector<HTMLInputElement>('input:checked') ?? this.host.querySelector('input'))?.focus();
  }
}
