// What a post said before, oldest first, with when each wording began.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import type { Answer, Post } from '@trellis/contracts';
import { apiResource } from '../../core/api-resource';
import { problemWords } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { ErrorState } from '../../kit/error-state';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { PostBody } from './post-body';

type Version = Answer<'post.history'>['items'][number];

@Component({
  selector: 'tr-post-history-dialog',
  imports: [Button, DialogFrame, ErrorState, PostBody, Skeleton, Time],
  template: `
    <tr-dialog [heading]="'Earlier wordings of the post by ' + post.author.name">
      @if (history.value(); as found) {
        <ol role="list">
          @for (version of found.items; track version.number) { <li><p class="tr-small tr-muted">From <tr-time [at]="version.at" /></p><tr-post-body [post]="asPost(version)" />@if (version.files.length) { <p class="tr-small tr-muted">With {{ version.files.join(', ') }}</p> }</li> }
          <li><p class="tr-small tr-muted">Now</p><tr-post-body [post]="post" /></li>
        </ol>
      } @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" (retried)="history.reload()" /> } @else { <tr-skeleton [count]="2" label="Loading earlier wordings" /> }
      <button trButton actions (click)="ref.close()">Close</button>
    </tr-dialog>
  `,
  styles: `ol { display: flex; flex-direction: column; gap: var(--tr-space-4); } li + li { border-block-start: 1px solid var(--tr-line); padding-block-start: var(--tr-space-3); }`,
})
export class PostHistoryDialog {
  protected readonly post = inject<Post>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<void>>(DialogRef);
  protected readonly history = apiResource('post.history', () => ({ params: { id: this.post.id } }));
  protected readonly problem = computed(() => { const error = this.history.error(); return error ? problemWords(error) : undefined; });

  protected asPost(version: Version): Post {
    return { ...this.post, text: version.text, body: version.body };
  }
}
