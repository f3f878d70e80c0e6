// The smallest group that figures may be about: what it is, a second person's answer to a wish to lower it, and setting it.
import { Component, computed, inject, signal } from '@angular/core';
import { SMALLEST_GROUP } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { entered } from '../core/entered';
import { problemLine } from '../core/problem-messages';
import { Sending } from '../core/sending';
import { ThresholdHistory } from '../core/threshold-history';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';

const { least, most } = SMALLEST_GROUP;

@Component({
  selector: 'tr-smallest-group-page',
  imports: [AdminNav, Banner, Button, Card, ErrorState, PageHeader, ShowsFault, Skeleton, TextField, Textarea, ThresholdHistory],
  template: `
    <tr-page-header heading="Smallest group shown" lead="Every figure is about at least this many people: on every page, in every file, report and e-mail." />
    <tr-admin-nav />
    @if (setting.isFirstLoad()) { <tr-skeleton [count]="4" /> }
    @else if (!setting.value() && setting.error(); as problem) { <tr-error-state [detail]="line(problem)" (retried)="setting.reload()" /> }
    @else if (setting.value(); as found) {
      <div class="columns">
        <div class="tr-stack">
          @if (found.waiting; as wish) {
            <section trCard aria-labelledby="wish"><h2 id="wish">{{ wish.askedBy.name }} wishes to lower it to {{ wish.k }}</h2>
              <p class="why">{{ wish.reason }}</p>
              @if (answering.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
              <div class="tr-row">
                @if (found.abilities.agree) { <button trButton variant="danger" [busy]="answering.busy()" (click)="agree(wish.id, wish.k)">Agree</button> }
                @if (found.abilities.end) { <button trButton [busy]="answering.busy()" (click)="end(wish.id)">{{ found.abilities.agree ? 'Do not agree' : 'Take it back' }}</button> }
              </div>
              @if (!found.abilities.agree) { <p class="tr-muted tr-small">It waits for a second person: a trust leader or another administrator.</p> }
            </section>
          }
          <section trCard aria-labelledby="now"><h2 id="now">At least {{ found.k }} people</h2>
            @if (found.abilities.set) {
              <form trShowsFault novalidate (submit)="save($event, found.k)">
                @if (sending.failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
                <tr-text-field label="Smallest group" name="k" inputmode="numeric" [hint]="hint" [error]="errors().k ?? ''" [(value)]="k" />
                <tr-textarea label="Why" name="reason" hint="Everyone in the trust reads it beside the change." [limit]="500" [error]="errors().reason ?? ''" [(value)]="reason" />
                <p class="tr-muted" role="status">{{ effect(found.k) }}</p>
                <div><button trButton variant="primary" type="submit" [busy]="sending.busy()">{{ lowers(found.k) ? 'Ask a second person' : 'Raise it' }}</button></div>
              </form>
            } @else { <p class="tr-muted">An administrator changes it. To lower it, a trust leader or another administrator has to agree.</p> }
          </section>
        </div>
        <div class="tr-stack">
          <section trCard tone="soft" aria-labelledby="rules"><h2 id="rules">What is promised</h2>
            <ul>
              <li>Raising it applies at once, also to what people are answering now.</li>
              <li>Lowering it takes two people, and is for what opens afterwards. What people read before they answered is kept.</li>
              <li>What has been published stays as it is.</li>
              <li>What is counted of lessons, outside waves, has its own least number (five or ten people); it follows where this is more than ten.</li>
              <li>With more people fewer schools and subjects are shown by themselves: more are joined, or not shown.</li>
            </ul>
          </section>
          <section aria-labelledby="history"><h2 id="history">Each change</h2><tr-threshold-history [threshold]="found" /></section>
        </div>
      </div>
    }
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; } h2 { font-size: var(--tr-text-l); } form, section { display: flex; flex-direction: column; gap: var(--tr-space-3); } ul { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); } .why { overflow-wrap: anywhere; white-space: pre-line; }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
  `,
})
export class SmallestGroupPage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly setting = apiResource('threshold.show');
  protected readonly line = problemLine;
  protected readonly hint = `From ${least} to ${most}. ${SMALLEST_GROUP.usual} is usual.`;
  protected readonly k = entered(() => this.setting.value(), ({ k }) => String(k), '');
  protected readonly reason = signal('');
  protected readonly sending = new Sending();
  protected readonly answering = new Sending();
  private readonly wrong = signal<{ k?: string; reason?: string }>({});
  protected readonly errors = computed<{ k?: string; reason?: string }>(() => ({ ...this.sending.errors(), ...this.wrong() }));

  protected lowers(now: number): boolean {
    const k = wholeOf(this.k());
    return k !== null && k < now;
  }

  /** What pressing the button would do. */
  protected effect(now: number): string {
    const k = wholeOf(this.k());
    if (k === null || k === now || k < least || k > most) return '';
    if (k < now && this.setting.value()?.waiting) return 'A wish to lower it is waiting already. Raising it would end that.';
    return k > now ? `From now on no figure is about fewer than ${k} people, also of what is open.` : `When a second person agrees, figures of what opens from then on may be about ${k} people. Everyone is told.`;
  }

  protected async save(event: Event, was: number): Promise<void> {
    event.preventDefault();
    const k = wholeOf(this.k());
    this.wrong.set({
      ...(k === null || k < least || k > most ? { k: `Please enter a whole number from ${least} to ${most}` } : k === was ? { k: `It is ${was} already` } : {}),
      ...(this.reason().trim().length < 10 ? { reason: 'Please say why in a sentence: everyone can read it' } : {}),
    });
    if (k === null || Object.keys(this.wrong()).length) return;
    const done = await this.sending.run(
      async () => { this.setting.set(await this.api.call('threshold.set', { body: { k, was, reason: this.reason() } })); },
      ({ code }) => { if (code === 'thing.stale' || code === 'thing.exists') this.setting.reload(); },
    );
    if (!done) return;
    this.reason.set('');
    this.k.set(String(this.setting.value()?.k ?? ''));
    this.toasts.show(k > was ? `Figures are about at least ${k} people now.` : 'Your wish is written down. It waits for a second person.', { tone: 'success' });
  }

  protected async agree(id: string, k: number): Promise<void> {
    const sure = await this.dialogs.confirm({ heading: `Lower it to ${k}?`, body: `Figures of what opens from now on may be about groups of ${k} people. What is open, and what is published, stays as it is. Your name stands beside the change, and everyone is told.`, action: 'Agree', tone: 'danger' });
    if (sure) await this.answer(id, true, `Figures of what opens from now on may be about ${k} people.`);
  }

  protected async end(id: string): Promise<void> {
    await this.answer(id, false, 'It stays as it is.');
  }

  private async answer(id: string, agrees: boolean, said: string): Promise<void> {
    const done = await this.answering.run(async () => { this.setting.set(await this.api.call('threshold.answer', { params: { id }, body: { agrees } })); }, () => { this.setting.reload(); });
    if (done) this.toasts.show(said, { tone: 'success' });
  }
}

/** Null: no whole number, as “ten” or “7.5”. */
const wholeOf = (typed: string): number | null => (/^\d{1,4}$/.test(typed.trim()) ? Number(typed) : null);
