// One comment on a part with its answers: read, answer, settle, change and take back one's own.
import { Component, inject, input, output, signal } from '@angular/core';
import type { CommentThread } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { FromThread } from '../../core/from-thread';
import { Avatar } from '../../kit/avatar';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { Textarea } from '../../kit/textarea';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { personLine } from '../resource-words';
import { CommentForm } from './comment-form';

@Component({
  selector: 'tr-comment-thread',
  imports: [FromThread, Avatar, Badge, Button, Textarea, Time, CommentForm],
  template: `
    @if (thread(); as shown) {
      @if (shown.resolved; as done) { <p class="done"><tr-badge tone="success" icon="check">Dealt with</tr-badge> <span class="tr-muted tr-small">by {{ done.by.name }} <tr-time [at]="done.at" /></span></p> }
      <tr-from-thread [what]="shown.id" />
      <ol role="list">
        @for (comment of shown.comments; track comment.id) {
          <li>
            <p class="who"><tr-avatar [name]="comment.author.name" size="s" /><strong>{{ person(comment.author) }}</strong><span class="tr-muted tr-small"><tr-time [at]="comment.at" />@if (comment.edited) { · edited }</span></p>
            @if (changing() === comment.id) {
              <form (submit)="$event.preventDefault(); save(comment.id)"><tr-textarea label="Your comment" [rows]="2" [(value)]="text" [error]="wrong()" /><div class="tr-row"><button trButton type="submit" size="s" variant="primary" [busy]="busy()">Save</button><button trButton size="s" (click)="changing.set('')">Cancel</button></div></form>
            } @else if (comment.body) { <p class="body">{{ comment.body }}</p> } @else { <p class="tr-muted">This comment was taken back.</p> }
            @if (comment.mine && changing() !== comment.id) {
              <div class="tr-row"><button trButton size="s" variant="plain" (click)="begin(comment.id, comment.body)">Change<span class="tr-visually-hidden"> my comment</span></button><button trButton size="s" variant="plain" (click)="takeBack(comment.id)">Take back<span class="tr-visually-hidden"> my comment</span></button></div>
            }
          </li>
        }
      </ol>
      @if (answering()) { <tr-comment-form [resourceId]="resourceId()" [blockId]="shown.blockId" [threadId]="shown.id" label="Your answer" action="Answer" (sent)="answering.set(false); changed.emit($event)" (closed)="answering.set(false)" /> }
      @else {
        <div class="tr-row"><button trButton size="s" icon="reply" (click)="answering.set(true)">Answer</button>
          @if (shown.abilities.resolve) { <button trButton size="s" variant="quiet" [icon]="shown.resolved ? 'refresh' : 'check'" [busy]="busy()" (click)="settle(!shown.resolved)">{{ shown.resolved ? 'Open again' : 'Dealt with' }}</button> }</div>
      }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); padding: var(--tr-space-3) var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface-raised); min-inline-size: 0; }
    ol, li, form { display: flex; flex-direction: column; gap: var(--tr-space-3); } li { gap: var(--tr-space-1); } .who { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-2); align-items: center; } .body { white-space: pre-line; overflow-wrap: anywhere; } .done { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); }
  `,
})
export class CommentThreadView {
  readonly resourceId = input.required<string>();
  readonly thread = input.required<CommentThread>();
  readonly changed = output<CommentThread>();
  /** One was taken back: what is left is the page's to ask for. */
  readonly removed = output<void>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly answering = signal(false);
  protected readonly changing = signal('');
  protected readonly text = signal('');
  protected readonly wrong = signal('');
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;
  protected readonly person = personLine;

  protected begin(id: string, body: string): void {
    this.text.set(body);
    this.wrong.set('');
    this.changing.set(id);
  }

  protected async save(id: string): Promise<void> {
    const body = this.text().trim();
    this.wrong.set(body ? '' : 'Please write something');
    if (this.wrong()) return;
    await this.once(async () => {
      this.changed.emit(await this.api.call('comment.edit', { params: { id }, body: { body } }));
      this.changing.set('');
    });
  }

  protected async takeBack(id: string): Promise<void> {
    if (!(await this.dialogs.confirm({ heading: 'Take back your comment?', body: 'Its words go for everybody. Answers to it stay.', action: 'Take it back', tone: 'danger' }))) return;
    await this.once(async () => {
      await this.api.call('comment.delete', { params: { id } });
      this.toasts.show('Your comment is taken back.');
      this.removed.emit();
    });
  }

  protected settle(resolved: boolean): Promise<void> {
    return this.once(async () => {
      this.changed.emit(await this.api.call('comment.resolve', { params: { id: this.thread().id }, body: { resolved } }));
      this.toasts.show(resolved ? 'Marked as dealt with.' : 'Open again.');
    });
  }

  private async once(act: () => Promise<void>): Promise<void> {
    await this.acting.run(async () => {
      await act();
    });
  }
}
