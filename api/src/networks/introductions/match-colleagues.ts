// Who should meet, and why, in words for each of the two. Pure: facts in, proposals out, the same whatever the order of the facts.
import type { Interest } from '@trellis/contracts';
import { sentence } from './reasons';

export type Signal = 'subject' | 'adaptations' | 'teaching' | 'questions';
export interface Colleague { readonly id: string; readonly name: string; readonly schoolId: string; readonly school: string; readonly phase: string; readonly subject: string; /** `YYYY-MM-DD` */ readonly startedOn: string }
export interface Work { readonly personId: string; readonly rootId: string; readonly title: string; readonly kind: 'adapted' | 'taught' }

export interface Facts {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Every active teacher: names and schools that all of the trust can see. */
  readonly staff: readonly Colleague[];
  /** What each person lets be looked at. Who is not in it is never proposed to anyone. */
  readonly allowed: ReadonlyMap<string, ReadonlySet<Signal>>;
  /** What each person says they would like to talk about. */
  readonly interests: ReadonlyMap<string, readonly Interest[]>;
  /** Of this fortnight. */
  readonly work: readonly Work[];
  /** Pairs that have been proposed before, whatever came of it. */
  readonly before: readonly (readonly [string, string])[];
  /** Proposals that a person has not answered yet. */
  readonly open: ReadonlyMap<string, number>;
}

export interface Proposal {
  readonly kind: 'same_lesson' | 'only_teacher' | 'newcomer' | 'interest';
  readonly first: string; readonly second: string; readonly firstReason: string; readonly secondReason: string; readonly resourceId: string | null; readonly subject: string | null; readonly interest: Interest | null;
}

/** More than this waiting for an answer would be a burden, not a help. */
const MOST_OPEN = 3;
const NEW_DAYS = 120;
const EXPERIENCED_DAYS = 730;
/** Of those who share an interest, so many are looked at; one is proposed. */
const MOST_NEAR = 5;
/** Subjects that name no specialism. */
const GENERAL = new Set(['primary', 'other', 'early-years']);

export function matchColleagues(facts: Facts): Proposal[] {
  const known = new Set(facts.before.map(([a, b]) => pairKey(a, b)));
  const open = new Map(facts.open);
  const fresh = new Set<string>();
  const chosen: Proposal[] = [];
  for (const proposal of [...sameLesson(facts), ...onlyTeacher(facts), ...newcomer(facts), ...sameInterest(facts, known)]) {
    const pair = pairKey(proposal.first, proposal.second);
    const both = [proposal.first, proposal.second];
    // One new suggestion at a time for each of them, so that a suggestion is an event and not a list.
    if (known.has(pair) || both.some((id) => fresh.has(id) || (open.get(id) ?? 0) >= MOST_OPEN)) continue;
    known.add(pair);
    for (const id of both) { open.set(id, (open.get(id) ?? 0) + 1); fresh.add(id); }
    chosen.push(proposal);
  }
  return chosen;
}

export const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const byId = <T extends { readonly id: string }>(a: T, b: T): number => (a.id < b.id ? -1 : 1);
const letting = (facts: Facts, signal: Signal): Colleague[] => facts.staff.filter(({ id }) => facts.allowed.get(id)?.has(signal)).sort(byId);

/** Two people of different schools at work on one lesson this fortnight. */
function sameLesson(facts: Facts): Proposal[] {
  const people = new Map(facts.staff.map((person) => [person.id, person]));
  const signalOf = { adapted: 'adaptations', taught: 'teaching' } as const;
  const lessons = new Map<string, { title: string; did: Map<string, Work['kind']> }>();
  for (const { personId, rootId, title, kind } of [...facts.work].sort((a, b) => (a.kind < b.kind ? -1 : 1))) {
    if (!people.has(personId) || !facts.allowed.get(personId)?.has(signalOf[kind])) continue;
    const lesson = lessons.get(rootId) ?? { title, did: new Map() };
    // Adapting says more than teaching, and sorts before it.
    if (!lesson.did.has(personId)) lesson.did.set(personId, kind);
    lessons.set(rootId, lesson);
  }
  return [...lessons].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([rootId, { title, did }]) => {
    const ids = [...did.keys()].sort();
    return ids.flatMap((a, index) => ids.slice(index + 1).filter((b) => people.get(a)!.schoolId !== people.get(b)!.schoolId).map((b): Proposal => {
      const told = (me: string, other: string): string => sentence.sameLesson(people.get(other)!, title, did.get(me)!, did.get(other)!);
      return { kind: 'same_lesson', first: a, second: b, firstReason: told(a, b), secondReason: told(b, a), resourceId: rootId, subject: people.get(a)!.subject, interest: null };
    }));
  });
}

/** The only teacher of a subject in their school, and a colleague of the subject elsewhere: one who is alone too before others, then of the same phase. */
function onlyTeacher(facts: Facts): Proposal[] {
  const willing = letting(facts, 'subject');
  const inSchool = countBy(facts.staff, (person) => `${person.schoolId} ${person.subject}`);
  const inTrust = countBy(facts.staff, (person) => person.subject);
  const alone = (person: Colleague): boolean => inSchool.get(`${person.schoolId} ${person.subject}`) === 1;
  return willing.filter((person) => alone(person) && !GENERAL.has(person.subject)).flatMap((person) => {
    const others = willing.filter((other) => other.id !== person.id && other.subject === person.subject && other.schoolId !== person.schoolId);
    const nearness = (other: Colleague): number => (alone(other) ? 0 : 2) + (other.phase === person.phase ? 0 : 1);
    return others.sort((a, b) => nearness(a) - nearness(b) || byId(a, b)).map((other): Proposal => ({
      kind: 'only_teacher', first: person.id, second: other.id, resourceId: null, subject: person.subject, interest: null,
      firstReason: sentence.only(person, other, inTrust.get(person.subject)! - 1), secondReason: sentence.onlyElsewhere(person, other, alone(other)),
    }));
  });
}

/** Someone who has just joined, and someone of their subject and phase who knows the trust. */
function newcomer(facts: Facts): Proposal[] {
  const willing = letting(facts, 'subject');
  const days = ({ startedOn }: Colleague): number => (Date.parse(facts.today) - Date.parse(startedOn)) / 86_400_000;
  return willing.filter((person) => days(person) >= 0 && days(person) <= NEW_DAYS).flatMap((person) => {
    const others = willing.filter((other) => other.subject === person.subject && other.phase === person.phase && days(other) >= EXPERIENCED_DAYS);
    const far = (other: Colleague): number => (other.schoolId === person.schoolId ? 1 : 0);
    return others.sort((a, b) => far(a) - far(b) || (a.startedOn < b.startedOn ? 1 : a.startedOn > b.startedOn ? -1 : byId(a, b))).map((other): Proposal => ({
      kind: 'newcomer', first: person.id, second: other.id, resourceId: null, subject: person.subject, interest: null, firstReason: sentence.newHere(other), secondReason: sentence.joined(person),
    }));
  });
}

/** Two of different schools who would like to talk about the same: of one subject before others, then of one phase. */
function sameInterest({ staff, interests }: Facts, known: ReadonlySet<string>): Proposal[] {
  const people = [...staff].sort(byId);
  return people.flatMap((person) => (interests.get(person.id) ?? []).flatMap((interest) => {
    const nearness = (other: Colleague): number => (other.subject === person.subject ? 0 : 2) + (other.phase === person.phase ? 0 : 1);
    const others = people.filter((other) => other.schoolId !== person.schoolId && interests.get(other.id)?.includes(interest) && !known.has(pairKey(person.id, other.id)));
    return others.sort((a, b) => nearness(a) - nearness(b) || byId(a, b)).slice(0, MOST_NEAR).map((other): Proposal => ({
      kind: 'interest', first: person.id, second: other.id, resourceId: null, subject: person.subject, interest, firstReason: sentence.interest(other, interest), secondReason: sentence.interest(person, interest),
    }));
  }));
}

function countBy(staff: readonly Colleague[], key: (person: Colleague) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of staff) counts.set(key(person), (counts.get(key(person)) ?? 0) + 1);
  return counts;
}

