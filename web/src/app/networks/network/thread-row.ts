// One thread in the list: its title, what kind it is, where it stands, and what is new.
import { Component, computed, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { ThreadCard } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Count } from '../../kit/count';
import { Icon } from '../../kit/icon';
import { Time } from '../../kit/time';
import { THREAD_KINDS, counted, settledWord } from '../network-words';

const WHEN = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

@Component({
  selector: 'tr-thread-row',
  imports: [RouterLink, RouterLinkActive, Badge, Count, Icon, Time],
  template: `
    <a [routerLink]="['/networks', thread().networkId, 'threads', thread().id]" routerLinkActive="on" ariaCurrentWhenActive="page" [class.new]="thread().unread > 0">
      <span class="head"><span class="title">{{ thread().title }}</span><tr-count [value]="thread().unread" /></span>
      <span class="badges">
        <tr-badge [icon]="kind().icon" [tone]="thread().kind === 'question' && !thread().resolved ? 'info' : 'neutral'">{{ kind().label }}</tr-badge>
        @if (thread().resolved) { <tr-badge tone="success" icon="check">{{ settled() }}</tr-badge> }
        @if (thread().closed) { <tr-badge tone="outline" icon="lock">Closed</tr-badge> }
      </span>
      @if (when(); as words) { <span class="about"><tr-icon name="calendar" />{{ words }}</span> }
      @if (thread().resource; as resource) { <span class="about"><tr-icon name="book" />{{ resource.title }}</span> }
      <span class="foot"><span>{{ thread().author.name }}</span><span>{{ replies() }}</span><tr-time [at]="thread().lastPostAt" /></span>
    </a>
  `,
  styles: `
    :host { display: block; }
    a { display: flex; flex-direction: column; gap: 0.3rem; padding: var(--tr-space-3) var(--tr-space-4); border-radius: var(--tr-radius-m); color: inherit; text-decoration: none; border-inline-start: 3px solid transparent; }
    a:hover { background: var(--tr-hover); } a.on { background: var(--tr-primary-softer); border-inline-start-color: var(--tr-primary); }
    .head { display: flex; gap: var(--tr-space-2); align-items: start; justify-content: space-between; } .title { font-weight: 550; line-height: 1.35; overflow-wrap: anywhere; } .new .title { font-weight: 700; }
    .badges { display: flex; flex-wrap: wrap; gap: 0.35rem; } .about { display: flex; gap: 0.35rem; font-size: var(--tr-text-s); color: var(--tr-ink-soft); }
    .foot { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-3); font-size: var(--tr-text-xs); color: var(--tr-ink-muted); }
  `,
})
export class ThreadRow {
  readonly thread = input.required<ThreadCard>();
  protected readonly kind = computed(() => THREAD_KINDS[this.thread().kind]);
  protected readonly settled = computed(() => settledWord(this.thread().kind));
  protected readonly when = computed(() => { const { meeting, decision } = this.thread(); return meeting ? WHEN.format(new Date(meeting.startsAt)) : decision && decision.result === null ? `Open until ${DAY.format(new Date(`${decision.closesOn}T12:00`))}` : ''; });
  protected readonly replies = computed(() => { const replies = this.thread().posts - 1; return replies > 0 ? counted(replies, 'reply', 'replies') : 'No replies yet'; });
}
