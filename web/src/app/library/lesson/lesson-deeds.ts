// What a reader does with a resource: adapt, teach, thank, share, publish, retire. Provided by the lesson page.
import { Injectable, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import type { AdaptationReason } from '@trellis/contracts/vocabulary';
import { ApiClient, apiUrl } from '../../core/api-client';
import type { ApiResource } from '../../core/api-resource';
import { asProblem } from '../../core/api-problem';
import { problemLine } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Dialogs } from '../../kit/dialogs';
import { Toasts } from '../../kit/toasts';
import type { Taught, TaughtData } from './taught-dialog';

@Injectable()
export class LessonDeeds {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  private readonly doing = signal('');
  /** The deed under way; empty when there is none. */
  readonly busy = this.doing.asReadonly();
  /** Kept until the copy is made, so that pressing again after a lost answer makes no second one. */
  private adaptKey = crypto.randomUUID();

  isMine(lesson: ResourceFull): boolean {
    return lesson.author.id !== null && lesson.author.id === this.session.me()?.id;
  }

  adapt(lesson: ResourceFull, reason: AdaptationReason | null = null, number?: number): Promise<void> {
    return this.once('adapt', async () => {
      const mine = await this.api.call('resource.adapt', { params: { id: lesson.id }, body: { reason, ...(number && { number }) }, idempotencyKey: `${this.adaptKey}` });
      this.adaptKey = crypto.randomUUID();
      await this.router.navigate(['/library', mine.id, 'edit'], { queryParams: { adapted: 'now' } });
    }, () => { this.adaptKey = crypto.randomUUID(); });
  }

  async teach(page: ApiResource<ResourceFull>): Promise<void> {
    const lesson = page.value();
    if (!lesson) return;
    const { TaughtDialog } = await import('./taught-dialog');
    const before = lesson.mine.lastTaughtOn;
    const taught = await this.dialogs.open<Taught, TaughtData>(TaughtDialog, { id: lesson.id, author: lesson.author.name, expected: lesson.expected, mine: this.isMine(lesson) });
    if (!taught) return;
    page.update((now) => ({ ...now, mine: { ...now.mine, lastTaughtOn: before && before > taught.taughtOn ? before : taught.taughtOn } }));
    page.reload();
    this.toasts.show('Noted: you taught this.', { action: { label: 'Undo', run: () => void this.untaught(page, lesson.id, taught.useId) } });
    // One question at a time: that of the lesson stands on the page.
    if (lesson.expected && !(await this.api.call('fit.show', { params: { id: lesson.id } }).catch(() => null))?.may) await this.inviteRating();
  }

  /** The moment after teaching suits, if there was no other invitation this week; one that cannot be fetched is no reason to trouble anyone. */
  private async inviteRating(): Promise<void> {
    const { mandate } = await this.api.call('nudge.next').catch(() => ({ mandate: null }));
    if (!mandate) return;
    this.toasts.show(`How is “${mandate.title}” working for you? It takes under forty seconds, and nobody can see who said what.`, { seconds: 20, action: { label: 'Rate it', run: () => void this.router.navigate(['/expectations', mandate.id, 'rate']) } });
    await this.api.call('nudge.answer', { body: { mandateId: mandate.id, answer: 'shown' } }).catch(() => null);
  }

  private untaught(page: ApiResource<ResourceFull>, id: string, useId: string): Promise<void> {
    return this.once('teach', async () => {
      await this.api.call('use.remove', { params: { id, useId } });
      page.reload();
      this.toasts.show('Taken back.');
    });
  }

  /** Shown at once, taken back if the server refuses. */
  thank(page: ApiResource<ResourceFull>, thanked: boolean): Promise<void> {
    const lesson = page.value();
    if (!lesson) return Promise.resolve();
    const show = (on: boolean): void => page.update((now) => (now.mine.thanked === on ? now : { ...now, mine: { ...now.mine, thanked: on }, counts: { ...now.counts, thanked: now.counts.thanked + (on ? 1 : -1) } }));
    return this.once('thank', async () => {
      show(thanked);
      if (thanked) {
        await this.api.call('thanks.give', { params: { id: lesson.id }, body: {} });
        this.toasts.show(`${lesson.author.name} will see your thanks.`, { action: { label: 'Undo', run: () => void this.thank(page, false) } });
      } else await this.api.call('thanks.withdraw', { params: { id: lesson.id } });
    }, () => show(!thanked));
  }

  async thankInWords(page: ApiResource<ResourceFull>): Promise<void> {
    const lesson = page.value();
    if (!lesson) return;
    const { ThanksDialog } = await import('./thanks-dialog');
    const thanked = await this.dialogs.open<number>(ThanksDialog, { id: lesson.id, author: lesson.author.name });
    if (thanked === undefined) return;
    page.update((now) => ({ ...now, mine: { ...now.mine, thanked: true }, counts: { ...now.counts, thanked } }));
    this.toasts.show(`${lesson.author.name} will see your words.`, { tone: 'success' });
  }

  async share(page: ApiResource<ResourceFull>): Promise<void> {
    const lesson = page.value();
    if (!lesson) return;
    const { SharingDialog } = await import('../details/sharing-dialog');
    const changed = await this.dialogs.open<ResourceFull>(SharingDialog, lesson);
    if (changed) { page.set(changed); this.toasts.show('Saved who can see it.', { tone: 'success' }); }
  }

  async publish(page: ApiResource<ResourceFull>): Promise<void> {
    const lesson = page.value();
    if (!lesson) return;
    const central = !lesson.central;
    const sure = await this.dialogs.confirm(central
      ? { heading: 'Publish as central?', body: 'The whole trust sees it first in searches, marked as central. Colleagues still adapt it freely.', action: 'Publish as central' }
      : { heading: 'No longer central?', body: 'It stays readable for the whole trust, without the mark.', action: 'Make it ordinary' });
    if (!sure) return;
    await this.once('publish', async () => {
      page.set(await this.api.call(central ? 'resource.publish' : 'resource.withdraw', { params: { id: lesson.id } }));
      this.toasts.show(central ? 'It is now a central resource.' : 'It is no longer central.', { tone: 'success' });
    });
  }

  async retire(page: ApiResource<ResourceFull>): Promise<void> {
    const lesson = page.value();
    if (!lesson) return;
    const retired = !lesson.retired;
    if (retired && !(await this.dialogs.confirm({ heading: 'Take it out of search?', body: 'Nobody finds it any more. Links to it, and everything adapted from it, stay. You can bring it back.', action: 'Take it out of search' }))) return;
    await this.once('retire', async () => {
      page.set(await this.api.call('resource.retire', { params: { id: lesson.id }, body: { retired } }));
      this.toasts.show(retired ? 'It is out of search.' : 'It can be found again.', { tone: 'success' });
    });
  }

  download(lesson: ResourceFull, as: 'markdown' | 'word'): void {
    const link = document.createElement('a');
    link.href = apiUrl(`resource.${as}`, { params: { id: lesson.id } });
    link.download = `${lesson.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'resource'}.${as === 'word' ? 'docx' : 'md'}`;
    link.click();
    if (as === 'word') this.toasts.show('Change it in Word and bring it back under “Bring in lessons”: every part is recognised.');
  }

  private async once(deed: string, act: () => Promise<void>, undo?: () => void): Promise<void> {
    if (this.doing()) return;
    this.doing.set(deed);
    try {
      await act();
    } catch (caught) {
      const problem = asProblem(caught);
      // Unreachable: the same key stands for a second try; anything else was an answer.
      if (problem.code !== 'network.unreachable' || deed !== 'adapt') undo?.();
      this.toasts.show(problemLine(problem), { tone: 'danger' });
    } finally {
      this.doing.set('');
    }
  }
}
