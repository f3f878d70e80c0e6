// Plans when a survey asks: the coming half-terms or terms of the school calendar, or days of one's own.
import { Component, inject, input, output, signal } from '@angular/core';
import { PULSE_RHYTHMS, type PulseRhythm } from '@trellis/contracts/vocabulary';
import type { Answer, Pulse } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { Sending } from '../core/sending';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { RadioGroup } from '../kit/radio-group';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';
import { dayWords } from './survey-words';

type Window = Answer<'pulse.windows'>['items'][number];
type Choice = PulseRhythm | 'days';

@Component({
  selector: 'tr-plan-waves',
  imports: [ShowsFault, Banner, Button, Card, RadioGroup, TextField],
  template: `
    <section trCard aria-labelledby="plan"><form trShowsFault novalidate (submit)="plan($event)">
      <h2 id="plan">Plan when it asks</h2>
      <tr-radio-group label="How often" [options]="choices" [(value)]="choice" />
      @if (choice() === 'days') {
        <tr-text-field label="Name" placeholder="Spring 1" [maxlength]="80" [error]="errors().name" [(value)]="name" />
        <div class="dates"><tr-text-field label="Opens" type="date" [error]="errors().opensOn" [(value)]="opensOn" /><tr-text-field label="Last day" type="date" [error]="errors().closesOn" [(value)]="closesOn" /></div>
      } @else {
        @if (windows.value()?.note; as note) { <tr-banner tone="info">{{ note }}</tr-banner> }
        @else { <p class="tr-muted tr-small">From the second week to the last school day:</p>
          <ul>@for (one of windows.value()?.items; track one.opensOn) { <li>{{ one.name }}: {{ day(one.opensOn) }} to {{ day(one.closesOn) }}</li> }</ul> }
      }
      @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <div><button trButton variant="primary" type="submit" [busy]="sending.busy()" [disabled]="choice() !== 'days' && !windows.value()?.items?.length">Plan it</button></div>
    </form></section>
  `,
  styles: `form { display: flex; flex-direction: column; gap: var(--tr-space-4); } .dates { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: var(--tr-space-4); } h2 { font-size: var(--tr-text-l); }`,
})
export class PlanWaves {
  readonly pulse = input.required<Pulse>();
  readonly planned = output<Pulse>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly choices = [...Object.entries(PULSE_RHYTHMS).map(([value, label]) => ({ value, label })), { value: 'days', label: 'Once, on days I choose' }];
  protected readonly choice = signal('half-term');
  protected readonly windows = apiResource('pulse.windows', () => { const choice = this.choice() as Choice; return choice === 'days' ? undefined : { query: { rhythm: choice } }; });
  protected readonly name = signal('');
  protected readonly opensOn = signal(new Date().toISOString().slice(0, 10));
  protected readonly closesOn = signal('');
  protected readonly errors = signal({ name: '', opensOn: '', closesOn: '' });
  protected readonly sending = new Sending();
  protected readonly day = dayWords;

  protected async plan(event: Event): Promise<void> {
    event.preventDefault();
    const waves = this.choice() === 'days' ? this.own() : this.windows.value()?.items ?? [];
    if (waves.length === 0) return;
    await this.sending.run(async () => {
      const saved = await this.api.call('pulse.schedule', { params: { id: this.pulse().id }, body: { waves } });
      this.name.set('');
      this.toasts.show(waves.length === 1 ? 'It is planned: it opens on its day and closes by itself.' : `${waves.length} waves are planned. They open and close by themselves.`, { tone: 'success' });
      this.planned.emit(saved);
    });
  }

  private own(): Window[] {
    const [name, opensOn, closesOn] = [this.name().trim(), this.opensOn(), this.closesOn()];
    this.errors.set({ name: name ? '' : 'Please enter a name', opensOn: opensOn ? '' : 'Choose a day', closesOn: closesOn && closesOn >= opensOn ? '' : 'Choose a day after it opens' });
    return Object.values(this.errors()).some(Boolean) ? [] : [{ name, opensOn, closesOn }];
  }
}
