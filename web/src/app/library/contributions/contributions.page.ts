// What a colleague contributed, as they chose to show it.
import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { ContributionFacts } from './contribution-facts';

@Component({
  selector: 'tr-contributions-page',
  imports: [PageHeader, Button, ErrorState, Skeleton, ContributionFacts, RouterLink],
  template: `
    <tr-page-header [heading]="heading()" [eyebrow]="shown.value()?.person?.school ?? ''" [lead]="shown.value()?.statement ?? ''" [trail]="trail()" />
    @if (shown.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (shown.value(); as found) { <tr-contribution-facts [of]="found" /> }
    @else if (missing()) { <tr-error-state heading="Nothing is shown here" detail="What a colleague contributed is theirs alone until they share it." [retry]="false"><a trButton actions routerLink="/library">Search the library</a></tr-error-state> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [busy]="shown.isLoading()" (retried)="shown.reload()" /> }
  `,
})
export class ContributionsPage {
  readonly personId = input.required<string>();
  protected readonly shown = apiResource('contribution.show', () => ({ params: { id: this.personId() } }), { forget: true });
  protected readonly heading = computed(() => { const name = this.shown.value()?.person.name; return name ? `What ${name} contributed` : 'Contributions'; });
  protected readonly missing = computed(() => isMissing(this.shown.error()));
  protected readonly problem = computed(() => { const error = this.shown.error(); return error && problemWords(error); });
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.heading() }]);

  constructor() {
    const title = inject(PageTitle);
    effect(() => title.set(this.heading()));
  }
}
