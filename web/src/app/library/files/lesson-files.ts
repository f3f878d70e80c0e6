// The files beside a lesson: seen and kept by its readers, added and removed by whoever may edit it.
import { Component, computed, inject, input } from '@angular/core';
import type { Attachment } from '@trellis/contracts';
import { ApiClient, apiUrl } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { asProblem } from '../../core/api-problem';
import { ComingFiles } from '../../core/coming-files';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Announcer } from '../../kit/announcer';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { ErrorState } from '../../kit/error-state';
import { Icon } from '../../kit/icon';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { FileDrop } from './file-drop';
import { KIND_WORDS, sizeLine } from '../../core/file-words';

@Component({
  selector: 'tr-lesson-files',
  imports: [Button, ErrorState, FileDrop, Icon, Skeleton],
  template: `
    @if (files.isFirstLoad()) { <tr-skeleton shape="text" [count]="1" label="Loading files" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [busy]="files.isLoading()" (retried)="files.reload()" /> }
    @else if (files.value(); as shown) {
      @if (shown.items.length || shown.mayChange) { <h2>Files</h2> }
      @if (shown.items.length) {
        <ul role="list" class="files">
          @for (file of shown.items; track file.id) {
            <li>
              <span class="look">@if (file.small) { <img [src]="smallOf(file)" alt="" loading="lazy" /> } @else { <tr-icon [name]="kinds[file.kind].icon" /> }</span>
              <span class="words">
                <a [href]="hrefOf(file)" [attr.download]="file.name">{{ file.name }}</a>
                <span class="tr-muted tr-small">{{ kinds[file.kind].name }} · {{ size(file.bytes) }}@if (file.pages) { · {{ file.pages === 1 ? '1 page' : file.pages + ' pages' }} } · {{ file.by.name }}</span>
                @if (file.excerpt) { <span class="excerpt tr-small">{{ file.excerpt }}</span> }
                @if (file.note) { <span class="tr-muted tr-small">{{ file.note }}</span> }
              </span>
              @if (shown.mayChange) { <button trButton variant="quiet" size="s" icon="trash" [iconOnly]="true" [attr.aria-label]="'Remove ' + file.name" (click)="remove(file)">Remove {{ file.name }}</button> }
            </li>
          }
        </ul>
      }
      @for (one of coming.all(); track one.key) {
        <div class="coming"><span>{{ one.file.name }}</span>
          @if (one.problem) { <span class="wrong" role="alert">{{ one.problem }}</span>@if (!one.final) { <button trButton size="s" icon="refresh" (click)="coming.again(one)">Try again</button> } }
          @else { <progress [value]="one.share" max="1" [attr.aria-label]="'Sending ' + one.file.name"></progress><span class="tr-muted tr-small">{{ one.share < 1 ? percent(one.share) : 'Looking into it…' }}</span> }
          <button trButton variant="quiet" size="s" icon="close" [iconOnly]="true" (click)="coming.drop(one)">{{ one.problem ? 'Leave out' : 'Stop' }} {{ one.file.name }}</button></div>
      }
      @if (shown.mayChange) { <tr-file-drop class="tr-no-print" label="Drop or paste files here" [hint]="'Up to ' + size(shown.limits.fileBytes) + ' each. Word, PowerPoint, PDF, pictures, sound, film. You have room for ' + size(shown.limits.leftBytes) + '.'" [camera]="true" (given)="coming.take($event)" /> }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } .files { display: flex; flex-direction: column; gap: var(--tr-space-2); }
    li, .coming { display: flex; gap: var(--tr-space-3); align-items: center; padding: var(--tr-space-2) var(--tr-space-3); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface); } .words { flex: 1; min-inline-size: 0; display: flex; flex-direction: column; } a, .coming > span:first-child { overflow-wrap: anywhere; }
    .look { inline-size: 4rem; block-size: 4rem; display: grid; place-items: center; flex: none; color: var(--tr-ink-muted); font-size: 1.6rem; } img { max-inline-size: 100%; max-block-size: 100%; border-radius: var(--tr-radius-s); border: 1px solid var(--tr-line); } .excerpt { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
    .coming { flex-wrap: wrap; } progress { flex: 1; min-inline-size: 6rem; } .wrong { color: var(--tr-danger); font-weight: var(--tr-weight-strong); flex: 1; }
  `,
})
export class LessonFiles {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly toasts = inject(Toasts);
  protected readonly files = apiResource('attachment.list', () => ({ params: { id: this.id() } }));
  protected readonly problem = computed(() => { const error = this.files.error(); return error && !this.files.value() ? problemWords(error) : undefined; });
  protected readonly coming = new ComingFiles(async (uploadId, idempotencyKey) => {
    const added = await this.api.call('attachment.add', { params: { id: this.id() }, body: { uploadId }, idempotencyKey });
    this.files.update((now) => ({ ...now, items: [...now.items, added] }));
    this.announcer.say(`${added.name} is added`);
  });
  protected readonly kinds = KIND_WORDS;
  protected readonly size = sizeLine;
  protected readonly percent = (share: number): string => `${Math.round(share * 100)}%`;

  protected smallOf = ({ id }: Attachment): string => apiUrl('attachment.small', { params: { id: this.id(), attachmentId: id } });
  protected hrefOf = ({ id }: Attachment): string => apiUrl('attachment.show', { params: { id: this.id(), attachmentId: id } });

  protected async remove(file: Attachment): Promise<void> {
    if (!(await this.dialogs.confirm({ heading: `Remove ${file.name}?`, body: 'It is taken away from this lesson. Versions that others made keep it.', action: 'Remove', tone: 'danger' }))) return;
    try {
      await this.api.call('attachment.remove', { params: { id: this.id(), attachmentId: file.id } });
      this.files.update((now) => ({ ...now, items: now.items.filter(({ id }) => id !== file.id) }));
      this.announcer.say(`${file.name} is removed`);
    } catch (caught) {
      this.toasts.show(`${file.name} is still here. ${problemLine(asProblem(caught))}`, { tone: 'danger' });
      this.files.reload();
    }
  }
}
