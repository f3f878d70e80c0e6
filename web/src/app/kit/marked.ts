// A text with found words marked. The server puts them between U+E000 and U+E001, so no HTML has to be trusted.
import { Component, computed, input } from '@angular/core';

@Component({
  selector: 'tr-marked',
  template: `@for (part of parts(); track $index) {@if (part.found) {<mark>{{ part.text }}</mark>} @else {{{ part.text }}}}`,
})
export class Marked {
  readonly text = input.required<string>();
  protected readonly parts = computed(() => this.text().split(/[\uE000\uE001]/).map((text, index) => ({ text, found: index % 2 === 1 })));
}
