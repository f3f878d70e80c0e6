// How often I get an e-mail, my quiet hours, and which kinds of notices I want: one form, saved as one.
import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NoticeSettings } from '@trellis/contracts';
import { NOTICE_KINDS, type NoticeKind } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { entered } from '../core/entered';
import { Sending } from '../core/sending';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Checkbox } from '../kit/checkbox';
import { RadioGroup, type RadioOption } from '../kit/radio-group';
import { ShowsFault } from '../kit/shows-fault';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';

type Choice = NoticeSettings['muted'][number];
const GROUPS = { networks: 'Networks', lessons: 'Your lessons', trust: 'Your trust' } as const;
const RHYTHMS: readonly RadioOption[] = [
  { value: 'weekly', label: 'Once a week', hint: 'Three lines at most: a lesson you teach that has moved on, a question you could answer, a decision your feedback changed.' },
  { value: 'daily', label: 'On school days', hint: 'Everything you have not read yet, gathered in one e-mail.' },
  { value: 'off', label: 'Never' },
];
const kindsOf = (about: keyof typeof GROUPS): { id: Choice; label: string }[] =>
  (Object.keys(NOTICE_KINDS) as NoticeKind[]).filter((id) => NOTICE_KINDS[id].level === 'choice' && NOTICE_KINDS[id].about === about).map((id) => ({ id: id as Choice, label: NOTICE_KINDS[id].label }));

@Component({
  selector: 'tr-my-notices',
  imports: [ShowsFault, RouterLink, Banner, Button, Checkbox, RadioGroup, TextField],
  template: `
    <form trShowsFault novalidate (submit)="save($event)">
      <h2>E-mail</h2>
      <tr-radio-group label="How often" hint="Only when there is something, and never about what you have read." [options]="rhythms" [(value)]="digest" />
      <p class="tr-small tr-muted">The report of insight is ordered <a routerLink="/insight/report">beside the report</a>{{ reports[settings().report] }}.</p>
      <h2>Quiet hours</h2>
      <tr-radio-group label="When you are left in peace" hint="What happens in quiet hours waits on every device, and you can still look. Only a report you look after does not wait." [options]="modes()" [(value)]="mode" />
      @if (mode() === 'own') {
        <div class="tr-row hours"><tr-text-field label="I may be told things from" type="time" [(value)]="morning" /><tr-text-field label="until" type="time" [error]="sending.errors()['quiet'] ?? ''" [(value)]="evening" /></div>
      }
      <h2>In Trellis</h2>
      @for (group of groups; track group.label) {
        <fieldset><legend>{{ group.label }}</legend>
          @for (kind of group.kinds; track kind.id) { <tr-checkbox [label]="kind.label" [checked]="!muted().includes(kind.id)" (checkedChange)="set(kind.id, $event)" /> }
        </fieldset>
      }
      <p class="tr-small tr-muted">Always told: {{ always }}.</p>
      @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
      <div class="tr-row"><button trButton type="submit" variant="primary" [busy]="sending.busy()" [disabled]="!changed()">Save</button></div>
    </form>
  `,
  styles: `
    form { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } h2:not(:first-child) { margin-block-start: var(--tr-space-3); }
    fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; } legend { padding: 0; font-weight: var(--tr-weight-strong); } .hours { align-items: start; } .hours tr-text-field { flex: 1 1 9rem; }
  `,
})
export class MyNotices {
  readonly settings = input.required<NoticeSettings>();
  readonly saved = output<NoticeSettings>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly rhythms = RHYTHMS;
  protected readonly reports = { ready: '; you get it whenever there are new figures', monthly: '; you get it once a month', never: '' };
  protected readonly groups = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((about) => ({ label: GROUPS[about], kinds: kindsOf(about) }));
  protected readonly always = Object.values(NOTICE_KINDS).filter(({ level }) => level !== 'choice').map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1)).map((label) => label.replace(/^i /, 'I ')).join('; ');
  protected readonly digest = entered<NoticeSettings, string>(this.settings, ({ digest }) => digest, 'weekly');
  protected readonly mode = entered<NoticeSettings, string>(this.settings, ({ quiet }) => quiet.mode, 'school');
  protected readonly morning = entered(this.settings, ({ quiet }) => quiet.morning, '');
  protected readonly evening = entered(this.settings, ({ quiet }) => quiet.evening, '');
  protected readonly muted = entered<NoticeSettings, readonly Choice[]>(this.settings, ({ muted }) => muted, []);
  protected readonly sending = new Sending();
  protected readonly modes = computed<readonly RadioOption[]>(() => {
    const { quiet, morning, evening } = this.settings().schoolHours;
    return [
      { value: 'school', label: quiet ? `Outside school hours (${morning} to ${evening})` : 'As your trust says: never', hint: quiet ? 'And at weekends, in holidays and on your school’s INSET days.' : 'Your trust has no quiet hours. If it sets some, they are yours too.' },
      { value: 'own', label: 'Outside hours of my own', hint: 'And on days your school is closed.' },
      { value: 'off', label: 'Never: tell me things as they happen' },
    ];
  });
  protected readonly changed = computed(() => {
    const { digest, quiet, muted } = this.settings();
    return digest !== this.digest() || quiet.mode !== this.mode() || quiet.morning !== this.morning() || quiet.evening !== this.evening() || [...muted].sort().join() !== [...this.muted()].sort().join();
  });

  protected set(kind: Choice, on: boolean): void {
    this.muted.update((muted) => (on ? muted.filter((one) => one !== kind) : [...muted, kind]));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.changed()) return;
    const quiet = { mode: this.mode() as NoticeSettings['quiet']['mode'], morning: this.morning(), evening: this.evening() };
    const body = { digest: this.digest() as NoticeSettings['digest'], quiet, muted: [...this.muted()] };
    if (await this.sending.run(async () => this.saved.emit(await this.api.call('notices.save', { body })))) this.toasts.show('Saved', { tone: 'success' });
  }
}
