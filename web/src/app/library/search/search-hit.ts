// One found resource: what it is, why it was found, whose it is, and what colleagues made of it.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { Icon } from '../../kit/icon';
import { Marked } from '../../kit/marked';
import { ResourceBadges } from '../resource-badges';
import { deedsOf, minutesLine, personLine, placeLine } from '../resource-words';

type SearchHit = Answer<'resource.search'>['items'][number];

@Component({
  selector: 'tr-search-hit',
  imports: [RouterLink, Icon, Marked, ResourceBadges],
  template: `
    <tr-resource-badges [of]="hit()" />
    <h2><a class="tr-card-link" [routerLink]="['/library', hit().id]"><tr-marked [text]="hit().marked.title || hit().title" /></a></h2>
    @if (words(); as text) { <p class="words"><tr-marked [text]="text" /></p> }
    <p class="place">{{ place() }}</p>
    <div class="foot">
      <span>{{ author() }}</span>
      @for (fact of facts(); track fact.words) { <span class="fact"><tr-icon [name]="fact.icon" />{{ fact.words }}</span> }
    </div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-2); min-inline-size: 0; } h2 { font-size: var(--tr-text-xl); }
    .words { color: var(--tr-ink-soft); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; max-inline-size: 48rem; }
    .place { font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); color: var(--tr-ink-soft); }
    .foot { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-4); font-size: var(--tr-text-s); color: var(--tr-ink-muted); } .fact { display: inline-flex; gap: 0.3rem; align-items: center; }
  `,
})
export class SearchHitCard {
  readonly hit = input.required<SearchHit>();
  protected readonly words = computed(() => this.hit().marked.excerpt || this.hit().summary);
  protected readonly place = computed(() => placeLine(this.hit()));
  protected readonly author = computed(() => personLine(this.hit().author));
  protected readonly facts = computed(() => {
    const { counts, minutesSaved } = this.hit();
    const { used, adapted, thanked } = deedsOf(counts);
    return [
      { icon: 'check' as const, words: used }, { icon: 'adapt' as const, words: adapted }, { icon: 'thanks' as const, words: thanked },
      { icon: 'clock' as const, words: minutesSaved ? `saves ${minutesLine(minutesSaved)}` : '' },
    ].filter(({ words }) => words);
  });
}
