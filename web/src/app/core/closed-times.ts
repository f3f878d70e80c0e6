// The head of a page about what has closed: it is being read, cannot be read, or holds nothing yet; what is open now; and the choice between times.
import { Component, computed, input } from '@angular/core';
import { Banner } from '../kit/banner';
import { ErrorState } from '../kit/error-state';
import { FilterChips } from '../kit/filter-chips';
import { Skeleton } from '../kit/skeleton';
import { isMissing, type ApiProblem } from './api-problem';
import type { ApiResource } from './api-resource';
import { keepInAddress } from './keep-in-address';
import { problemLine } from './problem-messages';

interface Time { readonly id?: string; readonly waveId?: string; readonly name: string }
/** How many have answered is null where so few are asked that even this would tell; left out where nobody is asked anything. */
interface Open { readonly name: string; readonly percent?: number | null }
interface Found { readonly openWave?: Open | null; readonly periods?: readonly Time[]; readonly waves?: readonly Time[] }

@Component({
  selector: 'tr-closed-times',
  imports: [Banner, ErrorState, FilterChips, Skeleton],
  template: `
    @if (page().isFirstLoad()) { <tr-skeleton shape="card" [count]="3" /> }
    @else if (!page().value() && page().error(); as problem) { <tr-error-state [heading]="isLost(problem) ? lost() : 'Something went wrong'" [detail]="isLost(problem) ? 'It may have been removed, or its address is incomplete. The pages of insight above lead to what there is.' : line(problem)" [retry]="!isLost(problem)" (retried)="page().reload()" /> }
    @else if (page().value()) {
      @if (openNow(); as words) { <tr-banner [heading]="'A ' + kind() + ' is open'">{{ words }}</tr-banner> }
      @if (!shown()) { <ng-content /> }
      @else if (times().length > 1) { <tr-filter-chips class="tr-no-print" [label]="kind() === 'survey' ? 'Survey' : 'Wave'" [choices]="times()" [single]="true" [required]="true" [selected]="pressed()" (selectedChange)="open($event)" /> }
      @if (page().error(); as problem) { <tr-error-state heading="What you chose could not be read" [detail]="line(problem) + ' What stands below is what was here before.'" (retried)="page().reload()" /> }
    }
  `,
  styles: 'tr-banner { margin-block-end: var(--tr-space-4); }',
})
export class ClosedTimes {
  private readonly choose = keepInAddress();
  readonly page = input.required<ApiResource<Found>>();
  readonly kind = input<'wave' | 'survey'>('wave');
  /** What is told where the address names a time that is not there. */
  readonly lost = input('This wave cannot be found');
  /** The id of the time that is shown; without one, what stands between the tags says that there is nothing yet. */
  readonly shown = input.required<string | undefined>();
  /** Not there, or no address of a time at all. */
  protected readonly isLost = (problem: ApiProblem): boolean => isMissing(problem) || problem.code === 'request.invalid';
  protected readonly line = problemLine;
  protected readonly times = computed(() => { const { periods, waves } = this.page().value() ?? {}; return (periods ?? waves ?? []).map(({ id, waveId, name }) => ({ value: waveId ?? id ?? '', label: name })); });
  /** What is shown, and not what was pressed last: where it could not be read, the chip falls back. */
  protected readonly pressed = computed(() => { this.page().error(); return [this.shown() ?? '']; });
  protected readonly openNow = computed(() => { const open = this.page().value()?.openWave; return open ? openWords(open) : ''; });

  /** What else was chosen stays, but for the thing looked at: another time may have no figures of it. */
  protected open([wave]: readonly string[]): void {
    this.choose({ wave, of: null });
  }
}

function openWords({ name, percent }: Open): string {
  if (percent === undefined) return `What is taught and adapted during ${name} is counted when it closes. Until then nobody can see it.`;
  return `${name}: ${percent === null ? 'how many have answered is not shown for so few people' : `about ${percent} % have answered`}. Nothing else can be seen until it closes.`;
}
