// A lead's desk beside their network: three things to do this week, each done in one act, or put away for a week or for good.
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DeskSuggestion } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { Menu } from '../../kit/menu';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import type { Network } from '../network-words';
import { NetworkStore } from '../network/network-store';

@Component({
  selector: 'tr-desk-panel',
  imports: [Button, Menu, RouterLink, Skeleton],
  template: `
    <h2>To do this week</h2>
    @if (desk.isFirstLoad()) { <tr-skeleton [count]="2" label="Loading your desk" /> }
    @else if (desk.error(); as error) { <p role="alert">{{ line(error) }} <button trButton size="s" (click)="desk.reload()">Try again</button></p> }
    @else if (!items().length) { <p class="tr-muted">Nothing waits for you. Suggestions come from what happens in this network.</p> }
    @else {
      <ul role="list">
        @for (one of items(); track one.key) {
          <li>
            <p>{{ one.words }}</p>
            @if (one.begins; as thread) { <details><summary>What will be posted in your name</summary><p class="words"><strong>{{ thread.title }}</strong>{{ '\n' + thread.text }}</p></details> }
            <div class="acts">
              @if (one.begins) { <button trButton size="s" variant="primary" [busy]="busy()" (click)="act(one)">{{ one.action }}</button> }
              @else if (one.threadId) { <a trButton size="s" variant="primary" [routerLink]="['/networks', networkId(), 'threads', one.threadId]">{{ one.action }}</a> }
              @else if (one.kind === 'requests') { <a trButton size="s" variant="primary" [routerLink]="['/networks', networkId()]" fragment="who-asks">{{ one.action }}</a> }
              @else { <button trButton size="s" variant="primary" (click)="close()">{{ one.action }}</button> }
              <tr-menu size="s" variant="quiet" label="Not now" [items]="[{ id: 'week', label: 'Not this week' }, { id: 'ever', label: 'Never suggest this again' }]" (picked)="dismiss(one, $event === 'ever')" />
            </div>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: block; } h2 { font-size: var(--tr-text-l); margin-block-end: var(--tr-space-3); } ul { display: flex; flex-direction: column; gap: var(--tr-space-4); } li { display: flex; flex-direction: column; gap: var(--tr-space-2); }
    li + li { padding-block-start: var(--tr-space-4); border-block-start: 1px solid var(--tr-line); } .acts { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); align-items: center; } .words { white-space: pre-wrap; font-size: var(--tr-text-s); } summary { font-size: var(--tr-text-s); color: var(--tr-link); cursor: pointer; }
  `,
})
export class DeskPanel {
  readonly networkId = input.required<string>();
  private readonly acting = new Acting();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly router = inject(Router);
  private readonly store = inject(NetworkStore);
  private readonly toasts = inject(Toasts);
  /** One thread for each suggestion, however often the button is tried. */
  private readonly keys = new Map<string, string>();
  protected readonly busy = this.acting.busy;
  protected readonly line = problemLine;
  protected readonly desk = apiResource('desk.show', () => ({ params: { id: this.networkId() } }), { forget: true });
  protected readonly items = computed(() => this.desk.value()?.items ?? []);

  protected async act({ key }: DeskSuggestion): Promise<void> {
    const clientKey = this.keys.get(key) ?? crypto.randomUUID();
    this.keys.set(key, clientKey);
    await this.acting.run(async () => {
      const { threadId } = await this.api.call('desk.act', { params: { id: this.networkId() }, body: { key, clientKey } });
      await this.router.navigate(['/networks', this.networkId(), 'threads', threadId]);
    });
  }

  /** A network that has done its work is closed with a few words on what came of it. */
  protected async close(): Promise<void> {
    const { WordsDialog } = await import('../network/words-dialog');
    const closed = await this.dialogs.open<Network>(WordsDialog, {
      heading: 'Close this network?', body: 'Its threads can still be read, but nobody can post or join. You can bring it back at any time.', label: 'What came of it', hint: 'What was agreed, and where to go now. It stays at the top.', action: 'Close it', limit: 3000, optional: true,
      send: (words: string) => this.api.call('network.update', { params: { id: this.networkId() }, body: { archived: true, closingSummary: words } }),
    });
    if (closed) this.store.network.set(closed);
  }

  protected async dismiss({ key }: DeskSuggestion, ever: boolean): Promise<void> {
    await this.acting.run(async () => {
      this.desk.set(await this.api.call('desk.dismiss', { params: { id: this.networkId() }, body: { key, ever } }));
      this.toasts.show(ever ? 'It will not be suggested again' : 'Put away for a week');
    });
  }
}
