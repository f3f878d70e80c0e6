// How the figures of a page are made, in words a teacher can check: put the points in as list items.
import { Component, input } from '@angular/core';

@Component({
  selector: 'tr-how',
  template: `<details><summary>{{ heading() }}</summary><ul><ng-content /></ul></details>`,
  styles: `details { max-inline-size: 46rem; margin-block: var(--tr-space-5); } summary { cursor: pointer; font-weight: var(--tr-weight-strong); } ul { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); margin-block-start: var(--tr-space-3); }`,
})
export class How {
  readonly heading = input('How this is computed');
}
