// What a network is for, who leads it and who is in it: stands beside its threads.
import { Component, computed, inject } from '@angular/core';
import { subjectName } from '@trellis/contracts/vocabulary';
import { Avatar } from '../../kit/avatar';
import { Badge } from '../../kit/badge';
import { Card } from '../../kit/card';
import { counted, peopleLine } from '../network-words';
import { MembersPanel } from './members-panel';
import { NetworkStore } from './network-store';

@Component({
  selector: 'tr-network-about',
  imports: [Avatar, Badge, Card, MembersPanel],
  template: `
    @if (store.network.value(); as network) {
      <section trCard aria-label="About this network">
        <div class="tr-row"><tr-badge>{{ subject() }}</tr-badge>@if (!network.open) { <tr-badge tone="outline" icon="lock">Members only</tr-badge> }@if (network.archived) { <tr-badge tone="outline">Archived</tr-badge> }</div>
        <p>{{ network.purpose || 'Nobody has written down yet what this network is for.' }}</p>
        <p class="tr-small tr-muted">{{ people() }}@if (here(); as words) { <span class="here"> · {{ words }}</span> }</p>
        @if (network.leads.length) {
          <div class="leads"><h2>{{ network.leads.length === 1 ? 'Led by' : 'Led by these colleagues' }}</h2>
            <ul role="list">@for (lead of network.leads; track lead.id) { <li><tr-avatar [name]="lead.name" size="s" /><span>{{ lead.name }}<span class="tr-muted tr-small"> {{ lead.school }}</span></span></li> }</ul></div>
        }
      </section>
      <section trCard aria-label="Members"><tr-members-panel [network]="network" (changed)="store.network.reload()" /></section>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-4); } h2 { font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); margin-block-end: var(--tr-space-2); }
    ul { display: flex; flex-direction: column; gap: var(--tr-space-2); } li { display: flex; gap: var(--tr-space-2); align-items: center; } .here { color: var(--tr-on-primary-soft); }
  `,
})
export class NetworkAbout {
  protected readonly store = inject(NetworkStore);
  protected readonly subject = computed(() => subjectName(this.store.network.value()?.subject ?? ''));
  protected readonly people = computed(() => { const network = this.store.network.value(); return network ? peopleLine(network) : ''; });
  protected readonly here = computed(() => { const others = this.store.stream.presentIds().length - 1; return others > 0 ? `${counted(others, 'other person', 'others')} here now` : ''; });
}
