// The frame of a dialog: heading, content, and buttons marked with the attribute `actions`.
import { DialogRef } from '@angular/cdk/dialog';
import { Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { Button } from './button';
import { ShowsFault } from './shows-fault';
import { uniqueId } from './unique-id';

@Component({
  selector: 'tr-dialog',
  hostDirectives: [ShowsFault],
  imports: [Button],
  template: `
    <h2 [id]="id">{{ heading() }}</h2>
    <div class="body"><ng-content /></div>
    <div class="actions" #actions><ng-content select="[actions]" /></div>
    <!-- Last, so that the focus starts on the first field and not on the way out. -->
    @if (closable()) { <button trButton class="close" variant="quiet" size="s" icon="close" [iconOnly]="true" (click)="ref.close()">Close</button> }
  `,
  styles: `
    :host { position: relative; display: flex; flex-direction: column; inline-size: min(var(--width, 34rem), 100vw - 2rem); max-block-size: min(44rem, 100dvh - 2rem); background: var(--tr-surface-raised); color: var(--tr-ink); border-radius: var(--tr-radius-l); box-shadow: var(--tr-shadow); overflow: hidden; animation: rise var(--tr-calm) var(--tr-ease); }
    :host([data-width='wide']) { --width: 52rem; }
    h2 { font-size: var(--tr-text-xl); padding: var(--tr-space-5) calc(var(--tr-space-5) + 2.25rem) 0 var(--tr-space-5); }
    .close { position: absolute; inset-block-start: 1.15rem; inset-inline-end: 1rem; }
    .body { padding: var(--tr-space-3) var(--tr-space-5) var(--tr-space-5); overflow: auto; overscroll-behavior: contain; display: flex; flex-direction: column; gap: var(--tr-space-4); }
    .actions { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: var(--tr-space-3); padding: var(--tr-space-3) var(--tr-space-5); border-block-start: 1px solid var(--tr-line); background: var(--tr-surface); } .actions:empty { display: none; }
    @keyframes rise { from { opacity: 0; transform: translateY(0.75rem); } }
  `,
  host: { '[attr.data-width]': 'width()', '(click)': 'pressed($event)' },
})
export class DialogFrame {
  readonly heading = input.required<string>();
  readonly closable = input(true);
  readonly width = input<'normal' | 'wide'>('normal');
  private readonly actions = viewChild<ElementRef<HTMLElement>>('actions');
  private readonly fault = inject(ShowsFault);
  protected readonly ref = inject<DialogRef<unknown>>(DialogRef);
  protected readonly id = uniqueId('dialog');

  constructor() {
    // The container carries the role; it is named by the heading drawn here.
    (this.ref.containerInstance as { _addAriaLabelledBy?: (id: string) => void })._addAriaLabelledBy?.(this.id);
  }

  /** A dialog's button need not stand in a form. */
  protected pressed({ target }: Event): void {
    if (this.actions()?.nativeElement.contains(target as Node)) this.fault.watch();
  }
}
