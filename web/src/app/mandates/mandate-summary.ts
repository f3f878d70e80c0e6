// One expectation on a list: how strong, what, why, until when, and its resources.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MandateCard } from '@trellis/contracts';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { audienceWords, dateWords, STATUS_WORDS, STRENGTH_WORDS } from './mandate-words';

@Component({
  selector: 'tr-mandate-summary',
  imports: [RouterLink, Badge, Button],
  template: `
    <div class="tr-row marks">
      <tr-badge [tone]="strength().tone">{{ strength().label }}</tr-badge>
      @if (mandate().status !== 'current') { <tr-badge tone="outline">{{ statuses[mandate().status] }}</tr-badge> }
      <ng-content select="[marks]" />
    </div>
    <h3><a [routerLink]="['/expectations', mandate().id]">{{ mandate().title }}</a></h3>
    <p>{{ mandate().reason }}</p>
    <p class="tr-muted tr-small">{{ audience() }} · {{ dates() }} · Owner: {{ mandate().owner.name }}</p>
    <div class="tr-row">
      <ng-content select="[actions]" />
      @for (resource of mandate().resources; track resource.id) {
        @if (resource.readable && resource.title) { <a trButton size="s" icon="book" [routerLink]="['/library', resource.id]">{{ resource.title }}</a> }
      }
    </div>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-2); } .marks { gap: var(--tr-space-2); } h3 { font-size: var(--tr-text-l); } h3 a { color: inherit; text-decoration: none; } h3 a:hover { text-decoration: underline; } a[trButton] { max-inline-size: 100%; text-align: start; padding-block: 0.35rem; }`,
})
export class MandateSummary {
  readonly mandate = input.required<MandateCard>();
  protected readonly statuses = STATUS_WORDS;
  protected readonly strength = computed(() => STRENGTH_WORDS[this.mandate().strength]);
  protected readonly audience = computed(() => audienceWords(this.mandate().audience));
  protected readonly dates = computed(() => {
    const { startsOn, endsOn, reviewOn, status } = this.mandate();
    const begin = status === 'planned' ? `From ${dateWords(startsOn)}` : `Since ${dateWords(startsOn)}`;
    return `${begin}${endsOn ? ` until ${dateWords(endsOn)}` : ''}; reviewed by ${dateWords(reviewOn)}`;
  });
}
