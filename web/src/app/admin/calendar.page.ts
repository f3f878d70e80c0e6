// The school calendar: terms, holidays and INSET days, and the hours of a school day.
import { Component, computed, inject, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { fieldMessage } from '../core/form-problems';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { DataTable } from '../kit/data-table';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Select } from '../kit/select';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';
import { SchoolHours } from './school-hours';

type Span = Answer<'schoolDays.add'>;
const KINDS: Readonly<Record<Span['kind'], string>> = { term: 'Term', holiday: 'Holiday', inset: 'INSET day' };
const day = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

@Component({
  selector: 'tr-calendar-page',
  imports: [ShowsFault, AdminNav, Button, Card, DataTable, ErrorState, PageHeader, SchoolHours, Select, Skeleton, TextField],
  template: `
    <tr-page-header heading="School calendar" lead="Answers owed within so many school days are counted by it, and quiet hours go by it." />
    <tr-admin-nav />
    @if (calendar.isFirstLoad()) { <tr-skeleton [count]="6" /> }
    @else if (!calendar.value() && calendar.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="calendar.reload()" /> }
    @else {
      <div class="columns">
        <section class="tr-stack" aria-label="The calendar">
          <tr-table label="Terms, holidays and INSET days" [stack]="true"><table>
            <thead><tr><th scope="col">What</th><th scope="col">From</th><th scope="col">To</th><th scope="col">For</th><th scope="col"><span class="tr-visually-hidden">Remove</span></th></tr></thead>
            <tbody>
              @for (span of calendar.value()?.spans; track span.id) {
                <tr><th scope="row">{{ kinds[span.kind] }}: {{ span.name }}</th><td data-label="From">{{ date(span.startsOn) }}</td><td data-label="To">{{ date(span.endsOn) }}</td><td data-label="For">{{ span.school?.name ?? 'Every school' }}</td>
                  <td><button trButton size="s" icon="trash" [iconOnly]="true" [busy]="busy() === span.id" (click)="remove(span)">Remove {{ span.name }}</button></td></tr>
              } @empty { <tr><td colspan="5">Nothing is entered yet: every weekday counts as a school day.</td></tr> }
            </tbody>
          </table></tr-table>
        </section>
        <div class="tr-stack">
          @if (calendar.value()?.hours; as hours) { <section trCard aria-labelledby="hours"><tr-school-hours [hours]="hours" (saved)="calendar.reload()" /></section> }
          <section trCard aria-labelledby="add"><form trShowsFault novalidate (submit)="add($event)"><h2 id="add">Add to the calendar</h2>
            <tr-select label="What" [options]="kindChoices" [value]="kind()" (valueChange)="kind.set($event)" />
            <tr-text-field label="Name" placeholder="Autumn term" [maxlength]="80" [error]="wrong().name" [(value)]="name" />
            <tr-text-field label="First day" type="date" [error]="wrong().startsOn" [(value)]="from" />
            <tr-text-field label="Last day" type="date" [error]="wrong().endsOn" [(value)]="to" />
            @if (kind() !== 'term') { <tr-select label="For" [options]="places()" [value]="school()" (valueChange)="school.set($event)" [error]="wrong().schoolId" /> }
            <div><button trButton variant="primary" type="submit" [busy]="busy() === 'add'">Add</button></div>
          </form></section>
        </div>
      </div>
    }
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; } h2 { font-size: var(--tr-text-l); } form { display: flex; flex-direction: column; gap: var(--tr-space-3); }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 5fr) minmax(0, 3fr); } }
  `,
})
export class CalendarPage {
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly calendar = apiResource('schoolDays.show');
  private readonly schools = apiResource('school.list');
  protected readonly words = problemLine;
  protected readonly kinds = KINDS;
  protected readonly kindChoices = Object.entries(KINDS).map(([value, label]) => ({ value, label }));
  protected readonly places = computed(() => [{ value: '', label: 'Every school' }, ...(this.schools.value()?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]);
  protected readonly kind = signal<string>('holiday');
  protected readonly name = signal('');
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly school = signal('');
  protected readonly wrong = signal({ name: '', startsOn: '', endsOn: '', schoolId: '' });
  protected readonly busy = signal('');

  protected date(value: string): string {
    return day.format(new Date(`${value}T12:00:00`));
  }

  protected async add(event: Event): Promise<void> {
    event.preventDefault();
    await this.attempt('add', async () => {
      const body = { kind: this.kind() as Span['kind'], name: this.name(), startsOn: this.from(), endsOn: this.to() || this.from(), schoolId: this.kind() === 'term' ? null : this.school() || null };
      await this.api.call('schoolDays.add', { body });
      this.name.set('');
      this.toasts.show('Added to the calendar.', { tone: 'success' });
    });
  }

  protected remove(span: Span): Promise<void> {
    return this.attempt(span.id, () => this.api.call('schoolDays.remove', { params: { id: span.id } }));
  }

  private async attempt(what: string, act: () => Promise<unknown>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(what);
    this.wrong.set({ name: '', startsOn: '', endsOn: '', schoolId: '' });
    try {
      await act();
      this.calendar.reload();
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set({ name: fieldMessage(problem, 'name'), startsOn: fieldMessage(problem, 'startsOn'), endsOn: fieldMessage(problem, 'endsOn'), schoolId: fieldMessage(problem, 'schoolId') });
      if (!Object.values(this.wrong()).some(Boolean)) this.toasts.show(problemLine(problem), { tone: 'danger' });
    }
    this.busy.set('');
  }
}
