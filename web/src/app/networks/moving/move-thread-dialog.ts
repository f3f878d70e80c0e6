// Moves the open thread to another network, or puts it into another thread of this one. Its writers read why.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { ThreadCard } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Sending } from '../../core/sending';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { Skeleton } from '../../kit/skeleton';
import { Textarea } from '../../kit/textarea';
import { REASON_HINT } from '../moderation-words';

export interface TakeThread { readonly thread: Pick<ThreadCard, 'id' | 'title' | 'networkId'>; readonly way: 'move' | 'merge' }

@Component({
  selector: 'tr-move-thread-dialog',
  imports: [Button, DialogFrame, Select, Skeleton, Textarea],
  template: `
    <tr-dialog [heading]="moves ? 'Move to another network' : 'Put into another thread'">
      <p>{{ moves ? 'The whole thread goes there. Colleagues who are not in that network no longer see it; what was read stays read.' : 'All its posts go there, in the order they were written. Links to this thread lead to the other.' }}</p>
      @if (!choices()) { <tr-skeleton [count]="1" label="Loading" /> }
      @else if (!choices()?.length) { <p>{{ moves ? 'You lead no other network that is open.' : 'There is no other open thread among the latest ones.' }}</p> }
      @else {
        <tr-select [label]="moves ? 'To which network' : 'Into which thread'" empty="Choose one" [options]="choices()!" [required]="true" [(value)]="where" [error]="sending.errors()[moves ? 'networkId' : 'intoId'] ?? ''" />
        <tr-textarea label="Why" [hint]="hint" [rows]="2" [limit]="500" [required]="true" [(value)]="reason" [error]="sending.errors()['reason'] ?? ''" />
      }
      @if (sending.failure(); as words) { <p role="alert" class="failed">{{ words }}</p> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      @if (choices()?.length) { <button trButton actions variant="primary" [busy]="sending.busy()" (click)="take()">{{ moves ? 'Move the thread' : 'Put together' }}</button> }
    </tr-dialog>
  `,
  styles: '.failed { color: var(--tr-on-danger-soft); }',
})
export class MoveThreadDialog {
  private readonly api = inject(ApiClient);
  private readonly data = inject<TakeThread>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<ThreadCard>>(DialogRef);
  protected readonly hint = REASON_HINT;
  protected readonly moves = this.data.way === 'move';
  protected readonly sending = new Sending();
  protected readonly where = signal('');
  protected readonly reason = signal('');
  private readonly networks = apiResource('network.list', () => (this.moves ? {} : undefined));
  private readonly threads = apiResource('thread.list', () => (this.moves ? undefined : { params: { id: this.data.thread.networkId }, query: { limit: 50 } }));
  protected readonly choices = computed(() => this.moves
    ? this.networks.value()?.items.filter(({ id, lead, archived }) => lead && !archived && id !== this.data.thread.networkId).map(({ id, name }) => ({ value: id, label: name }))
    : this.threads.value()?.items.filter(({ id, closed }) => !closed && id !== this.data.thread.id).map(({ id, title }) => ({ value: id, label: title })));

  protected async take(): Promise<void> {
    const [params, reason] = [{ id: this.data.thread.id }, this.reason()];
    if (!this.where()) { this.sending.errors.set({ [this.moves ? 'networkId' : 'intoId']: 'Please choose one' }); return; }
    await this.sending.run(async () => this.ref.close(this.moves
      ? await this.api.call('thread.move', { params, body: { networkId: this.where(), reason } })
      : await this.api.call('thread.merge', { params, body: { intoId: this.where(), reason } })));
  }
}
