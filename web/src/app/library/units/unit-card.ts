// One unit of work in a list.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Marked } from '../../kit/marked';
import { personLine, placeLine, times, VISIBILITY_WORDS } from '../resource-words';

@Component({
  selector: 'tr-unit-card',
  imports: [RouterLink, Badge, Marked],
  template: `
    @if (named() || unit().adapted || unit().visibility === 'private') { <p class="tr-row">@if (named()) { <tr-badge icon="book">Unit of work</tr-badge> } @if (unit().adapted) { <tr-badge tone="info" icon="adapt">Adapted</tr-badge> } @if (unit().visibility === 'private') { <tr-badge tone="outline" icon="lock">{{ onlyMe }}</tr-badge> }</p> }
    <h2><a class="tr-card-link" [routerLink]="['/library/units', unit().id]"><tr-marked [text]="marked()?.title || unit().title" /></a></h2>
    @if (words(); as text) { <p class="summary"><tr-marked [text]="text" /></p> }
    <p class="place">{{ place() }}</p>
    <p class="tr-muted tr-small">{{ lessons() }} · {{ author() }}</p>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-2); min-inline-size: 0; } h2 { font-size: var(--tr-text-xl); } .summary { color: var(--tr-ink-soft); max-inline-size: 48rem; } .place { font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); color: var(--tr-ink-soft); }`,
})
export class UnitCardView {
  readonly unit = input.required<Answer<'unit.list'>['items'][number]>();
  /** What of it was searched for, when it was found by words. */
  readonly marked = input<{ readonly title: string; readonly excerpt: string }>();
  /** Among other things it says what it is. */
  readonly named = input(false);
  protected readonly words = computed(() => this.marked()?.excerpt || this.unit().summary);
  protected readonly onlyMe = VISIBILITY_WORDS.private.label;
  protected readonly place = computed(() => placeLine(this.unit()));
  protected readonly lessons = computed(() => times(this.unit().lessons, 'lesson'));
  protected readonly author = computed(() => personLine(this.unit().author));
}
