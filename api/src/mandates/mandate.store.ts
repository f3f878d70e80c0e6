// Reads mandates with the schools and resources they name: one query however many there are.
import type { MandateCard } from '@trellis/contracts';
import type { Actor, Tx } from '@trellis/platform';

/** Whose rights decide which titles are shown. */
export type Reader = Pick<Actor, 'trustId' | 'personId' | 'audience'>;

export interface MandateRow extends Pick<MandateCard, 'id' | 'title' | 'strength' | 'reason' | 'status' | 'version' | 'resources' | 'gate' | 'lapsed'> {
  owner_id: string; starts_on: string; ends_on: string | null; review_on: string; proposal_id: string | null; school_ids: string[]; subjects: string[]; phases: ('primary' | 'secondary')[];
  schools: MandateCard['audience']['schools'];
}

/** $1 trust, $2 the reader's audience. */
const COLUMNS = `m.id, m.title, m.strength, m.reason, m.owner_id, m.starts_on, m.ends_on, m.review_on, m.version, m.gate, m.proposal_id, m.lapsed_at IS NOT NULL AS lapsed, m.school_ids, m.subjects, m.phases,
  mandate_status(m.starts_on, m.ends_on, m.lifted_at) AS status,
  (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name), '[]') FROM school s WHERE s.trust_id = $1 AND s.id = ANY (m.school_ids)) AS schools,
  (SELECT coalesce(json_agg(json_build_object('id', r.id, 'title', CASE WHEN r.audience && $2 THEN r.title END, 'readable', r.audience && $2, 'stance', mr.stance) ORDER BY mr.position), '[]')
    FROM mandate_resource mr JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id WHERE mr.trust_id = $1 AND mr.mandate_id = m.id) AS resources`;

/** More than a trust can mean seriously; the list says what is expected now, not its whole history. */
const MOST = 200;

const LIST = `SELECT ${COLUMNS} FROM mandate m WHERE m.trust_id = $1
  ORDER BY array_position(ARRAY['current','planned','over','lifted'], mandate_status(m.starts_on, m.ends_on, m.lifted_at)), m.starts_on DESC, m.id DESC LIMIT ${MOST}`;
const ONE = `SELECT ${COLUMNS} FROM mandate m WHERE m.trust_id = $1 AND m.id = $3`;

/** Current ones first, then planned, over and lifted. */
export const listMandates = (tx: Tx, reader: Reader): Promise<MandateRow[]> => tx.query<MandateRow>(LIST, [tx.trustId, reader.audience]);

export const findMandate = (tx: Tx, reader: Reader, id: string): Promise<MandateRow | undefined> => tx.first<MandateRow>(ONE, [tx.trustId, reader.audience, id]);

export interface MyMandateRow extends MandateRow { root_ids: string[] }

/** What is expected of me now or soon, the firmest first; with the first versions of what it names, of which an adaptation counts too. */
const MINE = `SELECT ${COLUMNS},
    ARRAY(SELECT r.root_id FROM mandate_resource mr JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id WHERE mr.trust_id = $1 AND mr.mandate_id = m.id) AS root_ids
  FROM eligible e JOIN mandate m ON m.trust_id = $1 AND m.id = e.mandate_id
  WHERE e.trust_id = $1 AND e.person_id = $3 AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned')
  ORDER BY mandate_status(m.starts_on, m.ends_on, m.lifted_at), array_position(ARRAY['must','should','may'], m.strength), m.starts_on DESC, m.id DESC LIMIT ${MOST}`;

export const listMyMandates = (tx: Tx, reader: Reader): Promise<MyMandateRow[]> => tx.query<MyMandateRow>(MINE, [tx.trustId, reader.audience, reader.personId]);
