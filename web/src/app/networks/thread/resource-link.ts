// A resource shown in a post or a thread: a card to open, or only that there is one.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { subjectName } from '@trellis/contracts/vocabulary';
import { Icon } from '../../kit/icon';

@Component({
  selector: 'tr-resource-link',
  imports: [Icon, RouterLink],
  template: `
    @if (title(); as words) {
      <a [routerLink]="['/library', resourceId()]"><tr-icon name="book" /><span><strong>{{ words }}</strong><span class="hint">{{ place() }}</span></span><tr-icon name="chevron-right" class="go" /></a>
    } @else {
      <p><tr-icon name="lock" /><span><strong>A resource you cannot see</strong><span class="hint">It is private, or shared with others.</span></span></p>
    }
  `,
  styles: `
    :host { display: block; } a, p { display: flex; gap: var(--tr-space-3); align-items: center; padding: 0.6rem var(--tr-space-4); max-inline-size: 34rem; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-m); background: var(--tr-surface-raised); color: inherit; text-decoration: none; }
    a:hover { border-color: var(--tr-control-line); background: var(--tr-hover); } a tr-icon { color: var(--tr-link); } span { min-inline-size: 0; } strong { display: block; font-weight: var(--tr-weight-strong); line-height: 1.35; overflow-wrap: anywhere; } .hint { font-size: var(--tr-text-s); color: var(--tr-ink-muted); } .go { margin-inline-start: auto; }
    p { border-style: dashed; background: none; color: var(--tr-ink-muted); }
  `,
})
export class ResourceLink {
  readonly resourceId = input.required<string>();
  /** Null: this reader may not see it. */
  readonly title = input.required<string | null>();
  readonly subject = input<string | null>(null);
  protected readonly place = computed(() => { const subject = this.subject(); return subject ? subjectName(subject) : 'Resource'; });
}
