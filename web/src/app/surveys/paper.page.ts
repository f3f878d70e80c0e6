// A survey on paper: to read beforehand, to talk over in a meeting. Answers count where they lead to nobody, so they are given on a screen.
import { Component, effect, inject, input } from '@angular/core';
import { isMissing } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { PageTitle } from '../core/title';
import { Button } from '../kit/button';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { PULSE_SCALES, type PulseScale } from '@trellis/contracts/vocabulary';

@Component({
  selector: 'tr-paper-page',
  imports: [Button, ErrorState, PageHeader, Skeleton],
  template: `
    <tr-page-header [heading]="pulse.value()?.name ?? 'Survey on paper'" [lead]="pulse.value()?.intro ?? ''" [trail]="[{ label: 'Surveys', link: '/surveys/plan' }]"><button actions trButton variant="primary" icon="print" class="tr-no-print" (click)="print()">Print</button></tr-page-header>
    @if (pulse.isFirstLoad()) { <tr-skeleton [count]="8" /> }
    @else if (pulse.error(); as problem) { <tr-error-state [heading]="missing(problem) ? 'This survey cannot be found' : 'Something went wrong'" [detail]="line(problem)" [retry]="!missing(problem)" (retried)="pulse.reload()" /> }
    @else if (pulse.value(); as found) {
      <ol>
        @for (question of found.questions; track question.code) {
          <li><p>{{ question.text }}</p><ul role="list">@for (answer of answers(question.scale); track answer) { <li><span class="box" aria-hidden="true"></span>{{ answer }}</li> }</ul></li>
        }
      </ol>
      @if (found.comment) { <p>Anything you want to add (please name nobody):</p><div class="lines" aria-hidden="true"><hr /><hr /><hr /></div> }
      <p class="tr-small">This sheet is for reading and for talking it over. Please do not hand it in: handwriting leads to people. Answer in Trellis, on a phone or any computer, in under a minute a fortnight; there nobody can read a single answer, and figures are shown only for groups of at least {{ session.me()?.trust?.smallestGroup }}.</p>
    }
  `,
  styles: `
    ol { display: grid; gap: var(--tr-space-4); padding-inline-start: 1.6rem; max-inline-size: 46rem; } ol > li { break-inside: avoid; } ol > li::marker { font-weight: var(--tr-weight-strong); } p { margin: 0 0 0.3rem; }
    ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; } ul li { display: flex; align-items: center; gap: 0.4rem; } .box { inline-size: 0.9rem; block-size: 0.9rem; border: 1.5px solid currentColor; border-radius: 2px; flex: none; }
    .lines { display: grid; gap: 1.8rem; padding-block: 1.6rem; max-inline-size: 46rem; } hr { inline-size: 100%; border: 0; border-block-end: 1px solid var(--tr-line-strong); margin: 0; }
  `,
})
export class PaperPage {
  readonly id = input.required<string>();
  private readonly title = inject(PageTitle);
  protected readonly session = inject(Session);
  protected readonly pulse = apiResource('pulse.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly line = problemLine;
  protected readonly missing = isMissing;

  constructor() {
    effect(() => { const name = this.pulse.value()?.name; if (name) this.title.set(name); });
  }

  protected answers(scale: PulseScale): readonly string[] {
    return PULSE_SCALES[scale];
  }

  protected print(): void {
    window.print();
  }
}
