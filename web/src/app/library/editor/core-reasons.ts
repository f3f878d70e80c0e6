// Asks why a version changes what the trust asks to keep, beside what each part is core for.
import { Component, input, linkedSignal, output } from '@angular/core';
import { Textarea } from '../../kit/textarea';
import type { CoreReason } from './edit-session';

export interface ChangedCore { readonly blockId: string; readonly text: string; readonly coreReason: string | null; readonly coreUntil: string | null }
const LIMIT = 500;

@Component({
  selector: 'tr-core-reasons',
  imports: [Textarea],
  template: `
    <p>You changed {{ of().length === 1 ? 'a part' : of().length + ' parts' }} the trust asks to keep. You may; say why, and the author of the original sees it with your name, and whoever reads your version.</p>
    @for (part of of(); track part.blockId; let i = $index) {
      <tr-textarea [label]="'Why you changed “' + part.text + '”'" [hint]="part.coreReason ? 'It is core because: ' + part.coreReason : ''" [rows]="2" [limit]="limit" [value]="words()[i] ?? ''" (valueChange)="write(i, $event)" [error]="errors()[part.blockId] ?? ''" />
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); }`,
})
export class CoreReasons {
  readonly of = input.required<readonly ChangedCore[]>();
  /** By the part's id. */
  readonly errors = input<Readonly<Record<string, string>>>({});
  readonly changed = output<readonly CoreReason[]>();
  protected readonly limit = LIMIT;
  protected readonly words = linkedSignal<readonly ChangedCore[], readonly string[]>({ source: this.of, computation: (parts) => parts.map(() => '') });

  protected write(index: number, text: string): void {
    this.words.update((all) => all.map((old, at) => (at === index ? text : old)));
    this.changed.emit(this.of().map(({ blockId }, at) => ({ blockId, reason: this.words()[at]?.trim() ?? '' })));
  }
}
