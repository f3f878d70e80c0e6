// Lets colleagues of the demo say how a lesson they taught fits; those whose sign-ins the demo offers can still say it.
import type { GiveFit } from '@trellis/resources';
import type pg from 'pg';
import { fits } from '../fits';
import type { SeededLibrary } from './demo-library';
import type { SeededTrust } from './demo-people';

export async function seedFits(give: GiveFit, owner: pg.ClientBase, trust: SeededTrust, library: SeededLibrary): Promise<void> {
  const people = new Map([...trust.people.values()].map((person) => [person.personId, person]));
  for (const { lesson, answers, reasons } of fits) {
    const { id } = library.get(lesson)!;
    const { rows } = await owner.query<{ person_id: string }>('SELECT DISTINCT u.person_id FROM resource_use u JOIN resource r ON r.trust_id = $1 AND r.id = u.resource_id AND r.author_id <> u.person_id WHERE u.trust_id = $1 AND u.resource_id = $2 ORDER BY u.person_id', [trust.id, id]);
    const taught = rows.flatMap(({ person_id }) => { const person = people.get(person_id); return person && !person.demo.demoSignIn ? [person] : []; });
    for (const [i, person] of taught.entries()) await give.run(person, id, { values: answers[i % answers.length]!, reasons: [reasons[i % reasons.length]!] });
  }
}
