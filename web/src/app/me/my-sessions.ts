// Every browser I am signed in with, and signing out one of them or all.
import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { Icon } from '../kit/icon';
import { Skeleton } from '../kit/skeleton';
import { Time } from '../kit/time';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-my-sessions',
  imports: [Badge, Button, ErrorState, Icon, Skeleton, Time],
  template: `
    @if (sessions.isFirstLoad()) { <tr-skeleton shape="person" [count]="2" /> }
    @else if (!sessions.value() && sessions.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="sessions.reload()" /> }
    @else {
      <ul role="list">
        @for (one of sessions.value()?.items; track one.id) {
          <li>
            <tr-icon name="device" />
            <div class="what"><strong>{{ one.device }}</strong> @if (one.current) { <tr-badge tone="success">This one</tr-badge> }
              <span class="tr-muted tr-small">Signed in <tr-time [at]="one.startedAt" /> · last used <tr-time [at]="one.lastSeenAt" /></span></div>
            @if (!one.current) { <button trButton size="s" [busy]="ending() === one.id" (click)="end(one.id, one.device)">Sign out<span class="tr-visually-hidden"> {{ one.device }}</span></button> }
          </li>
        }
      </ul>
      <p class="tr-muted tr-small">Do not know one of these? Sign it out and change your password.</p>
      <div><button trButton variant="danger" icon="sign-out" [busy]="ending() === 'all'" (click)="endAll()">Sign out everywhere</button></div>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    li { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; padding-block: var(--tr-space-3); border-block-end: 1px solid var(--tr-line); }
    .what { flex: 1 1 12rem; min-inline-size: 0; } .what > span { display: block; } .what tr-badge { margin-inline-start: var(--tr-space-2); } li > tr-icon { color: var(--tr-ink-muted); }
  `,
})
export class MySessions {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly sessions = apiResource('session.list');
  protected readonly words = problemLine;
  protected readonly ending = signal('');

  protected async end(id: string, device: string): Promise<void> {
    if (this.ending()) return;
    this.ending.set(id);
    try {
      await this.api.call('session.revoke', { params: { id } });
      this.sessions.update(({ items }) => ({ items: items.filter((one) => one.id !== id) }));
      this.toasts.show(`${device} is signed out.`, { tone: 'success' });
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
      this.sessions.reload();
    }
    this.ending.set('');
  }

  protected async endAll(): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: 'Sign out everywhere?', action: 'Sign out everywhere', tone: 'danger',
      body: 'Every browser and device is signed out, this one too. Access tokens keep working until you revoke them. You can sign in again at once.',
    });
    if (!sure || this.ending()) return;
    this.ending.set('all');
    try {
      await this.api.call('session.closeAll');
      // Nobody is signed in any more; asking again makes the session say so before the page changes.
      await this.session.refresh();
      await this.router.navigateByUrl('/sign-in');
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
    this.ending.set('');
  }
}
