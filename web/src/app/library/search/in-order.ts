// What a search found, lessons and units of work in one list, in the order in which they were found.
import type { Answer } from '@trellis/contracts';

type Page = Pick<Answer<'resource.search'>, 'items' | 'units'>;
export type Hit = { readonly id: string; readonly lesson: Page['items'][number]; readonly unit?: undefined } | { readonly id: string; readonly unit: Page['units'][number]; readonly lesson?: undefined };

/** Units know their place on the page; lessons fill the places between them. */
export function inOrder({ items, units }: Page): Hit[] {
  const hits = items.map((lesson): Hit => ({ id: lesson.id, lesson }));
  for (const unit of [...units].sort((a, b) => a.place - b.place)) hits.splice(unit.place, 0, { id: unit.id, unit });
  return hits;
}
