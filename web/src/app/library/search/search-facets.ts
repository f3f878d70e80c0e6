// What narrows a search: choices with their counts. On phones they fold behind one button.
import { Component, computed, input, output, signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { FOUND_KINDS, subjectName } from '@trellis/contracts/vocabulary';
import { Button } from '../../kit/button';
import { FilterChips, type FilterChoice } from '../../kit/filter-chips';
import { yearName } from '../resource-words';
import { FACETS, countFilters, type FacetName, type SearchFilters } from './search-filters';

type Facets = NonNullable<Answer<'resource.search'>['facets']>;
const ORIGINS: Record<string, string> = { central: 'Central', adapted: 'Adapted', own: 'Written by a colleague' };

@Component({
  selector: 'tr-search-facets',
  imports: [Button, FilterChips],
  template: `
    <button trButton class="toggle" icon="filter" [attr.aria-expanded]="open()" aria-controls="library-filters" (click)="open.set(!open())">{{ chosen() ? 'Filters (' + chosen() + ')' : 'Filters' }}</button>
    <div class="sheet" id="library-filters" [attr.data-open]="open() || null">
      <tr-filter-chips label="Written by" [choices]="mineChoices" [selected]="filters().mine === 'true' ? ['true'] : []" (selectedChange)="changed.emit({ mine: $event.at(-1) })" />
      @for (facet of groups(); track facet.name) {
        <tr-filter-chips [label]="facet.label" [choices]="facet.choices" [single]="true" [limit]="6" [selected]="facet.selected" (selectedChange)="choose(facet.name, $event.at(-1))" />
      }
      @if (chosen()) { <div><button trButton size="s" variant="quiet" icon="close" (click)="cleared.emit()">Remove all filters</button></div> }
    </div>
  `,
  styles: `
    :host { display: block; min-inline-size: 0; } .sheet { display: flex; flex-direction: column; gap: var(--tr-space-5); } .toggle { display: none; }
    @media (max-width: 55.99rem) {
      .toggle { display: inline-flex; } .sheet { display: none; margin-block-start: var(--tr-space-4); padding: var(--tr-space-4); background: var(--tr-surface); border: 1px solid var(--tr-line); border-radius: var(--tr-radius-l); }
      .sheet[data-open] { display: flex; }
    }
    @media print { :host { display: none; } }
  `,
})
export class SearchFacets {
  readonly facets = input<Facets | null>();
  readonly filters = input.required<SearchFilters>();
  readonly changed = output<Partial<SearchFilters>>();
  readonly cleared = output<void>();
  protected readonly open = signal(false);
  protected readonly mineChoices: readonly FilterChoice[] = [{ value: 'true', label: 'Me' }];
  protected readonly chosen = computed(() => countFilters(this.filters()));

  protected readonly groups = computed(() => FACETS.flatMap(({ name, label }) => {
    const on = this.filters()[name];
    const found = (this.facets()?.[name] ?? []).map(({ value, label: words, count }): FilterChoice => ({ value, label: words, count }));
    // What is chosen can be let go of even when nothing is left that has it.
    const choices = on && !found.some(({ value }) => value === on) ? [{ value: on, label: this.labelOf(name, on) }, ...found] : found;
    return choices.length ? [{ name, label, choices, selected: on ? [on] : [] }] : [];
  }));

  protected choose(name: FacetName, value: string | undefined): void {
    this.changed.emit({ [name]: value });
  }

  private labelOf(name: FacetName, value: string): string {
    if (name === 'subject') return subjectName(value);
    if (name === 'year') return yearName(Number(value));
    if (name === 'kind') return (FOUND_KINDS as Record<string, string>)[value] ?? value;
    if (name === 'origin') return ORIGINS[value] ?? value;
    return name === 'school' ? 'This school' : value;
  }
}
