// Offers changes back: which of them, why, and whether the whole version may stand beside the original.
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Answer, OfferFull } from '@trellis/contracts';
import { ADAPTATION_REASONS, type AdaptationReason } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, isForbidden, isMissing, type ApiProblem } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine, problemWords } from '../../core/problem-messages';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Checkbox } from '../../kit/checkbox';
import { EmptyState } from '../../kit/empty-state';
import { ErrorState } from '../../kit/error-state';
import { NoPermission } from '../../kit/no-permission';
import { PageHeader } from '../../kit/page-header';
import { Select } from '../../kit/select';
import { ShowsFault } from '../../kit/shows-fault';
import { Skeleton } from '../../kit/skeleton';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { Toasts } from '../../kit/toasts';
import { times } from '../resource-words';
import { OfferRow } from './offer-row';
import { OfferedChange } from './offered-change';

interface Written { readonly parts: readonly string[] | null; readonly why: string; readonly reason: string; readonly shareWhole: boolean; readonly suggestedName: string }
const NOTHING: Written = { parts: null, why: '', reason: '', shareWhole: true, suggestedName: '' };
type Changes = Answer<'offer.changes'>;

@Component({
  selector: 'tr-offer-form-page',
  imports: [ShowsFault, Banner, Button, Checkbox, EmptyState, ErrorState, NoPermission, OfferRow, OfferedChange, PageHeader, RouterLink, Select, Skeleton, TextField, Textarea],
  templateUrl: './offer-form.page.html',
  styles: `
    form, .stack { display: flex; flex-direction: column; gap: var(--tr-space-5); max-inline-size: calc(var(--tr-measure) + 6rem); } ul, fieldset { display: flex; flex-direction: column; gap: var(--tr-space-3); } fieldset { border: 0; padding: 0; margin: 0; min-inline-size: 0; }
    legend { font-weight: var(--tr-weight-strong); font-size: var(--tr-text-l); margin-block-end: var(--tr-space-3); padding: 0; } .acts { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); } .error { color: var(--tr-danger); font-weight: var(--tr-weight-strong); }
  `,
})
export class OfferFormPage {
  readonly id = input.required<string>();
  /** An offer begun before and not sent yet. */
  readonly draft = input<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(Drafts);
  protected readonly changes = apiResource('offer.changes', () => ({ params: { id: this.id() } }), { forget: true });
  private readonly begun = apiResource('offer.show', () => { const id = this.draft(); return id ? { params: { id } } : undefined; }, { forget: true });
  protected readonly loading = computed(() => this.changes.isFirstLoad() || (!!this.draft() && this.begun.isFirstLoad()));
  protected readonly problem = computed(() => { const error = this.changes.error(); return error && !this.changes.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.changes.error()));
  protected readonly forbidden = computed(() => isForbidden(this.changes.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: this.changes.value()?.title ?? 'Resource', link: `/library/${this.id()}` }, { label: 'Offer changes back' }]);
  private readonly keptAs = computed(() => ['offer', this.id(), this.draft()].filter(Boolean).join(':'));
  /** What is typed here comes before what was kept on the server. */
  protected readonly written = linkedSignal<{ key: string; begun: OfferFull | undefined }, Written>({
    source: () => ({ key: this.keptAs(), begun: this.begun.value() }),
    computation: ({ key, begun }) => this.drafts.read<Written>(key)?.value ?? (begun ? writtenOf(begun) : NOTHING),
  });
  /** These wait for an answer already. */
  protected readonly offered = computed(() => new Set(this.changes.value()?.offered ?? []));
  protected readonly chosen = computed(() => {
    const free = (this.changes.value()?.changes ?? []).flatMap(({ id }) => (this.offered().has(id) ? [] : [id]));
    const { parts } = this.written();
    return new Set(parts ? free.filter((id) => parts.includes(id)) : free);
  });
  protected readonly reasons = Object.entries(ADAPTATION_REASONS).map(([value, label]) => ({ value, label }));
  private readonly touched = signal(false);
  protected readonly busy = signal('');
  protected readonly refused = signal<ApiProblem | undefined>(undefined);
  protected readonly wrongWhy = computed(() => { const problem = this.refused(); return problem ? fieldMessage(problem, 'why') : ''; });
  protected readonly wrongParts = computed(() => { const problem = this.refused(); return problem ? fieldMessage(problem, 'parts') : ''; });
  protected readonly said = computed(() => { const problem = this.refused(); return problem && !this.wrongWhy() ? this.wrongParts() || problemLine(problem) : ''; });
  protected readonly times = times;
  /** Kept until it is sent, so that pressing again after a lost answer sends no second one. */
  private key = crypto.randomUUID();

  constructor() {
    effect(() => { const [key, written] = [this.keptAs(), this.written()]; if (this.touched() && written !== NOTHING) this.drafts.save(key, written); });
  }

  protected set(change: Partial<Written>): void {
    this.touched.set(true);
    this.written.update((now) => ({ ...now, ...change }));
  }

  protected toggle(part: string, on: boolean): void {
    const next = new Set(this.chosen());
    if (on) next.add(part); else next.delete(part);
    this.set({ parts: [...next] });
  }

  protected heading(shown: Changes): string {
    return shown.original ? `Offer changes to ${shown.original.author.name}` : 'Offer changes back';
  }

  protected async submit(send: boolean): Promise<void> {
    const shown = this.changes.value();
    if (!shown || this.busy()) return;
    this.busy.set(send ? 'send' : 'keep');
    this.refused.set(undefined);
    try {
      const offer = await this.keep(shown, send);
      this.drafts.clear(this.keptAs());
      this.toasts.show(send ? `Sent to ${shown.original?.author.name ?? 'the author'}.` : 'Kept. Only you see it until you send it.', { tone: 'success' });
      await this.router.navigate(['/library/offers', offer.id]);
    } catch (caught) {
      const problem = asProblem(caught);
      this.refused.set(problem);
      if (problem.code !== 'network.unreachable') this.key = crypto.randomUUID();
      if (problem.code === 'thing.stale') this.changes.reload();
    } finally {
      this.busy.set('');
    }
  }

  /** A new offer, or the one begun before with what is written now. */
  private async keep(shown: Changes, send: boolean): Promise<OfferFull> {
    const { why, reason, shareWhole, suggestedName } = this.written();
    const body = { parts: [...this.chosen()], why, reason: (reason || null) as AdaptationReason | null, shareWhole, suggestedName: shareWhole ? suggestedName : '' };
    const begun = this.begun.value();
    if (!begun) return this.api.call('offer.create', { params: { id: shown.id }, idempotencyKey: `${this.key}-${send}`, body: { ...body, number: shown.number, send } });
    const kept = await this.api.call('offer.update', { params: { id: begun.id }, body: { ...body, version: begun.version } });
    this.begun.set(kept);
    return send ? this.api.call('offer.send', { params: { id: kept.id }, body: { version: kept.version } }) : kept;
  }
}

/** One begun elsewhere, in a thread, has chosen nothing yet: then everything is, as in a new one. */
const writtenOf = ({ changes, why, reason, shareWhole, suggestedName }: OfferFull): Written => ({ parts: changes.length ? changes.map(({ id }) => id) : null, why, reason: reason ?? '', shareWhole, suggestedName });
