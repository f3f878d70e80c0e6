// The chat channel that hears of new threads and answers: set by its secret address, tried, replaced, ended.
import { Component, computed, inject, input, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { Acting } from '../../core/acting';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { problemLine } from '../../core/problem-messages';
import { Sending } from '../../core/sending';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { ErrorState } from '../../kit/error-state';
import { RadioGroup, type RadioOption } from '../../kit/radio-group';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';

type Channel = NonNullable<Answer<'network.channel'>['channel']>;
const KINDS: readonly RadioOption[] = [
  { value: 'teams', label: 'Microsoft Teams', hint: 'In the channel: Workflows, “Post to a channel when a webhook request is received”.' },
  { value: 'slack', label: 'Slack, or a program that reads the same', hint: 'An incoming webhook. Mattermost, Rocket.Chat and Zulip take it, too.' },
];
const STATES = { on: { label: 'On', tone: 'success' }, waiting: { label: 'Not answering', tone: 'warning' }, off: { label: 'Switched off', tone: 'danger' } } as const;

@Component({
  selector: 'tr-channel-form',
  imports: [ShowsFault, Badge, Banner, Button, ErrorState, RadioGroup, Skeleton, TextField, Time],
  template: `
    @if (held.isFirstLoad()) { <tr-skeleton [count]="3" /> }
    @else if (held.value(); as now) {
      <p class="tr-muted">A message for each new thread and each marked answer: a title, where members alone do not read it, and a link. Never what was written, who wrote it, or a question asked without a name.</p>
      @if (!now.possible) { <tr-banner>What is said in a department stays in its school, so it has no channel.</tr-banner> }
      @else {
        @if (now.channel; as channel) {
          <p class="tr-row"><tr-badge [tone]="states[channel.state].tone">{{ states[channel.state].label }}</tr-badge><span>{{ channel.kind === 'teams' ? 'Teams' : 'Slack' }} at {{ channel.host }}, set by {{ channel.setBy.name }} <tr-time [at]="channel.setAt" /></span></p>
          @if (channel.trouble; as trouble) { <tr-banner [tone]="channel.state === 'off' ? 'danger' : 'warning'" heading="The last message did not arrive">{{ trouble }}. {{ channel.state === 'off' ? 'Nothing is sent until a test arrives or you enter a new address.' : '' }}</tr-banner> }
          @else if (channel.lastSentAt; as at) { <p class="tr-small tr-muted">The last message arrived <tr-time [at]="at" />.</p> }
          @if (!channel.titles) { <p class="tr-small tr-muted">Only members read this network, so messages say that there is something new, and not what.</p> }
          <div class="tr-row">
            <button trButton icon="send" [busy]="acting.busy()" (click)="test()">Send a test</button>
            <button trButton (click)="replacing.set(!replacing())" [attr.aria-expanded]="replacing()">Enter another address</button>
            <button trButton variant="danger" [busy]="acting.busy()" (click)="end(channel)">End it</button>
          </div>
        }
        @if (!now.channel || replacing()) {
          <form trShowsFault novalidate (submit)="set($event)">
            <tr-radio-group label="Chat program" [options]="kinds" [(value)]="kind" />
            <tr-text-field label="Address of the channel" type="password" autocomplete="off" hint="It works like a password: it is kept sealed and never shown again. It starts with https://" [error]="sending.errors()['url'] ?? ''" [maxlength]="2000" [(value)]="url" />
            @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
            <div class="tr-row"><button trButton type="submit" variant="primary" [busy]="sending.busy()">Save the address</button></div>
          </form>
        }
      }
    }
    @else if (held.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="held.reload()" /> }
  `,
  styles: `:host, form { display: flex; flex-direction: column; gap: var(--tr-space-3); } p { margin: 0; overflow-wrap: anywhere; }`,
})
export class ChannelForm {
  readonly networkId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly held = apiResource('network.channel', () => this.args(), { forget: true });
  protected readonly words = problemLine;
  protected readonly kinds = KINDS;
  protected readonly states = STATES;
  protected readonly kind = signal('teams');
  protected readonly url = signal('');
  protected readonly replacing = signal(false);
  protected readonly acting = new Acting();
  protected readonly sending = new Sending();
  private readonly args = computed(() => ({ params: { id: this.networkId() } }));

  protected async set(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.sending.run(async () => this.held.set(await this.api.call('network.setChannel', { ...this.args(), body: { kind: this.kind() as Channel['kind'], url: this.url() } })));
    if (!done) return;
    this.url.set('');
    this.replacing.set(false);
    this.toasts.show('The address is saved. Send a test to see that it works.', { tone: 'success' });
  }

  protected async test(): Promise<void> {
    await this.acting.run(async () => {
      const { sent, ...held } = await this.api.call('network.tryChannel', this.args());
      this.held.set(held);
      this.toasts.show(sent ? 'A test arrived in the channel' : 'The test did not arrive', { tone: sent ? 'success' : 'danger' });
    });
  }

  protected async end({ host }: Channel): Promise<void> {
    if (!await this.dialogs.confirm({ heading: 'Send nothing to this channel any more?', body: `The address at ${host} is forgotten. To begin again you need it from your chat program.`, action: 'End it', tone: 'danger' })) return;
    await this.acting.saying('The channel hears nothing any more', async () => {
      await this.api.call('network.endChannel', this.args());
      this.held.update((now) => ({ ...now, channel: null }));
    });
  }
}
