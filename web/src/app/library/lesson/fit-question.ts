// After "I taught this": how it fits how one believes it should be taught. A form of its own, as what is said here is kept without a name.
import { Component, computed, inject, input, signal } from '@angular/core';
import { VALUES_MISFIT, VALUES_REASONS, type ValuesReason } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { apiResource } from '../../core/api-resource';
import { Drafts } from '../../core/drafts';
import { Sending } from '../../core/sending';
import { Announcer } from '../../kit/announcer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Card } from '../../kit/card';
import { FilterChips } from '../../kit/filter-chips';
import { Scale } from '../../kit/scale';
import { ShowsFault } from '../../kit/shows-fault';

@Component({
  selector: 'tr-fit-question',
  imports: [Banner, Button, Card, FilterChips, Scale, ShowsFault],
  template: `
    @if (thanked()) { <p class="tr-muted" role="status">Thank you. It counts, and nobody can read it.</p> }
    @else if (asked(); as fit) {
      <section trCard aria-label="You taught this: one question without your name">
        <form trShowsFault novalidate (submit)="send($event)">
          <tr-scale [label]="question" low="Not at all" high="Completely" [error]="wrong()" [(value)]="values" />
          @if (misfits()) { <tr-filter-chips label="What does not fit? Choose what you like, or nothing." [choices]="reasonChoices" [(selected)]="reasons" /> }
          @if (sending.failure(); as line) { <tr-banner tone="danger" [live]="true">{{ line }}</tr-banner> }
          <p class="tr-small tr-muted">{{ fit.receipt }}</p>
          <div class="tr-row"><button trButton size="s" variant="primary" type="submit" [busy]="sending.busy()">Send without my name</button><button trButton size="s" variant="quiet" (click)="notNow()">Not now</button></div>
        </form>
      </section>
    }
  `,
  styles: `:host { display: block; max-inline-size: 40rem; } form { display: flex; flex-direction: column; gap: var(--tr-space-3); }`,
})
export class FitQuestion {
  readonly id = input.required<string>();
  /** The last day one taught it: taught again, it is asked again. */
  readonly taughtOn = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly announcer = inject(Announcer);
  protected readonly fit = apiResource('fit.show', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly sending = new Sending();
  protected readonly question = 'How well does this lesson fit how you believe it should be taught?';
  protected readonly reasonChoices = Object.entries(VALUES_REASONS).map(([value, label]) => ({ value, label }));
  protected readonly values = signal<number | null>(null);
  protected readonly reasons = signal<readonly string[]>([]);
  private readonly tried = signal(false);
  protected readonly wrong = computed(() => (this.tried() && this.values() === null ? 'Please choose 1 to 5' : this.sending.errors()['values'] ?? ''));
  protected readonly thanked = signal(false);
  private readonly put = signal('');
  protected readonly misfits = computed(() => { const values = this.values(); return values !== null && values <= VALUES_MISFIT; });
  protected readonly asked = computed(() => { const fit = this.fit.value(); return fit?.may && isRecent(this.taughtOn()) && this.put() !== this.moment() && this.drafts.read<string>(this.key())?.value !== this.taughtOn() ? fit : undefined; });

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.values() === null) return;
    const sent = await this.sending.run(() => this.api.call('fit.give', { params: { id: this.id() }, body: { values: this.values()!, reasons: this.misfits() ? [...this.reasons()] as ValuesReason[] : [] } }));
    if (!sent) return;
    this.thanked.set(true);
    this.announcer.say('Thank you. It counts.');
  }

  /** In this browser, until one teaches it again. */
  protected notNow(): void {
    this.drafts.save(this.key(), this.taughtOn());
    this.put.set(this.moment());
  }

  private moment(): string {
    return `${this.id()} ${this.taughtOn()}`;
  }

  private key(): string {
    return `fit-not-now:${this.id()}`;
  }
}

/** Asked while it is fresh. */
const FRESH_DAYS = 14;
const isRecent = (day: string): boolean => Date.now() - Date.parse(day) < (FRESH_DAYS + 1) * 86_400_000;
