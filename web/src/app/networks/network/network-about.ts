// What a network is for, who leads it and who is in it: stands beside its threads.
import { Component, computed, inject } from '@angular/core';
import { subjectName } from '@trellis/contracts/vocabulary';
import { Session } from '../../core/session';
import { Avatar } from '../../kit/avatar';
import { Badge } from '../../kit/badge';
import { Card } from '../../kit/card';
import { DeskPanel } from '../desk/desk-panel';
import { hereLine, peopleLine } from '../network-words';
import { JoiningPanel } from './joining-panel';
import { MembersPanel } from './members-panel';
import { NetworkStore } from './network-store';

@Component({
  selector: 'tr-network-about',
  imports: [Avatar, Badge, Card, DeskPanel, JoiningPanel, MembersPanel],
  template: `
    @if (store.network.value(); as network) {
      @if (network.lead && !network.archived) { <section trCard tone="soft" aria-label="Your desk"><tr-desk-panel [networkId]="network.id" /></section> }
      <section trCard aria-label="About this network">
        <div class="tr-row"><tr-badge>{{ subject() }}</tr-badge>@if (network.department; as school) { <tr-badge tone="info" icon="school">Only {{ school.name }}</tr-badge> } @else if (network.byRequest) { <tr-badge tone="outline" icon="lock">By request</tr-badge> } @else if (!network.open) { <tr-badge tone="outline" icon="lock">Members only</tr-badge> }@if (network.archived) { <tr-badge tone="outline">Archived</tr-badge> }</div>
        <p>{{ network.purpose || 'Nobody has written down yet what this network is for.' }}</p>
        @if (network.closingSummary; as words) { <h2>What came of it</h2><p class="summary">{{ words }}</p> }
        @if (network.cadence || network.timeGiven) { <dl>@if (network.cadence; as words) { <div><dt>Meets</dt><dd>{{ words }}</dd></div> }@if (network.timeGiven; as words) { <div><dt>Time for its lead</dt><dd>{{ words }}</dd></div> }</dl> }
        @if (network.byRule) { <p class="tr-small">{{ network.department ? 'Everyone who teaches this here belongs.' : 'Everyone who mainly teaches this belongs.' }}</p> }
        <p class="tr-small tr-muted">{{ people() }}@if (here(); as words) { <span class="here"> · {{ words }}</span> }</p>
        @if (network.leads.length) {
          <div class="leads"><h2>{{ network.leads.length === 1 ? 'Led by' : 'Led by these colleagues' }}</h2>
            <ul role="list">@for (lead of network.leads; track lead.id) { <li><tr-avatar [name]="lead.name" size="s" /><span>{{ lead.name }}<span class="tr-muted tr-small"> {{ lead.school }}</span></span></li> }</ul></div>
        }
      </section>
      @if (network.requests) { <section trCard id="who-asks" aria-label="Who asks to join"><tr-joining-panel [networkId]="network.id" (changed)="store.network.reload()" /></section> }
      <section trCard aria-label="Members"><tr-members-panel [network]="network" (changed)="store.network.reload()" /></section>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-4); } h2 { font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); margin-block-end: var(--tr-space-2); }
    dl { display: flex; flex-direction: column; gap: var(--tr-space-1); margin: 0; } dl div { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-2); } dt { font-weight: var(--tr-weight-strong); } dd { margin: 0; } .summary { white-space: pre-wrap; }
    ul { display: flex; flex-direction: column; gap: var(--tr-space-2); } li { display: flex; gap: var(--tr-space-2); align-items: center; } .here { color: var(--tr-on-primary-soft); }
  `,
})
export class NetworkAbout {
  protected readonly store = inject(NetworkStore);
  protected readonly subject = computed(() => subjectName(this.store.network.value()?.subject ?? ''));
  protected readonly people = computed(() => { const network = this.store.network.value(); return network ? peopleLine(network) : ''; });
  private readonly me = inject(Session).me;
  protected readonly here = computed(() => hereLine(this.store.stream.presentIds(), this.store.network.value()?.leads ?? [], this.me()?.id));
}
