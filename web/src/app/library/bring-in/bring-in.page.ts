// Brings lessons in from files: chosen, read, looked at, and only then saved.
import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { PageHeader } from '../../kit/page-header';
import { FileDrop } from '../files/file-drop';
import { sendFile } from '../../core/send-file';
import { times } from '../resource-words';
import { FoundLessons } from './found-lessons';

const ACCEPT = '.docx,.pptx,.pdf,.md,.markdown,.txt,.zip';
const READABLE = /\.(docx|pptx|pdf|md|markdown|txt|zip)$/i;

@Component({
  selector: 'tr-bring-in-page',
  imports: [Banner, Button, FileDrop, FoundLessons, PageHeader],
  template: `
    <tr-page-header heading="Bring in lessons" lead="From Word, PowerPoint, PDF or Markdown: one file, a folder or a zip. You see what became of each before anything is saved." [trail]="trail" />
    @if (id(); as importId) { <tr-found-lessons [id]="importId" /> }
    @else {
      <div class="tr-stack tr-measure">
        @if (problem(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}@if (waiting().length) { <button trButton actions size="s" icon="refresh" (click)="take(waiting())">Try again</button> }</tr-banner> }
        @if (step(); as words) {
          <div class="working" role="status"><p><strong>{{ words }}</strong></p><progress [value]="share()" max="1" aria-label="Sending"></progress>
            <div><button trButton size="s" (click)="stop()">Stop</button></div></div>
        } @else {
          <tr-file-drop label="Drop your files here" hint="Or paste them. A whole unit goes in at once as a zip or a folder." [accept]="accept" [folders]="true" (given)="take($event)" />
        }
        <section aria-labelledby="becomes"><h2 id="becomes">What becomes of it</h2>
          <ul>
            <li><strong>Word</strong>: headings, lists, tables, pictures, equations and footnotes. A lesson you downloaded from here and changed in Word finds its way back: each part is recognised.</li>
            <li><strong>PowerPoint</strong>: each slide a section, your notes beside it. Animations and charts stay behind.</li>
            <li><strong>PDF</strong>: the text, and pictures of pages that hold none.</li>
          </ul>
        </section>
      </div>
    }
  `,
  styles: `h2 { font-size: var(--tr-text-l); margin-block-end: var(--tr-space-2); } .working { display: flex; flex-direction: column; gap: var(--tr-space-3); padding: var(--tr-space-5); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); } progress { inline-size: 100%; } li { margin-block-end: var(--tr-space-2); }`,
})
export class BringInPage {
  /** Of an import that was read: from the address, so that a reload loses nothing. */
  readonly id = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  protected readonly accept = ACCEPT;
  protected readonly trail = [{ label: 'Library', link: '/library' }, { label: 'Bring in lessons' }];
  protected readonly problem = signal('');
  protected readonly step = signal('');
  protected readonly share = signal(0);
  protected readonly waiting = signal<readonly File[]>([]);
  protected readonly count = computed(() => this.waiting().length);
  private stopper = new AbortController();
  private key = crypto.randomUUID();

  protected async take(given: readonly File[]): Promise<void> {
    if (this.step()) return;
    const files = given.filter(({ name }) => READABLE.test(name) && !name.startsWith('.') && !name.startsWith('~$'));
    this.problem.set(files.length ? '' : 'None of these can be read as a lesson. Choose Word (.docx), PowerPoint (.pptx), PDF or Markdown files, or a zip of them.');
    if (!files.length) return;
    this.waiting.set(files);
    this.stopper = new AbortController();
    try {
      const uploads = await this.send(files);
      this.step.set(files.length === 1 ? 'Reading it…' : 'Reading them…');
      const { id }: Answer<'lesson-import.create'> = await this.api.call('lesson-import.create', { body: { uploads }, idempotencyKey: this.key, signal: this.stopper.signal });
      this.waiting.set([]);
      await this.router.navigate(['/library/bring-in', id]);
    } catch (caught) {
      if (!this.stopper.signal.aborted) this.problem.set(problemLine(asProblem(caught)));
    }
    this.key = crypto.randomUUID();
    this.step.set('');
  }

  private async send(files: readonly File[]): Promise<{ id: string; path: string }[]> {
    const uploads: { id: string; path: string }[] = [];
    for (const [at, file] of files.entries()) {
      this.step.set(files.length === 1 ? `Sending ${file.name}` : `Sending ${at + 1} of ${times(files.length, 'file')}`);
      const id = await sendFile({ file, signal: this.stopper.signal, progress: (share) => this.share.set((at + share) / files.length) });
      uploads.push({ id, path: (file.webkitRelativePath || file.name).slice(-400) });
    }
    return uploads;
  }

  protected stop(): void {
    this.stopper.abort();
    this.step.set('');
    this.waiting.set([]);
  }
}
