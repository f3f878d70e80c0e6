// One card, at most once a week: would you rate this? It can be skipped, or silenced for the term; nobody sees that either.
import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-rating-nudge',
  imports: [RouterLink, Button, Card],
  template: `
    @if (mandate(); as one) {
      <section trCard tone="soft" aria-labelledby="nudge">
        <h2 id="nudge">How is “{{ one.title }}” working for you?</h2>
        <p>Five taps, under forty seconds. {{ next.value()?.receipt }}</p>
        <div class="tr-row"><a trButton variant="primary" icon="star" [routerLink]="['/expectations', one.id, 'rate']">Rate it</a><button trButton variant="quiet" (click)="answer(one.id, 'skip')">Not this week</button><button trButton variant="quiet" (click)="answer(one.id, 'stop')">Do not ask me this term</button></div>
      </section>
    }
  `,
  styles: `:host { display: block; } :host:not(:has(section)) { display: none; } section { margin-block-end: var(--tr-space-5); } h2 { font-size: var(--tr-text-l); }`,
})
export class RatingNudge {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  /** A reminder that cannot be fetched is no reason to trouble anyone. */
  protected readonly next = apiResource('nudge.next');
  private readonly silenced = signal('');
  protected readonly mandate = computed(() => { const one = this.next.value()?.mandate; return one && one.id !== this.silenced() ? one : null; });

  constructor() {
    effect(() => { const id = this.mandate()?.id; if (id) void this.tell(id, 'shown'); });
  }

  protected async answer(mandateId: string, answer: 'skip' | 'stop'): Promise<void> {
    this.silenced.set(mandateId);
    const failed = await this.tell(mandateId, answer);
    if (failed) { this.silenced.set(''); this.toasts.show(failed, { tone: 'danger' }); } else this.toasts.show(answer === 'skip' ? 'Not this week, then.' : 'You will not be asked to rate anything this term. You still can, under Expectations.');
  }

  /** What went wrong, in words; empty when nothing did. */
  private async tell(mandateId: string, answer: 'shown' | 'skip' | 'stop'): Promise<string> {
    try { await this.api.call('nudge.answer', { body: { mandateId, answer } }); return ''; } catch (caught) { return problemLine(asProblem(caught)); }
  }
}
