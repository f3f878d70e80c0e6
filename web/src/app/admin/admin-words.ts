// How administration names phases, roles and the acts of its log.
import { PHASES, ROLES, SUBJECTS, TEACHING_PHASES, type Phase, type Role } from '@trellis/contracts/vocabulary';

const PHASE_NAMES: Record<Phase, string> = { primary: 'Primary', secondary: 'Secondary', 'all-through': 'All-through', special: 'Special', 'post-16': 'Post-16' };
const ACTS: Record<string, string> = {
  'person.create': 'added a person', 'person.update': 'changed a person', 'staff.import': 'applied a staff file', 'school.create': 'added a school', 'school.update': 'changed a school',
  'resource.publish': 'published a resource for the trust', 'resource.withdraw': 'took a resource back from the trust', 'post.delete': 'removed a post', 'mandate.create': 'published an expectation',
  'lessons.import': 'imported lessons', 'me.update': 'changed their own name', 'network.create': 'started a network', 'network.update': 'changed a network', 'joining.answer': 'answered who asked to join', 'unnamed.set': 'set who could see questions without a name', 'unveil.ask': 'asked to learn who asked a question', 'unveil.confirm': 'agreed to learn who asked a question', 'network.removeMember': 'removed someone from a network', 'network.addMember': 'added someone to a network', 'network.setLead': 'changed who leads a network',
  'post.hide': 'hid a post', 'post.unhide': 'showed a hidden post again', 'thread.move': 'moved a thread to another network', 'thread.split': 'split a thread', 'thread.merge': 'merged two threads', 'thread.close': 'closed a thread', 'thread.open': 'opened a thread again', 'thread.rename': 'renamed a thread', 'network.suspend': 'suspended someone from a network', 'network.unsuspend': 'ended a suspension', 'report.close': 'closed a report',
  'safeguarding.add': 'named a safeguarding contact', 'safeguarding.remove': 'removed a safeguarding contact', 'retention.save': 'set how long posts are kept', 'retention.posts': 'erased the words of old posts',
  'calendar.add': 'added to the school calendar', 'calendar.remove': 'took an entry out of the school calendar', 'calendar.hours': 'set the hours for messages',
  'mandate.change': 'changed an expectation', 'mandate.lift': 'lifted an expectation', 'mandate.review': 'reviewed an expectation', 'mandate.lapse': 'let an expectation nobody reviewed become a recommendation', 'mandate.urgent': 'asked more without asking first',
  'consultation.open': 'opened a consultation', 'consultation.invite': 'invited more groups to a consultation', 'consultation.withdraw': 'withdrew a consultation', 'consultation.close': 'closed a consultation', 'decision.publish': 'published a decision', 'response.give': 'answered those who rated', 'exception.grant': 'granted an exception', 'exception.refuse': 'did not grant an exception', 'exception.end': 'ended an exception', 'pulse.miss': 'a wave of a survey could not open within its days',
  'pulse.create': 'wrote a survey', 'pulse.change': 'changed a survey', 'pulse.schedule': 'planned a survey', 'pulse.unschedule': 'took a planned survey back', 'pulse.close': 'closed a survey', 'pulse.compare': 'said whether the trust stands among others',
  'threshold.raise': 'raised the smallest group shown', 'threshold.ask': 'asked to lower the smallest group shown', 'threshold.lower': 'agreed to lower the smallest group shown', 'threshold.decline': 'did not agree to lower the smallest group shown', 'threshold.withdraw': 'took back a wish to lower the smallest group shown',
  'wave.open': 'opened a wave', 'wave.close': 'closed a wave', 'wave.rhythm': 'said whether waves open with each half-term', 'trust.create': 'set up the trust',
};
/** Roles the whole trust gives; a school cannot bound them. */
export const TRUST_WIDE: ReadonlySet<string> = new Set<Role>(['trust_leader', 'trust_admin', 'network_lead']);

export const phaseName = (phase: Phase): string => PHASE_NAMES[phase];
export const rolesLine = (roles: readonly Role[]): string => roles.map((role) => ROLES[role]).join(', ');
export const schoolPhases = PHASES.map((value) => ({ value, label: PHASE_NAMES[value] }));
export const teachingPhases = TEACHING_PHASES.map((value) => ({ value, label: PHASE_NAMES[value] }));
export const subjectOptions = Object.entries(SUBJECTS).map(([value, label]) => ({ value, label }));
export const roleOptions = (Object.entries(ROLES) as [Role, string][]).map(([value, label]) => ({ value, label }));

/** An act nobody planned words for is still readable: "network.archive" reads "network archive". */
export const actWords = (act: string): string => ACTS[act] ?? act.replace(/[._]/g, ' ');

export interface AuditDetail { readonly label: string; readonly value: string }

const FIELDS: Record<string, string> = {
  k: 'Now', was: 'Before',  name: 'Name', email: 'E-mail', schoolId: 'School', phase: 'Phase', mainSubject: 'Main subject', active: 'May sign in', roles: 'Roles', urn: 'URN', town: 'Town', reason: 'Reason', title: 'Title',
  added: 'Added', changed: 'Changed', unchanged: 'Unchanged', rejected: 'Rejected', people: 'People',
};
const fieldName = (field: string): string => FIELDS[field] ?? field.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`).replace(/^./, (first) => first.toUpperCase());

/** What the log keeps about an act, as lines to read. @param schools names by id */
export function auditDetails(detail: Readonly<Record<string, unknown>>, schools: ReadonlyMap<string, string>): AuditDetail[] {
  return Object.entries(detail).flatMap(([field, value]) => {
    if (field === 'changes' && isRecord(value)) {
      return Object.entries(value).map(([name, change]) => ({ label: fieldName(name), value: isRecord(change) && 'to' in change ? `${say(change['from'], schools)} → ${say(change['to'], schools)}` : say(change, schools) }));
    }
    return [{ label: fieldName(field), value: say(value, schools) }];
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function say(value: unknown, schools: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return schools.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => say(one, schools)).join(', ') || 'nothing';
  if (!isRecord(value)) return typeof value === 'number' ? String(value) : '';
  if ('role' in value) return `${ROLES[value['role'] as Role] ?? say(value['role'], schools)} (${value['schoolId'] ? say(value['schoolId'], schools) : 'whole trust'})`;
  if ('email' in value && 'action' in value) return `${say(value['email'], schools)} (${value['action'] === 'add' ? 'added' : 'changed'})`;
  return Object.entries(value).map(([field, inner]) => `${fieldName(field)}: ${say(inner, schools)}`).join(', ');
}
