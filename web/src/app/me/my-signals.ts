// What Trellis may look at to suggest colleagues: each by itself, nothing unless I say so.
import { Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import type { Signals } from '@trellis/contracts';
import { INTERESTS, type Interest } from '@trellis/contracts/vocabulary';
import { Acting } from '../core/acting';
import { ApiClient } from '../core/api-client';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Checkbox } from '../kit/checkbox';
import { ErrorState } from '../kit/error-state';
import { FilterChips } from '../kit/filter-chips';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';

type Looked = Exclude<keyof Signals, 'interests'>;
const MOST_INTERESTS = 5;
const TOPICS = Object.entries(INTERESTS).map(([value, label]) => ({ value, label }));
const CHOICES: readonly { id: Looked; label: string; hint: string }[] = [
  { id: 'subject', label: 'What I teach and where', hint: 'To meet someone if you are the only one of your subject, or new, or can help someone who is.' },
  { id: 'adaptations', label: 'Lessons I adapt', hint: 'A colleague adapting the same lesson sees that you do, also where your version is private. They never see the version itself.' },
  { id: 'teaching', label: '“I taught this”, where I put my name to it', hint: 'A colleague at work on the same lesson sees that you taught it.' },
  { id: 'questions', label: 'Questions I could answer', hint: 'You are shown a question about a lesson you adapted or taught, or in a network where you have answered before. Who asks does not learn that you were shown it.' },
];

@Component({
  selector: 'tr-my-signals',
  imports: [Button, Checkbox, ErrorState, FilterChips, Skeleton],
  template: `
    @if (saved.isFirstLoad()) { <tr-skeleton [count]="3" /> }
    @else if (!saved.value() && saved.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="saved.reload()" /> }
    @else {
      <p class="tr-muted">Both of you are asked before anything happens, and either can say no for ever. Leaders see none of this.</p>
      <fieldset><legend class="tr-visually-hidden">What may be looked at</legend>
        @for (choice of choices; track choice.id) { <tr-checkbox [label]="choice.label" [hint]="choice.hint" [checked]="chosen()[choice.id]" (checkedChange)="set(choice.id, $event)" /> }
      </fieldset>
      <div><tr-filter-chips label="What I would like to talk about" [choices]="topics" [limit]="topics.length" [selected]="chosen().interests" (selectedChange)="wish($event)" />
        <p class="tr-small" [class.tr-muted]="!tooMany()" aria-live="polite">{{ tooMany() ? 'Five at most: let one go first.' : 'Up to five, in any subject. Only a colleague who chose the same is suggested to you for it, and you to them.' }}</p></div>
      <div class="tr-row">
        <button trButton variant="primary" [busy]="busy()" [disabled]="!changed()" (click)="save(chosen())">Save</button>
        @if (none()) { <button trButton [busy]="busy()" (click)="save({ ...all, interests: chosen().interests })">Allow all four</button> }
      </div>
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); } tr-filter-chips { margin-block-end: var(--tr-space-2); } fieldset { border: 0; margin: 0; padding: 0; }`,
})
export class MySignals {
  readonly changedSignals = output<void>();
  private readonly api = inject(ApiClient);
  private readonly toasts = inject(Toasts);
  protected readonly saved = apiResource('signals.show');
  protected readonly choices = CHOICES;
  protected readonly words = problemLine;
  protected readonly all: Signals = { subject: true, adaptations: true, teaching: true, questions: true, interests: [] };
  private readonly nothing: Signals = { subject: false, adaptations: false, teaching: false, questions: false, interests: [] };
  protected readonly chosen = linkedSignal<Signals>(() => this.saved.value() ?? this.nothing);
  private readonly acting = new Acting();
  protected readonly busy = this.acting.busy;
  protected readonly topics = TOPICS;
  protected readonly tooMany = signal(false);
  protected readonly none = computed(() => !CHOICES.some(({ id }) => this.chosen()[id]));
  protected readonly changed = computed(() => { const before = this.saved.value(); const now = this.chosen(); return !before || CHOICES.some(({ id }) => before[id] !== now[id]) || [...before.interests].sort().join() !== [...now.interests].sort().join(); });

  protected wish(interests: readonly string[]): void {
    this.tooMany.set(interests.length > MOST_INTERESTS);
    this.chosen.update((chosen) => ({ ...chosen, interests: interests.slice(0, MOST_INTERESTS) as Interest[] }));
  }

  protected set(id: Looked, on: boolean): void {
    this.chosen.update((chosen) => ({ ...chosen, [id]: on }));
  }

  protected async save(signals: Signals): Promise<void> {
    await this.acting.run(async () => {
      this.saved.set(await this.api.call('signals.save', { body: signals }));
      this.toasts.show('Saved. You can change it at any time.', { tone: 'success' });
      this.changedSignals.emit();
    });
  }
}
