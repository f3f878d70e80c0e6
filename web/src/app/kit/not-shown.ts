// The sentence for what may not be shown, for everything inside: it names the smallest group that the wave of these figures promised.
import { Directive, computed, input } from '@angular/core';

/** Where nobody has said of which wave. */
export const NOTHING_SHOWN = 'Not shown: too few answers, or showing it would reveal a smaller group.';

@Directive({ selector: '[trNotShown]' })
export class NotShown {
  readonly trNotShown = input<string>();
  readonly sentence = computed(() => this.trNotShown() || NOTHING_SHOWN);
}
