// Whether this trust stands among others in comparisons: said by those who plan surveys, with what that means.
import { Component, inject, input, linkedSignal } from '@angular/core';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { Checkbox } from '../kit/checkbox';

@Component({
  selector: 'tr-among-trusts',
  imports: [Checkbox],
  template: `
    <h2>Among other trusts</h2>
    <tr-checkbox label="Compare our trust with others on this server" hint="Other trusts that do the same see where the middle half of at least five trusts lies, rounded to 5%, question by question; never whose figure is whose, and nothing about a school. You see the same of them." [checked]="on()" [disabled]="acting.busy()" (checkedChange)="choose($event)" />
  `,
  styles: ':host { display: block; margin-block-start: var(--tr-space-6); max-inline-size: 48rem; } h2 { font-size: var(--tr-text-l); }',
})
export class AmongTrusts {
  readonly compares = input.required<boolean>();
  private readonly api = inject(ApiClient);
  protected readonly acting = new Acting();
  protected readonly on = linkedSignal(() => this.compares());

  protected async choose(compares: boolean): Promise<void> {
    this.on.set(compares);
    const done = await this.acting.saying(compares ? 'Your trust stands among others now' : 'Your trust no longer stands among others', () => this.api.call('pulse.compare', { body: { compares } }));
    if (!done) this.on.set(!compares);
  }
}
