// The original has moved on: what changed and why, part by part beside mine, and one save that takes what I choose.
import { Component, ElementRef, computed, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Review } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem, isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { problemLine, problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { Dialogs } from '../../kit/dialogs';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Tabs, TabPage } from '../../kit/tabs';
import { TextField } from '../../kit/text-field';
import { Toasts } from '../../kit/toasts';
import { LessonView } from '../lesson/lesson-view';
import { times } from '../resource-words';
import { compose, needsLook, pickOf, type Choices } from '../review/choices';
import { ReviewBoard } from '../review/review-board';
import { updateWords } from '../review/review-words';
import { StepList } from './step-list';

interface Reason { readonly blockId: string; readonly reason: string }

@Component({
  selector: 'tr-update-page',
  imports: [PageHeader, Banner, Button, Checkbox, EmptyState, ErrorState, LessonView, ReviewBoard, RouterLink, Skeleton, StepList, Tabs, TabPage, TextField],
  templateUrl: './update.page.html',
  styles: `
    .stack { display: flex; flex-direction: column; gap: var(--tr-space-5); } .foot { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: center; padding: var(--tr-space-3) 0; background: var(--tr-canvas); border-block-start: 1px solid var(--tr-line); z-index: 1; }
    .foot p { flex: 1 1 16rem; } .foot tr-banner { flex: 1 1 100%; } .more { display: flex; flex-wrap: wrap; gap: var(--tr-space-3) var(--tr-space-5); align-items: center; }
    @media (max-width: 56rem) { .foot { position: static; } }
  `,
})
export class UpdatePage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(Drafts);
  protected readonly update = apiResource('update.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.update.error(); return error && !this.update.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.update.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.update.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'What changed' }]);
  protected readonly words = computed(() => { const shown = this.update.value(); return updateWords(shown?.original?.central ?? false, shown?.number ?? 1); });
  private readonly key = computed(() => { const shown = this.update.value(); return shown ? `update:${shown.id}:${shown.number}:${shown.to}` : ''; });
  /** Kept on this device until saved, for these very versions. */
  protected readonly choices = linkedSignal<string, Choices>({ source: this.key, computation: (key) => (key ? this.drafts.read<Choices>(key)?.value : undefined) ?? {} });
  protected readonly preview = computed(() => { const review = this.update.value()?.review; return review ? compose(review, this.choices()) : undefined; });
  protected readonly busy = signal('');
  protected readonly refused = signal('');
  /** Core parts that mine changes without saying why. */
  protected readonly asked = signal<readonly (Reason & { text: string })[]>([]);
  private readonly core = viewChild<ElementRef<HTMLElement>>('core');
  protected readonly times = times;
  /** Saving as suggested would change nothing that is read. */
  protected readonly level = computed(() => this.update.value()?.review?.changed === 0);

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const name = this.update.value()?.title; if (name) title.set(`What changed: ${name}`); });
    // Asked for far below or above where one is: the question comes into sight, ready to be answered.
    effect(() => { const core = this.core()?.nativeElement; if (core) { core.scrollIntoView({ block: 'center' }); core.querySelector('input')?.focus({ preventScroll: true }); } });
    effect(() => { const [key, choices] = [this.key(), this.choices()]; if (key && Object.keys(choices).length) this.drafts.save(key, choices); });
  }

  protected save(): Promise<void> {
    return this.once('save', async () => {
      const shown = this.update.value();
      const document = this.preview();
      if (!shown?.review || !document) return;
      const saved = await this.api.call('update.take', { params: { id: shown.id }, body: { document, baseNumber: shown.number, originNumber: shown.to, ...this.reasonsIn(shown.review) } });
      this.drafts.clear(this.key());
      this.toasts.show(`Saved as version ${saved.number}. Version ${shown.number} is in the history.`, { tone: 'success' });
      await this.router.navigate(['/library', shown.id]);
    });
  }

  /** Why mine stays: of core parts, which ask for it, and of others, where I said so. */
  private reasonsIn({ parts }: Review): { kept: Reason[]; coreReasons: Reason[] } {
    const given = parts.filter(needsLook).flatMap((part) => {
      const { pick, reason } = pickOf(part, this.choices());
      const stays = part.core ? pick !== 'theirs' && pick !== 'note' : pick === 'ours';
      return stays && reason?.trim() ? [{ core: part.core, said: { blockId: part.blockId ?? part.id, reason: reason.trim() } }] : [];
    });
    const asked = this.asked().flatMap(({ blockId, reason }) => (reason.trim() ? [{ blockId, reason: reason.trim() }] : []));
    return { kept: given.flatMap(({ core, said }) => (core ? [] : [said])), coreReasons: [...given.flatMap(({ core, said }) => (core ? [said] : [])), ...asked] };
  }

  protected explain(at: number, reason: string): void {
    this.asked.update((now) => now.map((one, index) => (index === at ? { ...one, reason } : one)));
  }

  protected async reset(): Promise<void> {
    const shown = this.update.value();
    if (!shown?.original || this.busy()) return;
    const sure = await this.dialogs.confirm({
      heading: 'Give your changes up?', body: `A new version of yours will say exactly what “${shown.original.title}” says now. Your changes stay in the history, as version ${shown.number}.`,
      action: 'Go back to the original', tone: 'danger', cancel: 'Keep my changes',
    });
    if (!sure) return;
    await this.once('reset', async () => {
      await this.api.call('update.reset', { params: { id: shown.id }, body: { baseNumber: shown.number, originNumber: shown.to } });
      this.drafts.clear(this.key());
      this.toasts.show(`Back to the original. Your changes are in the history as version ${shown.number}.`, { tone: 'success' });
      await this.router.navigate(['/library', shown.id]);
    });
  }

  protected mute(muted: boolean): Promise<void> {
    return this.once('mute', async () => {
      await this.api.call('update.mute', { params: { id: this.id() }, body: { muted } });
      this.update.update((now) => ({ ...now, muted }));
      this.toasts.show(muted ? 'You will not be told again when the original of this version changes.' : 'You will be told when the original changes.');
    });
  }

  private async once(what: string, act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(what);
    this.refused.set('');
    try {
      await act();
    } catch (caught) {
      const problem = asProblem(caught);
      this.refused.set([problemLine(problem), ...problem.errors.map(({ message }) => message)].join(' '));
      if (problem.code === 'thing.stale') this.update.reload();
      const { blocks = [] } = problem.context as { blocks?: { blockId: string; text: string }[] };
      if (problem.code === 'core.reason_needed') this.asked.set(blocks.map(({ blockId, text }) => ({ blockId, text, reason: '' })));
    } finally {
      this.busy.set('');
    }
  }
}
