// The network's threads, filtered, with a way to start one.
import { Component, computed, inject, input, output } from '@angular/core';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { LoadMore } from '../../kit/load-more';
import { Skeleton } from '../../kit/skeleton';
import { ThreadListStore } from './thread-list-store';
import { ThreadRow } from './thread-row';
import type { ThreadFilter } from './thread-rows';

const FILTERS: readonly { readonly value: ThreadFilter; readonly label: string }[] = [
  { value: 'all', label: 'All' }, { value: 'unread', label: 'Unread' }, { value: 'open_questions', label: 'Open questions' },
];

@Component({
  selector: 'tr-thread-list',
  imports: [Button, EmptyState, ErrorState, LoadMore, Skeleton, ThreadRow],
  template: `
    <div class="bar">
      <div class="filters" role="group" aria-label="Which threads">
        @for (choice of filters; track choice.value) { <button type="button" [attr.aria-pressed]="list.filter() === choice.value" (click)="list.filter.set(choice.value)">{{ choice.label }}</button> }
      </div>
      @if (mayPost()) { <button trButton size="s" variant="primary" icon="plus" (click)="started.emit()">Start a thread</button> }
    </div>
    @if (list.rows(); as rows) {
      @if (rows.length) {
        <ul role="list" aria-label="Threads">@for (thread of rows; track thread.id) { <li><tr-thread-row [thread]="thread" /></li> }</ul>
        @if (list.hasMore()) { <tr-load-more [shown]="rows.length" [more]="true" [busy]="list.isLoading()" (wanted)="list.more()" /> }
      } @else if (list.filter() === 'unread') {
        <tr-empty-state heading="You have read everything" icon="check-circle"><button trButton actions (click)="list.filter.set('all')">See all threads</button></tr-empty-state>
      } @else if (list.filter() === 'open_questions') {
        <tr-empty-state heading="No question is waiting for an answer" icon="check-circle"><button trButton actions (click)="list.filter.set('all')">See all threads</button></tr-empty-state>
      } @else {
        <tr-empty-state heading="Nothing has been said yet" icon="chat">
          <p>{{ mayPost() ? 'Ask a question, share a lesson that went well, or say hello.' : 'There are no threads here.' }}</p>
          @if (mayPost()) { <button trButton actions variant="primary" icon="plus" (click)="started.emit()">Start the first thread</button> }
        </tr-empty-state>
      }
    } @else if (problem(); as words) {
      <tr-error-state [heading]="words.title" [detail]="words.detail" [busy]="list.isLoading()" (retried)="list.reload()" />
    } @else { <tr-skeleton [count]="5" label="Loading threads" /> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); min-inline-size: 0; }
    .bar { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); align-items: center; justify-content: space-between; } .filters { display: flex; flex-wrap: wrap; gap: 0.3rem; }
    .filters button { min-block-size: 2.125rem; padding: 0.1rem 0.7rem; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-pill); background: var(--tr-surface); font-size: var(--tr-text-s); cursor: pointer; }
    .filters button:hover { background: var(--tr-hover); } .filters [aria-pressed='true'] { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-color: var(--tr-primary); font-weight: var(--tr-weight-strong); }
    .filters button:focus-visible { border-radius: var(--tr-radius-pill); } ul { display: flex; flex-direction: column; gap: 1px; }
    li + li { border-block-start: 1px solid var(--tr-line); }
  `,
})
export class ThreadList {
  protected readonly list = inject(ThreadListStore);
  protected readonly filters = FILTERS;
  readonly mayPost = input(false);
  readonly started = output<void>();
  protected readonly problem = computed(() => { const problem = this.list.problem(); return problem ? problemWords(problem) : undefined; });
}
