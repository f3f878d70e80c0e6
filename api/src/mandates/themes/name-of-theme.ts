// What a theme may be called: it is about what was said, never about who said it or where.
import { subjectName } from '@trellis/contracts';
import { invalidField, type Tx } from '@trellis/platform';
import { withoutNames } from '../decisions/without-names';

const plain = (text: string): string => text.toLocaleLowerCase('en-GB').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** Would put an attribute beside comments that are published without any. */
export function namesAGroup(name: string, schools: readonly string[], subjects: readonly string[]): boolean {
  const words = ` ${plain(name)} `;
  return schools.some((school) => words.includes(` ${plain(school)} `)) || subjects.some((subject) => words === ` ${plain(subject)} `) || ['primary', 'secondary'].includes(plain(name));
}

/** As themes, these are about whom and what is taught, more often than about who teaches it. */
const ALSO_THEMES = ['send', 'other'];

/** @throws ProblemError request.invalid where it names a colleague, a school or nothing but a subject. */
export async function checkName(tx: Tx, name: string): Promise<void> {
  if (await withoutNames(tx, name) !== name) throw invalidField('body.name', 'A theme is about what was said. Please name no colleague');
  const schools = await tx.query<{ name: string }>('SELECT name FROM school WHERE trust_id = $1', [tx.trustId]);
  const subjects = await tx.query<{ subject: string }>('SELECT DISTINCT main_subject AS subject FROM person WHERE trust_id = $1 AND active', [tx.trustId]);
  if (namesAGroup(name, schools.map((school) => school.name), subjects.flatMap(({ subject }) => (ALSO_THEMES.includes(subject) ? [] : [subject, subjectName(subject)])))) throw invalidField('body.name', 'A theme is about what was said, not about who said it: please name no school, subject or phase alone');
}
