// Decisions: what people are asked about now, what waits for an answer, and everything that was decided, refusals included.
import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { FilterChips } from '../../kit/filter-chips';
import { PageHeader } from '../../kit/page-header';
import { SearchBox } from '../../kit/search-box';
import { Skeleton } from '../../kit/skeleton';
import { ExpectationsNav } from '../expectations-nav';
import { ProposalSummary } from './proposal-summary';

const CHOICES = [
  { value: 'consulting', label: 'Asking now' }, { value: 'closed', label: 'To be decided' }, { value: 'yes', label: 'We will' }, { value: 'changed', label: 'We will, with changes' }, { value: 'no', label: 'We will not' }, { value: 'withdrawn', label: 'Withdrawn' },
] as const;
const STAGES = ['consulting', 'closed', 'withdrawn'] as const;
const OUTCOMES = ['yes', 'changed', 'no'] as const;

@Component({
  selector: 'tr-decisions-page',
  imports: [RouterLink, Button, Card, EmptyState, ErrorState, ExpectationsNav, FilterChips, PageHeader, ProposalSummary, SearchBox, Skeleton],
  template: `
    <tr-page-header heading="Decisions" lead="What is proposed, what those asked say, and what was decided and why.">
      <ng-container actions>@if (session.can('decision.propose')) { <a trButton variant="primary" icon="plus" routerLink="/expectations/decisions/new">Propose something</a> }</ng-container>
    </tr-page-header>
    <tr-expectations-nav />
    <div class="tr-stack finder">
      <tr-search-box label="Search decisions and their reasons" placeholder="For example: phonics, workload" [(value)]="typed" (searched)="q.set($event)" />
      <tr-filter-chips label="Show" [choices]="choices" [single]="true" [(selected)]="chosen" />
    </div>
    @if (found.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (found.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="found.reload()" /> }
    @else {
      <p role="status" class="tr-visually-hidden">{{ found.value()?.items?.length }} found</p>
      <ul role="list" class="tr-stack list">
        @for (one of found.value()?.items; track one.id) { <li trCard><tr-proposal-summary [proposal]="one" /></li> }
        @empty {
          <li>@if (filtered()) { <tr-empty-state heading="None of these" icon="search"><p>Try another word, or show everything.</p></tr-empty-state> }
            @else { <tr-empty-state heading="Nothing has been proposed yet" icon="chat"><p>Before the trust expects something, those it would ask are heard here.</p></tr-empty-state> }</li>
        }
      </ul>
    }
  `,
  styles: `.finder, .list { max-inline-size: 56rem; } .finder { margin-block-end: var(--tr-space-5); }`,
})
export class DecisionsPage {
  protected readonly session = inject(Session);
  protected readonly typed = signal('');
  protected readonly q = signal('');
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly choices = CHOICES;
  protected readonly words = problemLine;
  protected readonly filtered = computed(() => this.q() !== '' || this.chosen().length > 0);
  protected readonly found = apiResource('proposal.list', () => {
    const [only] = this.chosen();
    const [stage, outcome] = [STAGES.find((one) => one === only), OUTCOMES.find((one) => one === only)];
    return { query: { ...(this.q() && { q: this.q() }), ...(stage && { stage }), ...(outcome && { outcome }) } };
  });
}
