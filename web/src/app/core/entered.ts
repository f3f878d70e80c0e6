// What is entered in a form: it begins as what is saved and is the person's from then on, so that an answer on its way overwrites nothing typed meanwhile.
import { linkedSignal, type WritableSignal } from '@angular/core';

/** `before`: while nothing is loaded. Something else that is loaded begins anew. */
export function entered<Saved, Value>(saved: () => Saved | undefined, pick: (saved: Saved) => Value, before: Value): WritableSignal<Value> {
  return linkedSignal<Saved | undefined, Value>({
    source: saved, computation: (now, previous) => (now === undefined ? before : previous?.source === undefined ? pick(now) : previous.value),
  });
}
