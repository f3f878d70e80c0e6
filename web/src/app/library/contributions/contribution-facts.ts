// What somebody contributed: the figures, their lessons, and colleagues' lessons that hold work of theirs.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Card } from '../../kit/card';
import { Facts } from '../../kit/facts';
import { Time } from '../../kit/time';
import { deedsLine, times } from '../resource-words';

type Contributions = Pick<Answer<'contribution.mine'>, 'lessons' | 'credits' | 'variants' | 'totals'>;

const often = (count: number): string => (count ? times(count, 'time') : 'Not yet');

@Component({
  selector: 'tr-contribution-facts',
  imports: [Badge, Card, Facts, Time, RouterLink],
  template: `
    <section trCard aria-labelledby="in-short"><h2 id="in-short">In short</h2>
      <dl trFacts [facts]="facts()"></dl>
      @if (of().totals.colleagues === null) { <p class="tr-muted tr-small">How many colleagues and schools it reached is shown from five colleagues on, so that it points at nobody.</p> }
    </section>
    @if (of().credits.length) {
      <section aria-labelledby="credits"><h2 id="credits">Work taken into colleagues’ lessons</h2>
        <ul role="list">@for (credit of of().credits; track credit.id) { <li><a [routerLink]="['/library', credit.id]">{{ credit.title }}</a> @if (credit.central) { <tr-badge tone="primary" icon="star">Central</tr-badge> } <span class="tr-muted tr-small">{{ count(credit.changes, 'change') }}, latest <tr-time [at]="credit.at" /></span></li> }</ul></section>
    }
    @if (of().variants.length) {
      <section aria-labelledby="variants"><h2 id="variants">Endorsed beside the original</h2>
        <ul role="list">@for (variant of of().variants; track variant.id) { <li><a [routerLink]="['/library', variant.id]">{{ variant.title }}</a> <tr-badge tone="success" icon="star">{{ variant.name }}</tr-badge> <span class="tr-muted tr-small">beside <a [routerLink]="['/library', variant.of.id]">{{ variant.of.title }}</a>, since <tr-time [at]="variant.at" /></span></li> }</ul></section>
    }
    <section aria-labelledby="lessons"><h2 id="lessons">Shared with colleagues</h2>
      <ul role="list">
        @for (lesson of of().lessons; track lesson.id) { <li><a [routerLink]="['/library', lesson.id]">{{ lesson.title }}</a> @if (lesson.central) { <tr-badge tone="primary" icon="star">Central</tr-badge> } <span class="tr-muted tr-small">{{ line(lesson) }}</span></li> }
        @empty { <li class="tr-muted">Nothing is shared yet. A lesson counts here once colleagues can see it.</li> }
      </ul>
      @if (isCounted()) { <p class="tr-muted tr-small">Where the trust asks for a lesson or has asked, colleagues are counted when a wave of ratings closes, all versions with the original and down to the ten, so that no count shows what one person does.</p> }
    </section>
  `,
  styles: `:host, section { display: flex; flex-direction: column; gap: var(--tr-space-3); } :host { gap: var(--tr-space-6); } h2 { font-size: var(--tr-text-xl); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } li .tr-muted { display: block; } li tr-badge { margin-inline-start: 0.4rem; }`,
})
export class ContributionFacts {
  readonly of = input.required<Contributions>();
  protected readonly count = times;
  protected readonly facts = computed(() => {
    const { lessons, central, inCentral, variants, taken, taught, adapted, thanked, colleagues, schools } = this.of().totals;
    return [
      { label: 'Resources shared', value: `${lessons}${central ? `, ${central} central` : ''}` }, { label: 'Taught', value: often(taught) }, { label: 'Adapted', value: often(adapted) }, { label: 'Thanked', value: often(thanked) },
      ...(inCentral ? [{ label: 'Taken into central lessons', value: times(inCentral, 'part') }] : []), ...(variants ? [{ label: 'Endorsed beside the original', value: times(variants, 'version') }] : []), ...(taken ? [{ label: 'Taken by colleagues', value: times(taken, 'change') }] : []),
      ...(colleagues ? [{ label: 'Reached', value: `${times(colleagues, 'colleague')}${schools ? `, ${times(schools, 'school')}` : ''}` }] : []),
    ];
  });

  protected readonly isCounted = computed(() => this.of().lessons.some(({ countedAt }) => countedAt !== null));

  protected line({ taught, adapted, thanked, countedAt }: Contributions['lessons'][number]): string {
    return deedsLine({ used: taught, adapted, thanked, countedAt });
  }
}
