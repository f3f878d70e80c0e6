// Under a post: the part of a lesson it is about, as this reader may see it.
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { Icon } from '../../kit/icon';

@Component({
  selector: 'tr-pinned-part',
  imports: [Icon, RouterLink],
  template: `
    @if (read.value(); as answer) {
      <p><tr-icon name="pin" />
        @if (answer.part; as part) { <span>About <a [routerLink]="['/library', part.resourceId, 'comments']" [queryParams]="{ part: part.blockId }">{{ part.title }}</a>{{ part.quote ? ': “' + part.quote + '”' : ', a part it no longer has' }}</span> }
        @else { <span class="tr-muted">About a part of a lesson that is not shared with you</span> }
      </p>
    }
  `,
  styles: `:host { display: block; } p { display: flex; gap: var(--tr-space-2); align-items: baseline; margin-block-start: var(--tr-space-1); font-size: var(--tr-text-s); color: var(--tr-ink-soft); overflow-wrap: anywhere; } tr-icon { flex: none; color: var(--tr-ink-muted); }`,
})
export class PinnedPart {
  readonly postId = input.required<string>();
  /** Where it is pinned: another place is asked for anew. */
  readonly blockId = input.required<string>();
  protected readonly read = apiResource('post.pinned', () => (this.blockId() ? { params: { id: this.postId() } } : undefined));
}
