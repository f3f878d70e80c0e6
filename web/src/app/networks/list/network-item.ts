// One network in the list: what it is about, who is in it, and what is new.
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { subjectName } from '@trellis/contracts/vocabulary';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Count } from '../../kit/count';
import { Icon } from '../../kit/icon';
import { Time } from '../../kit/time';
import { peopleLine, suspensionLine, type NetworkCard } from '../network-words';

@Component({
  selector: 'tr-network-item',
  imports: [RouterLink, Badge, Button, Count, Icon, Time],
  template: `
    <div class="head">
      <h3><a class="tr-card-link" [routerLink]="['/networks', network().id]">{{ network().name }}</a></h3>
      <tr-count [value]="network().unread" />
    </div>
    <div class="badges">
      <tr-badge>{{ subject() }}</tr-badge>
      @if (network().lead) { <tr-badge tone="primary" icon="star">You lead this</tr-badge> }
      @if (network().mentions) { <tr-badge tone="accent" icon="at">{{ network().mentions === 1 ? 'You are mentioned' : network().mentions + ' mentions' }}</tr-badge> }
      @if (network().department; as school) { <tr-badge tone="info" icon="school">Only {{ school.name }}</tr-badge> } @else if (network().byRequest) { <tr-badge tone="outline" icon="lock">By request</tr-badge> } @else if (!network().open) { <tr-badge tone="outline" icon="lock">Members only</tr-badge> }
      @if (network().archived) { <tr-badge tone="outline">Archived</tr-badge> }
    </div>
    @if (network().purpose; as words) { <p class="purpose">{{ words }}</p> }
    @if (suspension(); as words) { <p class="tr-small">{{ words }}</p> }
    <div class="foot">
      <span><tr-icon name="users" />{{ people() }}</span>
      @if (network().lastPostAt; as at) { <span>Last post <tr-time [at]="at" /></span> } @else if (network().open || network().member) { <span>No posts yet</span> }
      @if (canJoin()) { <button trButton size="s" icon="plus" class="join" [busy]="joining()" (click)="joined.emit()">Join<span class="tr-visually-hidden"> {{ network().name }}</span></button> }
    </div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-2); flex: 1; min-inline-size: 0; } h3 { font-size: var(--tr-text-l); }
    .head { display: flex; gap: var(--tr-space-3); align-items: start; justify-content: space-between; } .badges { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); }
    .purpose { color: var(--tr-ink-soft); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
    .foot { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-4); align-items: center; margin-block-start: auto; padding-block-start: var(--tr-space-2); font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    .foot span { display: inline-flex; gap: 0.35rem; align-items: center; } .join { position: relative; margin-inline-start: auto; color: var(--tr-ink); }
  `,
})
export class NetworkItem {
  readonly network = input.required<NetworkCard>();
  readonly joining = input(false);
  readonly joined = output<void>();
  protected readonly subject = computed(() => subjectName(this.network().subject));
  protected readonly people = computed(() => peopleLine(this.network()));
  protected readonly suspension = computed(() => suspensionLine(this.network()));
  protected readonly canJoin = computed(() => { const { member, open, archived, suspended } = this.network(); return !member && open && !archived && !suspended; });
}
