// The builder of a survey: ready questions to take or leave, own ones beside them, and the form as people will see it.
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Pulse } from '@trellis/contracts';
import { PULSE_FACETS, type PulseFacet, type PulseScale } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { Drafts } from '../core/drafts';
import { problemLine } from '../core/problem-messages';
import { Sending } from '../core/sending';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { Checkbox } from '../kit/checkbox';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Select } from '../kit/select';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { QuestionPreview } from './question-preview';

interface Own { readonly text: string; readonly scale: PulseScale }
interface Form { readonly name: string; readonly intro: string; readonly codes: readonly string[]; readonly own: readonly Own[]; readonly perRound: string; readonly comment: boolean }
const EMPTY: Form = { name: '', intro: '', codes: [], own: [], perRound: '4', comment: true };
const KEY = 'survey:new';

@Component({
  selector: 'tr-survey-form-page',
  imports: [ShowsFault, RouterLink, Banner, Button, Checkbox, ErrorState, PageHeader, QuestionPreview, Select, Skeleton, TextField, Textarea],
  templateUrl: './survey-form.page.html',
  styles: `
    .columns { display: grid; gap: var(--tr-space-6); align-items: start; } @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .preview { position: sticky; inset-block-start: var(--tr-space-4); max-block-size: 92vh; overflow-y: auto; } }
    fieldset { border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); padding: var(--tr-space-4); min-inline-size: 0; display: flex; flex-direction: column; gap: var(--tr-space-3); } legend { font-weight: var(--tr-weight-strong); padding-inline: var(--tr-space-2); }
    .own { display: grid; gap: var(--tr-space-3); justify-items: start; border-block-end: 1px solid var(--tr-line); padding-block-end: var(--tr-space-3); } .own > tr-text-field { inline-size: 100%; } h2 { font-size: var(--tr-text-l); } .part { font-size: var(--tr-text-m); }
    .error { color: var(--tr-danger); font-weight: var(--tr-weight-strong); font-size: var(--tr-text-s); }
  `,
})
export class SurveyFormPage {
  readonly id = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  private readonly key = crypto.randomUUID();
  protected readonly ready = apiResource('pulse.ready');
  protected readonly existing = apiResource('pulse.show', () => { const id = this.id(); return id ? { params: { id } } : undefined; });
  protected readonly form = signal<Form>(EMPTY);
  private readonly version = signal(0);
  protected readonly stale = signal(false);
  protected readonly sending = new Sending();
  protected readonly line = problemLine;
  protected readonly scales = [{ value: 'agree', label: 'From strongly disagree to strongly agree' }, { value: 'satisfied', label: 'From very satisfied to very dissatisfied' }];
  protected readonly amounts = ['1', '2', '3', '4', '5', '6'].map((value) => ({ value, label: value }));
  protected readonly parts = computed(() => (Object.keys(PULSE_FACETS) as PulseFacet[]).map((facet) => { const questions = this.ready.value()?.questions.filter((question) => question.facet === facet) ?? []; return { name: PULSE_FACETS[facet], questions, licence: [...new Set(questions.map(({ licence }) => licence))].join(' ') }; }).filter(({ questions }) => questions.length));
  protected readonly chosen = computed(() => [...this.ready.value()?.questions.filter(({ code }) => this.form().codes.includes(code)) ?? [], ...this.form().own.filter(({ text }) => text.trim())]);
  protected readonly amount = computed(() => {
    const [all, most] = [this.chosen().length, Number(this.form().perRound)];
    return all <= most ? `${all} ${all === 1 ? 'question' : 'questions'}, all in one fortnight.` : `${all} questions: each person gets at most ${most} a fortnight, all of them in about ${Math.ceil(all / most)} fortnights.`;
  });

  constructor() {
    effect(() => { const one = this.existing.value(); const ready = this.ready.value(); if (one && ready && untracked(this.version) === 0) this.fill(one, ready.questions.map(({ code }) => code)); });
    const kept = this.drafts.read<Form>(KEY);
    effect(() => {
      const ready = this.ready.value();
      if (!ready || this.id() || untracked(this.form) !== EMPTY) return;
      this.form.set(kept?.value ?? { ...EMPTY, name: ready.name, intro: ready.intro, codes: ready.questions.filter(({ optional }) => !optional).map(({ code }) => code) });
    });
    effect(() => { const form = this.form(); if (!this.id() && form !== EMPTY) this.drafts.save(KEY, form); });
  }

  protected set(change: Partial<Form>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected choose(code: string, taken: boolean): void {
    this.set({ codes: taken ? [...this.form().codes, code] : this.form().codes.filter((other) => other !== code) });
  }

  protected add(): void {
    this.set({ own: [...this.form().own, { text: '', scale: 'agree' }] });
  }

  protected rewrite(index: number, change: Partial<Own>): void {
    this.set({ own: this.form().own.map((question, i) => (i === index ? { ...question, ...change } : question)) });
  }

  protected remove(index: number): void {
    this.set({ own: this.form().own.filter((_, i) => i !== index) });
  }

  protected reload(): void {
    this.ready.reload();
    this.existing.reload();
  }

  protected takeTheirs(): void {
    this.version.set(0);
    this.stale.set(false);
    this.existing.reload();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { name, intro, perRound, comment } = this.form();
    const body = { name, intro, comment, perRound: Number(perRound), questions: this.chosen().map(({ text, scale }) => ({ text, scale })) };
    const id = this.id();
    await this.sending.run(async () => {
      const saved = id ? await this.api.call('pulse.update', { params: { id }, body: { ...body, version: this.version() } }) : await this.api.call('pulse.create', { body, idempotencyKey: this.key });
      this.drafts.clear(KEY);
      await this.router.navigate(['/surveys', saved.id]);
    }, (problem) => {
      this.stale.set(problem.code === 'thing.stale');
      if (problem.code === 'thing.stale' && id) void this.api.call('pulse.show', { params: { id } }).then(({ version }) => this.version.set(version));
    });
  }

  private fill({ name, intro, questions, perRound, comment, version }: Pulse, ready: readonly string[]): void {
    const own = questions.filter(({ code }) => !ready.includes(code)).map(({ text, scale }) => ({ text, scale }));
    this.form.set({ name, intro, codes: questions.map(({ code }) => code).filter((code) => ready.includes(code)), own, perRound: String(perRound), comment });
    this.version.set(version);
  }
}
