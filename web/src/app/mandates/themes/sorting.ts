// Sorting comments as it is seen: at once on the page, and sent one after another, so that the order of presses is the order of what is kept.
import { computed, inject, signal } from '@angular/core';
import type { SaidThemes } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import type { ApiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';

type Comment = SaidThemes['comments'][number];
/** Of which round: a wave about an expectation, a proposal, a wave of a survey. */
export interface Round { readonly id: string; readonly mandateId: string | null }

export class Sorting {
  private readonly api = inject(ApiClient);
  private readonly waiting = signal(0);
  private last: Promise<void> = Promise.resolve();
  private refused = false;
  /** What was refused, in words; the page shows what is kept by then. */
  readonly failure = signal('');
  readonly isSending = computed(() => this.waiting() > 0);

  constructor(private readonly page: ApiResource<SaidThemes>, private readonly round: () => Round) {}

  toggle(comment: Comment, themeId: string): void {
    const before = comment.themeIds;
    const themeIds = before.includes(themeId) ? before.filter((id) => id !== themeId) : [...before, themeId].sort();
    this.page.update((now) => withThemes(now, comment.id, themeIds));
    this.failure.set('');
    this.waiting.update((n) => n + 1);
    this.last = this.last.then(() => this.send(comment.id, before, themeIds));
  }

  /** When all that was pressed is kept or refused. */
  settled(): Promise<void> {
    return this.last;
  }

  private async send(commentId: string, before: readonly string[], themeIds: readonly string[]): Promise<void> {
    const { id, mandateId } = this.round();
    try {
      const kept = await this.api.call('theme.sort', { params: { id, commentId }, body: { mandateId, before: [...before], themeIds: [...themeIds] } });
      // Counts of what is still on its way are known here alone.
      if (this.waiting() === 1) this.page.update((now) => ({ ...now, themes: kept.themes, unsorted: kept.unsorted }));
    } catch (caught) {
      this.failure.set(problemLine(asProblem(caught)));
      this.refused = true;
    } finally {
      this.waiting.update((n) => n - 1);
    }
    // Only when nothing is on its way: what is read then is what is kept.
    if (this.refused && this.waiting() === 0) { this.refused = false; this.page.reload(); }
  }
}

/** As it will be once it is kept. */
export function withThemes(said: SaidThemes, commentId: string, themeIds: readonly string[]): SaidThemes {
  const comments = said.comments.map((comment) => (comment.id === commentId ? { ...comment, themeIds: [...themeIds] } : comment));
  return {
    ...said, comments, unsorted: comments.filter((comment) => comment.themeIds.length === 0).length,
    themes: said.themes.map((theme) => ({ ...theme, comments: comments.filter((comment) => comment.themeIds.includes(theme.id)).length })),
  };
}
