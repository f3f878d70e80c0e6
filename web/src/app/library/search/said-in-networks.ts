// Where what one looks for was talked about: the latest threads of one's networks, beside what the library has.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { onePerThread } from '../../core/one-per-thread';
import { Icon } from '../../kit/icon';

@Component({
  selector: 'tr-said-in-networks',
  imports: [Icon, RouterLink],
  template: `
    <p><tr-icon name="chat" />
      @if (threads().length) {
        <span>Said in your networks: @for (post of threads(); track post.thread.id) { <a [routerLink]="['/networks', post.network.id, 'threads', post.thread.id]" [queryParams]="{ post: post.id }">{{ post.thread.title }}</a>{{ $last ? '' : ', ' }} }</span>
      }
      <a routerLink="/networks/search" [queryParams]="{ q: words() }">{{ threads().length ? 'All that was said' : 'Search conversations' }}</a>
    </p>
  `,
  styles: `p { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-3); align-items: baseline; font-size: var(--tr-text-s); color: var(--tr-ink-muted); margin-block-end: var(--tr-space-3); } :host(.middle) p { justify-content: center; } tr-icon { align-self: center; } span { min-inline-size: 0; overflow-wrap: anywhere; }`,
})
export class SaidInNetworks {
  readonly words = input.required<string>();
  private readonly found = apiResource('conversation.search', () => (this.words().trim() ? { query: { q: this.words() } } : undefined), { forget: true });
  protected readonly threads = computed(() => onePerThread(this.found.value()?.items ?? []));
}
