// Brings a post to another network: where to, and a few words of one's own that say why.
import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { Answer, Post } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { Sending } from '../../core/sending';
import { Button } from '../../kit/button';
import { DialogFrame } from '../../kit/dialog';
import { Select } from '../../kit/select';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { audienceLine } from '../network-words';

export interface ForwardThis { readonly post: Post; readonly title: string }

@Component({
  selector: 'tr-forward-dialog',
  imports: [Button, DialogFrame, Select, Skeleton, TextField, Textarea],
  template: `
    <tr-dialog heading="Forward to another network">
      @if (!places()) { <tr-skeleton [count]="2" label="Loading your networks" /> }
      @else if (!places()?.length) { <p>You are in no other network. Join one first, under Networks.</p> }
      @else {
        <tr-select label="To which network" empty="Choose one" [options]="places()!" [required]="true" [(value)]="networkId" [error]="sending.errors()['networkId'] ?? ''" />
        @if (audience(); as words) { <p class="tr-small tr-muted">{{ words }}. Whoever may not read this post where it was written sees only yours.</p> }
        @if (networkId()) { <tr-select label="In which thread" empty="A new thread" [options]="threads()" [(value)]="threadId" /> }
        @if (!threadId()) { <tr-text-field label="Title of the thread" [maxlength]="160" [(value)]="title" [error]="sending.errors()['title'] ?? ''" /> }
        <tr-textarea label="Why it is worth reading" [rows]="3" [limit]="20000" [required]="true" [(value)]="text" [error]="sending.errors()['text'] ?? ''" />
      }
      @if (sending.failure(); as words) { <p role="alert" class="failed">{{ words }}</p> }
      <button trButton actions (click)="ref.close()">Cancel</button>
      @if (places()?.length) { <button trButton actions variant="primary" icon="send" [busy]="sending.busy()" (click)="send()">Forward</button> }
    </tr-dialog>
  `,
  styles: '.failed { color: var(--tr-on-danger-soft); }',
})
export class ForwardDialog {
  private readonly api = inject(ApiClient);
  private readonly data = inject<ForwardThis>(DIALOG_DATA);
  /** Sent twice, it is there once. */
  private readonly clientKey = crypto.randomUUID();
  protected readonly ref = inject<DialogRef<Answer<'post.forward'>>>(DialogRef);
  protected readonly sending = new Sending();
  protected readonly networkId = signal('');
  protected readonly threadId = signal('');
  protected readonly title = signal(this.data.title);
  protected readonly text = signal('');
  private readonly networks = apiResource('network.list');
  private readonly mine = computed(() => this.networks.value()?.items.filter(({ id, member, archived }) => member && !archived && id !== this.data.post.networkId));
  private readonly latest = apiResource('thread.list', () => (this.networkId() ? { params: { id: this.networkId() }, query: { limit: 30 } } : undefined), { forget: true });
  protected readonly places = computed(() => this.mine()?.map(({ id, name }) => ({ value: id, label: name })));
  protected readonly threads = computed(() => this.latest.value()?.items.filter(({ closed }) => !closed).map(({ id, title }) => ({ value: id, label: title })) ?? []);
  protected readonly audience = computed(() => { const network = this.mine()?.find(({ id }) => id === this.networkId()); return network ? audienceLine(network) : ''; });

  private readonly drafts = inject(Drafts);
  private readonly key = `forward:${this.data.post.id}`;

  constructor() {
    this.drafts.keep(() => this.key, this.text, (words) => !words.trim());
  }

  protected async send(): Promise<void> {
    if (!this.networkId()) { this.sending.errors.set({ networkId: 'Please choose one' }); return; }
    const threadId = this.threads().some(({ value }) => value === this.threadId()) ? this.threadId() : null;
    const body = { networkId: this.networkId(), threadId, title: this.title().trim() || null, text: this.text(), clientKey: this.clientKey };
    await this.sending.run(async () => {
      const made = await this.api.call('post.forward', { params: { id: this.data.post.id }, body });
      this.text.set('');
      this.ref.close(made);
    });
  }
}
