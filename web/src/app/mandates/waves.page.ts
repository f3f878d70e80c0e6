// Waves of rating: when people can answer, how many have (rounded), opening one, by hand or with each half-term, and closing it.
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { asProblem, type ApiProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { entered } from '../core/entered';
import { problemLine } from '../core/problem-messages';
import { Badge } from '../kit/badge';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Checkbox } from '../kit/checkbox';
import { DataTable } from '../kit/data-table';
import { Dialogs } from '../kit/dialogs';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';
import { ExpectationsNav } from './expectations-nav';
import { dateWords } from './mandate-words';

const today = (): string => new Date().toISOString().slice(0, 10);

@Component({
  selector: 'tr-waves-page',
  imports: [ShowsFault, Badge, Banner, Button, Card, Checkbox, DataTable, EmptyState, ErrorState, ExpectationsNav, PageHeader, Skeleton, TextField],
  template: `
    <tr-page-header heading="Waves of rating" lead="People rate what is expected of them while a wave is open, about once a half-term. Figures appear when it has closed." />
    <tr-expectations-nav />
    @if (failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
    @if (waves.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (waves.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="waves.reload()" /> }
    @else if (waves.value(); as found) {
      <div class="tr-stack">
        @if (found.mayManage && !hasOpen()) {
          <form trShowsFault novalidate (submit)="open($event)" aria-labelledby="open-heading">
            <h2 id="open-heading">Open a wave</h2>
            @if (found.halfTerm; as half) { <p class="tr-muted tr-small">This half-term, as the school calendar has it. Choose other days if they suit better.</p> }
            <div class="fields">
              <tr-text-field label="Name" placeholder="Spring 1" [error]="nameError()" [(value)]="name" />
              <tr-text-field label="Opens" type="date" [error]="opensError()" [(value)]="opensOn" />
              <tr-text-field label="Closes" type="date" hint="It closes by itself after this day" [error]="dateError()" [(value)]="closesOn" />
            </div>
            <div><button trButton variant="primary" type="submit" [busy]="busy()">Open it</button></div>
          </form>
        }
        @if (found.mayManage) {
          <tr-checkbox label="Open one with each half-term by itself" [hint]="rhythmHint()" [checked]="byHalfTerm()" [disabled]="acting.busy()" (checkedChange)="keepRhythm($event)" />
        } @else if (found.byHalfTerm) { <p class="tr-muted">{{ rhythmHint() }}</p> }
        @for (wave of found.items; track wave.id) {
          <section trCard class="wave" [attr.aria-labelledby]="'wave-' + wave.id">
            <div class="tr-row head"><h2 [id]="'wave-' + wave.id">{{ wave.name }}</h2><tr-badge [tone]="wave.status === 'open' ? 'success' : 'neutral'">{{ wave.status === 'open' ? 'Open' : 'Closed' }}</tr-badge></div>
            <p class="tr-muted">{{ date(wave.opensOn) }} to {{ date(wave.closesOn) }}{{ wave.status === 'closed' ? ' · The figures are being published' : '' }}</p>
            @if (wave.status === 'open') {
              <tr-table [label]="'Answers so far in ' + wave.name">
                <table><thead><tr><th scope="col">School</th><th scope="col">Have answered</th></tr></thead>
                  <tbody>@for (row of wave.response; track row.school) { <tr><th scope="row">{{ row.school }}</th><td>{{ row.percent === null ? 'Not shown: fewer than ' + wave.smallestGroup + ' people are asked' : 'About ' + row.percent + '%' }}</td></tr> }</tbody></table>
              </tr-table>
              <p class="tr-muted tr-small">To the nearest 5%. Nothing else of an open wave can be seen by anyone.</p>
              @if (found.mayManage) { <div><button trButton [busy]="busy()" (click)="close(wave.id, wave.name)">Close this wave</button></div> }
            }
          </section>
        } @empty { <tr-empty-state heading="There has been no wave yet" icon="star"><p>{{ found.mayManage ? 'Open one above when people should begin to rate.' : found.byHalfTerm ? 'One opens with each half-term.' : 'Your trust’s administrator opens one.' }}</p></tr-empty-state> }
      </div>
    }
  `,
  styles: `form, .wave { display: flex; flex-direction: column; gap: var(--tr-space-3); max-inline-size: 48rem; } .fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: var(--tr-space-4); } h2 { font-size: var(--tr-text-l); }`,
})
export class WavesPage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly waves = apiResource('wave.list');
  protected readonly words = problemLine;
  protected readonly date = dateWords;
  private readonly half = () => this.waves.value()?.halfTerm ?? undefined;
  protected readonly name = entered(this.half, ({ name }) => name, '');
  protected readonly opensOn = signal(today());
  protected readonly closesOn = entered(this.half, ({ closesOn }) => closesOn, '');
  protected readonly byHalfTerm = linkedSignal(() => this.waves.value()?.byHalfTerm ?? false);
  protected readonly rhythmHint = computed(() => {
    const next = this.waves.value()?.next;
    const when = 'From the second week of each half-term to its last school day.';
    return next ? `${when} The next: ${next.name}, from ${dateWords(next.opensOn)} to ${dateWords(next.closesOn)}.` : `${when} The school calendar has no coming half-term yet.`;
  });
  protected readonly acting = new Acting();
  protected readonly nameError = signal('');
  protected readonly opensError = signal('');
  protected readonly dateError = signal('');
  protected readonly failure = signal('');
  protected readonly busy = signal(false);

  protected hasOpen(): boolean {
    return this.waves.value()?.items.some(({ status }) => status === 'open') ?? false;
  }

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    this.nameError.set(this.name().trim() ? '' : 'Please enter a name');
    const [opens, closes] = [this.opensOn(), this.closesOn()];
    this.opensError.set(opens ? '' : 'Choose the day it opens');
    this.dateError.set(!closes || closes < opens ? 'Choose a day after it opens' : closes < today() ? 'This day has passed' : '');
    if (this.nameError() || this.opensError() || this.dateError()) return;
    await this.run(async () => {
      await this.api.call('wave.open', { body: { name: this.name(), opensOn: opens, closesOn: closes } });
      this.toasts.show('The wave is open.', { tone: 'success' });
    });
  }

  protected async close(id: string, name: string): Promise<void> {
    const sure = await this.dialogs.confirm({
      heading: `Close “${name}”?`, action: 'Close it and publish',
      body: 'Answers are frozen, the link from people to their answers is destroyed, and the figures are published. This cannot be undone.',
    });
    if (!sure) return;
    await this.run(async () => {
      await this.api.call('wave.close', { params: { id } });
      this.toasts.show('The wave is closed and its figures are published.', { tone: 'success' });
    });
  }

  protected async keepRhythm(byHalfTerm: boolean): Promise<void> {
    this.byHalfTerm.set(byHalfTerm);
    const done = await this.acting.saying(byHalfTerm ? 'A wave opens with each half-term now' : 'Waves are opened by hand now', () => this.api.call('wave.rhythm', { body: { byHalfTerm } }));
    if (!done) this.byHalfTerm.set(!byHalfTerm);
  }

  /** Beside the field where it belongs. */
  private show(problem: ApiProblem): void {
    const said = (field: string): string => problem.errors?.find(({ path }) => path === `body.${field}`)?.message ?? '';
    this.nameError.set(said('name'));
    this.opensError.set(said('opensOn'));
    this.dateError.set(said('closesOn'));
    if (!this.nameError() && !this.opensError() && !this.dateError()) this.failure.set(problemLine(problem));
  }

  private async run(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try { await work(); } catch (caught) { this.show(asProblem(caught)); }
    this.busy.set(false);
    this.waves.reload();
  }
}
