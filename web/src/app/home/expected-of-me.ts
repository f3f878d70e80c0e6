// What the trust expects of me now, and which of it waits for my rating.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import { STRENGTHS } from '@trellis/contracts/vocabulary';
import type { Answer } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { HomeSection } from './home-section';

type Mine = Answer<'mandate.mine'>['items'][number];
const TONES = { must: 'danger', should: 'warning', may: 'info' } as const;

@Component({
  selector: 'tr-expected-of-me',
  imports: [HomeSection, Card, Badge, Button, RouterLink],
  template: `
    <tr-home-section heading="Expected of you" link="/expectations" linkWords="All expectations" [loading]="mine.isFirstLoad()" [problem]="mine.error()" (retried)="mine.reload()">
      <ul role="list" class="tr-stack">
        @for (one of items(); track one.id) {
          <li trCard>
            <div class="tr-row marks"><tr-badge [tone]="tones[one.strength]">{{ strengths[one.strength] }}</tr-badge>@if (one.taught) { <tr-badge tone="success" icon="check">Taught</tr-badge> }@if (one.adapted) { <tr-badge tone="accent" icon="adapt">Adapted</tr-badge> }</div>
            <h3><a [routerLink]="['/expectations', one.id]">{{ one.title }}</a></h3>
            <p class="tr-muted reason">{{ one.reason }}</p>
            <div class="tr-row">
              @if (waits(one)) { <a trButton size="s" [routerLink]="['/expectations', one.id, 'rate']" icon="star">Rate it<span class="tr-visually-hidden">: {{ one.title }}</span></a> }
              @for (resource of readable(one); track resource.id) { <a trButton size="s" [routerLink]="['/library', resource.id]" icon="book">{{ resource.title }}</a> }
            </div>
          </li>
        } @empty { <li trCard tone="soft"><p>Nothing is expected of you at present. <a routerLink="/library">Find a lesson</a> for this week instead.</p></li> }
      </ul>
    </tr-home-section>
  `,
  styles: `h3 { font-size: var(--tr-text-l); } h3 a { color: inherit; text-decoration: none; } h3 a:hover { text-decoration: underline; } .marks { gap: var(--tr-space-2); } .reason { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; } a[trButton] { max-inline-size: 100%; text-align: start; padding-block: 0.35rem; }`,
})
export class ExpectedOfMe {
  protected readonly mine = apiResource('mandate.mine');
  protected readonly strengths = STRENGTHS;
  protected readonly tones = TONES;
  protected readonly items = computed(() => this.mine.value()?.items.filter(({ status }) => status === 'current') ?? []);

  protected waits({ rating }: Mine): boolean {
    return rating.open && !rating.answered;
  }

  protected readable({ resources }: Mine): Mine['resources'] {
    return resources.filter((resource) => resource.readable && resource.title).slice(0, 3);
  }
}
