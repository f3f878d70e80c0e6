// The way between the pages of a section, as a row of links. Where they do not fit, the row scrolls and shows where one is.
import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

export interface Place { readonly link: string; readonly label: string; /** Only this very address, not those under it. */ readonly exact?: boolean }

@Component({
  selector: 'tr-place-nav',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()"><ul role="list" #list>
      @for (place of places(); track place.link) { <li><a #link [routerLink]="place.link" routerLinkActive="here" [routerLinkActiveOptions]="{ exact: place.exact ?? false }" ariaCurrentWhenActive="page" (isActiveChange)="$event && show(list, link)">{{ place.label }}</a></li> }
    </ul></nav>
  `,
  styles: `
    :host { display: block; margin-block-end: var(--tr-space-5); } ul { position: relative; display: flex; gap: var(--tr-space-2); overflow-x: auto; border-block-end: 1px solid var(--tr-line); scrollbar-width: thin; }
    a { position: relative; display: block; padding: 0.65rem 0.75rem 0.75rem; color: var(--tr-ink-muted); font-weight: 550; text-decoration: none; white-space: nowrap; } a:hover { color: var(--tr-ink); } a:focus-visible { outline-offset: -3px; }
    .here { color: var(--tr-ink); } .here::after { content: ''; position: absolute; inset-inline: 0.75rem; inset-block-end: 0; block-size: 3px; border-radius: 3px 3px 0 0; background: var(--tr-primary); }
    @media print { :host { display: none; } }
  `,
})
export class PlaceNav {
  readonly label = input.required<string>();
  readonly places = input.required<readonly Place[]>();

  protected show(list: HTMLElement, link: HTMLElement): void {
    const row = list.getBoundingClientRect();
    const here = link.getBoundingClientRect();
    list.scrollLeft += here.left + here.width / 2 - (row.left + row.width / 2);
  }
}
