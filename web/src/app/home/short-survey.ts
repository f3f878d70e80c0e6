// One card: this fortnight's few questions, until they are dealt with. They can be put aside; nobody sees that.
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-short-survey',
  imports: [RouterLink, Button, Card],
  template: `
    @if (due(); as wave) {
      <section trCard tone="soft" aria-labelledby="short-survey">
        <h2 id="short-survey">A short survey</h2>
        <p>{{ count() }}, under a minute: “{{ wave.name }}”. {{ mine.value()?.receipt }}</p>
        <div class="tr-row"><a trButton variant="primary" routerLink="/surveys/answer">{{ mine.value()?.answered?.length ? 'Go on' : 'Answer' }}</a><button trButton variant="quiet" [busy]="acting.busy()" (click)="leaveOut()">Not this fortnight</button></div>
      </section>
    }
  `,
  styles: `:host { display: block; } :host:not(:has(section)) { display: none; } section { margin-block-end: var(--tr-space-5); } h2 { font-size: var(--tr-text-l); }`,
})
export class ShortSurvey {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  /** A survey that cannot be fetched is no reason to trouble anyone. */
  protected readonly mine = apiResource('pulse.mine');
  protected readonly acting = new Acting();
  protected readonly due = computed(() => { const found = this.mine.value(); return found?.due ? found.wave : null; });
  private readonly left = computed(() => { const found = this.mine.value(); return found ? found.questions.filter(({ code }) => !found.answered.includes(code)) : []; });
  protected readonly count = computed(() => (this.left().length === 1 ? 'One question' : `${this.left().length} questions`));

  protected async leaveOut(): Promise<void> {
    const wave = this.due();
    if (!wave) return;
    const answers = Object.fromEntries(this.left().map(({ code }) => [code, null]));
    if (await this.acting.run(() => this.api.call('pulse.answer', { params: { id: wave.id }, body: { answers } }))) {
      this.toasts.show('Not this fortnight, then.');
      this.mine.reload();
    }
  }
}
