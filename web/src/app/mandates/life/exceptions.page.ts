// Exceptions for whole groups: which are granted, which wait for an answer, and for a head the place to give it.
import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { ExpectationsNav } from '../expectations-nav';
import { dateWords } from '../mandate-words';
import { Sending } from '../../core/sending';
import { EXCEPTION_WORDS, groupWords } from './life-words';

type Exception = Answer<'exception.list'>['items'][number];

@Component({
  selector: 'tr-exceptions-page',
  imports: [RouterLink, Badge, Banner, Button, Card, EmptyState, ErrorState, ExpectationsNav, PageHeader, Skeleton, TextField, Textarea],
  template: `
    <tr-page-header heading="Exceptions" lead="Heads can except whole groups of their school from an expectation; where a school has no head, those who manage what the trust expects answer. Never single people: an exception for one person would point at that person." />
    <tr-expectations-nav />
    @if (exceptions.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (exceptions.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="exceptions.reload()" /> }
    @else {
      <ul role="list" class="tr-stack">
        @for (one of exceptions.value()?.items; track one.id) {
          <li trCard>
            <div class="tr-row"><tr-badge [tone]="one.status === 'granted' ? 'success' : one.overdue ? 'danger' : 'neutral'">{{ statuses[one.status] }}</tr-badge>@if (one.status === 'asked') { <span class="tr-small tr-muted">{{ one.overdue ? 'Answer overdue since' : 'Answer due by' }} {{ date(one.dueOn) }}</span> } @if (one.until) { <span class="tr-small tr-muted">Until {{ date(one.until) }}</span> }</div>
            <h2>{{ group(one) }}</h2>
            <p class="tr-small"><a [routerLink]="['/expectations', one.mandateId]">{{ one.title }}</a></p>
            <p class="words">{{ one.reason }}</p>
            @if (one.answer && one.answer !== one.reason) { <p class="words"><strong>Answer:</strong> {{ one.answer }}</p> }
            @if (one.ended; as why) { <p class="words"><strong>Why it ends:</strong> {{ why }}</p> }
            @if (one.mayEnd) {
              @if (ending() === one.id) {
                <tr-text-field label="The last day it holds" type="date" [required]="true" [error]="sending.errors()['until'] ?? ''" [(value)]="lastDay" />
                <tr-textarea label="Why it ends" hint="The group reads it as you write it." [rows]="2" [limit]="1000" [error]="sending.errors()['reason'] ?? ''" [(value)]="answer" />
                @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
                <div class="tr-row"><button trButton variant="primary" [busy]="sending.busy()" (click)="end(one)">End it</button><button trButton variant="quiet" (click)="ending.set('')">Cancel</button></div>
              } @else { <div><button trButton size="s" (click)="beginEnd(one)">End this exception<span class="tr-visually-hidden">: {{ group(one) }}</span></button></div> }
            }
            @if (one.mayAnswer) {
              @if (answering() === one.id) {
                <tr-textarea label="Your answer" hint="They read it as you write it." [rows]="2" [limit]="1000" [error]="sending.errors()['answer'] ?? ''" [(value)]="answer" />
                @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
                <div class="tr-row"><button trButton variant="primary" [busy]="sending.busy()" (click)="give(one, true)">Grant it</button><button trButton [busy]="sending.busy()" (click)="give(one, false)">Not this time</button><button trButton variant="quiet" (click)="answering.set('')">Cancel</button></div>
              } @else { <div><button trButton size="s" variant="primary" (click)="begin(one)">Answer this request<span class="tr-visually-hidden">: {{ group(one) }}</span></button></div> }
            }
          </li>
        } @empty { <li><tr-empty-state heading="No exceptions" icon="shield"><p>Nobody has asked for one. You can, from the page of an expectation that asks you.</p></tr-empty-state></li> }
      </ul>
    }
  `,
  styles: `ul { max-inline-size: 56rem; } h2 { font-size: var(--tr-text-l); } .words { white-space: pre-line; overflow-wrap: anywhere; }`,
})
export class ExceptionsPage {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly exceptions = apiResource('exception.list');
  protected readonly words = problemLine;
  protected readonly date = dateWords;
  protected readonly group = groupWords;
  protected readonly statuses = EXCEPTION_WORDS;
  protected readonly sending = new Sending();
  protected readonly answering = signal('');
  protected readonly answer = signal('');
  protected readonly ending = signal('');
  protected readonly lastDay = signal('');

  protected begin({ id }: Exception): void {
    this.answer.set('');
    this.ending.set('');
    this.answering.set(id);
  }

  protected beginEnd({ id }: Exception): void {
    this.answer.set('');
    this.answering.set('');
    this.lastDay.set(new Date().toISOString().slice(0, 10));
    this.ending.set(id);
  }

  protected async end({ id }: Exception): Promise<void> {
    if (!await this.sending.run(() => this.api.call('exception.end', { params: { id }, body: { until: this.lastDay(), reason: this.answer() } }))) return;
    this.ending.set('');
    this.toasts.show('The group knows when it ends.', { tone: 'success' });
    this.exceptions.reload();
  }

  protected async give({ id }: Exception, granted: boolean): Promise<void> {
    if (!await this.sending.run(() => this.api.call('exception.answer', { params: { id }, body: { granted, answer: this.answer() } }))) return;
    this.answering.set('');
    this.toasts.show(granted ? 'The exception is granted.' : 'They have your answer.', { tone: 'success' });
    this.exceptions.reload();
  }
}
