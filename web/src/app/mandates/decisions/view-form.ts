// Saying how a proposal would suit me: four short scales, a choice if there is one, and a comment. Nobody can read an anonymous answer back.
import { Component, inject, input, output, signal } from '@angular/core';
import type { Proposal } from '@trellis/contracts';
import { VIEW_ITEMS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { Announcer } from '../../kit/announcer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { RadioGroup } from '../../kit/radio-group';
import { Scale } from '../../kit/scale';
import { ShowsFault } from '../../kit/shows-fault';
import { Textarea } from '../../kit/textarea';
import { Sending } from '../../core/sending';
import { VIEW_ENDS } from './decision-words';

@Component({
  selector: 'tr-view-form',
  imports: [ShowsFault, Banner, Button, RadioGroup, Scale, Textarea],
  template: `
    @if (sent()) {
      <tr-banner tone="success" heading="Thank you. You have been heard." [live]="true">You can answer again until it closes; what you send then replaces this.<button trButton size="s" actions (click)="sent.set(false)">Answer again</button></tr-banner>
    } @else {
      <form trShowsFault novalidate (submit)="send($event)" aria-label="Your answer">
        @if (proposal().answered) { <tr-banner>You have answered already. What you send now replaces that answer.</tr-banner> }
        <tr-scale [label]="items.suits" [low]="ends.suits[0]" [high]="ends.suits[1]" [required]="true" [error]="missing() || sending.errors()['suits'] || ''" [(value)]="suits" />
        <tr-scale [label]="items.pupils" [low]="ends.pupils[0]" [high]="ends.pupils[1]" [optional]="true" [(value)]="pupils" />
        <tr-scale [label]="items.values" [low]="ends.values[0]" [high]="ends.values[1]" [optional]="true" [(value)]="values" />
        <tr-scale [label]="items.workload" [low]="ends.workload[0]" [high]="ends.workload[1]" [optional]="true" [(value)]="workload" />
        @if (proposal().options.length) { <tr-radio-group label="Which would suit you best?" [optional]="true" [options]="options()" [(value)]="option" /> }
        <tr-textarea label="Anything you want to add" [optional]="true" [hint]="proposal().names === 'named' ? 'It stands under your name once the consultation has closed.' : 'Please name nobody: no pupil, no colleague.'" [limit]="400" [error]="sending.errors()['comment'] ?? ''" [(value)]="comment" />
        @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
        <p class="receipt tr-small">{{ proposal().receipt }}</p>
        <div><button trButton variant="primary" type="submit" [busy]="sending.busy()">Send my answer</button></div>
      </form>
    }
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-5); max-inline-size: 36rem; } .receipt { padding: var(--tr-space-3) var(--tr-space-4); border-inline-start: 3px solid var(--tr-primary); background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-radius: var(--tr-radius-m); }`,
})
export class ViewForm {
  readonly proposal = input.required<Proposal>();
  readonly heard = output<void>();
  private readonly api = inject(ApiClient);
  private readonly announcer = inject(Announcer);
  protected readonly items = VIEW_ITEMS;
  protected readonly ends = VIEW_ENDS;
  protected readonly sending = new Sending();
  protected readonly suits = signal<number | null>(null);
  protected readonly pupils = signal<number | null>(null);
  protected readonly values = signal<number | null>(null);
  protected readonly workload = signal<number | null>(null);
  protected readonly option = signal('');
  protected readonly comment = signal('');
  protected readonly missing = signal('');
  protected readonly sent = signal(false);

  protected options(): { value: string; label: string }[] {
    return this.proposal().options.map((label, i) => ({ value: String(i + 1), label }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const suits = this.suits();
    this.missing.set(suits === null ? 'Please choose 1 to 5' : '');
    if (suits === null) return;
    const body = { suits, pupils: this.pupils(), values: this.values(), workload: this.workload(), option: this.option() ? Number(this.option()) : null, comment: this.comment() };
    if (!await this.sending.run(() => this.api.call('view.submit', { params: { id: this.proposal().id }, body }))) return;
    this.sent.set(true);
    this.announcer.say('Thank you. You have been heard.');
    this.heard.emit();
  }
}
