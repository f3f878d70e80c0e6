// Where this page is. The last item is the page itself.
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from './icon';

export interface Crumb { readonly label: string; readonly link?: string }

@Component({
  selector: 'tr-breadcrumb',
  imports: [RouterLink, Icon],
  template: `
    <nav aria-label="Breadcrumb"><ol role="list">
      @for (crumb of trail(); track $index) {
        <li>@if (crumb.link) { <a [routerLink]="crumb.link">{{ crumb.label }}</a>@if (!$last) { <tr-icon name="chevron-right" /> } } @else { <span aria-current="page">{{ crumb.label }}</span> }</li>
      }
    </ol></nav>
  `,
  styles: `
    ol { display: flex; flex-wrap: wrap; gap: 0.15rem 0.3rem; font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    li { display: inline-flex; align-items: center; gap: 0.3rem; min-inline-size: 0; } a { color: inherit; } tr-icon { font-size: 0.75em; }
    span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; max-inline-size: 22rem; }
  `,
})
export class Breadcrumb {
  readonly trail = input.required<readonly Crumb[]>();
}
