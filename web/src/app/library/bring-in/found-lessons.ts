// What was read out of files: each lesson with what was lost on the way, to be looked at, named and saved.
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FoundLessonRow } from '@trellis/contracts';
import { SUBJECTS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { asProblem, isMissing } from '../../core/api-problem';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Session } from '../../core/session';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { Dialogs } from '../../kit/dialogs';
import { Select } from '../../kit/select';
import { Skeleton } from '../../kit/skeleton';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { times } from '../resource-words';
import { FoundItem, type Wish } from './found-item';

@Component({
  selector: 'tr-found-lessons',
  imports: [Banner, Button, ErrorState, FoundItem, RouterLink, Select, Skeleton, Textarea],
  template: `
    @if (found.isFirstLoad()) { <tr-skeleton shape="card" [count]="3" label="Loading what was read" /> }
    @else if (failure(); as words) {
      <tr-error-state [heading]="missing() ? 'These lessons were saved or thrown away' : words.title" [detail]="missing() ? '' : words.detail" [retry]="!missing()" [busy]="found.isLoading()" (retried)="found.reload()"><a trButton actions routerLink="/library/bring-in">Bring in other files</a></tr-error-state>
    } @else if (found.value(); as all) {
      <div class="tr-stack">
        <p role="status" class="sum"><strong>{{ summary() }}</strong></p>
        @if (readable().length > 1) {
          <div class="together tr-row">
            <tr-select label="Subject of all" empty="As below" [options]="subjects" value="" (valueChange)="subjectOfAll($event)" />
            <tr-select label="Who can see the new ones" [options]="visibilities" [(value)]="visibility" />
          </div>
        } @else if (readable().length) { <div class="together"><tr-select label="Who can see it, if it is new" [options]="visibilities" [(value)]="visibility" /></div> }
        <ul role="list" class="list">
          @for (lesson of readable(); track lesson.number) { <li><tr-found-item [importId]="id()" [lesson]="lesson" [wish]="wishOf(lesson)" [error]="errors().get(lesson.number) ?? ''" (changed)="change(lesson.number, $event)" /></li> }
        </ul>
        @if (refused().length) {
          <section aria-labelledby="refused"><h2 id="refused">{{ times(refused().length, 'file') }} could not be read</h2>
            <ul>@for (file of refused(); track file.number) { <li><strong>{{ file.path }}</strong>: {{ file.reason }}</li> }</ul></section>
        }
        @if (problem(); as words) { <tr-banner tone="danger" [live]="true">{{ words }}</tr-banner> }
        @if (asksWhy()) { <tr-banner tone="warning" heading="You changed parts that the trust asks to keep" [live]="true"><tr-textarea label="Why did you change them?" hint="The author of the lesson sees this." [rows]="2" [(value)]="why" /></tr-banner> }
        <div class="bar tr-no-print">
          @if (chosen().length) { <button trButton variant="primary" icon="check" [busy]="busy()" (click)="save()">{{ chosen().length === 1 ? 'Save this lesson' : 'Save ' + times(chosen().length, 'lesson') }}</button> }
          @if (left()) { <button trButton [busy]="busy()" (click)="discard()">Throw the rest away</button> } @else { <a trButton routerLink="/library/bring-in" icon="upload">Bring in more</a> <a trButton routerLink="/library" [queryParams]="{ mine: true }">See what I have written</a> }
        </div>
      </div>
    }
  `,
  styles: `
    .list { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-l); } .together { align-items: end; max-inline-size: var(--tr-measure); } .together tr-select { flex: 1; min-inline-size: 12rem; } section li { overflow-wrap: anywhere; margin-block: var(--tr-space-2); }
    .bar { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: var(--tr-space-3); padding-block: var(--tr-space-3); background: var(--tr-canvas); border-block-start: 1px solid var(--tr-line); } @media (max-width: 56rem) { .bar { inset-block-end: 3.75rem; } }
  `,
})
export class FoundLessons {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly mainSubject = inject(Session).me()?.mainSubject ?? '';
  protected readonly found = apiResource('lesson-import.show', () => ({ params: { id: this.id() } }));
  protected readonly failure = computed(() => { const error = this.found.error(); return error && !this.found.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.found.error()));
  protected readonly times = times;
  protected readonly subjects = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
  protected readonly visibilities = [{ value: 'private', label: 'Only me, until I share it' }, { value: 'school', label: 'My school' }, { value: 'trust', label: 'The whole trust' }];
  protected readonly visibility = signal('private');
  protected readonly readable = computed(() => this.found.value()?.lessons.filter(({ reason }) => reason === null) ?? []);
  protected readonly refused = computed(() => this.found.value()?.lessons.filter(({ reason }) => reason !== null) ?? []);
  protected readonly left = computed(() => this.readable().some(({ savedAs }) => !savedAs));
  private readonly wishes = signal<ReadonlyMap<number, Wish>>(new Map());
  protected readonly chosen = computed(() => this.readable().filter((lesson) => !lesson.savedAs && this.wishOf(lesson).chosen));
  protected readonly errors = signal<ReadonlyMap<number, string>>(new Map());
  protected readonly problem = signal('');
  protected readonly asksWhy = signal(false);
  protected readonly why = signal('');
  protected readonly busy = signal(false);
  protected readonly summary = computed(() => {
    const [good, bad] = [this.readable().length, this.refused().length];
    return good === 0 ? 'Nothing could be read.' : `${times(good, 'lesson')} read${bad ? `, ${times(bad, 'file')} not` : ''}. Nothing is saved yet.`;
  });
  private key = crypto.randomUUID();

  constructor() {
    // Saved lessons say so; the sentence above must not.
    effect(() => { if (this.readable().length && !this.left()) this.problem.set(''); });
  }

  protected wishOf(lesson: FoundLessonRow): Wish {
    const as = lesson.origin ? (lesson.origin.mayEdit ? 'version' : 'adaptation') : 'new';
    return this.wishes().get(lesson.number) ?? { chosen: true, as, title: lesson.title, subject: lesson.subject ?? this.mainSubject, refused: [] };
  }

  protected change(number: number, wish: Wish): void {
    this.wishes.update((all) => new Map(all).set(number, wish));
    this.errors.update((all) => { const next = new Map(all); next.delete(number); return next; });
  }

  protected subjectOfAll(subject: string): void {
    if (subject) for (const lesson of this.readable()) this.change(lesson.number, { ...this.wishOf(lesson), subject });
  }

  protected async save(): Promise<void> {
    if (this.busy() || !this.check()) return;
    this.busy.set(true);
    this.problem.set('');
    const lessons = this.chosen().map((lesson) => { const { as, title, subject, refused } = this.wishOf(lesson); return { number: lesson.number, as, title, subject, refused: [...refused], coreReason: this.why() }; });
    try {
      const { saved } = await this.api.call('lesson-import.save', { params: { id: this.id() }, body: { lessons, visibility: this.visibility() as 'private' | 'school' | 'trust' }, idempotencyKey: this.key });
      this.asksWhy.set(false);
      const conflicts = saved.reduce((sum, one) => sum + one.conflicts, 0);
      const note = conflicts ? ` In ${times(conflicts, 'place')} the lesson had changed meanwhile as well: the current words stand there.` : '';
      this.toasts.show(`${saved.length === 1 ? 'Saved.' : `${times(saved.length, 'lesson')} saved.`}${note}`, { tone: 'success' });
      if (saved.length === 1 && this.readable().length === 1) await this.router.navigate(['/library', saved[0]!.resourceId]);
      else this.found.reload();
    } catch (caught) {
      const problem = asProblem(caught);
      if (problem.code === 'core.reason_needed') this.asksWhy.set(true);
      else this.problem.set(problem.errors?.[0]?.message ?? problemLine(problem));
    }
    this.key = crypto.randomUUID();
    this.busy.set(false);
  }

  private check(): boolean {
    const errors = new Map<number, string>();
    for (const lesson of this.chosen()) {
      const { title, subject } = this.wishOf(lesson);
      if (!title.trim()) errors.set(lesson.number, 'Give it a title');
      else if (!subject) errors.set(lesson.number, 'Choose a subject');
    }
    this.errors.set(errors);
    if (errors.size) this.problem.set('A title or a subject is missing: see the lessons marked above.');
    return errors.size === 0;
  }

  protected async discard(): Promise<void> {
    if (!(await this.dialogs.confirm({ heading: 'Throw it away?', body: 'What was read and not saved is forgotten. Your own files stay where they are.', action: 'Throw it away', tone: 'danger', cancel: 'Keep it' }))) return;
    try {
      await this.api.call('lesson-import.discard', { params: { id: this.id() } });
      await this.router.navigate(['/library/bring-in']);
    } catch (caught) {
      this.problem.set(problemLine(asProblem(caught)));
    }
  }
}
