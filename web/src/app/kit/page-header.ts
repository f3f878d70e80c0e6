// The head of every page: one h1 (which takes the focus after navigation), a line under it, actions at the side.
import { Component, input } from '@angular/core';
import { Breadcrumb, type Crumb } from './breadcrumb';

@Component({
  selector: 'tr-page-header',
  imports: [Breadcrumb],
  template: `
    @if (trail().length) { <tr-breadcrumb [trail]="trail()" /> }
    <div class="row">
      <div class="words">
        @if (eyebrow()) { <p class="tr-eyebrow">{{ eyebrow() }}</p> }
        <h1 tabindex="-1">{{ heading() }}</h1>
        @if (lead()) { <p class="lead">{{ lead() }}</p> }
        <ng-content />
      </div>
      <div class="actions"><ng-content select="[actions]" /></div>
    </div>
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); margin-block-end: var(--tr-space-5); }
    .row { display: flex; flex-wrap: wrap; gap: var(--tr-space-4) var(--tr-space-5); align-items: end; justify-content: space-between; }
    .words { flex: 1 1 22rem; min-inline-size: 0; display: flex; flex-direction: column; gap: var(--tr-space-2); }
    .lead { font-size: var(--tr-text-l); color: var(--tr-ink-muted); max-inline-size: 46rem; line-height: 1.45; }
    .actions { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-3); align-items: center; } .actions:empty { display: none; }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly eyebrow = input('');
  readonly lead = input('');
  readonly trail = input<readonly Crumb[]>([]);
}
