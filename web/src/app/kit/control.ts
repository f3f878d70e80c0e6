// What every form control of the kit takes; it fits `[(value)]` and signal forms' `[formField]` alike.
import { Directive, computed, input, output, type ModelSignal } from '@angular/core';

@Directive()
export abstract class Control<T> {
  abstract readonly value: ModelSignal<T>;
  readonly label = input('');
  readonly hint = input('');
  /** Words of an error, shown at once. Without it, the first of `errors` is shown once the control was left. */
  readonly error = input('');
  readonly errors = input<readonly { readonly kind: string; readonly message?: string }[]>([]);
  readonly touched = input(false);
  readonly disabled = input(false);
  readonly required = input(false);
  /** Says "(optional)" beside the label. What is not optional is expected. */
  readonly optional = input(false);
  readonly name = input('');
  /** The control was left. */
  readonly touch = output<void>();

  protected readonly shownError = computed(() => {
    if (this.error()) return this.error();
    const [first] = this.errors();
    // What the server said is shown even where nobody has been yet.
    return first && (this.touched() || first.kind === 'server') ? first.message ?? 'Please check this' : '';
  });
}
