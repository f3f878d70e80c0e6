// The people of the trust: finding them, adding one, changing one, ending or giving back the right to sign in.
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { subjectName } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Session } from '../core/session';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Checkbox } from '../kit/checkbox';
import { DataTable } from '../kit/data-table';
import { Dialogs } from '../kit/dialogs';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { LoadMore } from '../kit/load-more';
import { PageHeader } from '../kit/page-header';
import { SearchBox } from '../kit/search-box';
import { Select } from '../kit/select';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';
import { AdminNav } from './admin-nav';
import { phaseName, rolesLine } from './admin-words';
import { PersonDialog, type PersonDialogData } from './person-dialog';

type Person = Answer<'person.show'>;

@Component({
  selector: 'tr-people-page',
  imports: [RouterLink, AdminNav, Badge, Button, Checkbox, DataTable, EmptyState, ErrorState, LoadMore, PageHeader, SearchBox, Select, Skeleton],
  template: `
    <tr-page-header heading="People" lead="Who belongs to the trust, where, and in which role.">
      <a actions trButton icon="upload" routerLink="/admin/import">Use a staff file</a>
      <button actions trButton variant="primary" icon="plus" (click)="edit()">Add a person</button>
    </tr-page-header>
    <tr-admin-nav />
    <div class="find">
      <tr-search-box label="Find a person" placeholder="Name or e-mail" (searched)="q.set($event)" />
      <tr-select label="School" empty="Every school" [options]="schoolOptions()" [(value)]="schoolId" />
      <tr-checkbox label="Also those who may no longer sign in" [(checked)]="inactive" />
    </div>
    @if (first.isFirstLoad()) { <tr-skeleton shape="person" [count]="8" /> }
    @else if (first.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="first.reload()" /> }
    @else if (!people().length) { <tr-empty-state heading="Nobody found" icon="users"><p>Try fewer letters, another school, or include those who may no longer sign in.</p></tr-empty-state> }
    @else {
      <tr-table label="People" [stack]="true">
        <table [attr.aria-busy]="first.isLoading()">
          <thead><tr><th scope="col">Name</th><th scope="col">School</th><th scope="col">Teaches</th><th scope="col">Roles</th><th scope="col"><span class="tr-visually-hidden">Change</span></th></tr></thead>
          <tbody>
            @for (person of people(); track person.id) {
              <tr>
                <th scope="row"><span>{{ person.name }} @if (!person.active) { <tr-badge tone="outline">Cannot sign in</tr-badge> }<span class="mail">{{ person.email }}</span></span></th>
                <td data-label="School">{{ person.school.name }}</td><td data-label="Teaches">{{ subject(person.mainSubject) }}, {{ phase(person.phase) }}</td><td data-label="Roles">{{ roles(person.roles) }}</td>
                <td><button trButton size="s" icon="edit" (click)="edit(person)">Change<span class="tr-visually-hidden"> {{ person.name }}</span></button></td>
              </tr>
            }
          </tbody>
        </table>
      </tr-table>
      <tr-load-more [shown]="people().length" [more]="!!next()" [busy]="busy()" (wanted)="more()" />
    }
  `,
  styles: `
    .find { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) auto; gap: var(--tr-space-3) var(--tr-space-4); align-items: end; margin-block-end: var(--tr-space-4); }
    .mail { display: block; font-weight: var(--tr-weight-body); color: var(--tr-ink-muted); overflow-wrap: anywhere; }
    @media (max-width: 56rem) { .find { grid-template-columns: minmax(0, 1fr); } }
  `,
})
export class PeoplePage {
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  protected readonly q = signal('');
  protected readonly schoolId = signal('');
  protected readonly inactive = signal(false);
  private readonly query = computed(() => ({ q: this.q(), inactive: this.inactive() ? ('true' as const) : ('false' as const), ...(this.schoolId() && { schoolId: this.schoolId() }) }));
  protected readonly first = apiResource('person.list', () => ({ query: this.query() }));
  private readonly schools = apiResource('school.list');
  private readonly later = signal<readonly Answer<'person.list'>[]>([]);
  protected readonly busy = signal(false);
  protected readonly words = problemLine;
  protected readonly subject = subjectName;
  protected readonly phase = phaseName;
  protected readonly roles = rolesLine;
  protected readonly schoolOptions = computed(() => this.schools.value()?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []);
  private readonly pages = computed(() => { const first = this.first.value(); return first ? [first, ...this.later()] : []; });
  protected readonly people = computed(() => this.pages().flatMap(({ items }) => items));
  protected readonly next = computed(() => this.pages().at(-1)?.next ?? null);

  constructor() {
    // A new first page makes the pages after it another list's.
    effect(() => { this.first.value(); this.query(); untracked(() => this.later.set([])); });
  }

  protected async more(): Promise<void> {
    const cursor = this.next();
    if (!cursor || this.busy()) return;
    this.busy.set(true);
    const asked = this.query();
    try {
      const page = await this.api.call('person.list', { query: { ...asked, cursor } });
      if (asked === this.query()) this.later.update((pages) => [...pages, page]);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
    this.busy.set(false);
  }

  protected async edit(person?: Person): Promise<void> {
    const data: PersonDialogData = { person: person ?? null, schools: this.schoolOptions(), self: person?.id === this.session.me()?.id };
    const saved = await this.dialogs.open<Person, PersonDialogData>(PersonDialog, data);
    if (!saved) return;
    this.first.reload();
    this.toasts.show(person ? `${saved.name} is saved.` : `${saved.name} is added. A link to set a password is on its way to ${saved.email}.`, { tone: 'success', seconds: 10 });
    if (data.self) void this.session.refresh();
  }
}
