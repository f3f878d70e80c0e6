// Part of a form that answers: for each theme, what is done about it, that it will not be done and why, or nothing.
import { Component, computed, input, model } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnsweredTheme } from '@trellis/contracts';
import { Select } from '../../kit/select';
import { Textarea } from '../../kit/textarea';
import { NOT_ANSWERED, wrongWords, type ThemeAnswer, type ThemeAnswersDraft } from './theme-answers-draft';

@Component({
  selector: 'tr-answer-themes',
  imports: [RouterLink, Select, Textarea],
  template: `
    <fieldset>
      <legend>Theme by theme</legend>
      @if (themes().length) {
        <p class="tr-small tr-muted">Choose the themes you answer. <a [routerLink]="['/expectations/themes', about()]" [queryParams]="{ mandate: mandate() }">Look at the themes and carry on sorting</a>; once you have answered they stay as they are.</p>
        @for (row of rows(); track row.theme.id) {
          <div class="theme" role="group" [attr.aria-label]="row.theme.name">
            <tr-select [label]="row.label" empty="No answer of its own" [options]="choices" [value]="row.answer.stance" (valueChange)="set(row.theme.id, { stance: $event })" />
            @if (row.answer.stance) { <tr-textarea [label]="row.answer.stance === 'done' ? 'What you did, or will do by when' : 'We will not, because'" [rows]="2" [limit]="600" [error]="checked() ? row.wrong : ''" [value]="row.answer.words" (valueChange)="set(row.theme.id, { words: $event })" /> }
          </div>
        }
      } @else { <p class="tr-muted">If enough colleagues wrote something, you can <a [routerLink]="['/expectations/themes', about()]" [queryParams]="{ mandate: mandate() }">gather it into themes</a> first, and answer each.</p> }
    </fieldset>
  `,
  styles: `fieldset { display: flex; flex-direction: column; gap: var(--tr-space-4); border: 0; padding: 0; margin: 0; min-inline-size: 0; } legend { font-weight: var(--tr-weight-strong); padding: 0; } .theme { display: flex; flex-direction: column; gap: var(--tr-space-3); padding-inline-start: var(--tr-space-4); border-inline-start: 3px solid var(--tr-line-strong); }`,
})
export class AnswerThemes {
  readonly about = input.required<string>();
  readonly mandate = input<string>();
  readonly themes = input.required<readonly AnsweredTheme[]>();
  /** What is typed, by theme. */
  readonly answers = model.required<ThemeAnswersDraft>();
  /** After the first sending: what is missing is said. */
  readonly checked = input(false);
  protected readonly choices = [{ value: 'done', label: 'We did, or will' }, { value: 'will_not', label: 'We will not, because' }];
  protected readonly rows = computed(() => this.themes().map((theme) => {
    const answer = this.answers()[theme.id] ?? NOT_ANSWERED;
    return { theme, answer, label: `${theme.name} (${theme.comments === 1 ? '1 comment' : `${theme.comments} comments`})`, wrong: wrongWords(answer) };
  }));

  protected set(id: string, change: Partial<ThemeAnswer>): void {
    this.answers.update((answers) => ({ ...answers, [id]: { ...NOT_ANSWERED, ...answers[id], ...change } }));
  }
}
