// What colleagues said to a post without writing: a toggle each, with its number.
import { Component, computed, inject, input } from '@angular/core';
import type { Post } from '@trellis/contracts';
import { REACTIONS } from '@trellis/contracts/vocabulary';
import { Icon } from '../../kit/icon';
import { REACTION_ICONS } from './react-menu';
import { ThreadActs } from './thread-acts';
import { ThreadStore } from './thread-store';

@Component({
  selector: 'tr-post-reactions',
  imports: [Icon],
  template: `
    @for (one of shown(); track one.kind) {
      <button type="button" [attr.aria-pressed]="one.mine" [disabled]="!may()" (click)="acts.react(post(), one.kind)"><tr-icon [name]="one.icon" />{{ one.label }} <span class="tr-number">{{ one.count }}</span></button>
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: 0.3rem; margin-block-start: var(--tr-space-1); }
    button { display: inline-flex; gap: 0.3rem; align-items: center; min-block-size: 1.75rem; padding: 0 0.6rem; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-pill); background: var(--tr-surface); color: var(--tr-ink-soft); font-size: var(--tr-text-xs); cursor: pointer; }
    button:hover:enabled { background: var(--tr-hover); } button[aria-pressed='true'] { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-color: var(--tr-primary); font-weight: var(--tr-weight-strong); }
    button:focus-visible { border-radius: var(--tr-radius-pill); } button:disabled { cursor: default; }
  `,
})
export class PostReactions {
  readonly post = input.required<Post>();
  protected readonly acts = inject(ThreadActs);
  private readonly store = inject(ThreadStore);
  protected readonly may = computed(() => this.store.abilities().post);
  protected readonly shown = computed(() => this.post().reactions.map(({ kind, personIds }) => ({ kind, label: REACTIONS[kind], icon: REACTION_ICONS[kind], count: personIds.length, mine: personIds.includes(this.store.me() ?? '') })));
}
