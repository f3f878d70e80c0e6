// After how many hours an unanswered question is shown to those who could answer it, and after how many the leads hear of it.
import { Component, computed, inject, input } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { entered } from '../../core/entered';
import { problemLine } from '../../core/problem-messages';
import { Sending } from '../../core/sending';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Toasts } from '../../kit/toasts';

@Component({
  selector: 'tr-care-form',
  imports: [ShowsFault, Banner, Button, ErrorState, Skeleton, TextField],
  template: `
    @if (care.isFirstLoad()) { <tr-skeleton [count]="2" /> }
    @else if (care.value()) {
      <form trShowsFault novalidate (submit)="save($event)">
        <p class="tr-muted">First up to three colleagues who have worked on the lesson and allow it are shown the question, then its leads hear of it. Nobody is named to who asked.</p>
        <tr-text-field label="Hours until colleagues are shown it" type="number" inputmode="numeric" [least]="1" [most]="336" [error]="missing(ask()) || (sending.errors()['askHours'] ?? '')" [(value)]="ask" />
        <tr-text-field label="Hours until leads are told" type="number" inputmode="numeric" [least]="2" [most]="672" [error]="missing(tell()) || (sending.errors()['leadHours'] ?? '')" [(value)]="tell" />
        @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        <div class="tr-row"><button trButton type="submit" variant="primary" [busy]="sending.busy()" [disabled]="!changed()">Save</button></div>
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
  protected readonly ask = entered(this.care.value, ({ askHours }) => String(askHours), '');
  protected readonly tell = entered(this.care.value, ({ leadHours }) => String(leadHours), '');
  protected readonly sending = new Sending();
  protected readonly changed = computed(() => this.ask() !== String(this.care.value()?.askHours) || this.tell() !== String(this.care.value()?.leadHours));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.changed() || this.missing(this.ask()) || this.missing(this.tell())) return;
    const body = { askHours: Number(this.ask()), leadHours: Number(this.tell()) };
    if (await this.sending.run(async () => this.care.set(await this.api.call('network.setCare', { params: { id: this.networkId() }, body })))) this.toasts.show('Saved', { tone: 'success' });
  }

  protected missing(value: string): string {
    return value.trim() ? '' : 'Please enter a number of hours';
  }
}
