// Choosing one colleague by name.
import { Component, inject, input, model } from '@angular/core';
import { ApiClient } from '../core/api-client';
import { Combobox, type ComboboxOption } from '../kit/combobox';

export interface PickedPerson { readonly id: string; readonly name: string }

@Component({
  selector: 'tr-person-picker',
  imports: [Combobox],
  template: `<tr-combobox [label]="label()" placeholder="Search by name" [search]="find" [required]="true" [error]="error()" [value]="person().id" [valueLabel]="person().name" (picked)="person.set({ id: $event.value, name: $event.label })" />`,
})
export class PersonPicker {
  readonly label = input.required<string>();
  readonly error = input('');
  readonly person = model.required<PickedPerson>();
  private readonly api = inject(ApiClient);

  protected readonly find = async (q: string): Promise<readonly ComboboxOption[]> => {
    const { items } = await this.api.call('person.list', { query: { q } });
    return items.map(({ id, name, school }) => ({ value: id, label: name, hint: school.name }));
  };
}
