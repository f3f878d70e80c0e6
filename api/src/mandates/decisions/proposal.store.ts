// Reads proposals as one person may see them: one query however many there are.
import type { DecisionOutcome, Proposal, ProposalCard, Strength } from '@trellis/contracts';
import { may, type Actor, type Tx } from '@trellis/platform';

export interface ProposalRow extends Pick<Proposal, 'id' | 'title' | 'strength' | 'reason' | 'hopes' | 'core' | 'options' | 'stage' | 'names' | 'version' | 'resources' | 'about' | 'applies' | 'invited' | 'invitations' | 'answered' | 'overdue'> {
  school_ids: string[]; subjects: string[]; phases: ('primary' | 'secondary')[]; schools: ProposalCard['audience']['schools']; decider_id: string; decide_by: string; closes_on: string; open_to: Proposal['openTo'];
  k: number; opened_on: string | null; closed_on: string | null; outcome: DecisionOutcome | null; heard: string; reasons: string; changes: string; decided_on: string | null; decided_by: string | null; withdrawn_on: string | null; withdrawal: string;
  created_by: string; mandate_id: string | null; mandate_strength: Strength | null;
}

/** Whose eyes decide what is shown. */
export type Reader = Pick<Actor, 'trustId' | 'personId' | 'audience' | 'abilities'>;

/** $1 trust, $2 the reader's audience, $3 the reader, $4 whether they may manage mandates. */
const COLUMNS = `p.id, p.title, p.strength, p.reason, p.hopes, p.core, p.options, p.stage, p.names, p.version, p.school_ids, p.subjects, p.phases, p.decider_id, p.decide_by, p.closes_on, p.open_to, p.k,
  p.opened_at::date AS opened_on, p.closed_at::date AS closed_on, p.outcome, p.heard, p.reasons, p.changes, p.decided_at::date AS decided_on, p.decided_by, p.withdrawn_at::date AS withdrawn_on, p.withdrawal, p.created_by,
  p.stage IN ('consulting', 'closed') AND p.decide_by < current_date AS overdue,
  EXISTS (SELECT 1 FROM consulted c WHERE c.trust_id = $1 AND c.proposal_id = p.id AND c.person_id = $3) AS applies,
  EXISTS (SELECT 1 FROM consulted c WHERE c.trust_id = $1 AND c.proposal_id = p.id AND c.person_id = $3 AND c.invited) AS invited,
  (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'role', i.role, 'later', i.later, 'network', CASE WHEN n.id IS NOT NULL THEN json_build_object('id', n.id, 'name', n.name) END, 'audience', json_build_object('subjects', i.subjects, 'phases', i.phases,
      'schools', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]') FROM school s WHERE s.trust_id = $1 AND s.id = ANY (i.school_ids)))) ORDER BY i.position), '[]')
    FROM proposal_invitation i LEFT JOIN network n ON n.trust_id = $1 AND n.id = i.network_id WHERE i.trust_id = $1 AND i.proposal_id = p.id) AS invitations,
  p.stage = 'consulting' AND EXISTS (SELECT survey.have_spoken(ARRAY[p.id])) AS answered,
  coalesce((SELECT m.id FROM mandate m WHERE m.trust_id = $1 AND m.proposal_id = p.id), CASE WHEN p.applied_at IS NOT NULL THEN p.about_id END) AS mandate_id,
  (SELECT json_build_object('id', m.id, 'title', m.title) FROM mandate m WHERE m.trust_id = $1 AND m.id = p.about_id) AS about,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]') FROM school s WHERE s.trust_id = $1 AND s.id = ANY (p.school_ids)) AS schools,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'title', CASE WHEN r.audience && $2 THEN r.title END, 'readable', r.audience && $2, 'stance', pr.stance) ORDER BY pr.position), '[]')
    FROM proposal_resource pr JOIN resource r ON r.trust_id = $1 AND r.id = pr.resource_id WHERE pr.trust_id = $1 AND pr.proposal_id = p.id) AS resources`;
/** A draft is its writer's and the trust's leaders' alone. */
const SEEN = "p.trust_id = $1 AND (p.stage <> 'draft' OR p.created_by = $3 OR $4)";
const MOST = 200;

const ONE = `SELECT ${COLUMNS} FROM proposal p WHERE ${SEEN} AND p.id = $5`;
const LIST = `SELECT ${COLUMNS} FROM proposal p WHERE ${SEEN} AND ($5::text IS NULL OR p.stage = $5) AND ($6::text IS NULL OR p.outcome = $6)
    AND ($7::text IS NULL OR to_tsvector('english', concat_ws(' ', p.title, p.reason, p.hopes, p.heard, p.reasons, p.changes)) @@ websearch_to_tsquery('english', $7) OR p.title ILIKE '%' || $7 || '%'
      OR EXISTS (SELECT 1 FROM theme t LEFT JOIN theme_answer a ON a.trust_id = $1 AND a.theme_id = t.id WHERE t.trust_id = $1 AND t.about_id = p.id AND to_tsvector('english', concat_ws(' ', t.name, a.words)) @@ websearch_to_tsquery('english', $7)))
  ORDER BY array_position(ARRAY['consulting','closed','draft','decided','withdrawn'], p.stage), coalesce(p.decided_at, p.withdrawn_at, p.opened_at, p.created_at) DESC, p.id DESC LIMIT ${MOST}`;

const base = (tx: Tx, reader: Reader): unknown[] => [tx.trustId, reader.audience, reader.personId, may(reader as Actor, 'mandate.manage')];

export const findProposal = (tx: Tx, reader: Reader, id: string): Promise<ProposalRow | undefined> => tx.first<ProposalRow>(ONE, [...base(tx, reader), id]);

export interface ProposalFilter { readonly stage?: string | undefined; readonly outcome?: string | undefined; readonly q?: string | undefined }
export const listProposals = (tx: Tx, reader: Reader, { stage, outcome, q }: ProposalFilter): Promise<ProposalRow[]> =>
  tx.query<ProposalRow>(LIST, [...base(tx, reader), stage ?? null, outcome ?? null, q || null]);
