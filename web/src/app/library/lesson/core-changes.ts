// For a lesson's author: which core parts colleagues changed in their versions, and why.
import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { apiResource } from '../../core/api-resource';
import { Button } from '../../kit/button';
import { Time } from '../../kit/time';
import { personLine } from '../resource-words';

@Component({
  selector: 'tr-core-changes',
  imports: [RouterLink, Button, Time],
  template: `
    @if (changes.error()) {
      <section aria-labelledby="core-heading"><h2 id="core-heading">Core parts that were changed</h2><p class="tr-muted" role="alert">This could not be loaded.</p><div><button trButton size="s" icon="refresh" (click)="changes.reload()">Try again</button></div></section>
    } @else if (changes.value()?.items?.length) {
      <section aria-labelledby="core-heading"><h2 id="core-heading">Core parts that were changed</h2>
        <ul role="list">
          @for (change of changes.value()!.items; track $index) {
            <li><p><strong>“{{ change.text }}”</strong></p><q>{{ change.reason }}</q>
              <span class="tr-muted">{{ person(change.person) }} · <tr-time [at]="change.at" />@if (change.version; as version) { · <a [routerLink]="['/library', version.id]">{{ version.title }}</a> }</span></li>
          }
        </ul>
      </section>
    }
  `,
  styles: `section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } q, span { display: block; } span { font-size: var(--tr-text-s); } @media print { :host { display: none; } }`,
})
export class CoreChanges {
  readonly id = input.required<string>();
  protected readonly changes = apiResource('core.changes', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly person = personLine;
}
