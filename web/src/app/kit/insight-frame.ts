// A page of insight: the question, the answer in a sentence, then pictures and tables, then how it was computed.
import { Component, input } from '@angular/core';
import type { Crumb } from './breadcrumb';
import { InsightNav } from './insight-nav';
import { NotShown } from './not-shown';
import { PageHeader } from './page-header';

@Component({
  selector: 'tr-insight-frame',
  hostDirectives: [{ directive: NotShown, inputs: ['trNotShown: notShown'] }],
  imports: [InsightNav, PageHeader],
  template: `
    <tr-page-header [heading]="heading()" [lead]="lead()" [trail]="trail()"><ng-container actions><ng-content select="[actions]" /></ng-container></tr-page-header>
    <tr-insight-nav class="tr-no-print" />
    <ng-content select="[before]" />
    @if (sentence()) { <p class="sentence">{{ sentence() }}</p> }
    <div class="figures"><ng-content /></div>
    <ng-content select="[how]" />
  `,
  styles: `
    .sentence { font-size: var(--tr-text-xl); line-height: 1.4; max-inline-size: 46rem; margin-block: var(--tr-space-5); text-wrap: pretty; }
    .figures { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--tr-space-6); } .figures:empty { display: none; }
  `,
})
export class InsightFrame {
  /** The question the page answers. */
  readonly heading = input.required<string>();
  readonly lead = input('');
  readonly trail = input<readonly Crumb[]>([]);
  /** The answer, as soon as it is known. What stands before it (a notice, the choice of a wave, a state) is put in with `before`. */
  readonly sentence = input('');
}
