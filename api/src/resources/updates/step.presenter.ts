// One step of an original, as those who adapted it see it.
import type { Answer, PersonRef } from '@trellis/contracts';
import type { StepRow } from './read-update';

export const toStep = ({ number, change, message, author_id, created_at }: StepRow, person: (id: string) => PersonRef): Answer<'update.show'>['steps'][number] =>
  ({ number, change, message, author: person(author_id), at: created_at.toISOString() });
