// Questions without a name: who could ever see one, and the requests that two people decide together.
import { Component, computed, inject, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer, Unveiling } from '@trellis/contracts';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { problemWords } from '../core/problem-messages';
import { Session } from '../core/session';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { RadioGroup } from '../kit/radio-group';
import { Skeleton } from '../kit/skeleton';
import { Time } from '../kit/time';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';

type SeenBy = Answer<'unnamed.show'>['seenBy'];
const CHOICES: readonly { readonly value: SeenBy; readonly label: string; readonly hint: string }[] = [
  { value: 'two_people', label: 'Two people together', hint: 'Trust leaders and administrators: one asks with a reason, another agrees. Logged, and the person is told.' },
  { value: 'nobody', label: 'Nobody, ever', hint: 'No record of who asks is kept. It cannot be looked up, not even when somebody is in danger.' },
  { value: 'off', label: 'Do not offer questions without a name', hint: 'Those asked before stay.' },
];

@Component({
  selector: 'tr-unnamed-page',
  imports: [AdminNav, Badge, Button, Card, ErrorState, PageHeader, RadioGroup, RouterLink, Skeleton, Time],
  template: `
    <tr-page-header heading="Questions without a name" lead="Teachers may ask their network without their name. Before they do, they read who could ever see it." />
    <tr-admin-nav />
    @if (setting.isFirstLoad() || requests.isFirstLoad()) { <tr-skeleton [count]="3" label="Loading" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" (retried)="setting.reload(); requests.reload()" /> }
    @else {
      @if (mayChange()) {
        <section trCard aria-label="The setting">
          <tr-radio-group label="Who could ever see who asked" hint="A change is for questions asked from now on. What was promised before is kept." [options]="choices" [(value)]="chosen" />
          <p><button trButton variant="primary" [busy]="busy()" [disabled]="chosen() === setting.value()?.seenBy" (click)="save()">Save</button></p>
        </section>
      }
      <section aria-labelledby="requests">
        <h2 id="requests">Requests to learn a name</h2>
        <ul role="list" class="tr-stack">
          @for (one of requests.value()?.items; track one.id) {
            <li trCard>
              <h3>{{ one.thread.title }}</h3>
              <p>{{ one.reason }}</p>
              <p class="tr-small tr-muted">Asked by {{ one.askedBy.name }} <tr-time [at]="one.askedAt" />@if (one.confirmedBy) { · agreed by {{ one.confirmedBy.name }} <tr-time [at]="one.confirmedAt!" /> }</p>
              @if (one.author; as author) { <p><tr-badge tone="warning" icon="eye">Asked by {{ author.name }}, {{ author.school }}</tr-badge></p> }
              @else if (one.mayConfirm) { <p class="tr-row"><a trButton size="s" [routerLink]="['/networks', one.thread.networkId, 'threads', one.thread.id]">See the question</a><button trButton size="s" variant="danger" [busy]="busy()" (click)="confirm(one)">Agree: both of us learn the name</button></p> }
              @else { <p class="tr-muted">{{ one.confirmedBy ? 'Only the two who asked and agreed see the name.' : 'Waiting for a second person.' }}</p> }
            </li>
          } @empty { <li class="tr-muted">Nobody has asked to learn a name.</li> }
        </ul>
      </section>
    }
  `,
  styles: `section { margin-block-end: var(--tr-space-6); } h2 { font-size: var(--tr-text-l); margin-block-end: var(--tr-space-3); } h3 { font-size: var(--tr-text-m); }`,
})
export class UnnamedPage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly choices = CHOICES;
  protected readonly setting = apiResource('unnamed.show');
  protected readonly requests = apiResource('unveil.list');
  protected readonly chosen = linkedSignal<string>(() => this.setting.value()?.seenBy ?? 'two_people');
  protected readonly mayChange = computed(() => this.session.can('people.manage'));
  protected readonly problem = computed(() => { const error = this.setting.error() ?? this.requests.error(); return error ? problemWords(error) : undefined; });
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;

  protected async save(): Promise<void> {
    await this.act(async () => {
      this.setting.set(await this.api.call('unnamed.set', { body: { seenBy: this.chosen() as SeenBy } }));
      this.toasts.show('Saved', { tone: 'success' });
    });
  }

  protected async confirm(one: Unveiling): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: `Learn who asked “${one.thread.title}”?`, body: `${one.askedBy.name} and you will both see the name. It is logged, and the person is told who you are and why.`, action: 'Agree', tone: 'danger' });
    if (!sure) return;
    await this.act(async () => { await this.api.call('unveil.confirm', { params: { id: one.id }, body: {} }); this.requests.reload(); });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    await this.acting.run(work);
  }
}
