// Colleagues to meet: who is suggested and why, and what may be looked at for it.
import { Component, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { ApiClient } from '../core/api-client';
import { asProblem } from '../core/api-problem';
import { apiResource } from '../core/api-resource';
import { problemLine } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { EmptyState } from '../kit/empty-state';
import { ErrorState } from '../kit/error-state';
import { PageHeader } from '../kit/page-header';
import { Skeleton } from '../kit/skeleton';
import { Toasts } from '../kit/toasts';
import { ColleagueCard } from './colleague-card';
import { MySignals } from './my-signals';

@Component({
  selector: 'tr-colleagues-page',
  imports: [Button, Card, ColleagueCard, EmptyState, ErrorState, MySignals, PageHeader, Skeleton],
  template: `
    <tr-page-header heading="Colleagues to meet" lead="People in your trust you may want to talk to, and why.">
      <button actions trButton icon="refresh" [busy]="looking()" (click)="look()">Look now</button>
    </tr-page-header>
    <div class="columns">
      <div class="tr-stack">
        @if (mine.isFirstLoad()) { <tr-skeleton shape="person" [count]="3" /> }
        @else if (!mine.value() && mine.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="mine.reload()" /> }
        @else if (mine.value(); as value) {
          @for (one of value.items; track one.id) { <section trCard [attr.aria-label]="one.colleague?.name ?? 'A question'"><tr-colleague-card [one]="one" (answered)="mine.set($event)" (toGo)="go($event)" /></section> }
          @empty {
            <tr-empty-state [heading]="value.asked ? 'Nobody to suggest today' : 'Shall Trellis suggest colleagues to you?'" icon="users">
              <p>{{ value.asked ? 'As soon as somebody works on the same lesson, teaches your subject elsewhere, would like to talk about the same, or asks what you could answer, you will read it here.' : 'It looks only at what you allow, and at nothing until you do.' }}</p>
            </tr-empty-state>
          }
        }
      </div>
      <section trCard tone="soft" aria-labelledby="signals"><h2 id="signals">What may be looked at</h2><tr-my-signals (changedSignals)="look()" /></section>
    </div>
  `,
  styles: `
    .columns { display: grid; gap: var(--tr-space-5); align-items: start; } h2 { font-size: var(--tr-text-l); }
    @media (min-width: 64rem) { .columns { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); } }
  `,
})
export class ColleaguesPage {
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly mine = apiResource('introduction.list');
  protected readonly words = problemLine;
  protected readonly looking = signal(false);

  protected async look(): Promise<void> {
    if (this.looking()) return;
    this.looking.set(true);
    try {
      this.mine.set(await this.api.call('introduction.look', { body: {} }));
    } catch (caught) {
      this.toasts.show(problemLine(asProblem(caught)), { tone: 'danger' });
    }
    this.looking.set(false);
  }

  protected go(way: string[]): void {
    void this.router.navigate(way);
  }
}
