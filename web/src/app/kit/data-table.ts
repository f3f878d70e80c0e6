// Wraps a real <table>: looks, a caption, and on phones either a scroll region or one block per row (`stack`, with data-label on each td).
import { Component, ViewEncapsulation, input } from '@angular/core';

@Component({
  selector: 'tr-table',
  template: `<div class="tr-table-scroll" role="region" tabindex="0" [attr.aria-label]="label()"><ng-content /></div>`,
  styleUrl: './data-table.css',
  encapsulation: ViewEncapsulation.None,
  host: { '[attr.data-stack]': 'stack() || null', class: 'tr-table' },
})
export class DataTable {
  /** Names the scrolling region; say what the table holds. */
  readonly label = input.required<string>();
  readonly stack = input(false);
}
