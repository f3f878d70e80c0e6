// Whether colleagues see that I am here and typing.
import { Component, inject, signal } from '@angular/core';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Checkbox } from '../kit/checkbox';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';

@Component({
  selector: 'tr-my-presence',
  imports: [Checkbox, Skeleton],
  template: `
    @if (presence.value(); as now) { <tr-checkbox label="Colleagues may see that I am here" hint="In a network you both have open they see you among those who are here, and that you are typing. Nobody ever sees when you were last here." [checked]="now.shown" (checkedChange)="set($event)" [disabled]="busy()" /> }
    @else if (presence.error()) { <p class="tr-muted">This could not be loaded. Please try again later.</p> } @else { <tr-skeleton label="Loading" /> }
  `,
})
export class MyPresence {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly presence = apiResource('presence.show');
  protected readonly busy = signal(false);

  protected async set(shown: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      this.presence.set(await this.api.call('presence.set', { body: { shown } }));
      this.toasts.show(shown ? 'Colleagues see when you are here' : 'Nobody sees that you are here', { tone: 'success' });
    } catch (caught) {
      this.presence.reload();
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    } finally {
      this.busy.set(false);
    }
  }
}
