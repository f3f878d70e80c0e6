// One change that is or may be offered: what it was, what it is, word by word; with a box to tick where there is a choice.
import { Component, computed, input, output } from '@angular/core';
import type { OfferFull } from '@trellis/contracts';
import { Badge } from '../../kit/badge';
import { Checkbox } from '../../kit/checkbox';
import { ChangeList } from '../history/change-list';

const WORDS = { unchanged: 'Unchanged', edited: 'Changed', added: 'New', removed: 'Taken out', moved: 'Moved' } as const;

@Component({
  selector: 'tr-offered-change',
  imports: [Badge, ChangeList, Checkbox],
  template: `
    @if (chosen() !== null) { <tr-checkbox [label]="label()" [checked]="chosen()!" (checkedChange)="chosenChange.emit($event)" /> }
    <ng-content />
    <tr-change-list [entries]="[change()]" [sums]="false" />
    @if (change().core) { <p><tr-badge tone="primary" icon="lock">A core part of the original</tr-badge></p> }
    @if (change().others; as others) { <p class="tr-muted tr-small">{{ others }} colleagues changed this part</p> }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-2); min-inline-size: 0; }`,
})
export class OfferedChange {
  readonly change = input.required<OfferFull['changes'][number]>();
  readonly place = input(1);
  /** Null: there is nothing to choose. */
  readonly chosen = input<boolean | null>(null);
  readonly chosenChange = output<boolean>();
  protected readonly label = computed(() => `${WORDS[this.change().kind]}: change ${this.place()}`);
}
