// Who asks to join, for those who may let them in.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-joining-panel',
  imports: [Button, ErrorState, Skeleton],
  template: `
    <h2>Asking to join</h2>
    @if (asking.isFirstLoad()) { <tr-skeleton shape="person" [count]="2" label="Loading who asks" /> }
    @else if (problem(); as said) { <tr-error-state [heading]="said.title" [detail]="said.detail" (retried)="asking.reload()" /> }
    @else {
      <ul role="list">
        @for (one of asking.value()?.items; track one.person.id) {
          <li><p><strong>{{ one.person.name }}</strong> <span class="tr-muted tr-small">{{ one.person.school }}</span></p>
            @if (one.words) { <p>{{ one.words }}</p> }
            <p class="tr-row"><button trButton size="s" variant="primary" [busy]="busy()" (click)="answer(one.person.id, true)">Let in<span class="tr-visually-hidden"> {{ one.person.name }}</span></button><button trButton size="s" variant="quiet" (click)="answer(one.person.id, false)">Not now<span class="tr-visually-hidden"> for {{ one.person.name }}</span></button></p></li>
        } @empty { <li class="tr-muted">Nobody is waiting.</li> }
      </ul>
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } ul { display: flex; flex-direction: column; gap: var(--tr-space-4); }`,
})
export class JoiningPanel {
  readonly networkId = input.required<string>();
  readonly changed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly asking = apiResource('joining.list', () => ({ params: { id: this.networkId() } }));
  protected readonly problem = computed(() => { const error = this.asking.error(); return error && !this.asking.value() ? problemWords(error) : undefined; });
  protected readonly busy = signal(false);

  protected async answer(personId: string | null, accepted: boolean): Promise<void> {
    if (this.busy() || !personId) return;
    this.busy.set(true);
    try {
      await this.api.call('joining.answer', { params: { id: this.networkId(), personId }, body: { accepted } });
      this.asking.update(({ items }) => ({ items: items.filter(({ person }) => person.id !== personId) }));
      this.changed.emit();
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.busy.set(false);
    }
  }
}
