// A chart with its words: a title, a sentence that says what is seen, the same numbers as a table on demand, and all of it as a file.
import { Component, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Button } from './button';
import { download, fileName } from './csv';
import { FigureNumbers, tableCsv, type FigureTable } from './figure-numbers';
import { Menu, type MenuItem } from './menu';
import { NotShown } from './not-shown';

@Component({
  selector: 'tr-figure',
  imports: [Button, FigureNumbers, Menu],
  template: `
    <figure>
      <figcaption>
        <div><h3>{{ heading() }}</h3>@if (summary()) { <p class="summary">{{ summary() }}</p> }</div>
      </figcaption>
      @if (asTable()) { <tr-figure-numbers [label]="heading()" [table]="table()" /> } @else { <div class="chart" #chart><ng-content /></div> }
      <div class="foot">
        @if (note()) { <p>{{ note() }}</p> }
        @if (table().rows.length) {
          <div class="acts tr-no-print">
            <button trButton size="s" variant="quiet" [icon]="asTable() ? 'chart' : 'table'" (click)="asTable.set(!asTable())">{{ asTable() ? 'Show as chart' : 'Show as table' }}<span class="tr-visually-hidden">: {{ heading() }}</span></button>
            <tr-menu [label]="'Save “' + heading() + '”'" icon="download" size="s" [items]="asTable() ? files.slice(0, 1) : files" (picked)="save($event)" />
          </div>
        }
      </div>
    </figure>
  `,
  styles: `
    figure { margin: 0; display: flex; flex-direction: column; gap: var(--tr-space-4); min-inline-size: 0; } 
    h3 { font-size: var(--tr-text-l); } .summary { color: var(--tr-ink-muted); margin-block-start: 0.2rem; } .foot { display: flex; flex-wrap: wrap; gap: 0 var(--tr-space-4); align-items: center; justify-content: space-between; font-size: var(--tr-text-s); color: var(--tr-ink-muted); }
    .acts { display: flex; align-items: center; gap: var(--tr-space-2); margin-inline-start: auto; margin-block: -0.4rem; } .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  `,
})
export class Figure {
  readonly heading = input.required<string>();
  /** What the chart shows, in one plain sentence. */
  readonly summary = input('');
  readonly note = input('');
  readonly table = input<FigureTable>({ columns: [], rows: [] });
  protected readonly asTable = signal(false);
  protected readonly files: readonly MenuItem[] = [{ id: 'csv', label: 'Numbers (CSV)' }, { id: 'svg', label: 'Picture (SVG)' }, { id: 'png', label: 'Picture (PNG)' }];
  private readonly around = inject(NotShown, { optional: true });
  private readonly chart = viewChild<ElementRef<HTMLElement>>('chart');

  protected async save(kind: string): Promise<void> {
    const name = `${fileName(this.heading())}.${kind}`;
    const drawn = this.chart()?.nativeElement;
    if (kind === 'csv') download(name, tableCsv(this.table(), this.around?.sentence()));
    else if (drawn) {
      const { saveSvg, savePng } = await import('./figure-picture');
      await (kind === 'svg' ? saveSvg : savePng)(name, drawn, [this.heading(), this.summary()]);
    }
  }
}
