// Questions as they stand on the form, round by round: nothing can be answered here.
import { Component, computed, input } from '@angular/core';
import type { PulseQuestion } from '@trellis/contracts';
import { RadioGroup } from '../kit/radio-group';
import { PULSE_SCALES, type PulseScale } from '@trellis/contracts/vocabulary';
import { answersOf } from './survey-words';

type Asked = Pick<PulseQuestion, 'text' | 'scale'> & Partial<Pick<PulseQuestion, 'code' | 'source' | 'licence'>>;

@Component({
  selector: 'tr-question-preview',
  imports: [RadioGroup],
  template: `
    <ol role="list">
      @for (round of shown(); track $index) {
        <li><h3>{{ shown().length > 1 ? 'One fortnight: ' : '' }}{{ round.length === 1 ? 'one question' : round.length + ' questions' }}</h3>
          @for (question of round; track question.text + question.scale) {
            @if (brief()) { <div><p><strong>{{ question.text }}</strong></p><p class="tr-small">{{ answers(question.scale) }}</p><p class="tr-muted tr-small">{{ question.source }}. {{ question.licence }}</p></div> }
            @else { <tr-radio-group [label]="question.text" [options]="options(question.scale)" [disabled]="true" /> }
          }
        </li>
      }
    </ol>
  `,
  styles: `ol { display: grid; gap: var(--tr-space-5); } li { display: flex; flex-direction: column; gap: var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); padding: var(--tr-space-4); } h3 { font-size: var(--tr-text-m); } h3::first-letter { text-transform: uppercase; }`,
})
export class QuestionPreview {
  readonly questions = input.required<readonly Asked[]>();
  /** By code, where the survey has been saved; otherwise all stand together. */
  readonly rounds = input<readonly (readonly string[])[]>([]);
  /** Each with its answers in one line, and where it comes from. */
  readonly brief = input(false);
  protected readonly options = answersOf;
  protected readonly answers = (scale: PulseScale): string => PULSE_SCALES[scale].join(' · ');
  protected readonly shown = computed(() => (this.rounds().length
    ? this.rounds().map((codes) => codes.flatMap((code) => this.questions().find((question) => question.code === code) ?? [])) : [this.questions()]));
}
