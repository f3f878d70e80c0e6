// Hidden posts that I may show again, with what their authors were told; nothing where there is none.
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HiddenPost } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { ErrorState } from '../../kit/error-state';
import { Time } from '../../kit/time';

@Component({
  selector: 'tr-hidden-posts',
  imports: [Button, Card, ErrorState, RouterLink, Time],
  template: `
    @if (problem(); as said) { <tr-error-state [heading]="said.title" [detail]="said.detail" (retried)="hidden.reload()" /> }
    @if (items().length) {
      <section aria-labelledby="hidden-posts"><h2 id="hidden-posts">Hidden posts</h2>
        <ul role="list">
          @for (one of items(); track one.id) {
            <li trCard>
              <p class="tr-small tr-muted">{{ one.author.name }} in “{{ one.thread.title }}”, {{ one.network.name }} · hidden <tr-time [at]="one.hiddenAt" />@if (one.hiddenBy; as who) { by {{ who }} }</p>
              <p class="said">{{ one.text || 'Only files' }}</p>
              @if (one.reason) { <p class="tr-small">{{ one.reason }}</p> }
              <div class="tr-row"><button trButton size="s" icon="eye" [busy]="acting.busy()" (click)="show(one)">Show it again<span class="tr-visually-hidden">: post by {{ one.author.name }}</span></button>
                @if (one.open) { <a trButton size="s" icon="chat" [routerLink]="['/networks', one.network.id, 'threads', one.thread.id]" [queryParams]="{ post: one.id }">Open the thread</a> }</div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `section, ul { display: flex; flex-direction: column; gap: var(--tr-space-4); } h2 { font-size: var(--tr-text-l); margin-block-start: var(--tr-space-6); } li { display: flex; flex-direction: column; gap: var(--tr-space-2); } .said { white-space: pre-wrap; overflow-wrap: anywhere; }`,
})
export class HiddenPosts {
  private readonly api = inject(ApiClient);
  protected readonly acting = new Acting();
  protected readonly hidden = apiResource('post.hidden');
  protected readonly items = computed(() => this.hidden.value()?.items ?? []);
  protected readonly problem = computed(() => { const error = this.hidden.error(); return error && !this.hidden.value() ? problemWords(error) : undefined; });

  reload(): void {
    this.hidden.reload();
  }

  protected async show({ id, author }: HiddenPost): Promise<void> {
    if (await this.acting.saying(`${author.name}’s post can be read again`, () => this.api.call('post.unhide', { params: { id } }))) this.hidden.reload();
  }
}
