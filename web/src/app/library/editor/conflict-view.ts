// Two people, or two tabs, changed one lesson: both sides, and a choice that loses neither.
import { Component, computed, input, output } from '@angular/core';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Tabs, TabPage } from '../../kit/tabs';
import { ChangeList } from '../history/change-list';
import type { DocumentJson } from '../lesson/lesson-document';
import { LessonView } from '../lesson/lesson-view';
import { compareLocally } from './compare-locally';

export interface Conflict {
  /** `version`: a colleague saved one. `draft`: I wrote on in another tab or on another device. */
  readonly kind: 'version' | 'draft';
  readonly mine: DocumentJson; readonly theirs: DocumentJson;
  /** The revision both stand on from now. */
  readonly number: number;
  /** Of the draft on the server; 0 when there is none. */
  readonly draftVersion: number;
}

@Component({
  selector: 'tr-conflict-view',
  imports: [Banner, Button, Tabs, TabPage, ChangeList, LessonView],
  template: `
    <tr-banner tone="warning" [live]="true" [heading]="version() ? 'A newer version was saved while you were writing' : 'You wrote on this lesson in another tab or on another device'">Nothing is lost: look at both, then choose which one to go on with.</tr-banner>
    <div class="choices">
      <button trButton variant="primary" [busy]="busy()" (click)="mineChosen.emit()">{{ version() ? 'Keep mine as a new version' : 'Go on with what is here' }}</button>
      <button trButton (click)="theirsChosen.emit()">{{ version() ? 'Take theirs and set mine aside' : 'Take the other and set this aside' }}</button>
      <button trButton variant="quiet" (click)="put.emit()">Decide later</button>
    </div>
    <tr-tabs label="The two sides">
      <ng-template trTab="changes" label="What differs"><p class="tr-muted how">Underlined is only in {{ version() ? 'yours' : 'what is here' }}, struck through is only in {{ version() ? 'theirs' : 'the other' }}.</p><tr-change-list [entries]="changes()" /></ng-template>
      <ng-template trTab="mine" [label]="version() ? 'Mine' : 'Here'"><tr-lesson-view [document]="conflict().mine" /></ng-template>
      <ng-template trTab="theirs" [label]="version() ? 'Theirs' : 'The other'"><tr-lesson-view [document]="conflict().theirs" /></ng-template>
    </tr-tabs>
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-5); } .choices { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); } .how { margin-block-end: var(--tr-space-3); }`,
})
export class ConflictView {
  readonly conflict = input.required<Conflict>();
  readonly busy = input(false);
  readonly mineChosen = output<void>();
  readonly theirsChosen = output<void>();
  readonly put = output<void>();
  protected readonly version = computed(() => this.conflict().kind === 'version');
  protected readonly changes = computed(() => compareLocally(this.conflict().theirs, this.conflict().mine));
}
