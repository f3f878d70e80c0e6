// Who can see a resource: only me, my school, one network of mine, the whole trust.
import { Component, computed, input, model } from '@angular/core';
import type { Visibility } from '@trellis/contracts';
import { apiResource } from '../../core/api-resource';
import { RadioGroup } from '../../kit/radio-group';
import { Select } from '../../kit/select';
import { VISIBILITY_WORDS } from '../resource-words';

@Component({
  selector: 'tr-sharing-fields',
  imports: [RadioGroup, Select],
  template: `
    <tr-radio-group label="Who can see it" [options]="options" [value]="visibility()" (valueChange)="choose($event)" [error]="visibilityError()" />
    @if (visibility() === 'network') {
      <tr-select label="Which network" [options]="networks()" [empty]="mine.isFirstLoad() ? 'Loading your networks…' : networks().length ? 'Choose a network' : 'You belong to no network yet'" [value]="networkId() ?? ''" (valueChange)="networkId.set($event || null)" [error]="networkError()" />
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-3); }`,
})
export class SharingFields {
  readonly visibility = model.required<Visibility>();
  readonly networkId = model<string | null>(null);
  readonly visibilityError = input('');
  readonly networkError = input('');
  protected readonly options = (Object.keys(VISIBILITY_WORDS) as Visibility[]).map((value) => ({ value, ...VISIBILITY_WORDS[value] }));
  protected readonly mine = apiResource('network.list', () => (this.visibility() === 'network' ? {} : undefined));
  protected readonly networks = computed(() => (this.mine.value()?.items ?? []).filter(({ member, archived }) => member && !archived).map(({ id, name }) => ({ value: id, label: name })));

  protected choose(value: string): void {
    this.visibility.set(value as Visibility);
  }
}
