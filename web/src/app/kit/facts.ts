// Names and values: "Subject: Biology". Pass `facts`, or write dt/dd pairs in `<dl trFacts>`.
import { Component, input } from '@angular/core';

export interface Fact { readonly label: string; readonly value: string }

@Component({
  selector: 'dl[trFacts]',
  template: `@for (fact of facts(); track fact.label) { <div><dt>{{ fact.label }}</dt><dd>{{ fact.value }}</dd></div> }<ng-content />`,
  styles: `
    :host { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--tr-min, 11rem)), 1fr)); gap: var(--tr-space-3) var(--tr-space-5); margin: 0; }
    :host ::ng-deep dt { font-size: var(--tr-text-s); color: var(--tr-ink-muted); } :host ::ng-deep dd { margin: 0; font-weight: 550; }
  `,
})
export class Facts {
  readonly facts = input<readonly Fact[]>([]);
}
