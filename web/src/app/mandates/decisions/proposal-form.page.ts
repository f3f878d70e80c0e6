// Drafting a proposal: what would be expected of whom, why, what it should save, how people are asked, who decides and by when.
import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Invitation, MandateCard, Proposal } from '@trellis/contracts';
import { STANCES, type Stance, type Strength } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { problemLine } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { RadioGroup } from '../../kit/radio-group';
import { Select } from '../../kit/select';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { AudienceFields, EVERYONE, type AudienceChoice } from '../audience-fields';
import { BaselinePrompt } from '../baseline-prompt';
import { STRENGTH_WORDS } from '../mandate-words';
import { audienceOf, invitationsOf, resourcesOf } from '../form-parts';
import { InvitationFields } from './invitation-fields';
import { PersonPicker, type PickedPerson } from '../person-picker';
import { ResourcePicker, type Picked } from '../resource-picker';
import { Sending } from '../../core/sending';
import { Session } from '../../core/session';

interface Form { title: string; strength: string; reason: string; hopes: string; core: string; options: string; resources: readonly Picked[]; stances: Readonly<Record<string, Stance>>; audience: AudienceChoice; decider: PickedPerson; decideBy: string; closesOn: string; names: string; openTo: string; invitations: readonly Invitation[] }
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const EMPTY: Form = { title: '', strength: 'should', reason: '', hopes: '', core: '', options: '', resources: [], stances: {}, audience: EVERYONE, decider: { id: '', name: '' }, decideBy: inDays(21), closesOn: inDays(14), names: 'anonymous', openTo: 'asked', invitations: [] };
const KEY = 'proposal:new';
/** Less than this and people on a part-time week may never see it. */
const FAIR_DAYS = 5;

@Component({
  selector: 'tr-proposal-form-page',
  imports: [ShowsFault, RouterLink, AudienceFields, Banner, BaselinePrompt, Button, ErrorState, InvitationFields, PageHeader, PersonPicker, RadioGroup, ResourcePicker, Select, Skeleton, TextField, Textarea],
  templateUrl: './proposal-form.page.html',
  styles: `.dates { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: var(--tr-space-4); }`,
})
export class ProposalFormPage {
  readonly id = input<string>();
  /** The thread it grows out of. */
  readonly thread = input<string>();
  /** The expectation it would change. */
  readonly about = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly drafts = inject(Drafts);
  private readonly key = crypto.randomUUID();
  protected readonly existing = apiResource('proposal.show', () => { const id = this.id(); return id ? { params: { id } } : undefined; });
  private readonly from = apiResource('thread.show', () => { const id = this.thread(); return id && !this.id() ? { params: { id } } : undefined; });
  private readonly subject = apiResource('mandate.show', () => { const id = this.about(); return id && !this.id() ? { params: { id } } : undefined; });
  protected readonly subjectTitle = computed(() => this.subject.value()?.title ?? this.existing.value()?.about?.title);
  protected readonly origin = computed(() => this.from.value()?.thread.title);
  protected readonly form = signal<Form>(EMPTY);
  protected readonly version = signal(0);
  protected readonly stale = signal(false);
  protected readonly sending = new Sending();
  protected readonly line = problemLine;
  protected readonly strengths = (['must', 'should', 'may'] as const).map((value) => ({ value, label: STRENGTH_WORDS[value].label, hint: STRENGTH_WORDS[value].meaning }));
  protected readonly stances = (Object.keys(STANCES) as Stance[]).map((value) => ({ value, label: STANCES[value] }));
  private readonly session = inject(Session);
  protected readonly nameChoices = [{ value: 'anonymous', label: 'Anonymous, for all', hint: `Nobody can read a single answer; figures for groups of at least ${this.session.me()?.trust.smallestGroup ?? 10}.` }, { value: 'named', label: 'Named, for all', hint: 'Every answer stands under its writer’s name once it has closed.' }];
  protected readonly openChoices = [{ value: 'asked', label: 'Those it would ask, and whoever else is invited below' }, { value: 'everyone', label: 'Every colleague of the trust' }];
  private readonly core = apiResource('mandate.core', () => (this.form().resources.length ? { body: { resourceIds: this.form().resources.map(({ id }) => id), stances: { ...this.form().stances } } } : undefined));
  protected readonly coreWarning = computed(() => (this.form().resources.length ? this.core.value()?.warning ?? '' : ''));
  private readonly reach = apiResource('consultation.reach', () => {
    const { audience, invitations, names, openTo } = this.form();
    return { body: { audience, invitations: openTo === 'everyone' ? [] : [...invitations], names: names as Proposal['names'], openTo: openTo as Proposal['openTo'] } };
  });
  /** Why so few cannot be asked without their names. */
  protected readonly few = computed(() => this.reach.value()?.few ?? '');
  protected readonly short = computed(() => this.form().closesOn !== '' && this.form().closesOn < inDays(FAIR_DAYS));

  constructor() {
    effect(() => { const one = this.existing.value(); if (one && untracked(this.version) === 0) this.fill(one); });
    effect(() => { const kept = this.id() ? undefined : this.drafts.read<Form>(this.draftKey()); if (kept && untracked(this.form) === EMPTY) this.form.set({ ...EMPTY, ...kept.value }); });
    effect(() => { const from = this.from.value(); if (from && untracked(this.form) === EMPTY) this.set({ title: from.thread.title, reason: from.page.before === null ? from.page.items[0]?.text.slice(0, 2000) ?? '' : '' }); });
    effect(() => { const subject = this.subject.value(); if (subject && untracked(this.form) === EMPTY) this.set(askedNow(subject)); });
    effect(() => { const form = this.form(); if (!this.id() && form !== EMPTY) this.drafts.save(this.draftKey(), form); });
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
    const { options, resources, stances, decider, strength, names, openTo, invitations, ...rest } = this.form();
    const body = {
      ...rest, strength: strength as Strength, names: names as Proposal['names'], openTo: openTo as Proposal['openTo'], invitations: openTo === 'everyone' ? [] : [...invitations], deciderId: decider.id,
      options: options.split('\n').map((line) => line.trim()).filter(Boolean), resourceIds: resources.map(({ id }) => id), stances: { ...stances },
    };
    const id = this.id();
    await this.sending.run(async () => {
      const saved = id ? await this.api.call('proposal.update', { params: { id }, body: { ...body, version: this.version() } }) : await this.api.call('proposal.create', { body: { ...body, threadId: this.thread() ?? null, aboutId: this.about() ?? null }, idempotencyKey: this.key });
      this.drafts.clear(this.draftKey());
      await this.router.navigate(['/expectations/decisions', saved.id]);
    }, (problem) => {
      this.stale.set(problem.code === 'thing.stale');
      if (problem.code === 'thing.stale' && id) void this.api.call('proposal.show', { params: { id } }).then(({ version }) => this.version.set(version));
    });
  }

  private draftKey(): string {
    const from = this.thread() ?? this.about();
    return from ? `${KEY}:${from}` : KEY;
  }

  private fill(one: Proposal): void {
    this.version.set(one.version);
    this.form.set({
      title: one.title, strength: one.strength, reason: one.reason, hopes: one.hopes, core: one.core, options: one.options.join('\n'), ...resourcesOf(one),
      audience: audienceOf(one.audience),
      decider: { id: one.decider.id ?? '', name: one.decider.name }, decideBy: one.decideBy, closesOn: one.closesOn, names: one.names, openTo: one.openTo, invitations: invitationsOf(one.invitations),
    });
  }
}

/** What is asked of people now, to begin with. */
const askedNow = (one: MandateCard): Partial<Form> => ({ title: one.title, strength: one.strength, ...resourcesOf(one), audience: audienceOf(one.audience) });
