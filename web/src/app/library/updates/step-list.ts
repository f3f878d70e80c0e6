// The steps an original took, newest first: what each is, why, by whom.
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Answer } from '@trellis/contracts';
import { CHANGE_KINDS } from '@trellis/contracts/vocabulary';
import { Badge } from '../../kit/badge';
import { Time } from '../../kit/time';
import { personLine } from '../resource-words';

type Update = Answer<'update.show'>;
const TONES = { correction: 'warning', improvement: 'info', new_edition: 'primary' } as const;

@Component({
  selector: 'tr-step-list',
  imports: [Badge, RouterLink, Time],
  template: `
    <p><a [routerLink]="['/library', original().id]">{{ original().title }}</a> has {{ steps().length === 1 ? 'a newer version' : steps().length + ' newer versions' }} than the one yours was made from.</p>
    <ol role="list">
      @for (step of steps(); track step.number) {
        <li>@if (step.change; as kind) { <tr-badge [tone]="tones[kind]">{{ kinds[kind] }}</tr-badge> } <strong>{{ step.message || 'Changed' }}</strong> <span class="tr-muted tr-small">{{ person(step) }} · <tr-time [at]="step.at" /> · <a [routerLink]="['/library', original().id, 'history', 'compare']" [queryParams]="{ from: step.number - 1, to: step.number }">what changed<span class="tr-visually-hidden"> in version {{ step.number }}</span></a></span></li>
      }
    </ol>
    @if (hasCorrection()) { <p class="tr-muted tr-small">Corrections to core parts come in by themselves here; your own wording is kept as a note, and you can choose otherwise.</p> }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-2); max-inline-size: var(--tr-measure); } ol { display: flex; flex-direction: column; gap: var(--tr-space-2); } li { display: flex; flex-wrap: wrap; gap: var(--tr-space-1) var(--tr-space-2); align-items: baseline; }`,
})
export class StepList {
  readonly original = input.required<NonNullable<Update['original']>>();
  readonly steps = input.required<Update['steps']>();
  protected readonly tones = TONES;
  protected readonly kinds = CHANGE_KINDS;
  protected readonly person = ({ author }: Update['steps'][number]): string => personLine(author);
  protected readonly hasCorrection = computed(() => this.steps().some(({ change }) => change === 'correction'));
}
