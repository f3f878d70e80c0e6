// One suggested colleague, or a question I could answer: why, and yes or no for ever.
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer, Introduction } from '@trellis/contracts';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { problemLine } from '../core/problem-messages';
import { Avatar } from '../kit/avatar';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Dialogs } from '../kit/dialogs';
import { Textarea } from '../kit/textarea';
import { Toasts } from '../kit/toasts';

/** First sentences, by what brings two together; whoever takes one can change it. */
const PROMPTS: Readonly<Record<Introduction['kind'], readonly string[]>> = {
  only_teacher: ['What are you teaching next?', 'Shall we each bring one lesson and look at both?'], newcomer: ['What would you tell somebody new here?', 'What would have helped you in your first half-term?'],
  same_lesson: ['What did you change, and how did it go?', 'Which part did your class get stuck on?'], interest: ['What have you tried, and what would you try again?', 'What would you like to find out this half-term?'], question: [],
};

@Component({
  selector: 'tr-colleague-card',
  imports: [Avatar, Badge, Button, RouterLink, Textarea],
  template: `
    <div class="who">
      @if (one().colleague; as colleague) { <tr-avatar [name]="colleague.name" size="l" /> }
      <div><h3>{{ heading() }}</h3>@if (one().colleague?.school; as school) { <p class="tr-muted tr-small">{{ school }}</p> }</div>
      @if (one().state === 'met') { <tr-badge tone="success" icon="check">You have met</tr-badge> } @else if (one().state === 'waiting') { <tr-badge icon="clock">Waiting for an answer</tr-badge> }
    </div>
    <p>{{ one().reason }}</p>
    @if (one().resource; as lesson) { <p class="tr-small"><a [routerLink]="['/library', lesson.id]">{{ lesson.title }}</a></p> }
    @switch (one().state) {
      @case ('new') {
        @if (one().kind === 'question') {
          <div class="tr-row">
            <button trButton variant="primary" icon="reply" [busy]="busy()" (click)="answer(true)">Go to the question</button>
            <button trButton variant="quiet" (click)="decline()">Not for me</button>
          </div>
        } @else {
          @if (saying()) {
            <tr-textarea label="Say hello, if you like" [hint]="audience()" [rows]="3" [limit]="1000" [value]="hello()" (valueChange)="hello.set($event)" />
            @if (!hello()) { <p class="tr-row tr-small"><span class="tr-muted">To begin with:</span>@for (words of prompts(); track words) { <button trButton size="s" variant="quiet" (click)="hello.set(words)">{{ words }}</button> }</p> }
            <p class="tr-small tr-muted">Nothing happens until {{ name() }} says yes too. Then you each see the other’s e-mail address.</p>
          }
          <div class="tr-row">
            <button trButton variant="primary" icon="check" [busy]="busy()" (click)="saying() ? answer(true) : saying.set(true)">{{ saying() ? 'Yes, introduce us' : 'I would like to meet' }}</button>
            <button trButton variant="quiet" (click)="decline()">No, thank you</button>
          </div>
        }
      }
      @case ('waiting') { <p class="tr-small tr-muted">You said yes. {{ name() }} is asked too, and decides freely; you will hear only if it is a yes.</p> }
      @case ('met') {
        <div class="tr-row">
          @if (one().threadId && one().network; as network) { <a trButton icon="chat" [routerLink]="['/networks', network.id, 'threads', one().threadId]">Your thread in {{ network.name }}</a> }
          @if (one().email; as email) { <a trButton icon="send" [href]="'mailto:' + email">Write to {{ email }}</a> }
        </div>
      }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); } h3 { font-size: var(--tr-text-l); }
    .who { display: flex; flex-wrap: wrap; gap: var(--tr-space-3); align-items: center; } .who > div { flex: 1 1 10rem; min-inline-size: 0; } a[trButton] { max-inline-size: 100%; overflow-wrap: anywhere; }
  `,
})
export class ColleagueCard {
  readonly one = input.required<Introduction>();
  readonly answered = output<Answer<'introduction.answer'>>();
  private readonly api = inject(ApiClient);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  protected readonly saying = signal(false);
  protected readonly hello = signal('');
  protected readonly busy = signal(false);
  protected readonly name = computed(() => this.one().colleague?.name ?? 'your colleague');
  protected readonly prompts = computed(() => PROMPTS[this.one().kind]);
  protected readonly heading = computed(() => this.one().colleague?.name ?? 'A question you could answer');
  protected readonly audience = computed(() => { const network = this.one().network; return network ? `If both of you say yes, this opens a thread in ${network.name}, where its members can read it. Leave it empty to write by e-mail instead.` : 'You share no network yet, so you will write to each other by e-mail.'; });

  protected async decline(): Promise<void> {
    const question = this.one().kind === 'question';
    const sure = question || await this.dialogs.confirm({ heading: `No introduction to ${this.name()}?`, body: 'You two will not be suggested to each other again. They are not told that you said no.', action: 'Do not suggest again' });
    if (sure) await this.answer(false);
  }

  protected async answer(yes: boolean): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const { id, kind, network, threadId } = this.one();
    try {
      const mine = await this.api.call('introduction.answer', { params: { id }, body: { yes, hello: this.hello() } });
      if (yes && kind !== 'question') this.toasts.show(mine.items.find((other) => other.id === id)?.state === 'met' ? `You and ${this.name()} are introduced.` : `Thank you. ${this.name()} is asked too.`, { tone: 'success' });
      this.answered.emit(mine);
      if (yes && kind === 'question' && network && threadId) this.toGo.emit(['/networks', network.id, 'threads', threadId]);
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
    this.busy.set(false);
  }

  readonly toGo = output<string[]>();
}
