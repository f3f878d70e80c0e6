// For its author: how colleagues use this.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ADAPTATION_REASONS } from '@trellis/contracts/vocabulary';
import { apiResource } from '../../core/api-resource';
import { Button } from '../../kit/button';
import { Time } from '../../kit/time';
import { dayLine, deedsLine, personLine, times } from '../resource-words';

@Component({
  selector: 'tr-lesson-reception',
  imports: [RouterLink, Time, Button],
  template: `
    <section aria-labelledby="reception-heading"><h2 id="reception-heading">How colleagues use this</h2>
      @if (reception.error()) {
        <p class="tr-muted" role="alert">This could not be loaded.</p><div><button trButton size="s" icon="refresh" (click)="reception.reload()">Try again</button></div>
      } @else if (reception.value(); as found) {
        <p>{{ sentence() }}</p>
        @if (counting(); as words) { <p class="tr-muted tr-small">{{ words }}</p> }
        @if (found.adaptations.length) {
          <div><h3>Adapted</h3><ul role="list">
            @for (made of found.adaptations; track made.id) { <li><a [routerLink]="['/library', made.id]">{{ made.title }}</a> <span class="tr-muted">{{ person(made.author) }} · {{ count(made.changedBlocks, 'part') }} changed@if (made.reason; as why) { · {{ reasons[why] }} } · <tr-time [at]="made.at" /></span></li> }
          </ul></div>
        }
        @if (found.thanks.length) {
          <div><h3>Thanks</h3><ul role="list">@for (thanks of found.thanks; track $index) { <li>{{ person(thanks.person) }} <span class="tr-muted"><tr-time [at]="thanks.at" /></span>@if (thanks.message) { <q>{{ thanks.message }}</q> }</li> }</ul></div>
        }
        @if (found.reflections.length) {
          <div><h3>Notes without a name</h3><p class="tr-muted tr-small">From colleagues who taught it, in no order.</p><ul role="list">@for (note of found.reflections; track $index) { <li><q>{{ note }}</q></li> }</ul></div>
        }
        @if (found.uses.length) {
          <div><h3>Taught by</h3><p class="tr-muted tr-small">Only colleagues who chose to tell you.</p>
          <ul role="list">@for (use of found.uses; track $index) { <li>{{ person(use.person) }} <span class="tr-muted">{{ day(use.taughtOn) }}</span>@if (use.note) { <q>{{ use.note }}</q> }</li> }</ul></div>
        }
      }
    </section>
  `,
  styles: `
    section, div { display: flex; flex-direction: column; gap: var(--tr-space-3); } h2 { font-size: var(--tr-text-xl); } h3 { font-size: var(--tr-text-m); } ul { display: flex; flex-direction: column; gap: var(--tr-space-3); } q { display: block; color: var(--tr-ink-soft); }
    li .tr-muted { display: block; font-size: var(--tr-text-s); } @media print { :host { display: none; } }
  `,
})
export class LessonReception {
  readonly id = input.required<string>();
  /** Made from another resource. */
  readonly isVersion = input(false);
  protected readonly reception = apiResource('resource.reception', () => ({ params: { id: this.id() } }), { forget: true });
  protected readonly person = personLine;
  protected readonly count = times;
  protected readonly day = dayLine;
  protected readonly reasons = ADAPTATION_REASONS;
  protected readonly sentence = computed(() => {
    const counts = this.reception.value()?.counts;
    const line = counts ? deedsLine(counts) : '';
    if (line) return `${counts?.schools ? line.replace(/^(Taught \S+ times?)/, `$1 in ${times(counts.schools, 'school')}`) : line}.`;
    if (!counts?.countedAt) return 'Nobody has used it yet. When colleagues teach, adapt or thank you for it, you see it here.';
    return this.isVersion() ? 'When colleagues thank you for it, you see it here.' : 'How many colleagues taught or adapted it is shown from ten on. When they thank you for it, you see it here.';
  });
  /** Why the counts are not of this minute. */
  protected readonly counting = computed(() => {
    const at = this.reception.value()?.counts.countedAt;
    if (!at) return '';
    const why = 'The trust asks for this lesson or another version of it, or has asked. So that no count shows what one person does';
    return this.isVersion() ? `${why}, uses of versions are counted with the original.` : `${why}, colleagues are counted when a wave of ratings closes, with all versions together and down to the ten; last on ${dayLine(at)}.`;
  });
}
