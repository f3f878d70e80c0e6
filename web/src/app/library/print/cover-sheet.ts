// The first page of a cover pack: what somebody who has never seen this class needs before the bell.
import { Component, computed, input } from '@angular/core';
import type { ResourceFull } from '@trellis/contracts';
import { apiResource } from '../../core/api-resource';
import { times, todayInEngland } from '../resource-words';
import { asLesson } from '../lesson/lesson-document';
import { coverFacts } from './cover-facts';

@Component({
  selector: 'tr-cover-sheet',
  template: `
    <table class="fill"><caption class="tr-visually-hidden">To fill in by hand</caption><tbody>
      @for (row of blanks; track $index) { <tr>@for (cell of row; track cell) { <th scope="row">{{ cell }}</th><td></td> }</tr> }
    </tbody></table>
    @if (of().summary) { <h2>In short</h2><p>{{ of().summary }}</p> }
    <h2>Please keep to this</h2>
    @if (facts().core.length) {
      <ul>@for (part of facts().core; track $index) { <li>{{ part.text }}@if (part.reason) { <span class="why">Because: {{ part.reason }}</span> }</li> }</ul>
      <p>The rest you may shorten, leave out or do your way.</p>
    } @else { <p>Nothing in this lesson has to stay as it is: teach it your way.</p> }
    @if (facts().choices.length) {
      <h2>To choose</h2>
      <ul>@for (choice of facts().choices; track $index) { <li>{{ choice.title || 'Choose one' }}: {{ choice.chosen ?? choice.options.join(' or ') }}</li> }</ul>
    }
    @if (facts().timings.length) { <h2>Timing</h2><ul>@for (timing of facts().timings; track $index) { <li>{{ timing.text }} <span class="why">{{ timing.note }}</span></li> }</ul> }
    @if (facts().misconceptions.length) { <h2>You will hear</h2><ul>@for (said of facts().misconceptions; track $index) { <li>{{ said }}</li> }</ul> }
    <h2>What you need</h2>
    @if (files.error()) { <p role="alert">The files beside this lesson could not be listed. Look on its page before you print.</p> }
    @if (needsAnything()) {
      <ul>
        @for (file of files.value()?.items ?? []; track file.id) { <li>{{ file.name }} <span class="why">A file beside the lesson{{ file.pages ? ', ' + pages(file.pages) : '' }}: print or open it beforehand</span></li> }
        @for (need of facts().needs; track $index) { <li>{{ need.text }}@if (need.href) { <span class="why">{{ need.href }}</span> }</li> }
      </ul>
    } @else if (!files.error() && !files.isFirstLoad()) { <p>Nothing but this pack and what is in the room.</p> }
  `,
  styles: `
    :host { display: block; } h2 { font-size: 1.2em; margin-block: 1.1em 0.4em; } ul { margin: 0; padding-inline-start: 1.4em; } li + li { margin-block-start: 0.3em; } .why { display: block; font-size: 0.9em; color: #444; overflow-wrap: anywhere; }
    .fill { inline-size: 100%; border-collapse: collapse; } .fill :is(th, td) { border: 1px solid #999; padding: 0.5em 0.7em; text-align: start; } .fill th { inline-size: 17%; font-weight: 600; background: none; } .fill td { inline-size: 33%; }
  `,
  host: { 'data-cut': '' },
})
export class CoverSheet {
  readonly of = input.required<ResourceFull>();
  protected readonly blanks = [['Class', 'Room'], ['Date', 'Period'], ['Usual teacher', 'Who to call']];
  protected readonly files = apiResource('attachment.list', () => ({ params: { id: this.of().id } }));
  protected readonly pages = (count: number): string => times(count, 'page');
  protected readonly needsAnything = computed(() => this.facts().needs.length > 0 || !!this.files.value()?.items.length);
  protected readonly facts = computed(() => coverFacts(asLesson(this.of().document), todayInEngland()));
}
