// What teachers change in a lesson, part by part, with what they most often put in its place beside it.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { LessonView } from '../lesson/lesson-view';
import { blockLine, isTold, reasonLine, usedLine } from './change-words';

@Component({
  selector: 'tr-change-map-page',
  imports: [PageHeader, Card, Button, EmptyState, ErrorState, Skeleton, LessonView, RouterLink],
  template: `
    <tr-page-header heading="What teachers change" [lead]="lead()" [trail]="trail()"><a trButton actions icon="adapt" [routerLink]="['/library', id(), 'ideas']">Colleagues’ changes</a></tr-page-header>
    @if (map.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Counting" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="map.isLoading()" (retried)="map.reload()"><a trButton actions routerLink="/library">Search the library</a></tr-error-state> }
    @else if (map.value(); as found) {
      @if (!found.used) {
        <tr-empty-state heading="Too few versions to count yet" icon="adapt"><p>When {{ found.fewest }} colleagues or more have adapted this lesson, you see here which parts they change, which they keep, and why. Fewer would point at somebody.</p></tr-empty-state>
      } @else {
        <ol role="list" class="tr-stack">
          @for (block of told(); track block.blockId) {
            <li trCard>
              <p class="count"><strong>{{ line(block) }}</strong></p>
              <div class="bar" aria-hidden="true"><i class="changed" [style.flex-grow]="block.changed ?? 0"></i><i class="removed" [style.flex-grow]="block.removed ?? 0"></i><i class="kept" [style.flex-grow]="block.kept ?? 0"></i><i class="others" [style.flex-grow]="block.others"></i></div>
              @if (why(block); as reasons) { <p class="tr-muted tr-small">Why: {{ reasons }}</p> }
              <div class="sides">
                <section><h2 class="tr-eyebrow">In the lesson now</h2><tr-lesson-view [document]="block.block" [marksCore]="false" [topHeading]="3" /></section>
                @if (block.replacements.length) {
                  <section><h2 class="tr-eyebrow">Most often instead</h2>
                    @for (one of block.replacements; track $index) { <div class="instead"><p class="tr-muted tr-small">{{ one.people }} colleagues</p><tr-lesson-view [document]="one.block" [marksCore]="false" [topHeading]="3" /></div> }
                  </section>
                }
              </div>
            </li>
          } @empty { <li><p class="tr-muted">No part has been changed by enough colleagues to be counted.</p></li> }
        </ol>
        <p class="tr-muted tr-small foot">{{ hidden() }} Figures come from {{ found.fewest }} colleagues or more and move only when as many have changed something, so that they point at nobody.</p>
      }
    }
  `,
  styles: `
    .sides { display: grid; gap: var(--tr-space-4) var(--tr-space-5); grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); } section { min-inline-size: 0; display: flex; flex-direction: column; gap: var(--tr-space-2); }
    .instead + .instead { margin-block-start: var(--tr-space-3); padding-block-start: var(--tr-space-3); border-block-start: 1px solid var(--tr-line); }
    .bar { display: flex; gap: 2px; block-size: 0.5rem; border-radius: var(--tr-radius-pill); overflow: hidden; max-inline-size: 30rem; } .bar i { flex: 0 0 0; }
    .changed { background: var(--tr-likert-1); } .removed { background: var(--tr-likert-2); } .kept { background: var(--tr-likert-5); } .others { background: var(--tr-likert-3); } .foot { margin-block-start: var(--tr-space-4); max-inline-size: var(--tr-measure); }
  `,
})
export class ChangeMapPage {
  readonly id = input.required<string>();
  protected readonly map = apiResource('change.map', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.map.error(); return error && !this.map.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.map.error()));
  protected readonly lead = computed(() => { const used = this.map.value()?.used; return used ? `${usedLine(used)}. The most changed parts come first.` : ''; });
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'What teachers change' }]);
  protected readonly told = computed(() => this.map.value()?.blocks.filter(isTold) ?? []);
  protected readonly hidden = computed(() => { const few = (this.map.value()?.blocks.length ?? 0) - this.told().length; return few ? 'Other parts were changed by too few to say more.' : ''; });
  protected readonly line = blockLine;
  protected readonly why = reasonLine;
}
