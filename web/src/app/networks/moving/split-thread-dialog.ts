// Splits posts of a thread off into a new one: which of them, what it is called, and why.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Post, ThreadCard } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { Sending } from '../../core/sending';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { DialogFrame } from '../../kit/dialog';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { REASON_HINT } from '../moderation-words';

export interface SplitOff { readonly threadId: string; /** All but the first, which stays. */ readonly posts: readonly Post[]; /** The one the lead pointed at: it and what follows are chosen to begin with. */ readonly from: Post }
const SHOWN = 90;

@Component({
  selector: 'tr-split-thread-dialog',
  imports: [Button, Checkbox, DialogFrame, TextField, Textarea],
  template: `
    <tr-dialog heading="Split into a new thread" width="wide">
      <fieldset>
        <legend>Which posts go</legend>
        <ul role="list">
          @for (post of data.posts; track post.id) { <li><tr-checkbox [label]="post.author.name" [hint]="words(post)" [checked]="chosen().has(post.id)" (checkedChange)="choose(post.id, $event)" /></li> }
        </ul>
      </fieldset>
      @if (sending.errors()['postIds']; as words) { <p role="alert" class="failed">{{ words }}</p> }
      <tr-text-field label="Title of the new thread" [maxlength]="160" [required]="true" [(value)]="title" [error]="sending.errors()['title'] ?? ''" />
      <tr-textarea label="Why" [hint]="hint" [rows]="2" [limit]="500" [required]="true" [(value)]="reason" [error]="sending.errors()['reason'] ?? ''" />
      @if (sending.failure(); as words) { <p role="alert" class="failed">{{ words }}</p> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" [busy]="sending.busy()" (click)="split()">Split off {{ chosen().size }} {{ chosen().size === 1 ? 'post' : 'posts' }}</button>
    </tr-dialog>
  `,
  styles: `
    fieldset { border: 0; padding: 0; margin: 0; } legend { font-weight: var(--tr-weight-strong); padding: 0; }
    ul { max-block-size: 16rem; overflow: auto; border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); padding-inline: var(--tr-space-3); } li + li { border-block-start: 1px solid var(--tr-line); }
    .failed { color: var(--tr-on-danger-soft); }
  `,
})
export class SplitThreadDialog {
  private readonly api = inject(ApiClient);
  protected readonly data = inject<SplitOff>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ThreadCard>>(DialogRef);
  protected readonly hint = REASON_HINT;
  protected readonly sending = new Sending();
  protected readonly title = signal('');
  protected readonly reason = signal('');
  protected readonly chosen = signal<ReadonlySet<string>>(new Set(this.data.posts.filter(({ seq }) => seq >= this.data.from.seq).map(({ id }) => id)));

  protected words({ deleted, text }: Post): string {
    return deleted ? 'Deleted' : text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  }

  protected choose(id: string, on: boolean): void {
    this.chosen.update((all) => new Set(on ? [...all, id] : [...all].filter((one) => one !== id)));
  }

  protected async split(): Promise<void> {
    await this.sending.run(async () => this.ref.close(await this.api.call('thread.split', { params: { id: this.data.threadId }, body: { title: this.title(), postIds: [...this.chosen()], reason: this.reason() } })));
  }
}
