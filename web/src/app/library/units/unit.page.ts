// A unit of work: its lessons in order, each with its note; adapted as a whole, a lesson copied only when it is edited.
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { UnitFull } from '@trellis/contracts';
import { ApiClient, apiUrl } from '../../core/api-client';
import { asProblem, isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { problemLine, problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { Menu } from '../../kit/menu';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { personLine, placeLine, VISIBILITY_WORDS } from '../resource-words';
import { UnitLesson } from './unit-lesson';

@Component({
  selector: 'tr-unit-page',
  imports: [PageHeader, Badge, Banner, Button, EmptyState, ErrorState, Menu, Skeleton, UnitLesson, RouterLink],
  template: `
    <tr-page-header [heading]="unit.value()?.title ?? 'Unit of work'" [lead]="unit.value()?.summary ?? ''" [trail]="trail()">
      @if (unit.value(); as shown) {
        <p class="tr-row"><tr-badge tone="outline">Unit of work</tr-badge> @if (shown.adapted) { <tr-badge tone="info" icon="adapt">Adapted</tr-badge> } @if (shown.retired) { <tr-badge tone="warning">Out of the list</tr-badge> }</p>
        <p class="tr-muted">{{ place() }} · {{ person(shown.author) }} · {{ audience() }}</p>
        @if (shown.origin; as origin) { <p class="tr-muted">Adapted from <a [routerLink]="['/library/units', origin.id]">{{ origin.title }}</a> by {{ person(origin.author) }}</p> }
      }
    </tr-page-header>
    @if (unit.isFirstLoad()) { <tr-skeleton shape="card" [count]="4" label="Loading the unit" /> }
    @else if (problem(); as words) { <tr-error-state [heading]="words.title" [detail]="words.detail" [retry]="!missing()" [busy]="unit.isLoading()" (retried)="unit.reload()"><a trButton actions routerLink="/library/units">Units of work</a></tr-error-state> }
    @else if (unit.value(); as shown) {
      <div class="tr-row tr-no-print acts">
        @if (shown.abilities.edit) { <a trButton variant="primary" icon="edit" [routerLink]="['/library/units', shown.id, 'edit']">Edit the unit</a> }
        @else if (!shown.mine) { <button trButton variant="primary" icon="adapt" [busy]="busy() === 'adapt'" (click)="adapt(shown)">Make it mine</button> }
        <tr-menu label="More" variant="secondary" [items]="more()" (picked)="act(shown, $event)" />
      </div>
      @if (shown.mine; as mine) { <tr-banner class="note tr-no-print" tone="info">You have your own version: <a [routerLink]="['/library/units', mine.id]">{{ mine.title }}</a></tr-banner> }
      @if (shown.added.length) {
        <tr-banner class="note tr-no-print" tone="info">The original unit has {{ shown.added.length === 1 ? 'a lesson' : shown.added.length + ' lessons' }} that yours does not: @for (lesson of shown.added; track lesson.id) { <a [routerLink]="['/library', lesson.id]">{{ lesson.title }}</a>@if (!$last) {, } }
          <button trButton actions size="s" [busy]="busy() === 'add'" (click)="add(shown)">Add {{ shown.added.length === 1 ? 'it' : 'them' }} at the end</button></tr-banner>
      }
      <ol role="list" class="lessons">@for (item of shown.items; track item.id) { <li><span class="number" aria-hidden="true">{{ $index + 1 }}</span><tr-unit-lesson [item]="item" [own]="shown.abilities.edit" [busy]="busy() === item.id" (adapted)="adaptLesson(shown, item.id)" /></li> }</ol>
      @if (!shown.items.length) { <tr-empty-state heading="No lessons yet" icon="book"><p>{{ shown.abilities.edit ? 'Put its lessons in, in the order they are taught.' : 'Its author has not put lessons in yet.' }}</p>@if (shown.abilities.edit) { <a trButton actions variant="primary" [routerLink]="['/library/units', shown.id, 'edit']">Add lessons</a> }</tr-empty-state> }
    }
  `,
  styles: `
    .acts { margin-block-end: var(--tr-space-4); } .note { margin-block-end: var(--tr-space-4); } .lessons { display: flex; flex-direction: column; gap: var(--tr-space-3); max-inline-size: 60rem; } .lessons li { display: flex; gap: var(--tr-space-3); }
    .number { flex: none; inline-size: 2rem; block-size: 2rem; display: grid; place-items: center; border-radius: 50%; background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); font-weight: var(--tr-weight-strong); } tr-unit-lesson { flex: 1; min-inline-size: 0; }
  `,
})
export class UnitPage {
  readonly unitId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly unit = apiResource('unit.show', () => ({ params: { id: this.unitId() } }), { forget: true });
  protected readonly busy = signal('');
  protected readonly person = personLine;
  /** Kept until the copy is made, so that pressing again after a lost answer makes no second one. */
  private adaptKey = crypto.randomUUID();
  protected readonly problem = computed(() => { const error = this.unit.error(); return error && !this.unit.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.unit.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: 'Units of work', link: '/library/units' }, { label: this.unit.value()?.title ?? 'Unit' }]);
  protected readonly place = computed(() => { const unit = this.unit.value(); return unit ? placeLine(unit) : ''; });
  protected readonly audience = computed(() => { const unit = this.unit.value(); return unit ? unit.network?.name ?? (unit.visibility === 'school' ? unit.school.name : VISIBILITY_WORDS[unit.visibility].label) : ''; });
  protected readonly more = computed(() => {
    const unit = this.unit.value();
    return [{ id: 'word', label: 'Download as one Word file', icon: 'download' as const }, { id: 'download', label: 'Download as one Markdown file', icon: 'download' as const }, { id: 'print', label: 'Print', icon: 'print' as const },
      ...(unit && !unit.abilities.edit && unit.mine ? [{ id: 'adapt', label: 'Make another version', icon: 'adapt' as const }] : []),
      ...(unit?.abilities.edit ? [{ id: 'adapt', label: 'Make a copy', icon: 'copy' as const }, { id: 'retire', label: unit.retired ? 'Bring back into the list' : 'Take out of the list', icon: 'eye-off' as const }] : [])];
  });

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const name = this.unit.value()?.title; if (name) title.set(name); });
  }

  protected act(unit: UnitFull, deed: string): void {
    if (deed === 'print') window.print();
    else if (deed === 'adapt') void this.adapt(unit);
    else if (deed === 'retire') void this.retire(unit);
    else {
      const link = document.createElement('a');
      link.href = apiUrl(deed === 'word' ? 'unit.word' : 'unit.markdown', { params: { id: unit.id } });
      link.download = `${unit.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'unit'}.${deed === 'word' ? 'docx' : 'md'}`;
      link.click();
    }
  }

  protected adapt(unit: UnitFull): Promise<void> {
    return this.once('adapt', async () => {
      const mine = await this.api.call('unit.adapt', { params: { id: unit.id }, body: {}, idempotencyKey: this.adaptKey });
      this.adaptKey = crypto.randomUUID();
      this.toasts.show('This is your own version of the unit. A lesson is copied only when you edit it.', { tone: 'success' });
      await this.router.navigate(['/library/units', mine.id]);
    });
  }

  protected adaptLesson(unit: UnitFull, itemId: string): Promise<void> {
    return this.once(itemId, async () => {
      const lesson = await this.api.call('unit.adaptLesson', { params: { id: unit.id, itemId } });
      await this.router.navigate(['/library', lesson.id, 'edit'], { queryParams: { adapted: 'now' } });
    });
  }

  protected add(unit: UnitFull): Promise<void> {
    return this.once('add', async () => {
      const items = [...unit.items.flatMap(({ id, note, resource }) => (resource ? [{ id, resourceId: resource.id, note }] : [])), ...unit.added.map(({ id }) => ({ resourceId: id, note: '' }))];
      this.unit.set(await this.api.call('unit.update', { params: { id: unit.id }, body: { version: unit.version, items } }));
      this.toasts.show('Added at the end.', { tone: 'success' });
    });
  }

  private async retire(unit: UnitFull): Promise<void> {
    if (!unit.retired && !(await this.dialogs.confirm({ heading: 'Take it out of the list?', body: 'Nobody finds the unit any more. Links to it, and its lessons, stay. You can bring it back.', action: 'Take it out' }))) return;
    await this.once('retire', async () => { this.unit.set(await this.api.call('unit.retire', { params: { id: unit.id }, body: { retired: !unit.retired } })); });
  }

  private async once(deed: string, act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(deed);
    try {
      await act();
    } catch (caught) {
      const problem = asProblem(caught);
      this.toasts.show(problemLine(problem), { tone: 'danger' });
      if (problem.code === 'thing.stale') this.unit.reload();
    } finally {
      this.busy.set('');
    }
  }
}
