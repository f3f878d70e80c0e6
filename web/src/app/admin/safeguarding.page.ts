// Whom people turn to about a child or a colleague's conduct, and how long the words of posts are kept.
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { Combobox } from '../kit/combobox';
import { Dialogs } from '../kit/dialogs';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Select } from '../kit/select';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';

type Contact = Answer<'safeguarding.add'>;
const KEPT = [{ value: '', label: 'As long as the trust exists' }, ...[12, 24, 36, 60, 84].map((months) => ({ value: String(months), label: `${months / 12} ${months === 12 ? 'year' : 'years'}` }))];

@Component({
  selector: 'tr-safeguarding-page',
  imports: [ShowsFault, AdminNav, Button, Card, Combobox, ErrorState, PageHeader, Select, Skeleton, TextField],
  template: `
    <tr-page-header heading="Safeguarding" lead="Everyone in the trust reaches these people in two steps from any post." />
    <tr-admin-nav />
    @if (shown.isFirstLoad()) { <tr-skeleton [count]="4" /> }
    @else if (!shown.value() && shown.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="shown.reload()" /> }
    @else {
      <div class="columns">
        <section trCard aria-labelledby="contacts"><h2 id="contacts">Contacts</h2>
          <ul role="list">
            @for (one of shown.value()?.items; track one.id) {
              <li><div><strong>{{ one.person.name }}</strong><span class="tr-muted tr-small">{{ one.school?.name ?? 'The whole trust' }} · {{ one.phone || 'no telephone number' }} · {{ one.email }}</span></div>
                <button trButton size="s" icon="trash" (click)="remove(one)">Remove<span class="tr-visually-hidden"> {{ one.person.name }}</span></button></li>
            } @empty { <li class="tr-muted">Nobody is named yet. Name at least the trust’s own safeguarding lead: until then reports about a child reach nobody.</li> }
          </ul>
          <form trShowsFault novalidate (submit)="add($event)"><h3>Name someone</h3>
            <tr-combobox label="Colleague" [search]="find" [value]="person()" [valueLabel]="personName()" (picked)="pick($event)" [error]="wrong().person" />
            <tr-select label="For" [options]="places()" [value]="school()" (valueChange)="school.set($event)" />
            <tr-text-field label="Telephone" hint="People see it beside the name." [optional]="true" [maxlength]="40" [(value)]="phone" />
            <div><button trButton variant="primary" type="submit" [busy]="busy()">Name as contact</button></div>
          </form>
        </section>
        <section trCard aria-labelledby="kept"><h2 id="kept">How long posts are kept</h2>
          <p class="tr-muted">After this time the words of a post are erased, for everybody and for good. What is under an open report waits.</p>
          <tr-select label="Keep the words of posts for" [options]="kept" [value]="months()" (valueChange)="months.set($event)" />
          <div><button trButton [busy]="saving()" [disabled]="months() === before()" (click)="save()">Save</button></div>
        </section>
      </div>
    }
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; } h2 { font-size: var(--tr-text-l); } h3 { font-size: var(--tr-text-m); } form, section { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    li { display: flex; gap: var(--tr-space-3); align-items: center; padding-block: var(--tr-space-2); } li > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; } li span { display: block; }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
  `,
})
export class SafeguardingPage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly shown = apiResource('safeguarding.show');
  private readonly schools = apiResource('school.list');
  protected readonly words = problemLine;
  protected readonly kept = KEPT;
  protected readonly places = computed(() => [{ value: '', label: 'The whole trust' }, ...(this.schools.value()?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]);
  protected readonly before = computed(() => String(this.shown.value()?.keepMonths ?? ''));
  protected readonly months = linkedSignal(() => this.before());
  protected readonly person = signal('');
  protected readonly personName = signal('');
  protected readonly school = signal('');
  protected readonly phone = signal('');
  protected readonly wrong = signal({ person: '' });
  protected readonly busy = signal(false);
  protected readonly saving = signal(false);

  protected readonly find = async (q: string) => (await this.api.call('person.list', { query: { q } })).items.map(({ id, name, school }) => ({ value: id, label: `${name}, ${school.name}` }));

  protected pick(option: { value: string; label: string } | null): void {
    this.person.set(option?.value ?? '');
    this.personName.set(option?.label ?? '');
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.wrong.set({ person: this.person() ? '' : 'Please choose a colleague' });
    if (this.wrong().person) return;
    this.busy.set(true);
    try {
      const made = await this.api.call('safeguarding.add', { body: { personId: this.person(), schoolId: this.school() || null, phone: this.phone() } });
      this.toasts.show(`${made.person.name} is named.`, { tone: 'success' });
      this.pick(null);
      this.phone.set('');
      this.shown.reload();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set({ person: fieldMessage(problem, 'personId') || problemLine(problem) });
    }
    this.busy.set(false);
  }

  protected async remove({ id, person }: Contact): Promise<void> {
    if (!await this.dialogs.confirm({ heading: `Remove ${person.name}?`, body: 'They will no longer see reports, and nobody will be sent to them.', action: 'Remove' })) return;
    await this.attempt(() => this.api.call('safeguarding.remove', { params: { id } }));
    this.shown.reload();
  }

  protected async save(): Promise<void> {
    if (this.months() && !await this.dialogs.confirm({ heading: 'Erase older posts?', body: 'Words older than this are erased within a day. This cannot be undone.', action: 'Save the rule', tone: 'danger' })) return;
    this.saving.set(true);
    const keepMonths = this.months() ? Number(this.months()) : null;
    if (await this.attempt(() => this.api.call('retention.save', { body: { keepMonths } }))) {
      this.shown.update((shown) => ({ ...shown, keepMonths }));
      this.toasts.show('The rule is saved.', { tone: 'success' });
    }
    this.saving.set(false);
  }

  private async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
      return false;
    }
  }
}
