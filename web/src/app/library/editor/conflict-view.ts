// Two people, or two tabs, changed one lesson: both laid over what they began from, part by part, and a choice that loses neither.
import { Component, computed, input, output, signal } from '@angular/core';
import { apiResource } from '../../core/api-resource';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Skeleton } from '../../kit/skeleton';
import { Tabs, TabPage } from '../../kit/tabs';
import { ChangeList } from '../history/change-list';
import type { DocumentJson } from '../lesson/lesson-document';
import { LessonView } from '../lesson/lesson-view';
import { compose, type Choices } from '../review/choices';
import { ReviewBoard } from '../review/review-board';
import { conflictWords } from '../review/review-words';
import { compareLocally } from './compare-locally';

export interface Conflict {
  /** `version`: a colleague saved one. `draft`: I wrote on in another tab or on another device. */
  readonly kind: 'version' | 'draft';
  readonly id: string;
  /** The revision that what is here began from. */
  readonly base: number;
  readonly mine: DocumentJson; readonly theirs: DocumentJson;
  /** The revision both stand on from now. */
  readonly number: number;
  /** Of the draft on the server; 0 when there is none. */
  readonly draftVersion: number;
}

@Component({
  selector: 'tr-conflict-view',
  imports: [Banner, Button, Tabs, TabPage, ChangeList, LessonView, ReviewBoard, Skeleton],
  template: `
    <tr-banner tone="warning" [live]="true" [heading]="version() ? 'A newer version was saved while you were writing' : 'You wrote on this lesson in another tab or on another device'">Nothing is lost: both are laid over each other here. Choose part by part, or go on with one of them whole.</tr-banner>
    <tr-tabs label="The two sides">
      <ng-template trTab="parts" label="Part by part">
        @if (found.value(); as shown) { <tr-review-board [review]="shown.review" [words]="words()" [(choices)]="choices" /> }
        @else if (found.error()) { <p class="tr-muted how">They could not be laid over each other just now. Underlined is only in {{ version() ? 'yours' : 'what is here' }}, struck through is only in {{ version() ? 'theirs' : 'the other' }}.</p><tr-change-list [entries]="changes()" /> }
        @else { <tr-skeleton [count]="4" label="Laying both over each other" /> }
      </ng-template>
      <ng-template trTab="preview" label="Preview">@if (preview(); as document) { <tr-lesson-view [document]="document" /> }</ng-template>
      <ng-template trTab="mine" [label]="version() ? 'Mine' : 'Here'"><tr-lesson-view [document]="conflict().mine" /></ng-template>
      <ng-template trTab="theirs" [label]="version() ? 'Theirs' : 'The other'"><tr-lesson-view [document]="conflict().theirs" /></ng-template>
    </tr-tabs>
    <div class="choices">
      @if (preview(); as document) { <button trButton variant="primary" icon="check" [busy]="busy()" (click)="joined.emit(document)">{{ version() ? 'Save this as a new version' : 'Go on with this' }}</button> }
      <button trButton [busy]="busy()" (click)="mineChosen.emit()">{{ version() ? 'Keep mine whole, as a new version' : 'Go on with what is here' }}</button>
      <button trButton (click)="theirsChosen.emit()">{{ version() ? 'Take theirs whole and set mine aside' : 'Take the other and set this aside' }}</button>
      <button trButton variant="quiet" (click)="put.emit()">Decide later</button>
    </div>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-5); } .choices { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); } .how { margin-block-end: var(--tr-space-3); }`,
})
export class ConflictView {
  readonly conflict = input.required<Conflict>();
  readonly busy = input(false);
  /** Both, as they were put together. */
  readonly joined = output<DocumentJson>();
  readonly mineChosen = output<void>();
  readonly theirsChosen = output<void>();
  readonly put = output<void>();
  protected readonly version = computed(() => this.conflict().kind === 'version');
  protected readonly words = computed(() => conflictWords(this.conflict().kind));
  protected readonly choices = signal<Choices>({});
  protected readonly found = apiResource('revision.review', () => {
    const { id, kind, base, mine, theirs } = this.conflict();
    return { params: { id }, body: { document: mine, baseNumber: base, ...(kind === 'draft' && { theirs }) } };
  }, { forget: true });
  protected readonly preview = computed(() => { const review = this.found.value()?.review; return review ? compose(review, this.choices()) : undefined; });
  protected readonly changes = computed(() => compareLocally(this.conflict().theirs, this.conflict().mine));
}
