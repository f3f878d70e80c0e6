// A post on its way: seen at once, marked as not yet sent; refused, with why and what to do.
import { Component, inject, input, output } from '@angular/core';
import { Session } from '../../core/session';
import { Avatar } from '../../kit/avatar';
import { Button } from '../../kit/button';
import { Icon } from '../../kit/icon';
import type { Outgoing } from './thread-posts';

@Component({
  selector: 'tr-sending-post',
  imports: [Avatar, Button, Icon],
  template: `
    <article aria-label="Your post, not yet sent">
      <tr-avatar [name]="name" />
      <div>
        <p class="head"><strong>{{ name }}</strong> @if (post().refused === null) { <span role="status">{{ post().waiting ? 'Waiting for the connection…' : 'Sending…' }}</span> }</p>
        <p class="words">{{ post().shown }}</p>
        @if (post().refused; as why) {
          <p class="why" role="alert"><tr-icon name="alert" /><span>This was not posted. {{ why }}</span></p>
          <p class="tr-row"><button trButton size="s" icon="refresh" (click)="retried.emit()">Try again</button>@if (mayChange()) { <button trButton size="s" icon="edit" (click)="changed.emit()">Change it</button> }<button trButton size="s" variant="quiet" (click)="discarded.emit()">Discard</button></p>
        }
      </div>
    </article>
  `,
  styles: `
    article { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--tr-space-3); padding: var(--tr-space-3) var(--tr-space-2); } div { display: flex; flex-direction: column; gap: var(--tr-space-1); }
    .words { white-space: pre-wrap; overflow-wrap: anywhere; max-inline-size: var(--tr-measure); color: var(--tr-ink-soft); } [role='status'] { margin-inline-start: var(--tr-space-2); font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    .why { display: flex; gap: 0.4rem; color: var(--tr-danger); font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); }
    @media (max-width: 40rem) { article { padding-inline: 0; } tr-avatar { --size: 1.9rem; } }
  `,
})
export class SendingPost {
  readonly post = input.required<Outgoing>();
  /** Something can still be written in this thread. */
  readonly mayChange = input(false);
  readonly retried = output<void>();
  readonly changed = output<void>();
  readonly discarded = output<void>();
  protected readonly name = inject(Session).me()?.name ?? '';
}
