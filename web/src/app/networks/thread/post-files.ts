// The files of a post: pictures as they look, in the room they will take; everything else by name, to keep.
import { Component, computed, input } from '@angular/core';
import type { PostFile } from '@trellis/contracts';
import { apiUrl } from '../../core/api-client';
import { KIND_WORDS, sizeLine } from '../../core/file-words';
import { Icon } from '../../kit/icon';

const WIDEST = 320;
const HIGHEST = 256;
/** Known before the picture has come, so that nothing moves when it does. */
function sizeOnPage({ width, height }: PostFile): { wide: number; high: number } {
  const [w, h] = [width ?? WIDEST, height ?? HIGHEST];
  const scale = Math.min(1, WIDEST / w, HIGHEST / h);
  return { wide: Math.max(1, Math.round(w * scale)), high: Math.max(1, Math.round(h * scale)) };
}

@Component({
  selector: 'tr-post-files',
  imports: [Icon],
  template: `
    @if (pictures().length) {
      <ul role="list" class="pictures">
        @for (file of pictures(); track file.id) { <li><a [href]="whole(file)" target="_blank" rel="noopener"><img [src]="small(file)" [alt]="file.alt || 'Picture without a description: ' + file.name" [width]="file.wide" [height]="file.high" loading="lazy" /></a></li> }
      </ul>
    }
    @if (others().length) {
      <ul role="list" class="others">
        @for (file of others(); track file.id) {
          <li><a [href]="whole(file)" [attr.download]="file.name"><tr-icon [name]="kinds[file.kind].icon" /><span><strong>{{ file.name }}</strong><span class="hint">{{ kinds[file.kind].name }} · {{ size(file.bytes) }}@if (file.pages) { · {{ file.pages === 1 ? '1 page' : file.pages + ' pages' }} }</span></span><tr-icon name="download" class="go" /></a></li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-2); margin-block-start: var(--tr-space-1); } ul { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); } .others { flex-direction: column; }
    .pictures a { display: block; border-radius: var(--tr-radius-m); } img { display: block; max-inline-size: 100%; block-size: auto; border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-sunken); }
    .others a { display: flex; gap: var(--tr-space-3); align-items: center; padding: 0.6rem var(--tr-space-4); max-inline-size: 34rem; border: 1px solid var(--tr-line-strong); border-radius: var(--tr-radius-m); background: var(--tr-surface-raised); color: inherit; text-decoration: none; } .others a:hover { background: var(--tr-hover); }
    .others span { min-inline-size: 0; } strong { display: block; font-weight: var(--tr-weight-strong); overflow-wrap: anywhere; } .hint { font-size: var(--tr-text-s); color: var(--tr-ink-muted); } tr-icon { color: var(--tr-link); flex: none; } .go { margin-inline-start: auto; }
  `,
})
export class PostFiles {
  /** Through which the reader may have them: the post itself, or one that brings it from elsewhere. */
  readonly postId = input.required<string>();
  readonly files = input.required<readonly PostFile[]>();
  protected readonly kinds = KIND_WORDS;
  protected readonly size = sizeLine;
  protected readonly pictures = computed(() => this.files().filter(({ kind }) => kind === 'picture').map((file) => ({ ...file, ...sizeOnPage(file) })));
  protected readonly others = computed(() => this.files().filter(({ kind }) => kind !== 'picture'));
  protected whole = ({ id }: PostFile): string => apiUrl('post.file', { params: { id: this.postId(), fileId: id } });
  protected small = ({ id }: PostFile): string => apiUrl('post.fileSmall', { params: { id: this.postId(), fileId: id } });
}
