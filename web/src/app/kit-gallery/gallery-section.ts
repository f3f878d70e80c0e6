// One shelf of the style guide.
import { Component, input } from '@angular/core';

@Component({
  selector: 'tr-gallery-section',
  template: `<h2>{{ heading() }}</h2><ng-content />`,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-4); padding-block: var(--tr-space-6); border-block-start: 1px solid var(--tr-line); min-inline-size: 0; }`,
})
export class GallerySection {
  readonly heading = input.required<string>();
}
