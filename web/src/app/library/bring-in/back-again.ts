// How a lesson that came back from Word compares with the one it was: counts, and the parts somebody has to decide about.
import { Component, input, output } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { Checkbox } from '../../kit/checkbox';
import { LessonView } from '../lesson/lesson-view';
import { times } from '../resource-words';

export type Back = NonNullable<Answer<'lesson-import.lesson'>['back']>;

@Component({
  selector: 'tr-back-again',
  imports: [Checkbox, LessonView],
  template: `
    <p role="status"><strong>{{ words() }}</strong></p>
    @if (back().doubts.length) {
      <p>{{ back().doubts.length === 1 ? 'One part' : times(back().doubts.length, 'part') }} lost its mark on the way. Is each the part beside it, rewritten? Then what colleagues changed in it stays with it.</p>
      <ul role="list">
        @for (doubt of back().doubts; track doubt.key) {
          <li><div class="sides"><div><h3>Was</h3><tr-lesson-view [document]="doubt.before" [topHeading]="4" [marksCore]="false" /></div><div><h3>Is now</h3><tr-lesson-view [document]="doubt.after" [topHeading]="4" [marksCore]="false" /></div></div>
            <tr-checkbox label="It is the same part, rewritten" [checked]="!refused().includes(doubt.key)" (checkedChange)="answer(doubt.key, $event)" /></li>
        }
      </ul>
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } h3 { font-size: var(--tr-text-s); color: var(--tr-ink-muted); } .sides { display: grid; grid-template-columns: 1fr 1fr; gap: var(--tr-space-4); } @media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
    li { border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); padding: var(--tr-space-3); }
  `,
})
export class BackAgain {
  readonly back = input.required<Back>();
  readonly refused = input.required<readonly string[]>();
  readonly answered = output<readonly string[]>();
  protected readonly times = times;

  protected words(): string {
    const { kept, changed, added, removed } = this.back();
    const parts = [changed && `${times(changed, 'part')} changed`, added && `${times(added, 'part')} new`, removed && `${times(removed, 'part')} gone`, kept && `${times(kept, 'part')} as before`].filter(Boolean);
    return changed + added + removed === 0 ? 'Nothing was changed in Word.' : `${parts.join(', ')}.`;
  }

  protected answer(key: string, same: boolean): void {
    const others = this.refused().filter((each) => each !== key);
    this.answered.emit(same ? others : [...others, key]);
  }
}
