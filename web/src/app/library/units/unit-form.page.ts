// Makes a unit of work or changes one; what is typed is kept on this device until it is saved.
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { UnitFull } from '@trellis/contracts';
import { SUBJECTS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, isMissing, type ApiProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { FilterChips } from '../../kit/filter-chips';
import { NoPermission } from '../../kit/no-permission';
import { PageHeader } from '../../kit/page-header';
import { Select } from '../../kit/select';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { SharingFields } from '../details/sharing-fields';
import { yearName } from '../resource-words';
import { emptyUnit, toBody, unitForm, type UnitForm } from './unit-form';
import { UnitLessons } from './unit-lessons';

@Component({
  selector: 'tr-unit-form-page',
  imports: [PageHeader, Banner, Button, ErrorState, FilterChips, NoPermission, Select, ShowsFault, Skeleton, TextField, Textarea, SharingFields, UnitLessons, RouterLink],
  template: `
    <tr-page-header [heading]="unitId() ? 'Edit the unit' : 'Make a unit of work'" [trail]="trail()" />
    @if (unitId() && unit.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Loading the unit" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" (retried)="unit.reload()"><a trButton actions routerLink="/library/units">Units of work</a></tr-error-state> }
    @else if (unitId() && unit.value() && !unit.value()?.abilities?.edit) { <tr-no-permission detail="It is a colleague’s unit. Make it yours to change it."><a trButton actions variant="primary" [routerLink]="['/library/units', unitId()]">Go to the unit</a></tr-no-permission> }
    @else if (form(); as now) {
      <form trShowsFault class="tr-stack" (submit)="$event.preventDefault(); save()">
        @if (found()) { <tr-banner tone="info" [dismissible]="true" (dismissed)="found.set(false)">This is what you began and did not save.<button trButton actions size="s" (click)="startAgain()">Start from what is saved</button></tr-banner> }
        <tr-text-field label="Title" [value]="now.title" (valueChange)="change({ title: $event })" [error]="wrong('title')" />
        <tr-textarea label="What it is about" [optional]="true" [rows]="2" [limit]="1000" [value]="now.summary" (valueChange)="change({ summary: $event })" [error]="wrong('summary')" />
        <tr-select label="Subject" [options]="subjects" empty="Choose a subject" [value]="now.subject" (valueChange)="change({ subject: $event })" [error]="wrong('subject')" />
        <tr-filter-chips label="Years" [choices]="years" [selected]="now.years" (selectedChange)="change({ years: $event })" />
        <tr-unit-lessons [lessons]="now.lessons" (lessonsChange)="change({ lessons: $event })" [wrong]="wrongLessons()" />
        <tr-sharing-fields [visibility]="now.visibility" (visibilityChange)="change({ visibility: $event })" [networkId]="now.networkId" (networkIdChange)="change({ networkId: $event })" [networkError]="wrong('networkId')" />
        @if (refused(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}@if (stale()) { <button trButton actions size="s" (click)="saveOver()">Save this one anyway</button> }</tr-banner> }
        <div class="tr-row"><button trButton type="submit" variant="primary" icon="check" [busy]="busy()">{{ unitId() ? 'Save' : 'Make the unit' }}</button><a trButton [routerLink]="unitId() ? ['/library/units', unitId()] : ['/library/units']">Cancel</a></div>
      </form>
    }
  `,
  styles: `form { max-inline-size: 46rem; --tr-gap: var(--tr-space-5); }`,
})
export class UnitFormPage {
  /** Left out: a new unit. */
  readonly unitId = input<string>();
  /** A lesson a new unit begins with. */
  readonly lesson = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  private readonly session = inject(Session);
  private readonly toasts = inject(Toasts);
  private makeKey = crypto.randomUUID();
  protected readonly unit = apiResource('unit.show', () => { const id = this.unitId(); return id ? { params: { id } } : undefined; }, { forget: true });
  private readonly first = apiResource('resource.show', () => { const id = this.lesson(); return id && !this.unitId() ? { params: { id } } : undefined; });
  protected readonly form = signal<UnitForm | undefined>(undefined);
  protected readonly found = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal('');
  protected readonly stale = signal(false);
  private readonly refusal = signal<ApiProblem | undefined>(undefined);
  private readonly unnamed = signal<Readonly<Record<string, string>>>({});
  protected readonly subjects = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
  protected readonly years = Array.from({ length: 14 }, (_, year) => ({ value: String(year), label: yearName(year) }));
  protected readonly problem = computed(() => { const error = this.unit.error(); return error && !this.unit.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.unit.error()));
  protected readonly trail = computed(() => {
    const id = this.unitId();
    return [{ label: 'Library', link: '/library' }, { label: 'Units of work', link: '/library/units' }, ...(id ? [{ label: this.unit.value()?.title ?? 'Unit', link: `/library/units/${id}` }, { label: 'Edit' }] : [{ label: 'Make a unit' }])];
  });
  protected readonly wrongLessons = computed(() => Object.fromEntries((this.refusal()?.errors ?? []).flatMap(({ path, message }) => { const place = /^body\.items\[(\d+)\]/.exec(path)?.[1]; return place ? [[Number(place), message]] : []; })));

  constructor() {
    effect(() => {
      const unit = this.unit.value();
      if (this.unitId() && !unit) return;
      untracked(() => { if (!this.form()) this.begin(unit); });
    });
    effect(() => {
      const lesson = this.first.value();
      if (!lesson) return;
      untracked(() => { if (!this.form()?.lessons.some(({ resourceId }) => resourceId === lesson.id)) this.change({ lessons: [...(this.form()?.lessons ?? []), { key: crypto.randomUUID(), resourceId: lesson.id, title: lesson.title, note: '' }] }); });
    });
  }

  protected wrong(field: string): string {
    const problem = this.refusal();
    return this.unnamed()[field] ?? (problem ? fieldMessage(problem, field) : '');
  }

  protected change(change: Partial<UnitForm>): void {
    this.form.update((now) => now && { ...now, ...change });
    this.drafts.save(this.draftKey(), this.form());
  }

  protected startAgain(): void {
    this.drafts.clear(this.draftKey());
    this.found.set(false);
    this.form.set(undefined);
    this.begin(this.unit.value());
  }

  protected async save(): Promise<void> {
    const now = this.form();
    if (!now || this.busy()) return;
    this.unnamed.set({ ...(!now.title.trim() && { title: 'Please enter a title' }), ...(!now.subject && { subject: 'Choose a subject' }), ...(now.visibility === 'network' && !now.networkId && { networkId: 'Choose the network that may see it' }) });
    if (Object.keys(this.unnamed()).length) { this.refused.set('Please check what is marked.'); return; }
    this.busy.set(true);
    this.refused.set('');
    this.refusal.set(undefined);
    try {
      const id = this.unitId();
      const saved = id ? await this.api.call('unit.update', { params: { id }, body: { ...toBody(now), version: now.version } }) : await this.api.call('unit.create', { body: toBody(now), idempotencyKey: this.makeKey });
      this.drafts.clear(this.draftKey());
      this.toasts.show(id ? 'Saved.' : 'Your unit is made.', { tone: 'success' });
      await this.router.navigate(['/library/units', saved.id]);
    } catch (caught) {
      this.complain(asProblem(caught));
    } finally {
      this.busy.set(false);
    }
  }

  /** Only its author changes a unit, so the other one was saved in another tab: their word decides. */
  protected async saveOver(): Promise<void> {
    const id = this.unitId();
    if (!id) return;
    const { version } = await this.api.call('unit.show', { params: { id } });
    this.change({ version });
    await this.save();
  }

  private complain(problem: ApiProblem): void {
    if (problem.code !== 'network.unreachable') this.makeKey = crypto.randomUUID();
    this.refusal.set(problem);
    this.stale.set(problem.code === 'thing.stale');
    this.refused.set(this.stale() ? 'You changed this unit in another tab or on another device.' : problem.errors.length ? 'Please check what is marked.' : problemLine(problem));
  }

  private begin(unit: UnitFull | undefined): void {
    const kept = this.drafts.read<UnitForm>(this.draftKey())?.value;
    const fresh = unit ? unitForm(unit) : emptyUnit(this.session.me()?.mainSubject ?? '');
    const usable = kept && kept.version === fresh.version;
    this.found.set(!!usable);
    this.form.set(usable ? kept : fresh);
  }

  private draftKey(): string {
    return `unit:${this.unitId() ?? 'new'}`;
  }
}

