// Before you adapt: what colleagues changed in this lesson, part by part and by reason, each taken in one tap.
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ADAPTATION_REASONS, type AdaptationReason } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { FilterChips } from '../../kit/filter-chips';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { LessonView } from '../lesson/lesson-view';
import type { ColleagueChange } from './change-words';
import { ColleagueChangeCard, type Tap } from './colleague-change';

const keyOf = ({ from, blockId }: ColleagueChange): string => `${from.id} ${blockId}`;

@Component({
  selector: 'tr-ideas-page',
  imports: [PageHeader, Banner, Button, FilterChips, EmptyState, ErrorState, Skeleton, LessonView, ColleagueChangeCard, RouterLink],
  template: `
    <tr-page-header heading="Before you adapt" lead="What colleagues changed in this lesson. Take what helps: it goes into your own version, with their name." [trail]="trail()" />
    @if (list.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Looking for colleagues’ changes" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="list.isLoading()" (retried)="list.reload()"><a trButton actions routerLink="/library">Search the library</a></tr-error-state> }
    @else if (list.value(); as found) {
      @if (found.mine; as mine) { <tr-banner class="note" tone="info">Changes go into your version: <a [routerLink]="['/library', mine.id]">{{ mine.title }}</a>. <a [routerLink]="['/library', mine.id, 'edit']">Carry on editing it</a></tr-banner> }
      @if (choices().length > 1) { <tr-filter-chips class="note" label="Changed because of" [choices]="choices()" [single]="true" [selected]="chosen()" (selectedChange)="filter($event)" /> }
      @for (part of found.parts; track part.blockId) {
        <section class="part" [attr.aria-label]="'Part ' + ($index + 1)">
          <div class="now"><p class="tr-eyebrow">{{ part.block ? 'In the lesson' : part.blockId ? 'New parts' : 'At the top' }}</p>@if (part.block; as document) { <tr-lesson-view [document]="document" [marksCore]="false" [topHeading]="3" /> }</div>
          <div class="theirs"><p class="tr-eyebrow">What colleagues made of it</p>
            @for (change of part.changes; track change.from.id + change.blockId) { <tr-colleague-change [change]="change" [busy]="busy() === key(change)" (tapped)="tap(change, $event)" /> }
          </div>
        </section>
      } @empty {
        <tr-empty-state [heading]="reason() ? 'Nobody has shared a change for this reason' : 'Nobody has shared a change yet'" icon="adapt">
          <p>{{ reason() ? 'Look at the changes for other reasons.' : 'Adapt it yourself; when you share your version, colleagues find your changes here.' }}</p>
          @if (reason()) { <button trButton actions (click)="filter([])">All changes</button> }
          <a trButton actions variant="primary" icon="adapt" [routerLink]="['/library', id()]">Go to the lesson</a>
        </tr-empty-state>
      }
    }
  `,
  styles: `
    .note { margin-block-end: var(--tr-space-4); } .note:not(tr-banner) { display: block; } .part { display: grid; gap: var(--tr-space-3) var(--tr-space-5); padding-block: var(--tr-space-5); border-block-start: 1px solid var(--tr-line); } .now, .theirs { display: flex; flex-direction: column; gap: var(--tr-space-3); min-inline-size: 0; }
    @media (min-width: 62rem) { .part { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } }
  `,
})
export class IdeasPage {
  readonly id = input.required<string>();
  readonly reason = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly because = computed(() => { const reason = this.reason(); return reason && reason in ADAPTATION_REASONS ? reason as AdaptationReason : undefined; });
  protected readonly list = apiResource('change.list', () => { const reason = this.because(); return { params: { id: this.id() }, query: { ...(reason && { reason }) } }; });
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly busy = signal('');
  protected readonly key = keyOf;
  protected readonly problem = computed(() => { const error = this.list.error(); return error && !this.list.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.list.error()));
  protected readonly chosen = computed(() => { const reason = this.because(); return reason ? [reason] : []; });
  protected readonly choices = computed(() => (this.list.value()?.reasons ?? []).map(({ reason, versions }) => ({ value: reason, label: ADAPTATION_REASONS[reason], count: versions })));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'Before you adapt' }]);

  protected filter(reasons: readonly string[]): void {
    void this.router.navigate([], { queryParams: { reason: reasons[0] ?? null }, replaceUrl: true });
  }

  protected async tap(change: ColleagueChange, tap: Tap): Promise<void> {
    if (this.busy()) return;
    this.busy.set(keyOf(change));
    try {
      if (tap === 'undo') await this.putBack(change);
      else await this.take(change, tap);
    } catch (caught) {
      const problem = asProblem(caught);
      const own = problem.context['id'];
      this.toasts.show(problemLine(problem), { tone: 'danger', ...(typeof own === 'string' && { action: { label: 'Open your version', run: () => void this.router.navigate(['/library', own, 'edit']) } }) });
      if (problem.code === 'change.clash') this.mark(change, 'clash');
    } finally {
      this.busy.set('');
    }
  }

  private async take(change: ColleagueChange, how: Exclude<Tap, 'undo'>): Promise<void> {
    const taken = await this.api.call('change.take', { params: { id: this.id() }, body: { fromId: change.from.id, blockId: change.blockId, how } });
    this.list.update((now) => ({ ...now, mine: { id: taken.id, title: taken.title } }));
    this.mark(change, 'taken');
    this.toasts.show(taken.made ? `Your own version is made, with this change by ${change.from.author.name}.` : `In your version, with ${change.from.author.name}’s name.`, { tone: 'success' });
  }

  private async putBack(change: ColleagueChange): Promise<void> {
    const mine = this.list.value()?.mine;
    if (!mine) return;
    await this.api.call('change.untake', { params: { id: mine.id, fromId: change.from.id, blockId: change.blockId } });
    this.mark(change, 'open');
    this.toasts.show('What was there before is back.');
    this.list.reload();
  }

  private mark(change: ColleagueChange, state: ColleagueChange['state']): void {
    const here = keyOf(change);
    this.list.update((now) => ({ ...now, parts: now.parts.map((part) => ({ ...part, changes: part.changes.map((each) => (keyOf(each) === here ? { ...each, state } : each)) })) }));
  }
}
