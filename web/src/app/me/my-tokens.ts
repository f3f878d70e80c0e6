// Access tokens for scripts: made, shown once, revoked.
import { Component, inject, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { Skeleton } from '../kit/skeleton';
import { Time } from '../kit/time';
import { Toasts } from '../kit/toasts';
import { NewToken } from './new-token';

type Token = Answer<'token.list'>['items'][number];
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

@Component({
  selector: 'tr-my-tokens',
  imports: [Button, ErrorState, NewToken, Skeleton, Time],
  template: `
    <p class="tr-muted">A token lets a script or another program act as you, with everything you may do. Most people need none.</p>
    @if (tokens.isFirstLoad()) { <tr-skeleton [count]="1" /> }
    @else if (!tokens.value() && tokens.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="tokens.reload()" /> }
    @else {
      <ul role="list">
        @for (token of tokens.value()?.items; track token.id) {
          <li>
            <div class="what"><strong>{{ token.name }}</strong>
              <span class="tr-muted tr-small">{{ ends(token) }} · @if (token.lastUsedAt; as at) { last used <tr-time [at]="at" /> } @else { never used }</span></div>
            <button trButton size="s" icon="trash" [busy]="ending() === token.id" (click)="revoke(token)">Revoke<span class="tr-visually-hidden"> {{ token.name }}</span></button>
          </li>
        } @empty { <li class="tr-muted tr-small">You have no access tokens.</li> }
      </ul>
    }
    <tr-new-token (made)="tokens.reload()" />
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    li { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; padding-block: var(--tr-space-3); border-block-end: 1px solid var(--tr-line); }
    .what { flex: 1 1 12rem; min-inline-size: 0; overflow-wrap: anywhere; } .what span { display: block; }
  `,
})
export class MyTokens {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly tokens = apiResource('token.list');
  protected readonly words = problemLine;
  protected readonly ending = signal('');

  protected ends({ expiresAt }: Token): string {
    const at = new Date(expiresAt);
    return `${at.getTime() < Date.now() ? 'Ended' : 'Works until'} ${day.format(at)}`;
  }

  protected async revoke({ id, name }: Token): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: `Revoke “${name}”?`, body: 'Whatever uses this token stops working at once. This cannot be undone.', action: 'Revoke the token', tone: 'danger' });
    if (!sure || this.ending()) return;
    this.ending.set(id);
    try {
      await this.api.call('token.revoke', { params: { id } });
      this.tokens.update(({ items }) => ({ items: items.filter((one) => one.id !== id) }));
      this.toasts.show(`“${name}” is revoked.`, { tone: 'success' });
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
      this.tokens.reload();
    }
    this.ending.set('');
  }
}
