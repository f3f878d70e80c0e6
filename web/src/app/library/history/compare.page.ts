// What changed between two versions of a resource, or between an original and what was made of it.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { ChangeList } from './change-list';

const whole = (text: string | undefined): number | undefined => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

@Component({
  selector: 'tr-compare-page',
  imports: [PageHeader, ChangeList, ErrorState, Skeleton, Button, RouterLink],
  template: `
    <tr-page-header heading="What changed" [lead]="lead()" [trail]="trail()"><a trButton actions icon="history" [routerLink]="['/library', id(), 'history']">All versions</a></tr-page-header>
    @if (wrong()) { <tr-error-state heading="Which versions?" detail="This address names no two versions. Choose them in the history." [retry]="false"><a trButton actions variant="primary" [routerLink]="['/library', id(), 'history']">Go to the history</a></tr-error-state> }
    @else if (comparison.isFirstLoad()) { <tr-skeleton [count]="6" label="Comparing" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="comparison.isLoading()" (retried)="comparison.reload()"><a trButton actions routerLink="/library">Search the library</a></tr-error-state> }
    @else if (comparison.value(); as found) { <p class="tr-muted how">Added words are underlined, removed words are struck through.</p><tr-change-list [entries]="found.entries" /> }
  `,
  styles: `.how { margin-block-end: var(--tr-space-3); }`,
})
export class ComparePage {
  readonly id = input.required<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  /** `from` is a version of this other resource. */
  readonly against = input<string>();
  private readonly query = computed(() => {
    const [from, to, against] = [whole(this.from()), whole(this.to()), this.against()];
    return from === undefined || to === undefined || to < 1 ? undefined : { from, to, ...(against && { against }) };
  });
  protected readonly wrong = computed(() => !this.query());
  protected readonly comparison = apiResource('revision.compare', () => { const query = this.query(); return query && { params: { id: this.id() }, query }; }, { forget: true });
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.comparison.error(); return error && !this.comparison.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.comparison.error()));
  protected readonly trail = computed(() => [
    { label: 'Library', link: '/library' }, { label: this.lesson.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'History', link: `/library/${this.id()}/history` }, { label: 'What changed' },
  ]);
  protected readonly lead = computed(() => {
    const query = this.query();
    if (!query) return '';
    const origin = this.lesson.value()?.origin;
    if (query.against) return `From ${origin?.id === query.against ? `“${origin.title}”` : 'the original'} (version ${query.from}) to this version ${query.to}`;
    return query.from === 0 ? `The first version` : `From version ${query.from} to version ${query.to}`;
  });
}
