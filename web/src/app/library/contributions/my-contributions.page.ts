// My contributions: mine alone until I share them; to print or keep as a record of professional development.
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient, apiUrl } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { fieldMessage } from '../../core/form-problems';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { Checkbox } from '../../kit/checkbox';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Textarea } from '../../kit/textarea';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { personLine } from '../resource-words';
import { ContributionFacts } from './contribution-facts';

const LIMIT = 1000;

@Component({
  selector: 'tr-my-contributions-page',
  imports: [PageHeader, Button, Card, Checkbox, ErrorState, Skeleton, Textarea, Time, ContributionFacts, RouterLink],
  template: `
    <tr-page-header heading="My contributions" [lead]="who()" [trail]="trail">
      <button trButton actions icon="print" class="tr-no-print" (click)="print()">Print</button>
      <a trButton actions icon="download" class="tr-no-print" [href]="record" download="contributions.md">Keep as a record</a>
    </tr-page-header>
    @if (mine.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Gathering" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [busy]="mine.isLoading()" (retried)="mine.reload()" /> }
    @else if (mine.value(); as found) {
      <div class="columns">
        <div>
          @if (found.statement) { <p class="statement">{{ found.statement }}</p> }
          <tr-contribution-facts [of]="found" />
        </div>
        <div class="side">
          <section trCard tone="soft" class="tr-no-print" aria-labelledby="sharing"><h2 id="sharing">Who can see this</h2>
            <p>{{ found.shared ? 'Colleagues of the trust can see it, without the thanks.' : 'Only you. Nobody sees it until you share it.' }} @if (found.shared) { <a [routerLink]="['/library/contributions', me()]">See it as they do</a> }</p>
            <tr-checkbox label="Share it with colleagues" hint="They see what they may read anyway, and the figures. You can stop at any time." [(checked)]="shared" />
            @if (shared()) { <tr-textarea label="A few words of your own" [optional]="true" [rows]="3" [limit]="limit" [(value)]="statement" [error]="wrong()" /> }
            <div><button trButton variant="primary" [busy]="busy()" [disabled]="!differs()" (click)="save()">Save</button></div>
          </section>
          @if (found.thanks.length) {
            <section aria-labelledby="thanks"><h2 id="thanks">Thanks</h2>
              <ul role="list">@for (thanks of found.thanks; track $index) { <li>{{ person(thanks.person) }} for <a [routerLink]="['/library', thanks.resource.id]">{{ thanks.resource.title }}</a> <span class="tr-muted tr-small"><tr-time [at]="thanks.at" /></span>@if (thanks.message) { <q>{{ thanks.message }}</q> }</li> }</ul></section>
          }
        </div>
      </div>
    }
  `,
  styles: `
    .columns, .side, section { display: flex; flex-direction: column; gap: var(--tr-space-4); } .columns > * { min-inline-size: 0; } h2 { font-size: var(--tr-text-xl); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } li .tr-muted { margin-inline-start: 0.4rem; } q { display: block; color: var(--tr-ink-soft); } .statement { font-size: var(--tr-text-l); max-inline-size: var(--tr-measure); margin-block-end: var(--tr-space-5); white-space: pre-line; }
    .side { gap: var(--tr-space-6); } @media (min-width: 62rem) { .columns { display: grid; grid-template-columns: minmax(0, 7fr) minmax(0, 5fr); gap: var(--tr-space-7); align-items: start; } }
  `,
})
export class MyContributionsPage {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly trail = [{ label: 'Library', link: '/library' }, { label: 'My contributions' }];
  protected readonly record = apiUrl('contribution.markdown');
  protected readonly limit = LIMIT;
  protected readonly mine = apiResource('contribution.mine');
  protected readonly problem = computed(() => { const error = this.mine.error(); return error && !this.mine.value() ? problemWords(error) : undefined; });
  protected readonly me = computed(() => this.session.me()?.id ?? '');
  protected readonly who = computed(() => { const me = this.session.me(); return me ? `${me.name}, ${me.school.name}` : ''; });
  protected readonly shared = linkedSignal(() => this.mine.value()?.shared ?? false);
  protected readonly statement = linkedSignal(() => this.mine.value()?.statement ?? '');
  protected readonly differs = computed(() => { const kept = this.mine.value(); return !!kept && (kept.shared !== this.shared() || (this.shared() && kept.statement !== this.statement().trim())); });
  protected readonly busy = signal(false);
  protected readonly wrong = signal('');
  protected readonly person = personLine;

  protected print(): void {
    window.print();
  }

  protected async save(): Promise<void> {
    const [shared, statement] = [this.shared(), this.statement().trim()];
    this.wrong.set(statement.length > LIMIT ? `Please keep this under ${LIMIT} characters` : '');
    if (this.wrong() || this.busy()) return;
    this.busy.set(true);
    try {
      await this.api.call('contribution.share', { body: { shared, statement } });
      this.mine.update((now) => ({ ...now, shared, statement: shared ? statement : '' }));
      this.toasts.show(shared ? 'Colleagues can see it now.' : 'Only you see it now.', { tone: 'success' });
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'statement'));
      if (!this.wrong()) this.toasts.show(problemLine(problem), { tone: 'danger' });
    } finally {
      this.busy.set(false);
    }
  }
}
