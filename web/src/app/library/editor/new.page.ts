// Writes a new resource: title and text first, kept on this device; what it is for is asked when it is saved.
import { Component, DestroyRef, Injector, computed, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { toPlainText } from '@trellis/lesson/plain-text';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { Session } from '../../core/session';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { PageHeader } from '../../kit/page-header';
import { TextField } from '../../kit/text-field';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { emptyDetails, toFields, type Details } from '../details/details';
import { openDetails } from '../details/open-details';
import { suggestDetails } from '../details/suggest-details';
import { asLesson, type DocumentJson } from '../lesson/lesson-document';
import { DraftKeeper } from './draft-keeper';
import { EditorFoot } from './editor-foot';
import { LessonEditor } from './lesson-editor';

const KEY = 'lesson:new';
interface NewLesson { readonly document: DocumentJson; readonly details: Details; readonly key: string }
const EMPTY: DocumentJson = { type: 'doc' };

@Component({
  selector: 'tr-new-page',
  imports: [PageHeader, TextField, LessonEditor, EditorFoot, Button, Banner, Time],
  template: `
    <tr-page-header heading="Write a new resource" [trail]="trail"><button trButton actions variant="primary" icon="check" [busy]="saving()" (click)="save()">Save…</button></tr-page-header>
    <div class="tr-stack">
      @if (found(); as at) { <tr-banner tone="info" [dismissible]="true" (dismissed)="found.set('')">This is what you began <tr-time [at]="at" />.<button trButton actions size="s" (click)="startAgain()">Start with an empty page</button></tr-banner> }
      <tr-text-field label="Title" [value]="details().title" (valueChange)="rename($event)" />
      <div>
        <tr-lesson-editor [start]="start" label="Text of the resource" [mayMarkCore]="mayMarkCore()" (changed)="keeper.touch()" (saveWanted)="save()" />
        <tr-editor-foot [standing]="keeper.standing()" [length]="length()" />
      </div>
    </div>
  `,
})
export class NewPage {
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly editor = viewChild.required(LessonEditor);
  private readonly kept = this.drafts.read<NewLesson>(KEY);
  /** One lesson, however often its saving is tried. */
  private key = this.kept?.value.key ?? crypto.randomUUID();

  protected readonly trail = [{ label: 'Library', link: '/library' }, { label: 'Write a new resource' }];
  protected readonly start = this.kept?.value.document ?? EMPTY;
  protected readonly details = signal<Details>(this.kept?.value.details ?? emptyDetails(this.session.me()?.mainSubject ?? ''));
  protected readonly found = signal(this.kept?.savedAt ?? '');
  protected readonly saving = signal(false);
  protected readonly mayMarkCore = computed(() => this.session.can('resource.publish'));
  protected readonly length = computed(() => this.editor().length());

  protected readonly keeper = new DraftKeeper({
    read: () => this.editor().value(),
    keep: (document) => this.drafts.save<NewLesson>(KEY, { document, details: this.details(), key: this.key }),
    forget: () => this.drafts.clear(KEY),
  });

  constructor() {
    const leave = (): void => { void this.keeper.flush(); };
    addEventListener('pagehide', leave);
    inject(DestroyRef).onDestroy(() => { removeEventListener('pagehide', leave); this.keeper.end(); });
  }

  protected rename(title: string): void {
    this.details.update((now) => ({ ...now, title }));
    this.keeper.touch();
  }

  protected async startAgain(): Promise<void> {
    if (!(await this.dialogs.confirm({ heading: 'Start with an empty page?', body: 'What you began here is thrown away.', action: 'Throw it away', tone: 'danger', cancel: 'Keep it' }))) return;
    this.editor().replace(EMPTY);
    this.details.set(emptyDetails(this.session.me()?.mainSubject ?? ''));
    this.key = crypto.randomUUID();
    this.found.set('');
    this.drafts.clear(KEY);
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const document = this.editor().value();
    const saved = await openDetails(this.injector, {
      heading: 'Save your resource', action: 'Save', details: this.details(), central: false, suggestion: suggestDetails(this.details().title, toPlainText(asLesson(document))),
      changed: (details) => { this.details.set(details); this.keeper.touch(); },
      save: (details) => this.create(details, document),
    }).finally(() => { this.saving.set(false); });
    if (!saved) return;
    this.toasts.show(saved.visibility === 'private' ? 'Saved. Only you see it until you share it.' : 'Saved and shared.', { tone: 'success' });
    await this.router.navigate(['/library', saved.id]);
  }

  private async create(details: Details, document: DocumentJson): Promise<ResourceFull> {
    // The same lesson with the same words has the same key: a lost answer makes no second lesson, a corrected one is a new request.
    const saved = await this.api.call('resource.create', { body: { ...toFields(details), document }, idempotencyKey: this.key }).catch((caught: unknown) => {
      if (asProblem(caught).code !== 'network.unreachable') this.key = crypto.randomUUID();
      throw caught;
    });
    await this.keeper.pause();
    this.drafts.clear(KEY);
    return saved;
  }
}
