// Home: what matters to me today.
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../core/session';
import { Card } from '../kit/card';
import { Icon } from '../kit/icon';
import { PageHeader } from '../kit/page-header';

@Component({
  selector: 'tr-home-page',
  imports: [PageHeader, Card, Icon, RouterLink],
  template: `
    <tr-page-header [heading]="greeting()" [eyebrow]="session.me()?.school?.name ?? ''" />
    <div class="tr-grid">
      @for (way of ways; track way.link) {
        <article trCard>
          <tr-icon [name]="way.icon" />
          <h2><a class="tr-card-link" [routerLink]="way.link">{{ way.label }}</a></h2>
          <p class="tr-muted">{{ way.words }}</p>
        </article>
      }
    </div>
  `,
  styles: `h2 { font-size: var(--tr-text-xl); } tr-icon { font-size: 1.4rem; color: var(--tr-accent); }`,
})
export class HomePage {
  protected readonly session = inject(Session);
  protected readonly greeting = computed(() => {
    const hour = new Date().getHours();
    const part = hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
    return `Good ${part}, ${this.session.me()?.name.split(' ')[0] ?? ''}`;
  });
  protected readonly ways = [
    { link: '/library', icon: 'book', label: 'Library', words: 'Find a lesson and make it yours.' },
    { link: '/networks', icon: 'chat', label: 'Networks', words: 'Talk with colleagues who teach your subject.' },
    { link: '/expectations', icon: 'target', label: 'Expectations', words: 'What the trust asks of you, and your say on it.' },
  ] as const;
}
