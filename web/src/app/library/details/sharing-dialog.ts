// Shares a resource with more or fewer colleagues.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, linkedSignal, signal } from '@angular/core';
import type { ResourceFull, Visibility } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { SharingFields } from './sharing-fields';

@Component({
  selector: 'tr-sharing-dialog',
  imports: [DialogFrame, SharingFields, Button, Banner],
  template: `
    <tr-dialog heading="Who can see it">
      @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      @if (lesson.central) {
        <p>This is a central resource, so the whole trust can see it. To share it with fewer, it must first stop being central.</p>
      } @else { <tr-sharing-fields [(visibility)]="visibility" [(networkId)]="networkId" [networkError]="wrongNetwork()" /> }
      <button trButton actions (click)="ref.close()">{{ lesson.central ? 'Close' : 'Cancel' }}</button>
      @if (!lesson.central) { <button trButton actions variant="primary" [busy]="busy()" (click)="save()">Save</button> }
    </tr-dialog>
  `,
})
export class SharingDialog {
  protected readonly lesson = inject<ResourceFull>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ResourceFull>>(DialogRef);
  private readonly api = inject(ApiClient);
  protected readonly visibility = signal<Visibility>(this.lesson.visibility);
  protected readonly networkId = linkedSignal<Visibility, string | null>({ source: this.visibility, computation: (chosen) => (chosen === 'network' ? this.lesson.network?.id ?? null : null) });
  protected readonly wrongNetwork = signal('');
  protected readonly refused = signal('');
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    this.wrongNetwork.set(this.visibility() === 'network' && !this.networkId() ? 'Choose the network that may see it' : '');
    if (this.wrongNetwork() || this.busy()) return;
    this.busy.set(true);
    this.refused.set('');
    try {
      this.ref.close(await this.api.call('resource.describe', { params: { id: this.lesson.id }, body: { version: this.lesson.version, visibility: this.visibility(), networkId: this.networkId() } }));
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrongNetwork.set(fieldMessage(problem, 'networkId'));
      if (!this.wrongNetwork()) this.refused.set(fieldMessage(problem, 'visibility') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
