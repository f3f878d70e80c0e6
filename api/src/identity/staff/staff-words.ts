// The words of a staff file, understood: schools, phases, subjects and roles by any name a school office uses.
import { ROLES, SUBJECTS, type Phase, type Role } from '@trellis/contracts';

export interface StaffSchool { readonly id: string; readonly name: string; readonly slug: string; readonly urn: string; readonly phase: Phase }

export const plain = (text: string): string => text.normalize('NFKD').toLowerCase().replace(/&/g, 'and').replace(/[^\p{L}\p{N}]/gu, '');

/** A reason, where something cannot be understood. */
export class Unclear extends Error {}

export function readSchool(text: string, schools: readonly StaffSchool[]): StaffSchool {
  const wanted = plain(text);
  const exact = schools.find(({ urn, slug }) => urn === text || plain(slug) === wanted);
  if (exact) return exact;
  const named = schools.filter(({ name }) => plain(name) === wanted);
  if (named.length > 1) throw new Unclear(`Several schools are called “${text}”: give the URN`);
  if (!named[0]) throw new Unclear(`There is no school “${text}” in the trust`);
  return named[0];
}

export function readPhase(text: string): 'primary' | 'secondary' {
  const wanted = plain(text);
  if (/^pri(mary)?$/.test(wanted)) return 'primary';
  if (/^sec(ondary)?$/.test(wanted)) return 'secondary';
  throw new Unclear(`The phase “${text}” is neither primary nor secondary`);
}

/** What someone teaches in, where the school leaves no doubt. */
export const phaseOf = (school: StaffSchool): 'primary' | 'secondary' | null =>
  (school.phase === 'primary' ? 'primary' : school.phase === 'secondary' || school.phase === 'post-16' ? 'secondary' : null);

const SUBJECT_WORDS: Record<string, string> = {
  mathematics: 'maths', pe: 'physical-education', re: 'religious-education', rs: 'religious-education', dt: 'design-and-technology', ict: 'computing', computerscience: 'computing',
  art: 'art-and-design', pshe: 'rshe-pshe', rshe: 'rshe-pshe', eyfs: 'early-years', primary: 'primary', cpd: 'professional-development',
};

export function readSubject(text: string): string {
  const wanted = plain(text);
  const known = Object.entries(SUBJECTS).find(([slug, name]) => plain(slug) === wanted || plain(name) === wanted)?.[0] ?? SUBJECT_WORDS[wanted];
  if (!known) throw new Unclear(`“${text}” is not a subject Trellis knows`);
  return known;
}

const ROLE_WORDS: Record<string, Role> = {
  classteacher: 'teacher', subjectleader: 'subject_lead', networkleader: 'network_lead', head: 'headteacher', principal: 'headteacher',
  trustlead: 'trust_leader', trustadmin: 'trust_admin', administrator: 'trust_admin', admin: 'trust_admin',
};

/** Roles separated by semicolons, commas, slashes or bars. */
export function readRoles(text: string): Role[] {
  const roles = text.split(/[;,/|]/).map((word) => word.trim()).filter(Boolean).map((word) => {
    const wanted = plain(word);
    const known = (Object.entries(ROLES) as [Role, string][]).find(([role, name]) => plain(role) === wanted || plain(name) === wanted)?.[0] ?? ROLE_WORDS[wanted];
    if (!known) throw new Unclear(`“${word}” is not a role: use ${Object.values(ROLES).join('; ')}`);
    return known;
  });
  return [...new Set(roles)];
}
