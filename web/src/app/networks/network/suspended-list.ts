// Who is suspended from a network, and ending it: for those who manage it.
import { Component, computed, inject, input, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-suspended-list',
  imports: [Button],
  template: `
    @if (items().length) {
      <h3>Suspended</h3>
      <ul role="list">@for (one of items(); track one.person.id) {
        <li><div><strong>{{ one.person.name }}</strong> <span class="tr-muted tr-small">{{ one.until ? 'until ' + day(one.until) : 'until you end it' }}</span><p class="tr-small tr-muted">{{ one.reason }}</p></div><button trButton size="s" [busy]="busy() === one.person.id" (click)="end(one.person.id)">End it<span class="tr-visually-hidden"> for {{ one.person.name }}</span></button></li>
      }</ul>
    }
  `,
  styles: `h3 { font-size: var(--tr-text-m); margin-block-start: var(--tr-space-3); } li { display: flex; gap: var(--tr-space-3); align-items: start; padding-block: var(--tr-space-2); } li > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; }`,
})
export class SuspendedList {
  readonly networkId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  private readonly suspensions = apiResource('network.suspensions', () => ({ params: { id: this.networkId() } }));
  protected readonly items = computed(() => this.suspensions.value()?.items ?? []);
  protected readonly busy = signal<string | null>('');

  reload(): void {
    this.suspensions.reload();
  }

  protected day(date: string): string {
    return new Date(`${date}T12:00:00`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long' });
  }

  protected async end(personId: string | null): Promise<void> {
    if (!personId || this.busy()) return;
    this.busy.set(personId);
    try {
      await this.api.call('network.unsuspend', { params: { id: this.networkId(), personId } });
      this.toasts.show('The suspension has ended. They may join again.', { tone: 'success' });
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
    this.suspensions.reload();
    this.busy.set('');
  }
}
