// What a page of figures is taken along as: its table, or the page on paper.
import { Component, output } from '@angular/core';
import { Button } from '../kit/button';

@Component({
  selector: 'tr-take-along',
  imports: [Button],
  host: { class: 'tr-row tr-no-print' },
  template: '<button trButton icon="download" (click)="saved.emit()">Download as CSV</button> <button trButton icon="print" (click)="print()">Print</button>',
})
export class TakeAlong {
  readonly saved = output();

  protected print(): void {
    window.print();
  }
}
