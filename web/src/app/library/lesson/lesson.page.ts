// A resource for reading: the lesson itself, where it comes from, what one can do with it, and what became of it.
import { Component, DOCUMENT, afterRenderEffect, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { BeforeYouAdapt } from '../changes/before-you-adapt';
import { LessonChanges } from '../changes/lesson-changes';
import { LessonComments } from '../comments/lesson-comments';
import { LessonFiles } from '../files/lesson-files';
import { LessonUnits } from '../units/lesson-units';
import { ChooseOption } from './choose-option';
import { CoreChanges } from './core-changes';
import { FitQuestion } from './fit-question';
import { LessonActions } from './lesson-actions';
import { LessonCredit } from './lesson-credit';
import { LessonDeeds } from './lesson-deeds';
import { LessonFamily } from './lesson-family';
import { LessonFit } from './lesson-fit';
import { LessonHeader } from './lesson-header';
import { LessonOutline } from './lesson-outline';
import { LessonReception } from './lesson-reception';
import { LessonVariants } from './lesson-variants';
import { LessonView } from './lesson-view';
import { KeptParts } from '../updates/kept-parts';
import { UpdateBanner } from '../updates/update-banner';

@Component({
  selector: 'tr-lesson-page',
  imports: [BeforeYouAdapt, CoreChanges, FitQuestion, LessonChanges, LessonComments, LessonUnits, PageHeader, LessonHeader, LessonActions, LessonView, LessonOutline, LessonCredit, LessonFamily, LessonFiles, LessonFit, LessonReception, LessonVariants, KeptParts, UpdateBanner, Banner, Button, ErrorState, Skeleton, RouterLink],
  template: `
    <tr-page-header [heading]="lesson.value()?.title ?? 'Resource'" [trail]="trail()">
      @if (lesson.value(); as shown) { <tr-lesson-header [of]="shown" /> }
    </tr-page-header>
    @if (lesson.isFirstLoad()) { <tr-skeleton shape="title" [count]="4" /> }
    @else if (problem(); as words) {
      <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="lesson.isLoading()" (retried)="lesson.reload()"><a trButton actions routerLink="/library">Search the library</a></tr-error-state>
    } @else if (lesson.value(); as shown) {
      <tr-lesson-actions [page]="lesson" />
      @if (shown.origin?.newer && shown.abilities.edit) { @defer { <tr-update-banner class="note tr-no-print" [of]="shown" /> } }
      @if (shown.counts.adapted || shown.counts.countedAt || shown.central) { @defer { <tr-lesson-variants class="note tr-no-print" [id]="shown.id" /> } }
      @if (shown.retired) { <tr-banner class="note" tone="warning">This resource is out of search. Links to it still work.</tr-banner> }
      @if (shown.mine.adaptations.length) {
        <tr-banner class="note tr-no-print" tone="info">You have made your own version: @for (own of shown.mine.adaptations; track own.id) { <a [routerLink]="['/library', own.id]">{{ own.title }}</a>@if (!$last) {, } }</tr-banner>
      }
      @if (shown.mine.lastTaughtOn; as day) { @if (!deeds.isMine(shown)) { @defer { <tr-fit-question class="note tr-no-print" [id]="shown.id" [taughtOn]="day" /> } } }
      <tr-before-you-adapt class="note" [id]="shown.id" />
      <div class="columns">
        <div class="read">
          @if (empty()) { <p class="tr-muted">There is nothing in it yet.@if (shown.abilities.edit) { <a [routerLink]="['/library', shown.id, 'edit']"> Start writing</a>. }</p> }
          <tr-lesson-view [document]="shown.document" [attr.lang]="shown.language" [notes]="true" [coreChanges]="shown.coreChanges" [suggestable]="!shown.abilities.markCore" [choosable]="!shown.abilities.edit || !!shown.origin" (suggested)="suggest(shown)" (chosen)="choices.run(lesson, $event)" />
          <tr-lesson-files class="files" [id]="shown.id" />
          <tr-lesson-credit [of]="shown" />
          <div class="after tr-no-print">
            @if (shown.abilities.seeReception) { <tr-lesson-reception [id]="shown.id" [isVersion]="shown.adapted" /> }
            @if (shown.abilities.edit) { <tr-core-changes [id]="shown.id" /> }
            @if (shown.abilities.edit && (shown.counts.adapted || shown.counts.countedAt)) { @defer { <tr-kept-parts [id]="shown.id" /> } }
            @if (shown.counts.used || shown.counts.countedAt) { @defer { <tr-lesson-fit [id]="shown.id" /> } }
            <tr-lesson-family [id]="shown.id" />
            <!-- Asked for when somebody has read as far. -->
            @defer (on viewport) { <tr-lesson-comments [id]="shown.id" /><tr-lesson-changes [id]="shown.id" /><tr-lesson-units [id]="shown.id" /> } @placeholder { <div class="later"></div> }
          </div>
        </div>
        <tr-lesson-outline [document]="shown.document" />
      </div>
    }
  `,
  styles: `
    tr-lesson-actions { margin-block-end: var(--tr-space-5); } .files { margin-block: var(--tr-space-5); max-inline-size: var(--tr-measure); } .note { margin-block-end: var(--tr-space-4); } .note:not(tr-banner) { display: block; } .note:empty { display: none; }
    .columns { display: grid; gap: var(--tr-space-6); align-items: start; } .read { min-inline-size: 0; } .later { min-block-size: 6rem; } .after { display: flex; flex-direction: column; gap: var(--tr-space-6); margin-block-start: var(--tr-space-6); max-inline-size: var(--tr-measure); }
    @media (min-width: 68rem) { .columns { grid-template-columns: minmax(0, 1fr) 16rem; } }
    @media print { .columns { display: block; } }
  `,
  providers: [LessonDeeds, ChooseOption],
})
export class LessonPage {
  readonly id = input.required<string>();
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.lesson.error(); return error && !this.lesson.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.lesson.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource' }]);
  protected readonly empty = computed(() => this.lesson.value()?.blocks === 0);

  protected readonly choices = inject(ChooseOption);
  protected readonly deeds = inject(LessonDeeds);
  private readonly router = inject(Router);

  constructor() {
    const title = inject(PageTitle);
    const route = inject(ActivatedRoute);
    const page = inject(DOCUMENT);
    effect(() => { const name = this.lesson.value()?.title; if (name) title.set(name); });
    // A link to a heading was followed before the lesson was here.
    let arrived = '';
    afterRenderEffect(() => {
      const { fragment } = route.snapshot;
      if (!this.lesson.value() || !fragment || arrived === this.id()) return;
      arrived = this.id();
      page.getElementById(fragment)?.scrollIntoView();
    });
  }

  /** A suggestion is a change in one's own version, offered back: to that version, or to one that is made for it. */
  protected suggest(lesson: ResourceFull): void {
    const mine = lesson.origin && lesson.abilities.edit ? lesson : lesson.mine.adaptations[0];
    if (mine) void this.router.navigate(['/library', mine.id, 'offer']);
    else void this.deeds.adapt(lesson);
  }
}
