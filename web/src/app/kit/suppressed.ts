// A figure that may not be shown. One sentence for every reason, that of its own wave: a different one would itself disclose something.
import { Component, computed, inject, input } from '@angular/core';
import { Icon } from './icon';
import { NOTHING_SHOWN, NotShown } from './not-shown';

@Component({
  selector: 'tr-suppressed',
  imports: [Icon],
  template: `<tr-icon name="shield" /> @if (compact()) { <span aria-hidden="true">Not shown</span><span class="tr-visually-hidden">{{ sentence() }}</span> } @else { <span>{{ sentence() }}</span> }`,
  styles: `
    :host { display: inline-flex; align-items: center; gap: 0.5em; color: var(--tr-ink-muted); font-size: var(--tr-text-s); }
    :host(:not([data-compact])) { padding: 0.6rem 0.9rem; border-radius: var(--tr-radius-m); background: repeating-linear-gradient(135deg, var(--tr-sunken) 0 10px, var(--tr-hatch) 10px 12px); border: 1px dashed var(--tr-line-strong); color: var(--tr-ink-soft); line-height: 1.4; }
  `,
  host: { '[attr.data-compact]': 'compact() || null', '[attr.title]': 'compact() ? sentence() : null' },
})
export class Suppressed {
  /** For a table cell: two words seen, the whole sentence heard and on hover. */
  readonly compact = input(false);
  /** Of a wave other than that of what surrounds it. */
  readonly says = input<string>();
  private readonly around = inject(NotShown, { optional: true });
  protected readonly sentence = computed(() => this.says() ?? this.around?.sentence() ?? NOTHING_SHOWN);
}
