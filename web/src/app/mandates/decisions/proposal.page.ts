// One proposal through its life: what and why, how it would suit those asked, what they said, what was decided.
import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Proposal } from '@trellis/contracts';
import { STANCES } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { FromThread } from '../../core/from-thread';
import { problemLine } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { DataTable } from '../../kit/data-table';
import { Dialogs } from '../../kit/dialogs';
import { ErrorState } from '../../kit/error-state';
import { Facts } from '../../kit/facts';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Toasts } from '../../kit/toasts';
import { audienceWords, dateWords, STRENGTH_WORDS } from '../mandate-words';
import { Sending } from '../../core/sending';
import { AnsweredThemes } from '../themes/answered-themes';
import { DecideForm } from './decide-form';
import { groupsInWords } from './invitation-words';
import { InviteDialog } from './invite-dialog';
import { OUTCOME_WORDS, STAGE_WORDS } from './decision-words';
import { Points } from './points';
import { Results } from './results';
import { VerdictQuestion } from './verdict';
import { ViewForm } from './view-form';
import { WithdrawDialog } from './withdraw-dialog';

@Component({
  selector: 'tr-proposal-page',
  imports: [AnsweredThemes, FromThread, RouterLink, Badge, Banner, Button, Card, DataTable, DecideForm, ErrorState, Facts, PageHeader, Points, Results, Skeleton, VerdictQuestion, ViewForm],
  templateUrl: './proposal.page.html',
  styles: `.marks { gap: var(--tr-space-2); } .page { --tr-gap: var(--tr-space-6); max-inline-size: 48rem; } section { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-l); } .words { white-space: pre-line; overflow-wrap: anywhere; } .lead { font-size: var(--tr-text-l); line-height: 1.5; }`,
})
export class ProposalPage {
  readonly id = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly title = inject(PageTitle);
  protected readonly proposal = apiResource('proposal.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly sending = new Sending();
  protected readonly words = problemLine;
  protected readonly missing = isMissing;
  protected readonly date = dateWords;
  protected readonly outcomes = OUTCOME_WORDS;
  protected readonly stages = STAGE_WORDS;
  protected readonly stances = STANCES;
  protected readonly strengths = STRENGTH_WORDS;
  protected readonly facts = computed(() => {
    const one = this.proposal.value();
    return one ? [
      { label: 'Would ask', value: audienceWords(one.audience) }, { label: 'Who may answer', value: one.openTo === 'everyone' ? 'Every colleague of the trust' : one.invitations.length ? 'Those it would ask, and those also invited' : 'Those it would ask' },
      ...(one.invitations.length ? [{ label: 'Also invited', value: groupsInWords(one.invitations) }] : []),
      { label: 'Answers', value: one.names === 'named' ? 'Named, for all alike' : 'Anonymous, for all alike' }, { label: 'Open until', value: dateWords(one.closesOn) },
      { label: 'Decided by', value: `${one.decider.name}, by ${dateWords(one.decideBy)}` }, { label: 'Proposed by', value: one.proposer.name },
      ...(one.coreShare === null ? [] : [{ label: 'Of it core', value: `${Math.round(one.coreShare * 100)}%` }]),
    ] : [];
  });

  protected readonly apart = computed(() => this.proposal.value()?.progress?.apart.map(({ who, words }) => ({ label: who, value: words })) ?? []);

  constructor() {
    effect(() => { const one = this.proposal.value(); if (one) this.title.set(one.title); });
  }

  protected async open(): Promise<void> {
    const one = this.proposal.value();
    const sure = one && await this.dialogs.confirm({ heading: 'Ask them now?', body: `Everyone it would ask${one.invitations.length ? ', and everyone in the groups invited,' : ''} is told, and the proposal stays as it is from now on. It stays open until ${dateWords(one.closesOn)} has ended: nobody can close it before.`, action: 'Ask them' });
    if (one && sure) await this.sending.run(async () => this.proposal.set(await this.api.call('consultation.open', { params: { id: one.id }, body: { version: one.version } })));
  }

  protected async invite(): Promise<void> {
    const one = this.proposal.value();
    const now = one && await this.dialogs.open<Proposal, Proposal>(InviteDialog, one);
    if (!now) return;
    this.proposal.set(now);
    this.toasts.show('They are told now.');
  }

  protected async withdraw(): Promise<void> {
    const one = this.proposal.value();
    const now = one && await this.dialogs.open<Proposal, Proposal>(WithdrawDialog, one);
    if (!now) return;
    this.proposal.set(now);
    this.toasts.show('It is withdrawn, and they are told now.');
  }

  protected async close(): Promise<void> {
    const one = this.proposal.value();
    const sure = one && await this.dialogs.confirm({ heading: 'Close the consultation?', body: 'Answers are frozen, the link from people to anonymous answers is destroyed, and what was said is published. This cannot be undone.', action: 'Close it and publish' });
    if (!one || !sure) return;
    await this.sending.run(() => this.api.call('consultation.close', { params: { id: one.id } }));
    this.proposal.reload();
  }

  protected async discard(): Promise<void> {
    const one = this.proposal.value();
    const sure = one && await this.dialogs.confirm({ heading: 'Throw this draft away?', body: 'Nobody has been asked yet. This cannot be undone.', action: 'Throw it away', tone: 'danger' });
    if (!one || !sure || !await this.sending.run(() => this.api.call('proposal.discard', { params: { id: one.id } }))) return;
    this.toasts.show('The draft is gone.');
    await this.router.navigate(['/expectations/decisions']);
  }
}
