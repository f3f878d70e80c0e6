// Whom something asks: schools × subjects × phases, never single people; and how many people that is.
import { Component, computed, input, model } from '@angular/core';
import { SUBJECTS, TEACHING_PHASES } from '@trellis/contracts/vocabulary';
import { apiResource } from '../core/api-resource';
import { FilterChips } from '../kit/filter-chips';

export interface AudienceChoice { readonly schoolIds: string[]; readonly subjects: string[]; readonly phases: ('primary' | 'secondary')[] }
export const EVERYONE: AudienceChoice = { schoolIds: [], subjects: [], phases: [] };

@Component({
  selector: 'tr-audience-fields',
  imports: [FilterChips],
  template: `
    <fieldset class="tr-stack">
      <legend>{{ legend() }}</legend>
      <p class="tr-muted tr-small">Leave a line empty to mean all of them. Single people can never be named: an exception for one person would point at that person in the figures.</p>
      <tr-filter-chips label="Schools" [choices]="schoolChoices()" [selected]="audience().schoolIds" (selectedChange)="set({ schoolIds: [...$event] })" />
      <tr-filter-chips label="Subjects" [choices]="subjectChoices" [selected]="audience().subjects" (selectedChange)="set({ subjects: [...$event] })" />
      <tr-filter-chips label="Phases" [choices]="phaseChoices" [selected]="audience().phases" (selectedChange)="setPhases($event)" />
      @if (error(); as words) { <p class="error" role="alert">{{ words }}</p> }
      <p role="status" class="reach">{{ reach() }}</p>
    </fieldset>
  `,
  styles: `fieldset { border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); padding: var(--tr-space-4); min-inline-size: 0; } legend { font-weight: var(--tr-weight-strong); padding-inline: var(--tr-space-2); } .reach { font-weight: var(--tr-weight-strong); } .error { color: var(--tr-danger); font-weight: var(--tr-weight-strong); font-size: var(--tr-text-s); }`,
})
export class AudienceFields {
  readonly legend = input('Whom it asks');
  readonly error = input('');
  readonly audience = model.required<AudienceChoice>();
  protected readonly schools = apiResource('school.list');
  private readonly counted = apiResource('mandate.audience', () => ({ body: this.audience() }));
  protected readonly subjectChoices = Object.entries(SUBJECTS).filter(([value]) => value !== 'other').map(([value, label]) => ({ value, label }));
  protected readonly phaseChoices = TEACHING_PHASES.map((value) => ({ value, label: value === 'primary' ? 'Primary' : 'Secondary' }));
  protected readonly schoolChoices = computed(() => this.schools.value()?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []);
  protected readonly reach = computed(() => {
    const counted = this.counted.value();
    if (!counted) return this.counted.error() ? 'How many people this asks cannot be counted just now.' : 'Counting …';
    if (counted.people === null) return counted.note ?? 'So few people that figures about them could not be shown.';
    return `It reaches ${counted.people} people in ${counted.schools} ${counted.schools === 1 ? 'school' : 'schools'}.`;
  });

  /** Names of the chosen schools, for a sentence. */
  readonly chosenSchools = computed(() => this.schoolChoices().filter(({ value }) => this.audience().schoolIds.includes(value)).map(({ label }) => ({ name: label })));

  protected set(change: Partial<AudienceChoice>): void {
    this.audience.update((audience) => ({ ...audience, ...change }));
  }

  protected setPhases(chosen: readonly string[]): void {
    this.set({ phases: TEACHING_PHASES.filter((phase) => chosen.includes(phase)) });
  }
}
