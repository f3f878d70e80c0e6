// What a staff file would change, line by line; nothing is read or written here.
import { email as emailAddress, ROLES, subjectName, type Role } from '@trellis/contracts';
import type { RoleGrant } from '../person/create-people';
import type { StaffRow } from './read-staff-file';
import { phaseOf, readPhase, readRoles, readSchool, readSubject, Unclear, type StaffSchool } from './staff-words';

interface Details { readonly name: string; readonly schoolId: string; readonly phase: 'primary' | 'secondary'; readonly mainSubject: string; readonly roles: readonly RoleGrant[] }
export interface StaffPerson extends Details { readonly id: string; readonly email: string; readonly active: boolean }
export interface StaffState {
  readonly people: readonly StaffPerson[];
  readonly schools: readonly StaffSchool[];
  /** Addresses that sign in to another trust. */
  readonly takenElsewhere: ReadonlySet<string>;
  /** Who imports: they must not lock themselves out. */
  readonly actorId: string;
}

/** One line as it would be carried out. `personId` is null for someone new; the details are how they will be. */
export interface PlannedPerson extends Details {
  readonly line: number;
  readonly email: string;
  readonly personId: string | null;
  readonly action: 'add' | 'change' | 'none';
  readonly changes: readonly { field: string; from: string; to: string }[];
}
export interface StaffPlan {
  readonly people: readonly PlannedPerson[];
  readonly rejected: readonly { line: number; reason: string; text: string }[];
  readonly notInFile: readonly { email: string; name: string }[];
}

/** Held in one school; the other roles are for the whole trust. */
const SCHOOL_ROLES: ReadonlySet<Role> = new Set<Role>(['teacher', 'headteacher']);

/** Every line is either planned or rejected. An empty cell keeps what is known; nobody is ever deactivated. */
export function planStaffImport(rows: readonly StaffRow[], state: StaffState): StaffPlan {
  const known = new Map(state.people.map((person) => [person.email, person]));
  const firstLine = new Map<string, number>();
  const people: PlannedPerson[] = [];
  const rejected: { line: number; reason: string; text: string }[] = [];
  for (const row of rows) {
    try {
      const email = readAddress(row, firstLine);
      people.push(planLine({ ...row, email }, known.get(email), state));
    } catch (error) {
      if (!(error instanceof Unclear)) throw error;
      rejected.push({ line: row.line, reason: error.message, text: row.text });
    }
  }
  const notInFile = state.people.filter((person) => person.active && !firstLine.has(person.email)).map(({ email, name }) => ({ email, name }));
  return { people, rejected, notInFile };
}

function readAddress(row: StaffRow, firstLine: Map<string, number>): string {
  if (/[\0\uFFFD]/.test(row.text)) throw new Unclear('This line has characters that cannot be read: save the file as “CSV UTF-8”');
  if (!row.email) throw new Unclear('There is no e-mail address');
  const parsed = emailAddress.safeParse(row.email);
  if (!parsed.success) throw new Unclear(`“${row.email}” is not an e-mail address`);
  const before = firstLine.get(parsed.data);
  if (before !== undefined) throw new Unclear(`Line ${before} has this address already`);
  firstLine.set(parsed.data, row.line);
  return parsed.data;
}

function planLine(row: StaffRow, person: StaffPerson | undefined, state: StaffState): PlannedPerson {
  if (!person && state.takenElsewhere.has(row.email)) throw new Unclear('This address cannot be used: someone signs in with it already');
  const school = row.school ? readSchool(row.school, state.schools) : state.schools.find(({ id }) => id === person?.schoolId);
  if (!school) throw new Unclear('There is no school');
  const roles = row.roles ? readRoles(row.roles) : null;
  if (person && person.id === state.actorId && roles && !roles.includes('trust_admin')) throw new Unclear('This would take away your own right to manage people');
  const name = needed(row.name || person?.name, 'There is no name');
  if (name.length > 120) throw new Unclear('The name is over 120 characters');
  const phase = row.phase ? readPhase(row.phase) : person?.phase ?? phaseOf(school);
  if (!phase) throw new Unclear(`Say whether they teach primary or secondary: ${school.name} has both`);
  const mainSubject = row.subject ? readSubject(row.subject) : needed(person?.mainSubject, 'There is no main subject');
  const planned = { name, schoolId: school.id, phase, mainSubject, roles: grantsFor(roles, person, school.id) };
  const changes = differences(person, planned, state.schools);
  return { line: row.line, email: row.email, personId: person?.id ?? null, action: person ? (changes.length ? 'change' : 'none') : 'add', changes, ...planned };
}

function needed(text: string | undefined, reason: string): string {
  if (!text) throw new Unclear(reason);
  return text;
}

/** A role held already stays where it is held, and moves along with its holder's school. */
function grantsFor(wanted: readonly Role[] | null, person: StaffPerson | undefined, schoolId: string): RoleGrant[] {
  const held = (person?.roles ?? []).map((grant) => (grant.schoolId !== null && grant.schoolId === person?.schoolId ? { ...grant, schoolId } : grant));
  const roles = wanted ?? (person ? [...new Set(held.map(({ role }) => role))] : ['teacher' as const]);
  const grants = roles.flatMap((role) => {
    const kept = held.filter((grant) => grant.role === role);
    return kept.length ? kept : [{ role, schoolId: SCHOOL_ROLES.has(role) ? schoolId : null }];
  });
  return grants.filter((grant, at) => grants.findIndex((other) => other.role === grant.role && other.schoolId === grant.schoolId) === at);
}

function differences(before: StaffPerson | undefined, after: Details, schools: readonly StaffSchool[]): { field: string; from: string; to: string }[] {
  const words = (details: Details | undefined): Record<string, string> => (details ? {
    Name: details.name, School: schools.find(({ id }) => id === details.schoolId)?.name ?? '', Phase: details.phase,
    'Main subject': subjectName(details.mainSubject), Roles: [...new Set(details.roles.map(({ role }) => ROLES[role]))].sort().join('; '),
  } : {});
  const from: Record<string, string> = { ...words(before), ...(before && { 'May sign in': before.active ? 'yes' : 'no' }) };
  const to: Record<string, string> = { ...words(after), ...(before && { 'May sign in': 'yes' }) };
  return Object.entries(to).filter(([field, value]) => (from[field] ?? '') !== value).map(([field, value]) => ({ field, from: from[field] ?? '', to: value }));
}
