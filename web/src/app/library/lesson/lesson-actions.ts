// What one can do with a resource: the usual deeds as buttons, the rest behind "More".
import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { ADAPTATION_REASONS, type AdaptationReason } from '@trellis/contracts/vocabulary';
import type { ApiResource } from '../../core/api-resource';
import { Button } from '../../kit/button';
import { Menu, type MenuItem } from '../../kit/menu';
import { LessonDeeds } from './lesson-deeds';

@Component({
  selector: 'tr-lesson-actions',
  imports: [Button, Menu, RouterLink],
  template: `
    @if (page().value(); as lesson) {
      @if (lesson.abilities.edit) { <a trButton [variant]="mine() ? 'primary' : 'secondary'" icon="edit" [routerLink]="['/library', lesson.id, 'edit']">{{ lesson.mine.hasDraft ? 'Carry on editing' : 'Edit' }}</a> }
      @if (lesson.abilities.adapt) {
        <span class="pair"><button trButton [variant]="mine() ? 'secondary' : 'primary'" icon="adapt" [busy]="deeds.busy() === 'adapt'" (click)="deeds.adapt(lesson)">{{ mine() ? 'Make another version' : 'Adapt' }}</button>
        <tr-menu label="Adapt, and say why" icon="chevron-down" variant="secondary" [items]="reasons" (picked)="adaptBecause(lesson, $event)" /></span>
      }
      @if (mayOffer()) { <a trButton icon="send" [routerLink]="['/library', lesson.id, 'offer']">Offer changes back</a> }
      <button trButton icon="check" (click)="deeds.teach(page())">I taught this</button>
      @if (!mine()) { <button trButton icon="thanks" [attr.aria-pressed]="lesson.mine.thanked" [class.on]="lesson.mine.thanked" (click)="deeds.thank(page(), !lesson.mine.thanked)">{{ lesson.mine.thanked ? 'Thanked' : 'Thank' }}</button> }
      <tr-menu label="More" variant="secondary" [items]="more()" (picked)="act(lesson, $event)" />
    }
  `,
  styles: `
    :host { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; } .pair { display: inline-flex; gap: 2px; }
    .on { background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); } @media print { :host { display: none; } }
  `,
})
export class LessonActions {
  readonly page = input.required<ApiResource<ResourceFull>>();
  protected readonly deeds = inject(LessonDeeds);
  private readonly router = inject(Router);
  protected readonly reasons: readonly MenuItem[] = Object.entries(ADAPTATION_REASONS).map(([id, label]) => ({ id, label }));
  protected readonly mine = computed(() => { const lesson = this.page().value(); return !!lesson && this.deeds.isMine(lesson); });

  /** Something of mine differs from what a colleague wrote. */
  protected readonly mayOffer = computed(() => { const lesson = this.page().value(); return !!lesson && this.mine() && !!lesson.origin?.id && lesson.changedBlocks > 0 && lesson.origin.author?.id !== lesson.author.id; });

  protected readonly more = computed<readonly MenuItem[]>(() => {
    const lesson = this.page().value();
    if (!lesson) return [];
    const { edit, publish, retire } = lesson.abilities;
    return [
      ...(this.mine() ? [] : [{ id: 'words', label: 'Thank in words', icon: 'reply' as const }]),
      ...(edit ? [{ id: 'share', label: 'Who can see it', icon: 'users' as const }] : []),
      ...(publish ? [{ id: 'publish', label: lesson.central ? 'No longer central' : 'Publish as central', icon: 'star' as const }] : []),
      { id: 'history', label: 'History', icon: 'history' }, { id: 'print', label: 'Print', icon: 'print' }, { id: 'cover', label: 'Cover pack', icon: 'copy' }, { id: 'word', label: 'Download as Word', icon: 'download' }, { id: 'download', label: 'Download as Markdown', icon: 'download' },
      ...(retire ? [{ id: 'retire', label: lesson.retired ? 'Bring back into search' : 'Take out of search', icon: 'eye-off' as const }] : []),
    ];
  });

  protected adaptBecause(lesson: ResourceFull, reason: string): void {
    void this.deeds.adapt(lesson, reason as AdaptationReason);
  }

  protected act(lesson: ResourceFull, what: string): void {
    const deeds: Record<string, () => unknown> = {
      words: () => this.deeds.thankInWords(this.page()), share: () => this.deeds.share(this.page()), publish: () => this.deeds.publish(this.page()),
      retire: () => this.deeds.retire(this.page()), download: () => { this.deeds.download(lesson, 'markdown'); }, word: () => { this.deeds.download(lesson, 'word'); }, print: () => this.router.navigate(['/library', lesson.id, 'print']), cover: () => this.router.navigate(['/library', lesson.id, 'print'], { queryParams: { for: 'cover' } }),
      history: () => this.router.navigate(['/library', lesson.id, 'history']),
    };
    void deeds[what]?.();
  }
}
