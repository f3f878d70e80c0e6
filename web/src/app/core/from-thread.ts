// Under an offer, a comment or a proposal: the thread it grew out of, for those who may read it.
import { Component, computed, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '../kit/icon';
import { ThreadOrigins } from './thread-origins';

@Component({
  selector: 'tr-from-thread',
  imports: [Icon, RouterLink],
  template: `@if (origin()(); as from) { <p><tr-icon name="chat" />Grew out of <a [routerLink]="['/networks', from.network.id, 'threads', from.thread.id]">{{ from.thread.title }}</a> in {{ from.network.name }}</p> }`,
  styles: `:host { display: contents; } p { display: flex; flex-wrap: wrap; gap: 0.3rem; align-items: center; font-size: var(--tr-text-s); color: var(--tr-ink-muted); } @media print { p { display: none; } }`,
})
export class FromThread {
  /** Its id. */
  readonly what = input.required<string>();
  private readonly origins = inject(ThreadOrigins);
  protected readonly origin = computed(() => { const id = this.what(); return untracked(() => this.origins.of(id)); });
}
