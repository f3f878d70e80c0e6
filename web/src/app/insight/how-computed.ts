// How the figures are made, in words a teacher can check.
import { Component, computed, input } from '@angular/core';
import { peopleWords } from '../core/people-words';
import { How } from '../kit/how';

@Component({
  selector: 'tr-how-computed',
  imports: [How],
  template: `
    <tr-how>
      <li>Figures exist only for waves that have closed. Then answers lose every link to a person, and nobody can read a single one.</li>
      <li>A group is shown only if no combination of published figures can narrow it below {{ people() }}. Smaller schools and subjects are joined with others, or not shown.</li>
      <li>“Taught it” counts people who said they taught the resource or a version of it while the wave was open. Opening a page is not counted.</li>
      <li>“Satisfied” is the share of answers 4 or 5. The likely range is Wilson’s interval at 95%; the range of a change is Newcombe’s.</li>
      <li>A change is called clear only if it stays so after allowing for the number of groups compared, and is at least 5 points. Where no more than twelve answered on either side, every way of dealing the answers out is counted.</li>
      <li>Nearly unanimous groups are described in words, because the exact figure would tell what each person answered.</li>
      <li>Comments are shown expectation by expectation, never fewer than fifteen at once, in no order and without anything beside them. Names of colleagues are taken out as they are written.</li>
      <li>This compares groups. It does not show that the expectation is the reason: schools, subjects and workload differ too.</li>
    </tr-how>
  `,
})
export class HowComputed {
  /** Of how many people figures of each wave on the page are at least. */
  readonly groups = input.required<readonly number[]>();
  protected readonly people = computed(() => peopleWords(this.groups()));
}
