// Finds resources to show to colleagues, for a combobox.
import { inject } from '@angular/core';
import { subjectName } from '@trellis/contracts/vocabulary';
import { ApiClient } from '../../core/api-client';
import type { ComboboxOption } from '../../kit/combobox';

/** Call in an injection context. Without words: the newest. */
export function resourceFinder(): (words: string) => Promise<readonly ComboboxOption[]> {
  const api = inject(ApiClient);
  return async (words) => {
    const { items } = await api.call('resource.search', { query: { q: words, limit: 8 } });
    return items.map(({ id, title, subject, author }) => ({ value: id, label: title, hint: [subjectName(subject), author.name].join(' · ') }));
  };
}
