// One saved version of a resource, as it was.
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { LessonCredit } from '../lesson/lesson-credit';
import { LessonDeeds } from '../lesson/lesson-deeds';
import { LessonView } from '../lesson/lesson-view';
import { personLine, times } from '../resource-words';

@Component({
  selector: 'tr-revision-page',
  imports: [PageHeader, LessonView, LessonCredit, Banner, ErrorState, Skeleton, Time, Button, RouterLink],
  template: `
    <tr-page-header [heading]="lesson.value()?.title ?? 'An earlier version'" [eyebrow]="'Version ' + number()" [trail]="trail()">
      @if (revision.value(); as shown) { <p class="tr-muted">{{ person(shown.author) }} · <tr-time [at]="shown.at" /> · {{ count(shown.words, 'word') }}@if (shown.message) { · {{ shown.message }} }</p> }
    </tr-page-header>
    @if (revision.isFirstLoad()) { <tr-skeleton shape="title" [count]="4" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="revision.isLoading()" (retried)="revision.reload()"><a trButton actions [routerLink]="['/library', id(), 'history']">All versions</a></tr-error-state> }
    @else if (revision.value(); as shown) {
      @if (older()) {
        <tr-banner class="tr-no-print" tone="info">This is an earlier version.
          <a trButton actions size="s" [routerLink]="['/library', id()]">Open the newest</a>
          <a trButton actions size="s" [routerLink]="['/library', id(), 'history', 'compare']" [queryParams]="{ from: shown.number, to: lesson.value()?.number }">What changed since</a>
          @if (lesson.value(); as now) { @if (now.abilities.adapt) { <button trButton actions size="s" icon="adapt" [busy]="deeds.busy() === 'adapt'" (click)="deeds.adapt(now, null, shown.number)">Adapt this version</button> } }
        </tr-banner>
      }
      <tr-lesson-view [document]="shown.document" [attr.lang]="lesson.value()?.language ?? null" [notes]="true" />
      @if (lesson.value(); as now) { <tr-lesson-credit [of]="now" /> }
    }
  `,
  styles: `tr-banner { margin-block-end: var(--tr-space-5); }`,
  providers: [LessonDeeds],
})
export class RevisionPage {
  readonly id = input.required<string>();
  readonly number = input.required<string>();
  protected readonly deeds = inject(LessonDeeds);
  protected readonly revision = apiResource('revision.show', () => ({ params: { id: this.id(), number: this.number() } }), { forget: true });
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.revision.error(); return error && !this.revision.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.revision.error()));
  protected readonly older = computed(() => { const now = this.lesson.value(); const shown = this.revision.value(); return !!now && !!shown && shown.number < now.number; });
  protected readonly trail = computed(() => [
    { label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'History', link: `/library/${this.id()}/history` }, { label: `Version ${this.number()}` },
  ]);
  protected readonly person = personLine;
  protected readonly count = times;
}
