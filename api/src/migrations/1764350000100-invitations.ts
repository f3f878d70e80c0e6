// A consultation may also invite whole groups: which, and whom that made it ask. Once asked, one stays asked; nothing beside an answer says that its writer was invited.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those it would apply to, or every colleague where everyone is invited. */
const ASKED = `p.open_to = 'everyone' OR (applies(p.school_ids, p.subjects, p.phases, s.school_id, s.phase, s.main_subject)
  AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = s.trust_id AND r.person_id = s.id AND r.role = 'teacher'))`;
const COLUMNS = 'p.trust_id, p.id AS proposal_id, s.id AS person_id, s.school_id, s.phase, s.main_subject AS subject';
const PEOPLE = 'proposal p JOIN person s ON s.trust_id = p.trust_id AND s.active';

export class Invitations1764350000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE proposal_invitation (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), proposal_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('teachers','network','role')),
        school_ids uuid[] NOT NULL DEFAULT '{}', subjects text[] NOT NULL DEFAULT '{}', phases text[] NOT NULL DEFAULT '{}', network_id uuid, role text, later boolean NOT NULL DEFAULT false, position int NOT NULL,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, proposal_id) REFERENCES proposal ON DELETE CASCADE, FOREIGN KEY (trust_id, network_id) REFERENCES network,
        CHECK ((kind = 'network') = (network_id IS NOT NULL)), CHECK ((kind = 'role') = (role IS NOT NULL)));
      CREATE INDEX proposal_invitation_by_proposal ON proposal_invitation (trust_id, proposal_id, position);
      CALL protect('proposal_invitation');
      -- By which act: opening it, a later invitation, or coming to an invited group.
      CREATE TABLE invited_person (
        trust_id uuid NOT NULL, proposal_id uuid NOT NULL, person_id uuid NOT NULL, act_id uuid NOT NULL,
        PRIMARY KEY (trust_id, proposal_id, person_id), FOREIGN KEY (trust_id, proposal_id) REFERENCES proposal ON DELETE CASCADE, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      CALL protect('invited_person');
      GRANT SELECT ON invited_person TO trellis_survey;
      CREATE OR REPLACE VIEW consulted WITH (security_invoker = true) AS
        SELECT ${COLUMNS}, NOT (${ASKED}) AS invited FROM ${PEOPLE}
        WHERE (${ASKED}) OR EXISTS (SELECT 1 FROM invited_person i WHERE i.trust_id = p.trust_id AND i.proposal_id = p.id AND i.person_id = s.id);
      -- How many of each side have been heard, to the nearest 5%; nothing unless both are k people. Only whether somebody has answered is looked at, and only counted.
      CREATE FUNCTION survey.heard_apart(my_proposal uuid) RETURNS TABLE (invited boolean, asked int, percent int) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        WITH sides AS (
          SELECT c.invited, count(*)::int AS people, count(*) FILTER (WHERE
            EXISTS (SELECT 1 FROM survey.open_view v JOIN survey.consultation_key k ON k.trust_id = v.trust_id AND k.proposal_id = v.proposal_id
              WHERE v.trust_id = public.current_trust() AND v.proposal_id = my_proposal AND v.slot = sha256(k.key || convert_to('view|' || c.person_id::text, 'UTF8') || k.key))
            OR EXISTS (SELECT 1 FROM public.named_view n WHERE n.trust_id = public.current_trust() AND n.proposal_id = my_proposal AND n.person_id = c.person_id)) AS heard
          FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_proposal GROUP BY c.invited)
        SELECT x.invited, x.people, (floor(20.0 * x.heard / x.people + 0.5) * 5)::int FROM sides x JOIN public.proposal p ON p.trust_id = public.current_trust() AND p.id = my_proposal AND p.stage = 'consulting'
        WHERE (SELECT count(*) FROM sides) = 2 AND (SELECT min(o.people) FROM sides o) >= p.k ORDER BY x.invited $$;
      GRANT EXECUTE ON FUNCTION survey.heard_apart(uuid) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.heard_apart(uuid);
      DROP VIEW consulted;
      CREATE VIEW consulted WITH (security_invoker = true) AS SELECT ${COLUMNS} FROM ${PEOPLE} WHERE ${ASKED};
      GRANT SELECT, INSERT, UPDATE, DELETE ON consulted TO trellis_app;
      GRANT SELECT ON consulted TO trellis_survey;
      DROP TABLE invited_person, proposal_invitation;
    `);
  }
}
