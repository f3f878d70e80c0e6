// The decision or the meeting of a thread: read with the thread, presented as part of it.
import type { Decision, Meeting, Reaction } from '@trellis/contracts';

export interface DecisionRow { closesOn: string; options: { id: string; label: string; count: number }[]; result: string | null; optionId: string | null; decidedBy: Decision['decidedBy']; decidedAt: string | null }
export interface MeetingRow { startsAt: string; minutes: number; link: string; agenda: string; notes: string; version: number }

/** $1 trust; needs `t`. Other kinds of thread cost nothing. */
export const PART_COLUMNS = `t.answer_post_id,
  CASE t.kind WHEN 'decision' THEN (
    SELECT jsonb_build_object('closesOn', d.closes_on, 'result', d.result, 'optionId', d.option_id, 'decidedAt', d.decided_at,
      'decidedBy', CASE WHEN d.decided_by IS NOT NULL THEN jsonb_build_object('id', b.id, 'name', coalesce(b.name, 'Former colleague'), 'school', bs.name) END,
      'options', (SELECT jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'count', (SELECT count(*) FROM decision_choice c WHERE c.trust_id = $1 AND c.thread_id = t.id AND c.option_id = o.id)) ORDER BY o.position)
        FROM decision_option o WHERE o.trust_id = $1 AND o.thread_id = t.id))
    FROM thread_decision d LEFT JOIN person b ON b.trust_id = $1 AND b.id = d.decided_by LEFT JOIN school bs ON bs.trust_id = $1 AND bs.id = b.school_id WHERE d.trust_id = $1 AND d.thread_id = t.id) END AS decision,
  CASE t.kind WHEN 'meeting' THEN (
    SELECT jsonb_build_object('startsAt', g.starts_at, 'minutes', g.minutes, 'link', g.link, 'agenda', g.agenda, 'notes', g.notes, 'version', g.version)
    FROM thread_meeting g WHERE g.trust_id = $1 AND g.thread_id = t.id) END AS meeting`;

/** $1 trust; needs `p`. */
export const REACTION_COLUMN = `(SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'personIds', x.ids) ORDER BY x.first) FROM (
    SELECT r.kind, min(r.at) AS first, jsonb_agg(r.person_id ORDER BY r.at, r.person_id) AS ids FROM post_reaction r WHERE r.trust_id = $1 AND r.post_id = p.id GROUP BY r.kind) x) AS reactions`;
export type ReactionRows = { kind: Reaction; personIds: string[] }[];

/** JSON writes instants in the database's way. */
const instant = (value: string): string => new Date(value).toISOString();
export const presentDecision = (row: DecisionRow | null): Decision | null => row && { ...row, decidedAt: row.decidedAt && instant(row.decidedAt) };
export const presentMeeting = (row: MeetingRow | null): Meeting | null => row && { ...row, startsAt: instant(row.startsAt) };
