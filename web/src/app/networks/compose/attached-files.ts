// The files that go with a post being written: sent at once, so that posting waits for nothing; a picture is asked what it shows.
import { Component, computed, inject, model, signal } from '@angular/core';
import { ApiClient, apiUrl } from '../../core/api-client';
import { ComingFiles } from '../../core/coming-files';
import { KIND_WORDS, sizeLine } from '../../core/file-words';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Icon } from '../../kit/icon';
import { TextField } from '../../kit/text-field';
import type { ComposedFile } from './compose-text';
import { fileKey, takeFiles } from './take-files';

@Component({
  selector: 'tr-attached-files',
  imports: [Button, Icon, TextField],
  template: `
    @if (files().length || coming.all().length) {
      <ul role="list" aria-label="Files of this post">
        @for (file of files(); track file.id) {
          <li>
            <span class="look">@if (file.small) { <img [src]="smallOf(file)" alt="" /> } @else { <tr-icon [name]="kinds[file.kind].icon" /> }</span>
            <span class="words">
              <span class="name">{{ file.name }}</span><span class="tr-muted tr-small">{{ kinds[file.kind].name }} · {{ size(file.bytes) }}</span>
              @if (file.kind === 'picture') { <tr-text-field [label]="'What ' + file.name + ' shows'" hint="For colleagues who cannot see it" [maxlength]="500" [value]="file.alt" (valueChange)="describe(file, $event)" /> }
            </span>
            <button trButton variant="plain" size="s" icon="close" [iconOnly]="true" (click)="remove(file)">Remove {{ file.name }}</button>
          </li>
        }
        @for (one of coming.all(); track one.key) {
          <li>
            <span class="words"><span class="name">{{ one.file.name }}</span>
              @if (one.problem) { <span class="wrong" role="alert">{{ one.problem }}</span> }
              @else { <progress [value]="one.share" max="1" [attr.aria-label]="'Sending ' + one.file.name"></progress><span class="tr-muted tr-small">{{ one.share < 1 ? percent(one.share) : 'Looking into it…' }}</span> }
            </span>
            @if (one.problem && !one.final) { <button trButton size="s" icon="refresh" (click)="coming.again(one)">Try again</button> }
            <button trButton variant="plain" size="s" icon="close" [iconOnly]="true" (click)="coming.drop(one)">Leave out {{ one.file.name }}</button>
          </li>
        }
      </ul>
    }
    <p class="said" role="status">{{ said() }}</p>
  `,
  styles: `
    .said { font-size: var(--tr-text-s); color: var(--tr-on-warning-soft); background: var(--tr-warning-soft); border-radius: var(--tr-radius-m); padding: var(--tr-space-2) var(--tr-space-3); margin-block-start: var(--tr-space-2); overflow-wrap: anywhere; } .said:empty { display: none; }
    ul { display: flex; flex-direction: column; gap: var(--tr-space-2); max-block-size: 40vh; overflow-y: auto; } li { display: flex; gap: var(--tr-space-3); align-items: start; padding: var(--tr-space-2); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface); }
    .look { inline-size: 4rem; block-size: 4rem; display: grid; place-items: center; flex: none; color: var(--tr-ink-muted); font-size: 1.6rem; } img { max-inline-size: 100%; max-block-size: 100%; border-radius: var(--tr-radius-s); border: 1px solid var(--tr-line); }
    .words { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; gap: var(--tr-space-1); } .name { overflow-wrap: anywhere; font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); } progress { inline-size: 100%; } .wrong { color: var(--tr-danger); font-weight: var(--tr-weight-strong); font-size: var(--tr-text-s); }
    @media (max-width: 40rem) { .look { inline-size: 2.5rem; block-size: 2.5rem; } }
  `,
})
export class AttachedFiles {
  readonly files = model.required<readonly ComposedFile[]>();
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  protected readonly coming = new ComingFiles(async (uploadId, key, stopped) => {
    const sent = this.coming.all().find((one) => one.key === key);
    const { id, name, kind, bytes, small } = await this.api.call('post-file.keep', { body: { uploadId } });
    if (stopped.aborted) return;
    this.files.update((all) => [...all, { id, name, kind, bytes, small, alt: '', ...(sent && { from: fileKey(sent.file) }) }]);
    this.announcer.say(`${name} is added`);
  });
  /** Why posting now would leave some behind; empty: it would not. */
  readonly unsent = computed(() => (this.coming.all().some(({ problem }) => !problem) ? 'Please wait until the files have been sent' : this.coming.all().length ? 'Leave out the file that was not taken, or choose another' : ''));
  /** Why not all that was given is here. */
  protected readonly said = signal('');
  protected readonly kinds = KIND_WORDS;
  protected readonly size = sizeLine;
  protected readonly percent = (share: number): string => `${Math.round(share * 100)}%`;

  take(given: readonly File[]): void {
    const { taken, said } = takeFiles(given, [...this.files().map(({ from }) => from), ...this.coming.all().map(({ file }) => fileKey(file))]);
    this.said.set(said);
    this.coming.take(taken);
  }

  protected smallOf = ({ id, postId }: ComposedFile): string => (postId ? apiUrl('post.fileSmall', { params: { id: postId, fileId: id } }) : apiUrl('post-file.small', { params: { id } }));

  protected describe({ id }: ComposedFile, alt: string): void {
    this.files.update((all) => all.map((file) => (file.id === id ? { ...file, alt } : file)));
  }

  protected remove(file: ComposedFile): void {
    this.said.set('');
    this.files.update((all) => all.filter(({ id }) => id !== file.id));
    this.announcer.say(`${file.name} is left out`);
    if (!file.postId) void this.api.call('post-file.discard', { params: { id: file.id } }).catch(() => undefined);
  }
}
