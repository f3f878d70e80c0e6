// What I owe colleagues, with its day; for leaders also what others are late with. Nothing is said when nothing is owed.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { Badge } from '../kit/badge';
import { Card } from '../kit/card';
import { HomeSection } from './home-section';

type Owed = Answer<'owed.mine'>['items'][number];
const WORDS: Record<Owed['kind'], string> = { decision: 'A decision', response: 'An answer to those who rated', exception: 'An answer to a request for an exception', review: 'A review', promise: 'You said you would loosen or lift it' };

@Component({
  selector: 'tr-owed-by-me',
  imports: [Badge, Card, HomeSection, RouterLink],
  template: `
    @if (items().length) {
      <tr-home-section heading="Owed to colleagues" link="/expectations/responses" linkWords="You said, we did" [loading]="false">
        <ul role="list" class="tr-stack">
          @for (one of items(); track one.link + one.kind) {
            <li trCard><p class="tr-small tr-muted">{{ one.who ? one.who + ' is late with: ' + words[one.kind].toLowerCase() : words[one.kind] }}</p><a class="tr-card-link" [routerLink]="one.link">{{ one.title }}</a>
              @if (one.dueOn; as due) { <div><tr-badge [tone]="one.overdue ? 'danger' : 'warning'" [icon]="one.overdue ? 'clock' : undefined">{{ one.overdue ? 'Overdue since' : 'By' }} {{ date(due) }}</tr-badge></div> }</li>
          }
        </ul>
      </tr-home-section>
    }
  `,
  styles: `:host:empty { display: none; } .tr-stack { --tr-gap: var(--tr-space-2); } li { gap: var(--tr-space-1); padding-block: var(--tr-space-3); } a { font-weight: var(--tr-weight-strong); }`,
})
export class OwedByMe {
  private readonly owed = apiResource('owed.mine');
  protected readonly items = computed(() => this.owed.value()?.items ?? []);
  protected readonly words = WORDS;

  protected date(day: string): string {
    return new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  }
}
