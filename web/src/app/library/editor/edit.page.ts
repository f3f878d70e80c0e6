// Writes on a lesson: drafts keep themselves, versions are saved with a few words, and nothing is lost when others write too.
import { Component, Injector, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { toPlainText } from '@trellis/lesson/plain-text';
import { ApiClient } from '../../core/api-client';
import { asProblem, isMissing, type ApiProblem } from '../../core/api-problem';
import { problemLine, problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { ErrorState } from '../../kit/error-state';
import { Menu, type MenuItem } from '../../kit/menu';
import { NoPermission } from '../../kit/no-permission';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { detailsOf, toFields } from '../details/details';
import { openDetails } from '../details/open-details';
import { suggestDetails } from '../details/suggest-details';
import { asLesson, type DocumentJson } from '../lesson/lesson-document';
import { VISIBILITY_WORDS } from '../resource-words';
import { UsedIn } from '../changes/used-in';
import { ConflictView } from './conflict-view';
import { EditSession, type SavedAs } from './edit-session';
import { EditorFoot } from './editor-foot';
import { LessonEditor } from './lesson-editor';
import type { VersionData } from './version-dialog';

const versionDialog = () => import('./version-dialog');

@Component({
  selector: 'tr-edit-page',
  imports: [UsedIn, PageHeader, LessonEditor, EditorFoot, ConflictView, Banner, Button, Menu, ErrorState, NoPermission, Skeleton, Time, RouterLink],
  templateUrl: './edit.page.html',
  styles: `tr-banner { margin-block-end: var(--tr-space-4); }`,
  providers: [EditSession],
})
export class EditPage {
  readonly id = input.required<string>();
  /** `now`: the copy was made a moment ago. */
  readonly adapted = input<string>();
  protected readonly session = inject(EditSession);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly editor = viewChild(LessonEditor);

  protected readonly lesson = this.session.lesson.asReadonly();
  protected readonly words = computed(() => { const problem = this.session.problem(); return problem ? problemWords(problem) : undefined; });
  protected readonly missing = computed(() => isMissing(this.session.problem()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.lesson()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'Edit' }]);
  protected readonly noticed = signal(false);
  protected readonly length = computed(() => this.editor()?.length() ?? { words: 0, minutes: 0 });
  protected readonly saving = signal(false);
  protected readonly more: readonly MenuItem[] = [{ id: 'discard', label: 'Throw away unsaved changes', icon: 'trash', tone: 'danger' }];

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const id = this.id(); untracked(() => void this.session.open(id)); });
    effect(() => { const name = this.lesson()?.title; if (name) title.set(`Edit ${name}`); });
    // What saving needs is fetched while there is a connection: it may be gone by then.
    effect(() => { const editor = this.editor(); if (editor) untracked(() => { this.session.attach(editor); void versionDialog().catch(() => undefined); }); });
  }

  protected retry(): void {
    void this.session.open(this.id());
  }

  protected async save(): Promise<void> {
    if (this.session.conflict() || this.saving()) return;
    this.saving.set(true);
    const outcome = await this.askAndSave({}).finally(() => { this.saving.set(false); });
    if (outcome === 'saved') await this.leave();
    else if (outcome) await this.session.meetStaleVersion(outcome);
  }

  /** Asks for a few words, and for reasons where the trust asks to keep a part. */
  private async askAndSave(how: SavedAs): Promise<ApiProblem | 'saved' | undefined> {
    const lesson = this.lesson();
    if (!lesson) return undefined;
    const { VersionDialog } = await versionDialog();
    const seen = VISIBILITY_WORDS[lesson.visibility];
    return this.dialogs.open<ApiProblem | 'saved', VersionData>(VersionDialog, {
      seenBy: lesson.visibility === 'private' ? 'Only you see this resource. You can share it from its page or in its details.' : `Seen by: ${seen.label.toLowerCase()}. Earlier versions stay in its history.`,
      isFollowed: lesson.central || lesson.counts.adapted > 0 || lesson.counts.countedAt !== null,
      save: async (message, change, coreReasons) => { await this.session.saveVersion(message, { ...how, change, coreReasons }); },
    });
  }

  /** A choice between two sides was refused: for want of reasons they are asked for, anything else is said. */
  private async refused(problem: ApiProblem, how: SavedAs): Promise<void> {
    if (problem.code !== 'core.reason_needed') { this.toasts.show(problemLine(problem), { tone: 'danger' }); return; }
    const outcome = await this.askAndSave(how);
    if (outcome === 'saved') { this.session.conflict.set(undefined); await this.leave(); }
    else if (outcome) await this.session.meetStaleVersion(outcome);
  }

  protected async chooseMine(): Promise<void> {
    const conflict = this.session.conflict();
    if (!conflict || this.saving()) return;
    if (conflict.kind === 'draft') { this.session.goOnWithMine(); return; }
    this.saving.set(true);
    try {
      await this.session.saveVersion('', { onTop: conflict.number });
      this.session.conflict.set(undefined);
      await this.leave();
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code === 'thing.stale') await this.session.meetStaleVersion(problem);
      else await this.refused(problem, { onTop: conflict.number });
    } finally {
      this.saving.set(false);
    }
  }

  protected async chooseJoined(document: DocumentJson): Promise<void> {
    const conflict = this.session.conflict();
    if (!conflict || this.saving()) return;
    if (conflict.kind === 'draft') { this.session.goOnWithJoined(document); return; }
    this.saving.set(true);
    try {
      if (await this.session.saveJoined(document)) await this.leave();
    } catch (caught) {
      await this.refused(asProblem(caught), { onTop: conflict.number, document });
    } finally {
      this.saving.set(false);
    }
  }

  protected async describe(): Promise<void> {
    const lesson = this.lesson();
    if (!lesson) return;
    const saved = await openDetails(this.injector, {
      heading: 'Details', action: 'Save details', details: detailsOf(lesson), central: lesson.central, suggestion: suggestDetails(lesson.title, toPlainText(asLesson(this.session.read()))),
      save: (details): Promise<ResourceFull> => {
        const { visibility, networkId, ...fields } = toFields(details);
        return this.api.call('resource.describe', { params: { id: lesson.id }, body: { ...fields, ...(!lesson.central && { visibility, networkId }), version: this.lesson()?.version ?? lesson.version } });
      },
    });
    if (saved) { this.session.lesson.set(saved); this.toasts.show('Details saved.', { tone: 'success' }); }
  }

  protected async act(what: string): Promise<void> {
    if (what !== 'discard') return;
    if (!(await this.dialogs.confirm({ heading: 'Throw away unsaved changes?', body: 'The lesson goes back to its last saved version. This cannot be undone.', action: 'Throw away', tone: 'danger', cancel: 'Keep writing' }))) return;
    try {
      await this.session.throwAway();
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
  }

  private async leave(): Promise<void> {
    const lesson = this.lesson();
    this.toasts.show(`Saved as version ${lesson?.number ?? ''}.`, { tone: 'success' });
    await this.router.navigate(['/library', this.id()]);
  }
}
