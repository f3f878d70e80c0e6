// One part of a review: its three sides, what happened, and the choice.
import { Component, computed, input, output, viewChild } from '@angular/core';
import type { ReviewPart } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { RadioGroup } from '../../kit/radio-group';
import { TextField } from '../../kit/text-field';
import { LessonEditor } from '../editor/lesson-editor';
import type { DocumentJson } from '../lesson/lesson-document';
import { LessonView } from '../lesson/lesson-view';
import { needsLook, settled, type PartChoice, type Pick } from './choices';
import { optionsFor, storyOf, type ReviewWords } from './review-words';
import { SideWords } from './side-words';

const TONES = { conflict: 'warning', joined: 'warning', theirs: 'info', ours: 'neutral', both: 'success', unchanged: 'neutral' } as const;

@Component({
  selector: 'tr-review-part',
  imports: [Badge, Button, LessonEditor, LessonView, RadioGroup, SideWords, TextField],
  template: `
    <section [attr.aria-label]="'Part ' + place() + ': ' + story()">
      <p class="story"><tr-badge [tone]="tones[part().by]">{{ story() }}</tr-badge>@if (part().core) { <tr-badge tone="primary" icon="lock">Core</tr-badge> }<ng-content select="[facts]" /></p>
      <div class="sides" [class.two]="!showsBase()">
        @if (showsBase()) { <tr-side-words [name]="words().base" [document]="part().base" /> }
        <tr-side-words [name]="words().theirs" [document]="part().theirs" [before]="part().base" [chosen]="choice().pick === 'theirs' || choice().pick === 'note'" />
        <tr-side-words [name]="words().ours" [document]="part().ours" [before]="part().base" [chosen]="choice().pick === 'ours'" />
      </div>
      @if (part().by === 'joined' && choice().pick === 'merged') { <tr-side-words name="Joined" [document]="part().merged" [before]="part().ours" [chosen]="true" /> }
      @if (asks()) {
        <tr-radio-group [label]="'What should stand here?'" [options]="options()" [value]="choice().pick" (valueChange)="pick($event)" />
        @if (choice().pick === 'hand') {
          <div class="hand">
            @defer { <tr-lesson-editor #editor [start]="written()" [label]="'Part ' + place() + ' by hand'" (changed)="write()" /> } @placeholder { <tr-lesson-view [document]="written()" [marksCore]="false" /> }
          </div>
        }
        @if (asksWhyCore()) { <tr-text-field label="Why you change what is core" hint="The trust asks to keep this part. Whoever wrote the original sees your reason." [maxlength]="500" [value]="choice().reason ?? ''" (valueChange)="reason($event)" /> }
        @else if (words().ask && choice().pick === 'ours' && part().by !== 'ours') {
          @if (choice().reason === undefined) { <div><button trButton size="s" variant="plain" icon="reply" (click)="reason('')">{{ words().ask }}</button></div> }
          @else { <tr-text-field label="Why you keep yours" hint="The author of the original sees it with your name" [optional]="true" [maxlength]="300" [value]="choice().reason ?? ''" (valueChange)="reason($event)" /> }
        }
      }
    </section>
  `,
  styles: `
    section { display: flex; flex-direction: column; gap: var(--tr-space-3); padding: var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface); min-inline-size: 0; }
    .story { display: flex; flex-wrap: wrap; gap: var(--tr-space-2); align-items: center; } .sides { display: grid; gap: var(--tr-space-3); } .hand { border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); padding: var(--tr-space-3); }
    @media (min-width: 56rem) { .sides { grid-template-columns: repeat(3, minmax(0, 1fr)); } .sides.two { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
  `,
})
export class ReviewPartCard {
  readonly part = input.required<ReviewPart>();
  readonly place = input.required<number>();
  readonly words = input.required<ReviewWords>();
  readonly choice = input.required<PartChoice>();
  readonly chosen = output<PartChoice>();
  private readonly editor = viewChild<LessonEditor>('editor');
  protected readonly tones = TONES;
  protected readonly story = computed(() => storyOf(this.part(), this.words()));
  protected readonly asks = computed(() => needsLook(this.part()));
  protected readonly showsBase = computed(() => this.part().base !== null);
  protected readonly asksWhyCore = computed(() => !!this.words().ask && this.part().core && !['theirs', 'note'].includes(this.choice().pick));
  protected readonly options = computed(() => optionsFor(this.part(), this.words()));
  /** Where writing by hand begins: what stood there a moment ago. */
  protected readonly written = computed<DocumentJson>(() => this.choice().written ?? this.part().merged ?? this.part().theirs ?? { type: 'doc', content: [{ type: 'paragraph' }] });

  protected pick(value: string): void {
    const pick = value as Pick;
    const before = this.choice();
    const start = { type: 'doc' as const, content: settled(this.part(), before).length ? settled(this.part(), before) : [{ type: 'paragraph' }] };
    this.chosen.emit({ pick, ...(pick === 'hand' ? { written: before.written ?? start } : before.written && { written: before.written }), ...(before.reason !== undefined && { reason: before.reason }) });
  }

  protected write(): void {
    const editor = this.editor();
    if (editor) this.chosen.emit({ ...this.choice(), pick: 'hand', written: editor.value() });
  }

  protected reason(reason: string): void {
    this.chosen.emit({ ...this.choice(), reason });
  }
}
