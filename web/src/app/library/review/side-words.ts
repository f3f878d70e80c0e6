// One side of a part: what stands there, with its changes against what it began from marked by sign and colour.
import { Component, computed, input } from '@angular/core';
import { Icon } from '../../kit/icon';
import { compareLocally } from '../editor/compare-locally';
import type { DocumentJson } from '../lesson/lesson-document';
import { LessonView } from '../lesson/lesson-view';

const NOTHING: DocumentJson = { type: 'doc', content: [] };

@Component({
  selector: 'tr-side-words',
  imports: [Icon, LessonView],
  template: `
    <p class="name">{{ name() }}@if (chosen()) { <span class="mark"><tr-icon name="check" /> chosen</span> }</p>
    @if (document(); as shown) {
      @if (runs(); as words) {
        <p class="words">@for (run of words; track $index) {@switch (run.op) {@case ('add') {<ins><span class="tr-visually-hidden">[new: </span>{{ run.text }}<span class="tr-visually-hidden">]</span></ins>} @case ('del') {<del><span class="tr-visually-hidden">[gone: </span>{{ run.text }}<span class="tr-visually-hidden">]</span></del>} @default {{{ run.text }}}}}</p>
      } @else { <tr-lesson-view [document]="shown" [marksCore]="false" [topHeading]="5" /> }
    } @else { <p class="tr-muted">Not there</p> }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-2); padding: var(--tr-space-3); border-radius: var(--tr-radius-m); background: var(--tr-sunken); min-inline-size: 0; overflow-wrap: anywhere; border: 2px solid transparent; } :host([data-chosen]) { border-color: var(--tr-primary); }
    .name { font-size: var(--tr-text-s); font-weight: var(--tr-weight-strong); color: var(--tr-ink-muted); } .mark { color: var(--tr-primary); margin-inline-start: 0.4rem; } .words { white-space: pre-line; }
    ins { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; background: var(--tr-success-soft); color: var(--tr-on-success-soft); border-radius: 3px; }
    del { text-decoration: line-through; text-decoration-thickness: 2px; background: var(--tr-danger-soft); color: var(--tr-on-danger-soft); border-radius: 3px; }
  `,
  host: { '[attr.data-chosen]': 'chosen() || null' },
})
export class SideWords {
  readonly name = input.required<string>();
  readonly document = input.required<DocumentJson | null>();
  readonly before = input<DocumentJson | null>(null);
  readonly chosen = input(false);
  /** Word by word only where one block became one other; a formula or a picture is shown as it is. */
  protected readonly runs = computed(() => {
    const [before, after] = [this.before(), this.document()];
    if (!before || !after) return null;
    const [change, ...more] = compareLocally(before ?? NOTHING, after);
    return !more.length && change?.kind === 'edited' && change.words?.some(({ op }) => op !== 'same') ? change.words : null;
  });
}
