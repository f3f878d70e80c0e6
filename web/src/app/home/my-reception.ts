// What colleagues did with what I wrote.
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { apiResource } from '../core/api-resource';
import { Icon, type IconName } from '../kit/icon';
import { Time } from '../kit/time';
import { HomeSection } from './home-section';

type Item = Answer<'reception.mine'>['items'][number];
const ICONS: Record<Item['kind'], IconName> = { adapted: 'adapt', thanked: 'thanks', used: 'check' };
const VERBS: Record<Item['kind'], string> = { adapted: 'adapted', thanked: 'thanked you for', used: 'taught' };

@Component({
  selector: 'tr-my-reception',
  imports: [HomeSection, Icon, Time, RouterLink],
  template: `
    <tr-home-section heading="Your lessons in other hands" link="/library/contributions" linkWords="My contributions" [loading]="mine.isFirstLoad()" [problem]="mine.error()" (retried)="mine.reload()">
      <ul role="list">
        @for (item of items(); track $index) {
          <li><span class="mark"><tr-icon [name]="icons[item.kind]" /></span><p><strong>{{ item.person?.name ?? 'A colleague' }}</strong> {{ verbs[item.kind] }} <a [routerLink]="['/library', item.adaptation?.id ?? item.resource.id]">{{ item.adaptation?.title ?? item.resource.title }}</a>@if (item.message) { <q>{{ item.message }}</q> }<tr-time [at]="item.at" /></p></li>
        } @empty { <li><p class="tr-muted">When a colleague uses, adapts or thanks you for a lesson of yours, you see it here. <a routerLink="/library">Share one</a>.</p></li> }
      </ul>
    </tr-home-section>
  `,
  styles: `
    ul { display: flex; flex-direction: column; gap: var(--tr-space-4); } li { display: flex; gap: var(--tr-space-3); } p { min-inline-size: 0; line-height: 1.4; }
    .mark { display: grid; place-items: center; flex: none; inline-size: 2rem; block-size: 2rem; border-radius: 50%; background: var(--tr-accent-soft); color: var(--tr-on-accent-soft); font-size: 0.9rem; }
    tr-time, q { display: block; font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
  `,
})
export class MyReception {
  protected readonly mine = apiResource('reception.mine');
  protected readonly items = computed(() => this.mine.value()?.items.slice(0, 6) ?? []);
  protected readonly icons = ICONS;
  protected readonly verbs = VERBS;
}
