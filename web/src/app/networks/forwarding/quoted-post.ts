// The post that another one brings, as this reader may see it: its words with their writer and place, or only that there is one.
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { Icon } from '../../kit/icon';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { PostBody } from '../thread/post-body';
import { PostFiles } from '../thread/post-files';

@Component({
  selector: 'tr-quoted-post',
  imports: [Icon, PostBody, PostFiles, RouterLink, Skeleton, Time],
  template: `
    @if (read.value(); as answer) {
      @if (answer.quote; as quote) {
        <blockquote>
          <p class="from"><strong>{{ quote.author.name }}</strong> @if (quote.author.school; as school) { <span>{{ school }}</span> } <tr-time [at]="quote.at" /></p>
          @if (quote.deleted) { <p class="gone">Deleted</p> } @else { <tr-post-body [post]="quote" [me]="me()" /> @if (quote.files.length) { <tr-post-files [postId]="postId()" [files]="quote.files" /> } }
          <p class="place"><a [routerLink]="['/networks', quote.networkId, 'threads', quote.threadId]" [queryParams]="{ post: quote.id }">{{ quote.network }}: {{ quote.title }}</a></p>
        </blockquote>
      } @else { <p class="hidden"><tr-icon name="lock" /><span><strong>A post you cannot read</strong><span class="hint">It was written in a network you are not in.</span></span></p> }
    } @else if (read.error()) { <p class="hidden">The forwarded post could not be fetched. <button type="button" (click)="read.reload()">Try again</button></p> }
    @else { <tr-skeleton [count]="1" label="Loading the forwarded post" /> }
  `,
  styles: `
    :host { display: block; margin-block-start: var(--tr-space-2); max-inline-size: var(--tr-measure); }
    blockquote { margin: 0; padding: var(--tr-space-3) var(--tr-space-4); border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-m); background: var(--tr-surface-raised); }
    .from { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-2); align-items: baseline; font-size: var(--tr-text-s); color: var(--tr-ink-muted); } .from strong { color: var(--tr-ink); } .place { font-size: var(--tr-text-s); margin-block-start: var(--tr-space-2); } .gone { color: var(--tr-ink-muted); }
    .hidden { display: flex; gap: var(--tr-space-3); align-items: center; padding: 0.6rem var(--tr-space-4); border: 1px dashed var(--tr-line-strong); border-radius: var(--tr-radius-m); color: var(--tr-ink-muted); } .hidden strong, .hint { display: block; } .hint { font-size: var(--tr-text-s); }
    button { border: 0; background: none; padding: 0; color: var(--tr-link); text-decoration: underline; cursor: pointer; }
  `,
})
export class QuotedPost {
  /** The post that brings it. */
  readonly postId = input.required<string>();
  readonly me = input<string>();
  protected readonly read = apiResource('post.quote', () => ({ params: { id: this.postId() } }));
}
