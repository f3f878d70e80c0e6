// Whom an audience means: the same rule as the database's `applies` and `teaching_staff`, for an actor already at hand.
import type { Actor } from '@trellis/platform';

export interface Audience { readonly schoolIds: readonly string[]; readonly subjects: readonly string[]; readonly phases: readonly string[] }
export type Teacher = Pick<Actor, 'roles' | 'schoolId' | 'phase' | 'mainSubject'>;

/** Teaching staff only. An empty list means all; a class teacher of all subjects teaches each of them in the primary phase. */
export function appliesTo({ schoolIds, subjects, phases }: Audience, person: Teacher): boolean {
  const generalist = person.mainSubject === 'primary' && person.phase === 'primary';
  return person.roles.includes('teacher')
    && (schoolIds.length === 0 || schoolIds.includes(person.schoolId))
    && (phases.length === 0 || phases.includes(person.phase))
    && (subjects.length === 0 || subjects.includes(person.mainSubject) || generalist);
}
