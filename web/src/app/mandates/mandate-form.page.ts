// Writing an expectation, or changing one: everything a fair one needs, whom it reaches, and a reason.
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MandateCard } from '@trellis/contracts';
import { SUBJECTS, TEACHING_PHASES, type Strength } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { Drafts } from '../core/drafts';
import { problemLine } from '../core/problem-messages';
import { Badge } from '../kit/badge';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Combobox, type ComboboxOption } from '../kit/combobox';
import { ErrorState } from '../kit/error-state';
import { FilterChips } from '../kit/filter-chips';
import { PageHeader } from '../kit/page-header';
import { RadioGroup } from '../kit/radio-group';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { Toasts } from '../kit/toasts';
import { audienceWords, STRENGTH_WORDS } from './mandate-words';

interface Form { title: string; strength: string; reason: string; ownerId: string; ownerName: string; resources: { id: string; title: string }[]; schoolIds: string[]; subjects: string[]; phases: string[]; startsOn: string; endsOn: string; reviewOn: string }
const EMPTY: Form = { title: '', strength: 'should', reason: '', ownerId: '', ownerName: '', resources: [], schoolIds: [], subjects: [], phases: [], startsOn: new Date().toISOString().slice(0, 10), endsOn: '', reviewOn: '' };
const FIELDS = ['title', 'strength', 'reason', 'ownerId', 'resourceIds', 'startsOn', 'endsOn', 'reviewOn'] as const;
type Field = (typeof FIELDS)[number];

@Component({
  selector: 'tr-mandate-form-page',
  imports: [RouterLink, Badge, Banner, Button, Combobox, ErrorState, FilterChips, PageHeader, RadioGroup, Skeleton, TextField, Textarea],
  template: `
    <tr-page-header [heading]="id() ? 'Change an expectation' : 'New expectation'" [lead]="id() ? '' : 'Say what you ask for, of whom, why, and when you will look at it again.'" [trail]="[{ label: 'Expectations', link: '/expectations' }]" />
    @if (id() && existing.isFirstLoad()) { <tr-skeleton shape="card" [count]="2" /> }
    @else if (existing.error(); as problem) { <tr-error-state [detail]="line(problem)" (retried)="existing.reload()" /> }
    @else {
      <form novalidate class="tr-stack tr-measure" (submit)="save($event)">
        @if (stale()) { <tr-banner tone="warning" heading="Somebody changed it meanwhile" [live]="true">What you typed is still here. Send it again to put it over their change, or <button trButton size="s" type="button" (click)="takeTheirs()">take theirs</button>.</tr-banner> }
        @if (failure(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        <tr-text-field label="What you expect, in a few words" [required]="true" [error]="errors().title ?? ''" [value]="form().title" (valueChange)="set({ title: $event })" />
        <tr-radio-group label="How strongly" [options]="strengths" [value]="form().strength" (valueChange)="set({ strength: $event })" />
        <tr-textarea label="Why" hint="Those it reaches read this first. Say what it should save or improve." [rows]="4" [limit]="2000" [required]="true" [error]="errors().reason ?? ''" [value]="form().reason" (valueChange)="set({ reason: $event })" />
        <div class="tr-stack">
          <tr-combobox label="Resources it asks for" placeholder="Search the library" [search]="findResources" [error]="errors().resourceIds ?? ''" [value]="''" (picked)="addResource($event)" />
          @if (form().resources.length) {
            <ul role="list" class="tr-row" aria-label="Chosen resources">
              @for (resource of form().resources; track resource.id) { <li><tr-badge tone="primary">{{ resource.title }}</tr-badge> <button trButton size="s" variant="quiet" type="button" icon="close" [iconOnly]="true" (click)="removeResource(resource.id)">Remove {{ resource.title }}</button></li> }
            </ul>
          }
        </div>
        <fieldset class="tr-stack">
          <legend>Whom it asks</legend>
          <p class="tr-muted tr-small">Leave a line empty to mean all of them. Single people can never be named: an exception for one person would point at that person in the figures.</p>
          <tr-filter-chips label="Schools" [choices]="schoolChoices()" [selected]="form().schoolIds" (selectedChange)="set({ schoolIds: [...$event] })" />
          <tr-filter-chips label="Subjects" [choices]="subjectChoices" [selected]="form().subjects" (selectedChange)="set({ subjects: [...$event] })" />
          <tr-filter-chips label="Phases" [choices]="phaseChoices" [selected]="form().phases" (selectedChange)="set({ phases: [...$event] })" />
          <p role="status" class="reach">{{ reach() }}</p>
        </fieldset>
        <tr-combobox label="Owner: who answers for it" placeholder="Search by name" [search]="findPeople" [required]="true" [error]="errors().ownerId ?? ''" [value]="form().ownerId" [valueLabel]="form().ownerName" (picked)="set({ ownerId: $event.value, ownerName: $event.label })" />
        <div class="dates">
          <tr-text-field label="Starts" type="date" [required]="true" [error]="errors().startsOn ?? ''" [value]="form().startsOn" (valueChange)="set({ startsOn: $event })" />
          <tr-text-field label="Ends" type="date" [optional]="true" [error]="errors().endsOn ?? ''" [value]="form().endsOn" (valueChange)="set({ endsOn: $event })" />
          <tr-text-field label="You will review it by" type="date" [required]="true" [error]="errors().reviewOn ?? ''" [value]="form().reviewOn" (valueChange)="set({ reviewOn: $event })" />
        </div>
        <p class="preview">{{ preview() }}</p>
        <div class="tr-row"><button trButton variant="primary" type="submit" [busy]="busy()">{{ id() ? 'Save the change' : 'Publish the expectation' }}</button><a trButton variant="quiet" [routerLink]="id() ? ['/expectations', id()] : ['/expectations']">Cancel</a></div>
      </form>
    }
  `,
  styles: `fieldset { border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); padding: var(--tr-space-4); } legend { font-weight: var(--tr-weight-strong); padding-inline: var(--tr-space-2); } .dates { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: var(--tr-space-4); } .reach { font-weight: var(--tr-weight-strong); } .preview { padding: var(--tr-space-3) var(--tr-space-4); background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-radius: var(--tr-radius-m); }`,
})
export class MandateFormPage {
  readonly id = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly key = crypto.randomUUID();
  protected readonly existing = apiResource('mandate.show', () => { const id = this.id(); return id ? { params: { id } } : undefined; });
  protected readonly schools = apiResource('school.list');
  protected readonly form = signal<Form>(EMPTY);
  protected readonly version = signal(0);
  protected readonly errors = signal<Partial<Record<Field, string>>>({});
  protected readonly failure = signal('');
  protected readonly stale = signal(false);
  protected readonly busy = signal(false);
  protected readonly line = problemLine;
  protected readonly strengths = (['must', 'should', 'may'] as const).map((value) => ({ value, label: STRENGTH_WORDS[value].label, hint: STRENGTH_WORDS[value].meaning }));
  protected readonly subjectChoices = Object.entries(SUBJECTS).filter(([value]) => value !== 'other').map(([value, label]) => ({ value, label }));
  protected readonly phaseChoices = TEACHING_PHASES.map((value) => ({ value, label: value === 'primary' ? 'Primary' : 'Secondary' }));
  protected readonly schoolChoices = computed(() => this.schools.value()?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []);
  private readonly audience = computed(() => { const { schoolIds, subjects, phases } = this.form(); return { schoolIds, subjects, phases: phases as ('primary' | 'secondary')[] }; });
  private readonly counted = apiResource('mandate.audience', () => ({ body: this.audience() }));
  protected readonly reach = computed(() => {
    const counted = this.counted.value();
    if (!counted) return 'Counting …';
    if (counted.people === null) return counted.note ?? 'Fewer than 10 people: figures about a group this small can never be shown.';
    return `It reaches ${counted.people} people in ${counted.schools} ${counted.schools === 1 ? 'school' : 'schools'}.`;
  });
  protected readonly preview = computed(() => {
    const { strength, resources, subjects, phases, schoolIds } = this.form();
    const schools = this.schoolChoices().filter(({ value }) => schoolIds.includes(value)).map(({ label }) => ({ name: label }));
    return `${audienceWords({ schools, subjects, phases })}, ${strength} use ${resources.length ? resources.map(({ title }) => `“${title}”`).join(', ') : 'the resources you choose'}.`;
  });

  constructor() {
    effect(() => { const one = this.existing.value(); if (one && untracked(this.version) === 0) this.fill(one); });
    const kept = this.drafts.read<Form>('mandate:new');
    effect(() => { if (!this.id() && kept && untracked(this.form) === EMPTY) this.form.set(kept.value); });
    effect(() => { const form = this.form(); if (!this.id() && form !== EMPTY) this.drafts.save('mandate:new', form); });
  }

  protected set(change: Partial<Form>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected readonly findPeople = async (q: string): Promise<readonly ComboboxOption[]> => {
    const { items } = await this.api.call('person.list', { query: { q } });
    return items.map(({ id, name, school }) => ({ value: id, label: name, hint: school.name }));
  };

  protected readonly findResources = async (q: string): Promise<readonly ComboboxOption[]> => {
    const { items } = await this.api.call('resource.search', { query: { q, limit: 8 } });
    return items.map(({ id, title, author }) => ({ value: id, label: title, hint: author.name }));
  };

  protected addResource({ value, label }: ComboboxOption): void {
    if (!this.form().resources.some(({ id }) => id === value)) this.set({ resources: [...this.form().resources, { id: value, title: label }] });
  }

  protected removeResource(id: string): void {
    this.set({ resources: this.form().resources.filter((resource) => resource.id !== id) });
  }

  protected takeTheirs(): void {
    this.version.set(0);
    this.stale.set(false);
    this.existing.reload();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    this.errors.set({});
    try {
      const { title, reason, ownerId, resources, startsOn, endsOn, reviewOn, strength } = this.form();
      const body = { title, strength: strength as Strength, reason, ownerId, resourceIds: resources.map(({ id }) => id), audience: this.audience(), startsOn, endsOn: endsOn || null, reviewOn };
      const id = this.id();
      const saved = id ? await this.api.call('mandate.update', { params: { id }, body: { ...body, version: this.version() } }) : await this.api.call('mandate.create', { body, idempotencyKey: this.key });
      this.drafts.clear('mandate:new');
      this.toasts.show(id ? 'The expectation is changed.' : 'The expectation is published.', { tone: 'success' });
      await this.router.navigate(['/expectations', saved.id]);
    } catch (caught) {
      this.explain(asProblem(caught));
    } finally {
      this.busy.set(false);
    }
  }

  private explain(problem: ReturnType<typeof asProblem>): void {
    const errors: Partial<Record<Field, string>> = {};
    for (const { path, message } of problem.errors ?? []) {
      const field = FIELDS.find((name) => path === `body.${name}` || path.startsWith(`body.${name}.`));
      if (field) errors[field] ??= field === 'ownerId' ? 'Choose who answers for it' : message;
    }
    this.errors.set(errors);
    this.stale.set(problem.code === 'thing.stale');
    if (problem.code === 'thing.stale') void this.api.call('mandate.show', { params: { id: this.id()! } }).then(({ version }) => this.version.set(version));
    else this.failure.set(Object.keys(errors).length ? 'Please check the marked fields.' : problemLine(problem));
  }

  private fill(one: MandateCard): void {
    this.version.set(one.version);
    this.form.set({
      title: one.title, strength: one.strength, reason: one.reason, ownerId: one.owner.id ?? '', ownerName: one.owner.name, resources: one.resources.map(({ id, title }) => ({ id, title: title ?? 'A resource' })),
      schoolIds: one.audience.schools.map(({ id }) => id), subjects: [...one.audience.subjects], phases: [...one.audience.phases], startsOn: one.startsOn, endsOn: one.endsOn ?? '', reviewOn: one.reviewOn,
    });
  }
}
