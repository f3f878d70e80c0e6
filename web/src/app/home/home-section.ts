// One part of the home page: a heading, a way to all of it, and its own loading and failing.
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApiProblem } from '../core/api-problem';
import { problemWords } from '../core/problem-messages';
import { Button } from '../kit/button';
import { Skeleton } from '../kit/skeleton';
import { uniqueId } from '../kit/unique-id';

@Component({
  selector: 'tr-home-section',
  imports: [RouterLink, Skeleton, Button],
  template: `
    <section [attr.aria-labelledby]="id">
      <div class="head"><h2 [id]="id">{{ heading() }}</h2>@if (link()) { <a [routerLink]="link()">{{ linkWords() }}</a> }</div>
      @if (words(); as said) {
        <div class="failed" role="alert"><p>{{ said.title }}. {{ said.detail }}</p><button trButton size="s" icon="refresh" (click)="retried.emit()">Try again</button></div>
      } @else if (loading()) { <tr-skeleton shape="person" [count]="3" /> } @else { <ng-content /> }
    </section>
  `,
  styles: `
    section { display: flex; flex-direction: column; gap: var(--tr-space-4); } .head { display: flex; flex-wrap: wrap; gap: var(--tr-space-2) var(--tr-space-4); align-items: baseline; justify-content: space-between; } h2 { font-size: var(--tr-text-xl); }
    .failed { display: flex; flex-direction: column; align-items: start; gap: var(--tr-space-3); color: var(--tr-ink-muted); }
  `,
})
export class HomeSection {
  readonly heading = input.required<string>();
  readonly link = input('');
  readonly linkWords = input('See all');
  readonly loading = input.required<boolean>();
  readonly problem = input<ApiProblem>();
  readonly retried = output<void>();
  protected readonly id = uniqueId('home');
  protected readonly words = computed(() => { const problem = this.problem(); return problem ? problemWords(problem) : undefined; });
}
