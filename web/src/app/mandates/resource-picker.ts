// Choosing resources from the library, in order, each with a way to take it out again.
import { Component, inject, input, model } from '@angular/core';
import { ApiClient } from '../core/api-client';
import { Badge } from '../kit/badge';
import { Button } from '../kit/button';
import { Combobox, type ComboboxOption } from '../kit/combobox';

export interface Picked { readonly id: string; readonly title: string }

@Component({
  selector: 'tr-resource-picker',
  imports: [Badge, Button, Combobox],
  template: `
    <tr-combobox [label]="label()" placeholder="Search the library" [search]="find" [error]="error()" [optional]="optional()" [value]="''" (picked)="add($event)" />
    @if (picked().length) {
      <ul role="list" class="tr-row" aria-label="Chosen resources">
        @for (resource of picked(); track resource.id) { <li><tr-badge tone="primary">{{ resource.title }}</tr-badge> <button trButton size="s" variant="quiet" type="button" icon="close" [iconOnly]="true" (click)="remove(resource.id)">Remove {{ resource.title }}</button></li> }
      </ul>
    }
  `,
  styles: `:host { display: flex; flex-direction: column; gap: var(--tr-space-2); }`,
})
export class ResourcePicker {
  readonly label = input('Resources it asks for');
  readonly error = input('');
  readonly optional = input(false);
  readonly picked = model.required<readonly Picked[]>();
  private readonly api = inject(ApiClient);

  protected readonly find = async (q: string): Promise<readonly ComboboxOption[]> => {
    const { items } = await this.api.call('resource.search', { query: { q, limit: 8 } });
    return items.map(({ id, title, author }) => ({ value: id, label: title, hint: author.name }));
  };

  protected add({ value, label }: ComboboxOption): void {
    if (!this.picked().some(({ id }) => id === value)) this.picked.update((all) => [...all, { id: value, title: label }]);
  }

  protected remove(id: string): void {
    this.picked.update((all) => all.filter((resource) => resource.id !== id));
  }
}
