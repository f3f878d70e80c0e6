// What changed between two versions, block by block: added and removed words by sign as well as colour, what stayed folded away.
import { Component, computed, input, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { LessonView } from '../lesson/lesson-view';
import { times } from '../resource-words';

export type Change = Answer<'revision.compare'>['entries'][number];
interface Group { readonly index: number; readonly same: readonly Change[]; readonly change?: Change }
const WORDS: Record<Change['kind'], string> = { unchanged: 'Unchanged', edited: 'Changed', added: 'Added', removed: 'Removed', moved: 'Moved' };
const TONES = { unchanged: 'neutral', edited: 'info', added: 'success', removed: 'danger', moved: 'warning' } as const;

@Component({
  selector: 'tr-change-list',
  imports: [LessonView, Badge, Button],
  template: `
    @if (sums()) { <p class="sum" role="status">{{ summary() }}</p> }
    @for (group of groups(); track group.index) {
      @if (group.same.length) {
        <div class="fold">
          <button trButton size="s" variant="quiet" [icon]="open().has(group.index) ? 'chevron-up' : 'chevron-down'" [attr.aria-expanded]="open().has(group.index)" (click)="toggle(group.index)">{{ count(group.same.length, 'unchanged part') }}</button>
          @if (open().has(group.index)) { @for (entry of group.same; track $index) { @if (entry.after ?? entry.before; as document) { <tr-lesson-view class="quiet" [document]="document" [marksCore]="false" [topHeading]="3" /> } } }
        </div>
      }
      @if (group.change; as entry) {
        <section class="change" [attr.data-kind]="entry.kind" [attr.aria-label]="words[entry.kind]">
          <tr-badge [tone]="tones[entry.kind]">{{ words[entry.kind] }}</tr-badge>
          @for (note of entry.notes; track $index) { <p class="note">{{ note }}</p> }
          @if (entry.words; as runs) {
            <p class="words">@for (run of runs; track $index) {@switch (run.op) {@case ('add') {<ins><span class="tr-visually-hidden">[added: </span>{{ run.text }}<span class="tr-visually-hidden">]</span></ins>} @case ('del') {<del><span class="tr-visually-hidden">[removed: </span>{{ run.text }}<span class="tr-visually-hidden">]</span></del>} @default {{{ run.text }}}}}</p>
          } @else if (entry.after ?? entry.before; as document) { <tr-lesson-view [class.gone]="entry.kind === 'removed'" [class.new]="entry.kind === 'added'" [document]="document" [marksCore]="false" [topHeading]="3" /> }
        </section>
      }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); max-inline-size: calc(var(--tr-measure) + 3rem); } .sum { color: var(--tr-ink-muted); }
    .change { display: flex; flex-direction: column; align-items: start; gap: var(--tr-space-2); padding: var(--tr-space-3) var(--tr-space-4); border: 1px solid var(--tr-line); border-inline-start: 4px solid var(--tr-line-strong); border-radius: var(--tr-radius-m); background: var(--tr-surface); min-inline-size: 0; }
    .change > * { max-inline-size: 100%; } .change[data-kind='added'] { border-inline-start-color: var(--tr-likert-5); } .change[data-kind='removed'] { border-inline-start: 4px dashed var(--tr-danger); }
    .words { white-space: pre-line; } .note { font-size: var(--tr-text-s); color: var(--tr-ink-soft); } .quiet { padding-inline: var(--tr-space-4); color: var(--tr-ink-muted); margin-block: var(--tr-space-2); }
    ins, .new { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 0.2em; } ins { background: var(--tr-success-soft); color: var(--tr-on-success-soft); border-radius: 3px; }
    del, .gone { text-decoration: line-through; text-decoration-thickness: 2px; } del { background: var(--tr-danger-soft); color: var(--tr-on-danger-soft); border-radius: 3px; } .new { text-decoration: none; }
  `,
})
export class ChangeList {
  readonly entries = input.required<readonly Change[]>();
  /** Whether to say first how many parts changed. */
  readonly sums = input(true);
  protected readonly open = signal<ReadonlySet<number>>(new Set());
  protected readonly words = WORDS;
  protected readonly tones = TONES;
  protected readonly count = times;

  /** Neighbours that did not change are one fold. */
  protected readonly groups = computed(() => {
    const groups: Group[] = [];
    let same: Change[] = [];
    for (const entry of this.entries()) {
      if (entry.kind === 'unchanged') { same.push(entry); continue; }
      groups.push({ index: groups.length, same, change: entry });
      same = [];
    }
    return same.length ? [...groups, { index: groups.length, same }] : groups;
  });
  protected readonly summary = computed(() => {
    const of = (kind: Change['kind']): number => this.entries().filter((entry) => entry.kind === kind).length;
    const parts = [of('edited') && `${of('edited')} changed`, of('added') && `${of('added')} added`, of('removed') && `${of('removed')} removed`, of('moved') && `${of('moved')} moved`].filter(Boolean);
    return parts.length ? `Parts: ${parts.join(', ')}.` : 'Nothing changed.';
  });

  protected toggle(index: number): void {
    this.open.update((now) => { const next = new Set(now); if (!next.delete(index)) next.add(index); return next; });
  }
}
