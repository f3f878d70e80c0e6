// One offer: what it changes, how it stands, what is said about it, and for whoever may answer, the answer.
import { Component, ElementRef, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { OfferFull } from '@trellis/contracts';
import { ADAPTATION_REASONS } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, isMissing } from '../../core/api-problem';
import { apiResource } from '../../core/api-resource';
import { FromThread } from '../../core/from-thread';
import { problemLine, problemWords } from '../../core/problem-messages';
import { PageTitle } from '../../core/title';
import { Badge } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialogs } from '../../kit/dialogs';
import { ErrorState } from '../../kit/error-state';
import { PageHeader } from '../../kit/page-header';
import { Skeleton } from '../../kit/skeleton';
import { Time } from '../../kit/time';
import { Toasts } from '../../kit/toasts';
import { personLine, times } from '../resource-words';
import { OfferAnswer } from './offer-answer';
import { OfferComments } from './offer-comments';
import { OfferOutcome } from './offer-outcome';
import { clockLine, STATUS_TONES, STATUS_WORDS } from './offer-words';
import { OfferedChange } from './offered-change';

@Component({
  selector: 'tr-offer-page',
  imports: [FromThread, Badge, Banner, Button, ErrorState, OfferAnswer, OfferComments, OfferOutcome, OfferedChange, PageHeader, RouterLink, Skeleton, Time],
  templateUrl: './offer.page.html',
  styles: `
    .stack, .changes { display: flex; flex-direction: column; gap: var(--tr-space-5); min-inline-size: 0; } .changes { gap: var(--tr-space-3); } .facts { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: center; color: var(--tr-ink-soft); }
    .late { color: var(--tr-danger); font-weight: var(--tr-weight-strong); } .why { white-space: pre-line; max-inline-size: var(--tr-measure); font-size: var(--tr-text-l); } h2 { font-size: var(--tr-text-xl); } .acts { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); }
  `,
})
export class OfferPage {
  readonly offerId = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly offer = apiResource('offer.show', () => ({ params: { id: this.offerId() } }), { forget: true });
  protected readonly problem = computed(() => { const error = this.offer.error(); return error && !this.offer.value() ? problemWords(error) : undefined; });
  protected readonly missing = computed(() => isMissing(this.offer.error()));
  protected readonly trail = computed(() => [{ label: 'Library', link: '/library' }, { label: 'Offers', link: '/library/offers' }, { label: this.offer.value()?.resource?.title ?? 'Offer' }]);
  protected readonly clock = computed(() => { const shown = this.offer.value(); return shown ? clockLine(shown) : ''; });
  protected readonly words = STATUS_WORDS;
  protected readonly tones = STATUS_TONES;
  protected readonly reasons = ADAPTATION_REASONS;
  protected readonly person = personLine;
  protected readonly times = times;
  protected readonly busy = signal('');
  /** Rivals offer the same parts: named, with the way there. */
  protected readonly rivals = computed(() => this.offer.value()?.rivals ?? []);

  constructor() {
    const title = inject(PageTitle);
    effect(() => { const name = this.offer.value()?.resource?.title; if (name) title.set(`Offer: ${name}`); });
  }

  /** What was asked is gone with the answer: the focus goes to the top, where it says what became of it. */
  protected settle(offer: OfferFull): void {
    this.offer.set(offer);
    setTimeout(() => this.host.querySelector<HTMLElement>('h1')?.focus());
  }

  protected send(): Promise<void> {
    return this.once('send', async () => {
      const shown = this.offer.value();
      if (!shown) return;
      this.offer.set(await this.api.call('offer.send', { params: { id: shown.id }, body: { version: shown.version } }));
      this.toasts.show('Sent.', { tone: 'success' });
    });
  }

  protected async withdraw(): Promise<void> {
    const shown = this.offer.value();
    if (!shown || this.busy()) return;
    const draft = shown.status === 'draft';
    const sure = await this.dialogs.confirm(draft
      ? { heading: 'Throw this offer away?', body: 'It was never sent. Your version stays as it is.', action: 'Throw it away', tone: 'danger' }
      : { heading: 'Take this offer back?', body: 'The author sees that you took it back. Your version stays as it is, and you can offer again.', action: 'Take it back' });
    if (!sure) return;
    await this.once('withdraw', async () => {
      await this.api.call('offer.withdraw', { params: { id: shown.id } });
      this.toasts.show(draft ? 'Thrown away.' : 'Taken back.');
      await this.router.navigate(['/library/offers'], { queryParams: { tab: 'mine' } });
    });
  }

  private async once(what: string, act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(what);
    try {
      await act();
    } catch (caught) {
      const problem = asProblem(caught);
      this.toasts.show([problemLine(problem), ...problem.errors.map(({ message }) => message)].join(' '), { tone: 'danger' });
      if (problem.code === 'offer.closed' || problem.code === 'thing.stale') this.offer.reload();
    } finally {
      this.busy.set('');
    }
  }
}
