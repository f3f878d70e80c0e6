// What a resource is: title, whose it is, where it comes from, what it takes and saves.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResourceFull } from '@trellis/contracts';
import { ADAPTATION_REASONS } from '@trellis/contracts/vocabulary';
import { Icon } from '../../kit/icon';
import { Time } from '../../kit/time';
import { ResourceBadges } from '../resource-badges';
import { VISIBILITY_WORDS, dayLine, deedsLine, minutesLine, personLine, placeLine, times } from '../resource-words';
import { Headroom } from './headroom';

@Component({
  selector: 'tr-lesson-header',
  imports: [RouterLink, Icon, Time, ResourceBadges, Headroom],
  template: `
    @if (of(); as lesson) {
      <tr-resource-badges [of]="lesson" />
      <p class="place">{{ place() }}@if (lesson.topic) { · {{ lesson.topic }} }</p>
      @if (lesson.summary) { <p class="summary">{{ lesson.summary }}</p> }
      @if (lesson.origin; as origin) {
        <p class="lineage"><tr-icon name="adapt" /><span>Adapted from @if (origin.id) { <a [routerLink]="['/library', origin.id]">{{ origin.title }}</a> } @else { {{ origin.title }} } by {{ person(origin.author) }}@if (lesson.reason; as why) { · {{ reasons[why] }} }@if (lesson.changedBlocks) { · {{ count(lesson.changedBlocks, 'part') }} changed}.
          @if (origin.id) { <a class="tr-no-print" [routerLink]="['/library', lesson.id, 'history', 'compare']" [queryParams]="{ from: origin.number, to: lesson.number, against: origin.id }">See what changed</a> }
          @if (origin.newer) { @if (lesson.abilities.edit) { <span class="tr-no-print"> · <a [routerLink]="['/library', lesson.id, 'update']">The original has moved on since</a></span> } @else { <strong class="tr-no-print">The original has moved on since. </strong> } }
          @if (origin.endorsedAs; as name) { <strong class="endorsed">Endorsed by the author of the original as “{{ name }}”.</strong> }</span></p>
      }
      <p class="facts">
        <span>By {{ person(lesson.author) }}</span><span>Updated <tr-time [at]="lesson.updatedAt" /></span>
        @if (lesson.minutesSaved; as minutes) { <span><tr-icon name="clock" /> Saves {{ length(minutes) }} of planning</span> }
        <span class="tr-no-print"><tr-icon [name]="lesson.visibility === 'private' ? 'lock' : 'users'" /> {{ audience() }}</span>
        @if (reception(); as words) { <span class="tr-no-print">{{ words }}</span> }
        @if (lesson.mine.lastTaughtOn; as day) { <span class="tr-no-print"><tr-icon name="check" /> You taught this on {{ dayOf(day) }}</span> }
      </p>
      <tr-headroom class="tr-no-print" [coreShare]="lesson.coreShare" [expected]="lesson.expected" />
    }
  `,
  styles: `
    :host { display: flex; flex-direction: column; gap: var(--tr-space-3); } .place { font-weight: var(--tr-weight-strong); color: var(--tr-ink-soft); } .summary { font-size: var(--tr-text-l); max-inline-size: var(--tr-measure); }
    .lineage { display: flex; gap: 0.5rem; color: var(--tr-ink-soft); max-inline-size: var(--tr-measure); } .endorsed { display: block; } .lineage tr-icon { margin-block-start: 0.2rem; }
    .facts { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-4); color: var(--tr-ink-muted); font-size: var(--tr-text-s); }
    @media print { tr-resource-badges { display: none; } }
  `,
})
export class LessonHeader {
  readonly of = input.required<ResourceFull>();
  protected readonly place = computed(() => placeLine(this.of()));
  protected readonly reasons = ADAPTATION_REASONS;
  protected readonly person = personLine;
  protected readonly count = times;
  protected readonly length = minutesLine;
  protected readonly dayOf = dayLine;
  protected readonly audience = computed(() => {
    const { visibility, network, school } = this.of();
    if (visibility === 'network' && network) return `Seen by ${network.name}`;
    if (visibility === 'school' && school) return `Seen by ${school.name}`;
    return `Seen by ${VISIBILITY_WORDS[visibility].label.replace(/^Only me$/, 'nobody but its author').replace(/^The/, 'the').replace(/^A network$/, 'a network').replace(/^My school$/, 'one school')}`;
  });
  protected readonly reception = computed(() => {
    const { counts, adapted } = this.of();
    const line = deedsLine(counts);
    if (!counts.countedAt) return line;
    return `${line ? `${line}. ` : ''}${adapted ? 'Its uses are counted with the original' : `Counted from ten colleagues on, last on ${dayLine(counts.countedAt)}; again when a wave closes`}`;
  });
}
