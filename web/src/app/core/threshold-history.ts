// Each change of the smallest group that figures may be about: by whom, who agreed, why. The same for everyone.
import { Component, computed, input } from '@angular/core';
import type { Threshold, ThresholdChange } from '@trellis/contracts';
import { Time } from '../kit/time';

@Component({
  selector: 'tr-threshold-history',
  imports: [Time],
  template: `
    <ol role="list">
      @for (one of lines(); track one.id) {
        <li><p><strong>{{ one.what }}</strong></p><p class="tr-muted tr-small"><tr-time [at]="one.at" /> · {{ one.who }}</p><p class="why">{{ one.reason }}</p></li>
      } @empty { <li class="tr-muted">It has never been changed.</li> }
    </ol>
  `,
  styles: `:host { display: block; } ol { display: grid; gap: var(--tr-space-3); margin-block-start: var(--tr-space-3); } p { margin: 0; } .why { color: var(--tr-ink-soft); overflow-wrap: anywhere; white-space: pre-line; }`,
})
export class ThresholdHistory {
  readonly threshold = input.required<Pick<Threshold, 'waiting' | 'history'>>();
  protected readonly lines = computed(() => [...(this.threshold().waiting ? [this.threshold().waiting!] : []), ...this.threshold().history].map((one) =>
    ({ id: one.id, at: one.settledAt ?? one.askedAt, reason: one.reason, what: whatOf(one), who: whoOf(one) })));
}

function whatOf({ was, k, state }: ThresholdChange): string {
  if (state === 'in_force') return `${k > was ? 'Raised' : 'Lowered'} from ${was} to ${k}`;
  return `A wish to lower it from ${was} to ${k}: ${state === 'waiting' ? 'waits for a second person' : state === 'declined' ? 'not agreed' : 'taken back'}`;
}

function whoOf({ askedBy, settledBy, state }: ThresholdChange): string {
  if (!settledBy || state === 'withdrawn') return askedBy.name;
  return `${askedBy.name} and ${settledBy.name}`;
}
