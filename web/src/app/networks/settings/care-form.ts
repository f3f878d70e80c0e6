// After how many hours an unanswered question is shown to those who could answer it, and after how many the leads hear of it.
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-care-form',
  imports: [Banner, Button, ErrorState, Skeleton, TextField],
  template: `
    @if (care.isFirstLoad()) { <tr-skeleton [count]="2" /> }
    @else if (care.value()) {
      <form novalidate (submit)="save($event)">
        <p class="tr-muted">First up to three colleagues who have worked on the lesson and allow it are shown the question, then its leads hear of it. Nobody is named to who asked.</p>
        <tr-text-field label="Hours until colleagues are shown it" type="number" inputmode="numeric" [least]="1" [most]="336" [error]="wrong().askHours" [(value)]="ask" />
        <tr-text-field label="Hours until leads are told" type="number" inputmode="numeric" [least]="2" [most]="672" [error]="wrong().leadHours" [(value)]="tell" />
        @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        <div class="tr-row"><button trButton type="submit" variant="primary" [busy]="busy()" [disabled]="!changed()">Save</button></div>
      </form>
    }
    @else if (care.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="care.reload()" /> }
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-3); } tr-text-field { max-inline-size: 18rem; }`,
})
export class CareForm {
  readonly networkId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly care = apiResource('network.care', () => ({ params: { id: this.networkId() } }), { forget: true });
  protected readonly words = problemLine;
  protected readonly ask = linkedSignal(() => String(this.care.value()?.askHours ?? ''));
  protected readonly tell = linkedSignal(() => String(this.care.value()?.leadHours ?? ''));
  protected readonly wrong = signal({ askHours: '', leadHours: '' });
  protected readonly refused = signal('');
  protected readonly busy = signal(false);
  protected readonly changed = computed(() => this.ask() !== String(this.care.value()?.askHours) || this.tell() !== String(this.care.value()?.leadHours));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy() || !this.changed()) return;
    const missing = (value: string): string => (value.trim() ? '' : 'Please enter a number of hours');
    this.wrong.set({ askHours: missing(this.ask()), leadHours: missing(this.tell()) });
    this.refused.set('');
    if (this.isWrong()) return;
    this.busy.set(true);
    try {
      this.care.set(await this.api.call('network.setCare', { params: { id: this.networkId() }, body: { askHours: Number(this.ask()), leadHours: Number(this.tell()) } }));
      this.toasts.show('Saved', { tone: 'success' });
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set({ askHours: fieldMessage(problem, 'askHours'), leadHours: fieldMessage(problem, 'leadHours') });
      if (!this.isWrong()) this.refused.set(problemLine(problem));
    }
    this.busy.set(false);
  }

  private isWrong(): boolean {
    return Object.values(this.wrong()).some(Boolean);
  }
}
