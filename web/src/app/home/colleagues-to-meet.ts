// Colleagues suggested to me, in a line each; whoever was never asked is asked once.
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { Avatar } from '../kit/avatar';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Icon } from '../kit/icon';
import { Toasts } from '../kit/toasts';
import { HomeSection } from './home-section';

@Component({
  selector: 'tr-colleagues-to-meet',
  imports: [Avatar, Button, Card, HomeSection, Icon, RouterLink],
  template: `
    @if (!mine.value() || !mine.value()!.asked || fresh().length) {
      <tr-home-section heading="Colleagues to meet" [link]="mine.value()?.asked ? '/me/colleagues' : ''" [loading]="mine.isFirstLoad()" [problem]="mine.error()" (retried)="mine.reload()">
        @if (mine.value()?.asked) {
          <ul role="list" class="tr-stack">
            @for (one of fresh(); track one.id) {
              <li trCard class="row">@if (one.colleague; as colleague) { <tr-avatar [name]="colleague.name" /> } @else { <tr-icon name="info" /> }<a class="tr-card-link" routerLink="/me/colleagues">{{ one.reason }}</a></li>
            }
          </ul>
        } @else {
          <section trCard tone="soft" aria-label="Suggestions of colleagues">
            <p>Trellis can suggest colleagues in other schools who teach or adapt the same as you, or would like to talk about the same. It looks only at what you allow.</p>
            <div class="tr-row"><a trButton size="s" variant="primary" routerLink="/me/colleagues">Choose what it may look at</a><button trButton size="s" variant="quiet" [busy]="busy()" (click)="refuse()">No, thank you</button></div>
          </section>
        }
      </tr-home-section>
    }
  `,
  styles: `.tr-stack { --tr-gap: var(--tr-space-2); } .row { flex-direction: row; align-items: center; gap: var(--tr-space-3); padding-block: var(--tr-space-3); } .row a { color: inherit; text-decoration: none; } .row a:hover { text-decoration: underline; }`,
})
export class ColleaguesToMeet {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly mine = apiResource('introduction.list');
  protected readonly fresh = computed(() => this.mine.value()?.items.filter(({ state }) => state === 'new').slice(0, 3) ?? []);
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;

  protected async refuse(): Promise<void> {
    await this.acting.run(async () => {
      await this.api.call('signals.save', { body: { subject: false, adaptations: false, teaching: false, questions: false, interests: [] } });
      this.mine.update((mine) => ({ ...mine, asked: true }));
      this.toasts.show('Nothing will be suggested. You can allow it under My account.');
    });
  }
}
