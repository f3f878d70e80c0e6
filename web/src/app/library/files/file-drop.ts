// Takes files: dropped, pasted, chosen, or from a phone's camera.
import { Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { Button } from '../../kit/button';
import { Icon } from '../../kit/icon';

@Component({
  selector: 'tr-file-drop',
  imports: [Button, Icon],
  template: `
    <div class="drop" [attr.data-over]="over() || null">
      <tr-icon name="upload" />
      <p><strong>{{ label() }}</strong><span class="hint">{{ hint() }}</span></p>
      <input #chooser type="file" class="tr-visually-hidden" tabindex="-1" [attr.aria-label]="label()" multiple [accept]="accept()" (change)="choose(chooser)" />
      <div class="tr-row buttons">
        <button trButton variant="primary" [busy]="busy()" (click)="chooser.click()">Choose files</button>
        @if (folders()) { <input #folder type="file" class="tr-visually-hidden" tabindex="-1" aria-label="A whole folder" multiple webkitdirectory (change)="choose(folder)" /><button trButton [busy]="busy()" (click)="folder.click()">Choose a folder</button> }
        @if (camera()) { <input #lens type="file" class="tr-visually-hidden" tabindex="-1" aria-label="A photo" accept="image/*" capture="environment" (change)="choose(lens)" /><button trButton class="lens" icon="image" [busy]="busy()" (click)="lens.click()">Take a photo</button> }
      </div>
    </div>
  `,
  styles: `
    :host { display: block; } .drop { display: flex; flex-direction: column; align-items: center; gap: var(--tr-space-3); padding: var(--tr-space-5) var(--tr-space-4); border: 2px dashed var(--tr-control-line); border-radius: var(--tr-radius-l); text-align: center; }
    .drop[data-over] { background: var(--tr-primary-softer); border-color: var(--tr-primary); } .drop > tr-icon { font-size: 1.6rem; color: var(--tr-ink-muted); } .hint { display: block; color: var(--tr-ink-muted); font-size: var(--tr-text-s); } .buttons { justify-content: center; }
    @media (pointer: fine) { .lens { display: none; } }
  `,
  host: { '(dragover)': 'hover($event)', '(dragleave)': 'over.set(false)', '(drop)': 'drop($event)', '(document:paste)': 'paste($event)' },
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly accept = input('');
  readonly busy = input(false);
  readonly folders = input(false);
  readonly camera = input(false);
  readonly given = output<readonly File[]>();
  protected readonly over = signal(false);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.give(event.dataTransfer?.files);
  }

  /** Files only, and not into a field that takes them itself. */
  protected paste(event: ClipboardEvent): void {
    const target = event.target as HTMLElement | null;
    if (!event.clipboardData?.files.length || target?.closest('input, textarea, [contenteditable]') || !this.host.isConnected || this.host.closest('[hidden]')) return;
    event.preventDefault();
    this.give(event.clipboardData.files);
  }

  protected choose(chooser: HTMLInputElement): void {
    this.give(chooser.files);
    // The same file chosen again, after it was corrected, is news too.
    chooser.value = '';
  }

  private give(files: FileList | null | undefined): void {
    if (files?.length && !this.busy()) this.given.emit([...files]);
  }
}
