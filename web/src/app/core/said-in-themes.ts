// What people wrote, under the themes it was gathered into: the same for everyone. Whoever may sort finds the way to it here.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../kit/button';
import { ErrorState } from '../kit/error-state';
import { Skeleton } from '../kit/skeleton';
import { apiResource } from './api-resource';
import { problemLine } from './problem-messages';

@Component({
  selector: 'tr-said-in-themes',
  imports: [RouterLink, Button, ErrorState, Skeleton],
  template: `
    @if (said.isFirstLoad()) { <tr-skeleton [count]="3" /> }
    @else if (said.error(); as problem) { <tr-error-state [detail]="words(problem)" (retried)="said.reload()" /> }
    @else if (said.value(); as found) {
      @if (found.note; as note) { <p class="tr-muted">{{ note }}</p> }
      @else {
        <p class="tr-muted tr-small">{{ found.themes.length ? 'Gathered into themes by whoever answers. A count is of the comments under it, and a comment can be under several.' : 'In no order, with nothing beside them.' }}</p>
        @if (found.maySort) { <div class="tr-no-print"><a trButton size="s" icon="edit" [routerLink]="['/expectations/themes', about()]" [queryParams]="{ mandate: mandate() }">{{ found.themes.length ? 'Carry on sorting' : 'Sort them into themes' }}@if (found.themes.length && found.unsorted) { <span> ({{ found.unsorted }} left)</span> }</a></div> }
        @for (group of groups(); track group.name) {
          @if (group.name) {
            <details open><summary>{{ group.name }} <span class="tr-muted">{{ many(group.comments.length) }}</span></summary>
              <ul>@for (comment of group.comments; track comment.id) { <li>{{ comment.text }}@if (comment.author) { <span class="tr-small tr-muted"> {{ comment.author.name }}</span> }</li> }</ul>
            </details>
          } @else { <ul>@for (comment of group.comments; track comment.id) { <li>{{ comment.text }}@if (comment.author) { <span class="tr-small tr-muted"> {{ comment.author.name }}</span> }</li> }</ul> }
        }
      }
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); max-inline-size: 46rem; } ul { padding-inline-start: 1.2rem; display: grid; gap: var(--tr-space-2); overflow-wrap: anywhere; white-space: pre-line; }
    summary { cursor: pointer; font-weight: var(--tr-weight-strong); padding-block: var(--tr-space-1); overflow-wrap: anywhere; } summary .tr-muted { font-weight: 400; margin-inline-start: 0.35rem; }
  `,
})
export class SaidInThemes {
  /** The wave, the proposal, or the wave of a survey. */
  readonly about = input.required<string>();
  /** Of which expectation, where it is a wave of rating. */
  readonly mandate = input<string>();
  protected readonly said = apiResource('theme.list', () => ({ params: { id: this.about() }, query: { mandateId: this.mandate() } }), { forget: true });
  protected readonly words = problemLine;
  protected readonly many = (n: number): string => (n === 1 ? '1 comment' : `${n} comments`);
  protected readonly groups = computed(() => {
    const { themes = [], comments = [] } = this.said.value() ?? {};
    const filled = themes.map(({ id, name }) => ({ name, comments: comments.filter(({ themeIds }) => themeIds.includes(id)) })).filter((group) => group.comments.length);
    const rest = comments.filter(({ themeIds }) => themeIds.length === 0);
    return rest.length ? [...filled, { name: filled.length ? 'In no theme' : '', comments: rest }] : filled;
  });
}
