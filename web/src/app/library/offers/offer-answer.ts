// The answer to an offer: part by part over the original as it is now, then take, endorse beside it, or decline with a reason.
import { Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { OfferFull, ReviewPart } from '@trellis/contracts';
import { CHANGE_KINDS, type ChangeKind } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import { Drafts } from '../../core/drafts';
import { fieldMessage } from '../../core/form-problems';
import { problemLine } from '../../core/problem-messages';
import { Announcer } from '../../kit/announcer';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { RadioGroup, type RadioOption } from '../../kit/radio-group';
import { Select } from '../../kit/select';
import { ShowsFault } from '../../kit/shows-fault';
import { Tabs, TabPage } from '../../kit/tabs';
import { TextField } from '../../kit/text-field';
import { Textarea } from '../../kit/textarea';
import { LessonView } from '../lesson/lesson-view';
import { compose, needsLook, pickOf, type Choices } from '../review/choices';
import { ReviewBoard } from '../review/review-board';
import { offerWords } from '../review/review-words';

type Answer = 'take' | 'endorse' | 'decline';

@Component({
  selector: 'tr-offer-answer',
  imports: [ShowsFault, Banner, Button, LessonView, RadioGroup, ReviewBoard, Select, Tabs, TabPage, TextField, Textarea],
  templateUrl: './offer-answer.html',
  styles: `:host, .form { display: flex; flex-direction: column; gap: var(--tr-space-5); min-inline-size: 0; } .form { max-inline-size: calc(var(--tr-measure) + 6rem); padding: var(--tr-space-4); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-m); background: var(--tr-surface); } h2 { font-size: var(--tr-text-xl); }`,
})
export class OfferAnswer {
  readonly of = input.required<OfferFull>();
  readonly answered = output<OfferFull>();
  /** Somebody changed the original, or answered, meanwhile. */
  readonly outdated = output<void>();
  private readonly api = inject(ApiClient);
  private readonly drafts = inject(Drafts);
  private readonly announcer = inject(Announcer);
  private readonly key = computed(() => `offer-answer:${this.of().id}:${this.of().currentNumber}`);
  protected readonly choices = linkedSignal<string, Choices>({ source: this.key, computation: (key) => this.drafts.read<Choices>(key)?.value ?? {} });
  protected readonly words = computed(() => offerWords(this.of().author.name, this.of().baseNumber));
  protected readonly preview = computed(() => { const { review } = this.of(); return review ? compose(review, this.choices()) : undefined; });
  protected readonly kind = signal<Answer>('take');
  protected readonly change = signal<string>('improvement');
  private readonly textKey = computed(() => `offer-answer-text:${this.of().id}`);
  protected readonly text = linkedSignal<string, string>({ source: this.textKey, computation: (key) => this.drafts.read<string>(key)?.value ?? '' });
  protected readonly name = linkedSignal(() => this.of().suggestedName);
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiProblem | undefined>(undefined);
  protected readonly wrongText = computed(() => { const problem = this.refused(); return problem ? fieldMessage(problem, 'answer') : ''; });
  protected readonly wrongName = computed(() => { const problem = this.refused(); return problem ? fieldMessage(problem, 'name') : ''; });
  protected readonly said = computed(() => { const problem = this.refused(); return problem && !this.wrongText() && !this.wrongName() ? [problemLine(problem), fieldMessage(problem, 'taken')].filter(Boolean).join(' ') : ''; });
  protected readonly changes = Object.entries(CHANGE_KINDS).map(([value, label]) => ({ value, label }));
  /** Parts of the offer that will be in the original. */
  protected readonly taken = computed(() => {
    const { review } = this.of();
    const offered = review?.parts.filter((part) => part.by !== 'unchanged' && part.by !== 'ours') ?? [];
    return offered.filter((part) => this.isTaken(part)).map(({ id }) => id);
  });
  /** How many others changed the same part, beside it. */
  protected readonly facts = computed(() => Object.fromEntries(this.of().changes.flatMap(({ blockId, id, others }) => (others ? [[blockId ?? id, `${others} colleagues changed this part`]] : []))));
  protected readonly partly = computed(() => this.taken().length < this.of().parts);
  protected readonly options = computed<RadioOption[]>(() => {
    const { author, shareWhole } = this.of();
    return [
      { value: 'take', label: this.partly() && this.taken().length ? `Take ${this.taken().length} of ${this.of().parts} changes` : 'Take it into the original', hint: `A new version of the original, with credit to ${author.name}. Those who adapted it are told once` },
      { value: 'endorse', label: 'Endorse it as a version of its own', hint: shareWhole ? `Yours stays as it is. ${author.name}’s whole version stands beside it under a name, for everyone who sees yours` : `${author.name} offered these changes, not the whole version. Ask below whether it may stand beside yours`, disabled: !shareWhole },
      { value: 'decline', label: 'Decline', hint: `Yours stays as it is. ${author.name} reads your reason and keeps their version` },
    ];
  });

  constructor() {
    effect(() => { const [key, choices] = [this.key(), this.choices()]; if (Object.keys(choices).length) this.drafts.save(key, choices); });
    effect(() => { const [key, text] = [this.textKey(), this.text()]; if (text) this.drafts.save(key, text); else this.drafts.clear(key); });
  }

  /** What both have already counts as taken: the original says it. */
  private isTaken(part: ReviewPart): boolean {
    return !needsLook(part) || pickOf(part, this.choices()).pick !== 'ours';
  }

  protected async answer(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(undefined);
    try {
      const offer = await this.send();
      this.drafts.clear(this.key());
      this.text.set('');
      this.announcer.say('Answered');
      this.answered.emit(offer);
    } catch (caught) {
      const problem = asProblem(caught);
      this.refused.set(problem);
      if (problem.code === 'thing.stale' || problem.code === 'offer.closed') this.outdated.emit();
    } finally {
      this.busy.set(false);
    }
  }

  private send(): Promise<OfferFull> {
    const { id, currentNumber } = this.of();
    const [params, answer] = [{ id }, this.text()];
    if (this.kind() === 'decline') return this.api.call('offer.decline', { params, body: { answer } });
    if (this.kind() === 'endorse') return this.api.call('offer.endorse', { params, body: { name: this.name(), answer } });
    const document = this.preview() ?? { type: 'doc' as const };
    return this.api.call('offer.take', { params, body: { document, baseNumber: currentNumber ?? 1, taken: this.taken(), answer, change: this.change() as ChangeKind } });
  }
}
