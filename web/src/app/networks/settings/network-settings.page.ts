// The settings of a network: how much I hear of it, and for its leads when questions are looked after and which chat channel hears its news.
import { Component, computed, input } from '@angular/core';
import { isForbidden, isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Card } from '../../kit/card';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { ChannelForm } from './channel-form';
import { CareForm } from './care-form';
import { MyLevel } from './my-level';

@Component({
  selector: 'tr-network-settings-page',
  imports: [Card, CareForm, ChannelForm, ErrorState, MyLevel, PageHeader, Skeleton],
  template: `
    <tr-page-header heading="Notifications and settings" [lead]="network.value()?.name ?? ''" [trail]="trail()" />
    @if (network.isFirstLoad()) { <tr-skeleton [count]="6" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.missing ? 'This network cannot be found' : words.title" [detail]="words.missing ? 'It may have been removed, or the address is not right.' : words.detail" [retry]="!words.missing" (retried)="network.reload()" /> }
    @else if (network.value(); as one) {
      <div class="tr-stack tr-measure">
        @if (one.member) { <section trCard aria-labelledby="level"><h2 id="level">What I hear of it</h2><tr-my-level [networkId]="one.id" /></section> }
        @if (one.abilities.manage) {
          <section trCard aria-labelledby="care"><h2 id="care">Questions nobody has answered</h2><tr-care-form [networkId]="one.id" /></section>
          <section trCard aria-labelledby="channel"><h2 id="channel">Chat channel</h2><tr-channel-form [networkId]="one.id" /></section>
        } @else if (!one.member) { <p>Join this network to choose what you hear of it.</p> }
      </div>
    }
  `,
  styles: `h2 { font-size: var(--tr-text-l); }`,
})
export class NetworkSettingsPage {
  readonly id = input.required<string>();
  protected readonly network = apiResource('network.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.network.error(); return error && !this.network.value() ? { ...problemWords(error), missing: isMissing(error) || isForbidden(error) } : undefined; });
  protected readonly trail = computed(() => [{ label: 'Networks', link: '/networks' }, { label: this.network.value()?.name ?? 'Network', link: `/networks/${this.id()}` }, { label: 'Settings' }]);
}
