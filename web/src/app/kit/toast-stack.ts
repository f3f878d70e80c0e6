// Draws the toasts, in the browser's top layer so that a dialog does not cover them.
import { Component, ElementRef, effect, inject, viewChild } from '@angular/core';
import { Button } from './button';
import { Icon } from './icon';
import { Toasts, type Toast } from './toasts';

@Component({
  selector: 'tr-toast-stack',
  imports: [Button, Icon],
  template: `
    <section #layer popover="manual" class="layer" aria-label="Messages"><ul role="list">
      @for (toast of toasts.stack(); track toast.id) {
        <li [attr.data-tone]="toast.tone">
          @if (toast.tone !== 'plain') { <tr-icon [name]="toast.tone === 'danger' ? 'alert' : 'check'" /> }
          <span>{{ toast.text }}</span>
          @if (toast.action; as action) { <button trButton size="s" variant="plain" (click)="act(toast)">{{ action.label }}</button> }
          <button trButton size="s" variant="plain" icon="close" [iconOnly]="true" (click)="toasts.dismiss(toast.id)">Dismiss message</button>
        </li>
      }
    </ul></section>
  `,
  styles: `
    .layer { position: fixed; inset: auto; inset-block-end: calc(var(--tr-space-5) + var(--tr-bottom-bar, 0px)); inset-inline-start: 50%; translate: -50%; inline-size: max-content; max-inline-size: min(32rem, calc(100vw - 2rem)); margin: 0; padding: 0; border: 0; background: none; overflow: visible; }
    ul { display: flex; flex-direction: column; gap: var(--tr-space-2); align-items: center; }
    li { display: flex; align-items: center; gap: var(--tr-space-2); padding: 0.35rem 0.4rem 0.35rem 1rem; border-radius: var(--tr-radius-m); background: var(--tr-ink); color: var(--tr-canvas); box-shadow: var(--tr-shadow); animation: rise var(--tr-calm) var(--tr-ease); }
    li[data-tone='danger'] { background: var(--tr-danger); color: var(--tr-on-danger); }
    span { flex: 1; }
    @keyframes rise { from { opacity: 0; transform: translateY(0.6rem); } }
    @media print { :host { display: none; } }
  `,
})
export class ToastStack {
  protected readonly toasts = inject(Toasts);
  private readonly layer = viewChild.required<ElementRef<HTMLElement>>('layer');

  constructor() {
    effect(() => {
      const layer = this.layer().nativeElement;
      const wanted = this.toasts.stack().length > 0;
      if (typeof layer.showPopover !== 'function' || layer.matches(':popover-open') === wanted) return;
      if (wanted) layer.showPopover(); else layer.hidePopover();
    });
  }

  protected act(toast: Toast): void {
    toast.action?.run();
    this.toasts.dismiss(toast.id);
  }
}
