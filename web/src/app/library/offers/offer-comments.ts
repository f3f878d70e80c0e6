// What both sides of an offer say to each other.
import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { OfferFull } from '@trellis/contracts';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Button } from '../../kit/button';
import { Textarea } from '../../kit/textarea';
import { Time } from '../../kit/time';
import { personLine } from '../resource-words';

const LIMIT = 1000;

@Component({
  selector: 'tr-offer-comments',
  imports: [Button, Textarea, Time],
  template: `
    <section aria-labelledby="comments-heading"><h2 id="comments-heading">Said about it</h2>
      <ul role="list">@for (comment of of().comments; track comment.id) { <li><p class="said">{{ comment.text }}</p><p class="tr-muted tr-small">{{ person(comment.author) }} · <tr-time [at]="comment.at" /></p></li> } @empty { <li class="tr-muted">Nothing yet.</li> }</ul>
      @if (of().abilities.comment) {
        <form (submit)="say($event)"><tr-textarea label="Ask or explain" [rows]="2" [limit]="limit" [(value)]="words" [error]="wrong()" /><div><button type="submit" trButton icon="reply" [busy]="busy()">Say it</button></div></form>
      }
    </section>
  `,
  styles: `section, ul, form { display: flex; flex-direction: column; gap: var(--tr-space-3); max-inline-size: var(--tr-measure); } h2 { font-size: var(--tr-text-xl); } .said { white-space: pre-line; overflow-wrap: anywhere; } li { padding-inline-start: var(--tr-space-3); border-inline-start: 3px solid var(--tr-line); }`,
})
export class OfferComments {
  readonly of = input.required<OfferFull>();
  readonly said = output<OfferFull>();
  private readonly api = inject(ApiClient);
  protected readonly limit = LIMIT;
  private readonly drafts = inject(Drafts);
  private readonly keptAs = computed(() => `offer-comment:${this.of().id}`);
  /** Kept on this device until it is said. */
  protected readonly words = linkedSignal<string, string>({ source: this.keptAs, computation: (key) => this.drafts.read<string>(key)?.value ?? '' });
  protected readonly wrong = signal('');
  protected readonly busy = signal(false);
  protected readonly person = personLine;
  private key = crypto.randomUUID();

  constructor() {
    effect(() => { const [key, text] = [this.keptAs(), this.words()]; if (text) this.drafts.save(key, text); else this.drafts.clear(key); });
  }

  protected async say(event: Event): Promise<void> {
    event.preventDefault();
    this.wrong.set(!this.words().trim() ? 'Please write something' : this.words().length > LIMIT ? `Please keep this under ${LIMIT} characters` : '');
    if (this.wrong() || this.busy()) return;
    this.busy.set(true);
    try {
      this.said.emit(await this.api.call('offer.comment', { params: { id: this.of().id }, body: { text: this.words() }, idempotencyKey: this.key }));
      this.key = crypto.randomUUID();
      this.words.set('');
    } catch (caught) {
      const problem = asProblem(caught);
      this.wrong.set(fieldMessage(problem, 'text') || problemLine(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
