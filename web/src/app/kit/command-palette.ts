// The command palette: one field, everything reachable from it. Arrow keys move, Enter goes, Escape closes.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, DestroyRef, ElementRef, computed, inject, resource, signal, type Injector } from '@angular/core';
import { Dialogs } from './dialogs';
import { Icon, type IconName } from './icon';

export interface PaletteEntry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly group: string;
  readonly link?: string;
  run?(): void;
}
export interface PaletteOptions {
  readonly entries: readonly PaletteEntry[];
  /** Asked as one types, once there are two letters. */
  search?(words: string): Promise<readonly PaletteEntry[]>;
  readonly searchLabel: string;
}
const PAUSE_MS = 150;

export function openCommandPalette(injector: Injector, options: PaletteOptions): Promise<PaletteEntry | undefined> {
  return injector.get(Dialogs).open<PaletteEntry, PaletteOptions>(CommandPalette, options, { ariaLabel: 'Command palette', panelClass: ['tr-dialog-pane', 'tr-palette-pane'] });
}

@Component({
  selector: 'tr-command-palette',
  imports: [Icon],
  template: `
    <div class="field">
      <tr-icon name="search" />
      <input #box role="combobox" type="text" aria-label="Search or go to" placeholder="Search lessons and conversations, or go to…" autocomplete="off" spellcheck="false"
        aria-expanded="true" aria-controls="palette-list" aria-autocomplete="list" [attr.aria-activedescendant]="shown().length ? 'palette-' + active() : null"
        (input)="type(box.value)" (keydown)="onKey($event)" />
      <kbd>Esc</kbd>
    </div>
    <div id="palette-list" role="listbox" aria-label="Results">
      @for (entry of shown(); track entry.group + entry.id; let i = $index) {
        @if (i === 0 || shown()[i - 1].group !== entry.group) { <p class="group" role="presentation">{{ entry.group }}</p> }
        <div role="option" [id]="'palette-' + i" [attr.aria-selected]="i === active()" tabindex="-1" (click)="ref.close(entry)" (keydown.enter)="ref.close(entry)" (pointermove)="active.set(i)">
          @if (entry.icon; as icon) { <tr-icon [name]="icon" /> } <span class="label">{{ entry.label }}</span>@if (entry.hint) { <span class="hint">{{ entry.hint }}</span> }
        </div>
      } @empty { <p class="none">Nothing of that name. Try other words.</p> }
    </div>
    <p class="tr-visually-hidden" role="status">{{ shown().length }} results</p>
  `,
  styleUrl: './command-palette.css',
})
export class CommandPalette {
  private readonly options = inject<PaletteOptions>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<PaletteEntry>>(DialogRef);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly words = signal('');
  private readonly paused = signal('');
  protected readonly active = signal(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  private readonly found = resource({
    params: () => this.paused().trim(),
    loader: async ({ params }) => (params.length < 2 ? [] : await this.options.search?.(params)) ?? [],
    defaultValue: [] as readonly PaletteEntry[],
  });
  protected readonly shown = computed<readonly PaletteEntry[]>(() => {
    const wanted = this.words().trim().toLowerCase();
    const own = this.options.entries.filter(({ label }) => wanted.split(/\s+/).every((part) => label.toLowerCase().includes(part)));
    return [...own, ...(wanted.length > 1 && this.found.hasValue() ? this.found.value() : [])];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(words: string): void {
    this.words.set(words);
    this.active.set(0);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.paused.set(words), PAUSE_MS);
  }

  protected onKey(event: KeyboardEvent): void {
    const last = this.shown().length - 1;
    if (event.isComposing || last < 0) return;
    const to = { ArrowDown: this.active() >= last ? 0 : this.active() + 1, ArrowUp: this.active() <= 0 ? last : this.active() - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.active.set(to);
      this.host.querySelector(`#palette-${to}`)?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.ref.close(this.shown()[this.active()]);
    }
  }
}
