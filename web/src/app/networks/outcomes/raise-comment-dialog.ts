// Raises what a thread says as a comment on a part of a lesson: which part, and in which words.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Sending } from '../../core/sending';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { Textarea } from '../../kit/textarea';
import { partsOf } from '../lesson-parts';

export interface RaiseThis { readonly threadId: string; readonly lessons: readonly { readonly id: string; readonly title: string }[]; /** Of the first post. */ readonly words: string }
const LIMIT = 2000;

@Component({
  selector: 'tr-raise-comment-dialog',
  imports: [Button, DialogFrame, Select, Textarea],
  template: `
    <tr-dialog heading="Raise it on the lesson">
      <p>Whoever looks after the lesson reads it beside the part, and this thread shows what came of it.</p>
      @if (data.lessons.length > 1) { <tr-select label="Which lesson" [options]="lessons" [(value)]="resourceId" [error]="sending.errors()['resourceId'] ?? ''" /> }
      @if (lesson.error(); as error) { <p role="alert" class="failed">{{ line(error) }}</p> }
      <tr-select label="Which part" empty="Choose a part" [options]="parts()" [required]="true" [(value)]="blockId" [error]="sending.errors()['blockId'] ?? ''" />
      <tr-textarea label="Your comment" [rows]="4" [limit]="limit" [required]="true" [(value)]="body" [error]="sending.errors()['body'] ?? ''" />
      @if (sending.failure(); as words) { <p role="alert" class="failed">{{ words }}</p> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" icon="flag" [busy]="sending.busy()" (click)="raise()">Raise it</button>
    </tr-dialog>
  `,
  styles: '.failed { color: var(--tr-on-danger-soft); }',
})
export class RaiseCommentDialog {
  private readonly api = inject(ApiClient);
  protected readonly data = inject<RaiseThis>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly limit = LIMIT;
  protected readonly line = problemLine;
  protected readonly sending = new Sending();
  protected readonly lessons = this.data.lessons.map(({ id, title }) => ({ value: id, label: title }));
  protected readonly resourceId = signal(this.data.lessons[0]?.id ?? '');
  protected readonly blockId = signal('');
  protected readonly body = signal(this.data.words.slice(0, LIMIT));
  protected readonly lesson = apiResource('resource.show', () => ({ params: { id: this.resourceId() } }), { forget: true });
  protected readonly parts = computed(() => partsOf(this.lesson.value()?.document));

  protected async raise(): Promise<void> {
    if (!this.parts().some(({ value }) => value === this.blockId())) { this.sending.errors.set({ blockId: 'Please choose a part' }); return; }
    const done = await this.sending.run(() => this.api.call('outcome.comment', { params: { id: this.data.threadId }, body: { resourceId: this.resourceId(), blockId: this.blockId(), body: this.body() } }));
    if (done) this.ref.close(true);
  }
}
