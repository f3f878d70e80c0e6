// All parts of a review in reading order: those to look at in full, what only one side has or nobody changed folded away, and all at once for whoever is in a hurry.
import { Component, computed, input, model, signal } from '@angular/core';
import type { Review, ReviewPart } from '@trellis/contracts';
import { Button } from '../../kit/button';
import { LessonView } from '../lesson/lesson-view';
import { times } from '../resource-words';
import { needsLook, pickOf, type Choices, type PartChoice } from './choices';
import { ReviewPartCard } from './review-part';
import type { ReviewWords } from './review-words';

interface Group { readonly key: string; readonly quiet: readonly ReviewPart[]; readonly part?: ReviewPart; readonly place: number }

@Component({
  selector: 'tr-review-board',
  imports: [Button, LessonView, ReviewPartCard],
  template: `
    <p class="sum" role="status">{{ summary() }}</p>
    @if (toLook().length > 1) {
      <div class="all"><button trButton size="s" (click)="all('theirs')">{{ words().take }}, everywhere</button><button trButton size="s" (click)="all('ours')">{{ words().keep }}, everywhere</button>
        @if (chosenAny()) { <button trButton size="s" variant="plain" icon="refresh" (click)="choices.set({})">Back to what is suggested</button> }</div>
    }
    @for (group of groups(); track group.key) {
      @if (group.quiet.length) {
        <div><button trButton size="s" variant="quiet" [icon]="open().has(group.key) ? 'chevron-up' : 'chevron-down'" [attr.aria-expanded]="open().has(group.key)" (click)="toggle(group.key)">{{ foldWords(group.quiet) }}</button></div>
        @if (open().has(group.key)) { @for (quiet of group.quiet; track quiet.id) { @if (quiet.merged; as document) { <tr-lesson-view class="quiet" [document]="document" [marksCore]="false" [topHeading]="4" /> } } }
      }
      @if (group.part; as part) { <tr-review-part [part]="part" [place]="group.place" [words]="words()" [choice]="choiceOf(part)" (chosen)="choose(part, $event)"><ng-container facts>@if (facts()[part.blockId ?? part.id]; as said) { <span class="tr-muted tr-small">{{ said }}</span> }</ng-container></tr-review-part> }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-4); min-inline-size: 0; } .sum { font-weight: var(--tr-weight-strong); } .all { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); }
    .quiet { padding-inline: var(--tr-space-4); color: var(--tr-ink-muted); }
  `,
})
export class ReviewBoard {
  readonly review = input.required<Review>();
  readonly words = input.required<ReviewWords>();
  readonly choices = model<Choices>({});
  /** A line beside a part, by its id. */
  readonly facts = input<Readonly<Record<string, string>>>({});
  protected readonly open = signal<ReadonlySet<string>>(new Set());
  protected readonly toLook = computed(() => this.review().parts.filter(needsLook));
  protected readonly chosenAny = computed(() => Object.keys(this.choices()).length > 0);
  protected readonly groups = computed(() => {
    const groups: Group[] = [];
    let quiet: ReviewPart[] = [];
    this.review().parts.forEach((part, at) => {
      if (!needsLook(part)) { quiet.push(part); return; }
      groups.push({ key: part.id, quiet, part, place: at + 1 });
      quiet = [];
    });
    return quiet.length ? [...groups, { key: 'end', quiet, place: 0 }] : groups;
  });
  protected readonly summary = computed(() => {
    const { changed, choices, joined } = this.review();
    if (!changed) return 'Nothing to choose: everything is in yours already.';
    const parts = [choices && `${times(choices, 'part')} you both changed`, joined && `${times(joined, 'part')} put together for you`, changed - choices - joined && `${times(changed - choices - joined, 'part')} that only the other side changed`].filter(Boolean);
    return `${times(changed, 'part')} to look at: ${parts.join(', ')}.`;
  });

  protected choiceOf(part: ReviewPart): PartChoice {
    return pickOf(part, this.choices());
  }

  protected choose(part: ReviewPart, choice: PartChoice): void {
    this.choices.update((now) => ({ ...now, [part.id]: choice }));
  }

  protected all(pick: 'ours' | 'theirs'): void {
    this.choices.update((now) => Object.fromEntries(this.toLook().map((part) => [part.id, { ...now[part.id], pick }])));
  }

  protected foldWords(parts: readonly ReviewPart[]): string {
    const own = parts.filter(({ by }) => by === 'ours').length;
    return own ? `${times(parts.length, 'part')} as they are, ${own} of them changed only by you` : times(parts.length, 'unchanged part');
  }

  protected toggle(key: string): void {
    this.open.update((now) => { const next = new Set(now); if (!next.delete(key)) next.add(key); return next; });
  }
}
