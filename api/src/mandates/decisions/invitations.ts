// Whom a consultation invites beside those it would apply to: groups as they are kept, the people in them, and how few may be added.
import type { Invitation, InvitedGroup } from '@trellis/contracts';
import { invalidField, type Tx } from '@trellis/platform';

/** Groups as the database reads them from JSON. */
const GIVEN = (value: string): string => `json_to_recordset(${value}::json) AS i(kind text, school_ids uuid[], subjects text[], phases text[], network_id uuid, role text)`;
const rowsOf = (invitations: readonly Invitation[]): string => JSON.stringify(invitations.map((one) => ({
  kind: one.kind, school_ids: one.kind === 'teachers' ? one.audience.schoolIds : [], subjects: one.kind === 'teachers' ? one.audience.subjects : [], phases: one.kind === 'teachers' ? one.audience.phases : [],
  network_id: one.kind === 'network' ? one.networkId : null, role: one.kind === 'role' ? one.role : null,
})));

/** Person `s` is in group `i`. */
const IN_GROUP = `(CASE i.kind
  WHEN 'teachers' THEN applies(i.school_ids, i.subjects, i.phases, s.school_id, s.phase, s.main_subject) AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = s.id AND r.role = 'teacher')
  WHEN 'network' THEN EXISTS (SELECT 1 FROM circle_member m WHERE m.trust_id = $1 AND m.circle_id = i.network_id AND m.person_id = s.id)
  ELSE EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = s.id AND r.role = i.role) END)`;

/** As they were given, from how they are shown. */
export const invitationsOf = (groups: readonly InvitedGroup[]): Invitation[] => groups.map(({ kind, audience, network, role }) => {
  if (kind === 'teachers') return { kind, audience: { schoolIds: audience.schools.map(({ id }) => id), subjects: audience.subjects, phases: audience.phases as ('primary' | 'secondary')[] } };
  return kind === 'network' ? { kind, networkId: network!.id } : { kind, role: role! };
});

/** @throws ProblemError request.invalid where a group cannot be invited */
export async function checkInvitations(tx: Tx, invitations: readonly Invitation[]): Promise<void> {
  const networks = invitations.flatMap((one) => (one.kind === 'network' ? [one.networkId] : []));
  const schools = invitations.flatMap((one) => (one.kind === 'teachers' ? one.audience.schoolIds : []));
  const found = await tx.first<{ networks: number; schools: number }>(`SELECT (SELECT count(*)::int FROM network n WHERE n.trust_id = $1 AND n.id = ANY ($2) AND n.school_id IS NULL AND NOT n.archived) AS networks,
    (SELECT count(*)::int FROM school s WHERE s.trust_id = $1 AND s.id = ANY ($3)) AS schools`, [tx.trustId, networks, schools]);
  if (found!.networks !== new Set(networks).size) throw invalidField('body.invitations', 'One of these networks is not in your trust, has ended, or is a single department’s');
  if (found!.schools !== new Set(schools).size) throw invalidField('body.invitations', 'One of these schools is not in your trust');
}

/** In the order given, after those that are there. */
export async function keepInvitations(tx: Tx, proposalId: string, invitations: readonly Invitation[], later: boolean): Promise<void> {
  await tx.count(`INSERT INTO proposal_invitation (trust_id, proposal_id, kind, school_ids, subjects, phases, network_id, role, later, position)
    SELECT $1, $2, i.kind, i.school_ids, i.subjects, i.phases, i.network_id, i.role, $4, (SELECT count(*) FROM proposal_invitation o WHERE o.trust_id = $1 AND o.proposal_id = $2) + row_number() OVER ()
    FROM ${GIVEN('$3')}`, [tx.trustId, proposalId, rowsOf(invitations), later]);
}

export const dropInvitations = (tx: Tx, proposalId: string): Promise<number> => tx.count('DELETE FROM proposal_invitation WHERE trust_id = $1 AND proposal_id = $2', [tx.trustId, proposalId]);

/** It would apply to person `s`, or every colleague is asked. */
const APPLIES = `(p.open_to = 'everyone' OR (applies(p.school_ids, p.subjects, p.phases, s.school_id, s.phase, s.main_subject)
  AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = $1 AND r.person_id = s.id AND r.role = 'teacher')))`;

/** Asks whoever it would apply to or is in an invited group, and has not been asked yet: how many, and how many of them it would not apply to. They count where they are now, also if they move. */
export async function askPeople(tx: Tx, proposalId: string, actId: string): Promise<Omit<Reach, 'k'>> {
  // Who was invited, and to whom it would apply by now, is no longer told that it would not.
  await tx.count(`UPDATE asked_person a SET applied = true FROM proposal p, person s WHERE a.trust_id = $1 AND a.proposal_id = $2 AND NOT a.applied AND p.trust_id = $1 AND p.id = $2 AND s.trust_id = $1 AND s.id = a.person_id AND ${APPLIES}`, [tx.trustId, proposalId]);
  const row = await tx.first<{ asked: number; added: number }>(`
    WITH fresh AS (
      INSERT INTO asked_person (trust_id, proposal_id, person_id, act_id, applied, school_id, phase, subject)
      SELECT $1, $2, s.id, $3, ${APPLIES}, s.school_id, s.phase, s.main_subject FROM proposal p JOIN person s ON s.trust_id = $1 AND s.active
      WHERE p.trust_id = $1 AND p.id = $2 AND (${APPLIES} OR EXISTS (SELECT 1 FROM proposal_invitation i WHERE i.trust_id = $1 AND i.proposal_id = $2 AND ${IN_GROUP}))
        AND NOT EXISTS (SELECT 1 FROM asked_person a WHERE a.trust_id = $1 AND a.proposal_id = $2 AND a.person_id = s.id)
      ON CONFLICT DO NOTHING RETURNING applied)
    SELECT count(*)::int AS asked, count(*) FILTER (WHERE NOT applied)::int AS added FROM fresh`, [tx.trustId, proposalId, actId]);
  return row!;
}

/**
 * What may be added at once: nobody is a guest by name, so an anonymous consultation takes k people or more who are not asked already.
 * Fewer could be told apart by what is said after they came. Null: it may.
 */
export function tooFew(added: number, names: 'anonymous' | 'named', k: number): string | null {
  if (added === 0) return 'Everyone in the groups invited is asked already. Leave the invitation out, or choose other groups';
  return names === 'anonymous' && added < k ? `The groups invited add fewer than ${k} people who are not asked already. So few could be told apart: invite a larger group, or several together` : null;
}

/** An anonymous consultation asks k people or more: what one of fewer says, in a point most of all, would be known for theirs. Null: it may. */
export const tooFewAsked = (asked: number, names: 'anonymous' | 'named', k: number): string | null =>
  names === 'anonymous' && asked < k ? `An anonymous consultation asks at least ${k} people, and this asks fewer: so few could be told apart by what they say. Ask more people, or make it named for all` : null;

/** `k`: of the trust, now. */
export interface Reach { readonly asked: number; readonly added: number; readonly k: number }

/** How many would be asked, and how many more the groups add: to those of an audience, or to those an open consultation asks. */
export async function reachOf(tx: Tx, audience: { schoolIds: readonly string[]; subjects: readonly string[]; phases: readonly string[] }, openTo: 'asked' | 'everyone', invitations: readonly Invitation[], proposalId: string | null): Promise<Reach> {
  const row = await tx.first<Reach & Record<string, unknown>>(`
    WITH asked AS (SELECT t.person_id AS id FROM teaching_staff t WHERE $6::uuid IS NULL AND t.trust_id = $1 AND $7 = 'asked' AND applies($2, $3, $4, t.school_id, t.phase, t.subject)
        UNION SELECT e.id FROM person e WHERE $6::uuid IS NULL AND $7 = 'everyone' AND e.trust_id = $1 AND e.active
        UNION SELECT c.person_id FROM consulted c WHERE c.trust_id = $1 AND c.proposal_id = $6),
      added AS (SELECT s.id FROM person s WHERE s.trust_id = $1 AND s.active AND NOT EXISTS (SELECT 1 FROM asked a WHERE a.id = s.id) AND EXISTS (SELECT 1 FROM ${GIVEN('$5')} WHERE ${IN_GROUP}))
    SELECT (SELECT count(*)::int FROM asked) AS asked, (SELECT count(*)::int FROM added) AS added, present_k() AS k`,
  [tx.trustId, audience.schoolIds, audience.subjects, audience.phases, rowsOf(invitations), proposalId, openTo]);
  return row!;
}
