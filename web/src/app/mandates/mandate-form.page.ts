// Writing an expectation, or changing one: everything a fair one needs, whom it reaches, a reason, and the gate it goes through.
import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MandateCard, Proposal } from '@trellis/contracts';
import { STANCES, type Stance, type Strength } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { Drafts } from '../core/drafts';
import { problemLine } from '../core/problem-messages';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { RadioGroup } from '../kit/radio-group';
import { Select } from '../kit/select';
import { ShowsFault } from '../kit/shows-fault';
import { Skeleton } from '../kit/skeleton';
import { TextField } from '../kit/text-field';
import { Textarea } from '../kit/textarea';
import { Toasts } from '../kit/toasts';
import { AudienceFields, EVERYONE, type AudienceChoice } from './audience-fields';
import { BaselinePrompt } from './baseline-prompt';
import { audienceWords, STRENGTH_WORDS } from './mandate-words';
import { audienceOf, resourcesOf } from './form-parts';
import { PersonPicker, type PickedPerson } from './person-picker';
import { ResourcePicker, type Picked } from './resource-picker';
import { Sending } from '../core/sending';

interface Form { title: string; strength: string; reason: string; owner: PickedPerson; resources: readonly Picked[]; stances: Readonly<Record<string, Stance>>; audience: AudienceChoice; startsOn: string; endsOn: string; reviewOn: string; urgentReason: string }
const EMPTY: Form = { title: '', strength: 'should', reason: '', owner: { id: '', name: '' }, resources: [], stances: {}, audience: EVERYONE, startsOn: new Date().toISOString().slice(0, 10), endsOn: '', reviewOn: '', urgentReason: '' };
const KEY = 'mandate:new';

@Component({
  selector: 'tr-mandate-form-page',
  imports: [ShowsFault, RouterLink, AudienceFields, Banner, BaselinePrompt, Button, ErrorState, PageHeader, PersonPicker, RadioGroup, ResourcePicker, Select, Skeleton, TextField, Textarea],
  templateUrl: './mandate-form.page.html',
  styles: `.dates { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: var(--tr-space-4); } .preview { padding: var(--tr-space-3) var(--tr-space-4); background: var(--tr-primary-soft); color: var(--tr-on-primary-soft); border-radius: var(--tr-radius-m); }`,
})
export class MandateFormPage {
  readonly id = input<string>();
  /** From the address: the decided proposal it is published from. */
  readonly proposal = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  private readonly toasts = inject(Toasts);
  private readonly key = crypto.randomUUID();
  private readonly reached = viewChild(AudienceFields);
  protected readonly existing = apiResource('mandate.show', () => { const id = this.id(); return id ? { params: { id } } : undefined; });
  protected readonly decided = apiResource('proposal.show', () => { const id = this.proposal(); return id ? { params: { id } } : undefined; });
  private readonly core = apiResource('mandate.core', () => (this.form().resources.length ? { body: { resourceIds: this.form().resources.map(({ id }) => id), stances: { ...this.form().stances } } } : undefined));
  protected readonly form = signal<Form>(EMPTY);
  protected readonly version = signal(0);
  protected readonly stale = signal(false);
  protected readonly sending = new Sending();
  protected readonly line = problemLine;
  protected readonly strengths = (['must', 'should', 'may'] as const).map((value) => ({ value, label: STRENGTH_WORDS[value].label, hint: STRENGTH_WORDS[value].meaning }));
  protected readonly stances = (Object.keys(STANCES) as Stance[]).map((value) => ({ value, label: STANCES[value] }));
  protected readonly coreWarning = computed(() => (this.form().resources.length ? this.core.value()?.warning ?? '' : ''));
  protected readonly preview = computed(() => {
    const { strength, resources, audience } = this.form();
    return `${audienceWords({ ...audience, schools: this.reached()?.chosenSchools() ?? [] })}, ${strength} use ${resources.length ? resources.map(({ title }) => `“${title}”`).join(', ') : 'the resources you choose'}.`;
  });

  constructor() {
    effect(() => {
      const [one, decided] = [this.existing.value(), this.decided.value()];
      if (!one || (this.proposal() && !decided) || untracked(this.version) !== 0) return;
      this.fill(one);
      if (decided) this.set({ strength: decided.strength, ...(decided.resources.length && resourcesOf(decided)), audience: audienceOf(decided.audience) });
    });
    effect(() => { const one = this.decided.value(); if (one && !this.id() && untracked(this.form) === EMPTY) this.takeFrom(one); });
    const kept = this.drafts.read<Form>(KEY);
    effect(() => { if (!this.id() && !this.proposal() && kept && untracked(this.form) === EMPTY) this.form.set({ ...EMPTY, ...kept.value }); });
    effect(() => { const form = this.form(); if (!this.id() && !this.proposal() && form !== EMPTY) this.drafts.save(KEY, form); });
  }

  protected set(change: Partial<Form>): void {
    this.form.update((form) => ({ ...form, ...change }));
  }

  protected setStance(id: string, stance: string): void {
    this.set({ stances: { ...this.form().stances, [id]: stance as Stance } });
  }

  protected takeTheirs(): void {
    this.version.set(0);
    this.stale.set(false);
    this.existing.reload();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { title, reason, owner, resources, stances, audience, startsOn, endsOn, reviewOn, strength, urgentReason } = this.form();
    const given = { title, strength: strength as Strength, reason, ownerId: owner.id, resourceIds: resources.map((one) => one.id), stances: { ...stances }, audience, startsOn, endsOn: endsOn || null, reviewOn, ...(urgentReason && { urgentReason }) };
    const [id, proposalId] = [this.id(), this.proposal()];
    await this.sending.run(async () => {
      const saved = id ? await this.api.call('mandate.update', { params: { id }, body: { ...given, version: this.version(), ...(proposalId && { proposalId }) } }) : await this.api.call('mandate.create', { body: { ...given, ...(proposalId && { proposalId }) }, idempotencyKey: this.key });
      this.drafts.clear(KEY);
      this.toasts.show(id ? 'The expectation is changed.' : 'The expectation is published.', { tone: 'success' });
      await this.router.navigate(['/expectations', saved.id]);
    }, (problem) => {
      this.stale.set(problem.code === 'thing.stale');
      if (problem.code === 'thing.stale' && id) void this.api.call('mandate.show', { params: { id } }).then(({ version }) => this.version.set(version));
    });
  }

  private fill(one: MandateCard): void {
    this.version.set(one.version);
    this.form.set({
      ...EMPTY, title: one.title, strength: one.strength, reason: one.reason, owner: { id: one.owner.id ?? '', name: one.owner.name }, ...resourcesOf(one),
      audience: audienceOf(one.audience), startsOn: one.startsOn, endsOn: one.endsOn ?? '', reviewOn: one.reviewOn,
    });
  }

  private takeFrom(one: Proposal): void {
    this.form.set({
      ...EMPTY, title: one.title, strength: one.strength, reason: one.reason, owner: { id: one.proposer.id ?? '', name: one.proposer.name }, ...resourcesOf(one), audience: audienceOf(one.audience),
    });
  }
}
