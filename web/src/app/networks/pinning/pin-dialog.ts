// Pins a post to a part of a lesson: which lesson, and which of its parts.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { Post } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Sending } from '../../core/sending';
import { Button } from '../../kit/button';
import { Combobox } from '../../kit/combobox';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { resourceFinder } from '../compose/find-resources';
import { partsOf } from '../lesson-parts';

export interface PinThis { readonly postId: string; readonly lesson: { readonly id: string; readonly title: string } | null }

@Component({
  selector: 'tr-pin-dialog',
  imports: [Button, Combobox, DialogFrame, Select],
  template: `
    <tr-dialog heading="Pin to a part of a lesson">
      <p>The post stands beside the part for everyone of this network who reads the lesson, and the part under the post.</p>
      <tr-combobox label="Lesson" placeholder="Search the library" [search]="find" [value]="lessonId()" [valueLabel]="data.lesson?.title ?? ''" (valueChange)="lessonId.set($event)" [error]="sending.errors()['resourceId'] ?? ''" />
      @if (lesson.error(); as error) { <p role="alert" class="failed">{{ line(error) }}</p> }
      <tr-select label="Part" empty="Choose a part" [options]="parts()" [required]="true" [(value)]="blockId" [error]="sending.errors()['blockId'] ?? ''" />
      @if (sending.failure(); as words) { <p role="alert" class="failed">{{ words }}</p> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      <button trButton actions variant="primary" icon="pin" [busy]="sending.busy()" (click)="pin()">Pin it</button>
    </tr-dialog>
  `,
  styles: '.failed { color: var(--tr-on-danger-soft); }',
})
export class PinDialog {
  private readonly api = inject(ApiClient);
  protected readonly data = inject<PinThis>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<Post>>(DialogRef);
  protected readonly find = resourceFinder();
  protected readonly line = problemLine;
  protected readonly sending = new Sending();
  protected readonly lessonId = signal(this.data.lesson?.id ?? '');
  protected readonly blockId = signal('');
  protected readonly lesson = apiResource('resource.show', () => (this.lessonId() ? { params: { id: this.lessonId() } } : undefined), { forget: true });
  protected readonly parts = computed(() => partsOf(this.lesson.value()?.document));

  protected async pin(): Promise<void> {
    if (!this.lessonId()) { this.sending.errors.set({ resourceId: 'Please choose a lesson' }); return; }
    if (!this.parts().some(({ value }) => value === this.blockId())) { this.sending.errors.set({ blockId: 'Please choose a part' }); return; }
    await this.sending.run(async () => this.ref.close(await this.api.call('post.pin', { params: { id: this.data.postId }, body: { resourceId: this.lessonId(), blockId: this.blockId() } })));
  }
}
