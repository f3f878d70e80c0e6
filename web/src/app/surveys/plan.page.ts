// Every survey of the trust: what it asks, when its next wave is, and how many have answered the open one.
import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Pulse } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { AmongTrusts } from './among-trusts';
import { dayWords } from './survey-words';
import { SurveysNav } from './surveys-nav';

@Component({
  selector: 'tr-plan-page',
  imports: [RouterLink, AmongTrusts, Badge, Button, Card, EmptyState, ErrorState, PageHeader, Skeleton, SurveysNav],
  template: `
    <tr-page-header heading="Surveys" lead="What everyone who teaches is asked, a few questions a fortnight.">
      @if (pulses.value()?.mayManage) { <a actions trButton variant="primary" icon="plus" routerLink="/surveys/new">Write a survey</a> }
    </tr-page-header>
    <tr-surveys-nav />
    @if (pulses.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (pulses.error(); as problem) { <tr-error-state [detail]="line(problem)" (retried)="pulses.reload()" /> }
    @else {
      <ul role="list" class="tr-stack">
        @for (pulse of pulses.value()?.items; track pulse.id) {
          <li trCard>
            <div class="tr-row"><h2><a class="tr-card-link" [routerLink]="['/surveys', pulse.id]">{{ pulse.name }}</a></h2>@if (open(pulse)) { <tr-badge tone="success">Open</tr-badge> }</div>
            <p>{{ pulse.questions.length }} questions, at most {{ pulse.perRound }} a fortnight.</p>
            <p class="tr-muted">{{ when(pulse) }}</p>
          </li>
        } @empty { <li class="plain"><tr-empty-state heading="There is no survey yet" icon="chat"><p>{{ pulses.value()?.mayManage ? 'Begin with the ready questions; each comes with its source, and you can leave out or replace any of them.' : 'Your trust’s leaders write one.' }}</p></tr-empty-state></li> }
      </ul>
      @if (pulses.value(); as found) { @if (found.mayManage) { <tr-among-trusts [compares]="found.compares" /> } }
    }
  `,
  styles: `h2 { font-size: var(--tr-text-l); } li { max-inline-size: 48rem; } .plain { list-style: none; }`,
})
export class PlanPage {
  protected readonly pulses = apiResource('pulse.list');
  protected readonly line = problemLine;

  protected open({ waves }: Pulse): boolean {
    return waves.some(({ status }) => status === 'open');
  }

  protected when({ waves }: Pulse): string {
    const open = waves.find(({ status }) => status === 'open');
    if (open) return `“${open.name}” is open until ${dayWords(open.closesOn)}.${open.progress?.percent == null ? '' : ` About ${open.progress.percent}% have answered.`}`;
    const next = waves.findLast(({ status }) => status === 'scheduled');
    if (next) return `“${next.name}” opens on ${dayWords(next.opensOn)}.`;
    return waves.length ? 'No further wave is planned.' : 'Not planned yet.';
  }
}
