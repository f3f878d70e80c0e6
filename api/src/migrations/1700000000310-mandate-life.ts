// The life of a mandate after the decision: the gate it came through, reviews, responses owed, exceptions for groups, nudges.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MandateLife1700000000310 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.gate(db);
    await this.exceptions(db);
    await this.responses(db);
    await this.due(db);
  }

  private async gate(db: QueryRunner): Promise<void> {
    await db.query(`
      -- What was there before the gate is legacy: neither consulted on nor urgent.
      ALTER TABLE mandate ADD COLUMN gate text NOT NULL DEFAULT 'legacy' CHECK (gate IN ('legacy','consulted','urgent')), ADD COLUMN proposal_id uuid, ADD COLUMN lapsed_at timestamptz,
        ADD FOREIGN KEY (trust_id, proposal_id) REFERENCES proposal, ADD CHECK ((gate = 'consulted') = (proposal_id IS NOT NULL));
      CREATE UNIQUE INDEX mandate_of_proposal ON mandate (trust_id, proposal_id) WHERE proposal_id IS NOT NULL;
      ALTER TABLE mandate_resource ADD COLUMN stance text NOT NULL DEFAULT 'adapt' CHECK (stance IN ('keep','adapt','choose'));
      -- Each time something was asked without asking first: counted, and shown.
      CREATE TABLE urgent_act (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), mandate_id uuid NOT NULL, reason text NOT NULL, by_id uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate);
      CREATE INDEX urgent_act_by_mandate ON urgent_act (trust_id, mandate_id);
      CALL protect('urgent_act');
      CREATE TABLE mandate_review (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), mandate_id uuid NOT NULL, outcome text NOT NULL CHECK (outcome IN ('kept','loosened','lifted','lapsed')), reason text NOT NULL,
        strength text NOT NULL, by_id uuid, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate, CHECK ((outcome = 'lapsed') = (by_id IS NULL)));
      CREATE INDEX mandate_review_by_mandate ON mandate_review (trust_id, mandate_id, id DESC);
      CALL protect('mandate_review');
      -- When I was asked to rate, and what I would rather not be asked: mine alone.
      CREATE TABLE rating_nudge (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, mandate_id uuid NOT NULL, shown_on date NOT NULL, skipped boolean NOT NULL DEFAULT false, quiet_until date,
        PRIMARY KEY (trust_id, person_id, mandate_id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate);
      CALL protect_own('rating_nudge');
    `);
  }

  private async exceptions(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mandate_exception (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), mandate_id uuid NOT NULL, school_id uuid NOT NULL, subjects text[] NOT NULL DEFAULT '{}', phases text[] NOT NULL DEFAULT '{}',
        reason text NOT NULL, status text NOT NULL DEFAULT 'asked' CHECK (status IN ('asked','granted','refused')), asked_by uuid NOT NULL, asked_at timestamptz NOT NULL DEFAULT now(), due_on date NOT NULL,
        answer text NOT NULL DEFAULT '', answered_by uuid, answered_at timestamptz, until date,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate, FOREIGN KEY (trust_id, school_id) REFERENCES school, CHECK ((status = 'asked') = (answered_at IS NULL)));
      CREATE INDEX mandate_exception_by_mandate ON mandate_exception (trust_id, mandate_id);
      CALL protect('mandate_exception');
      -- Unlike an audience, a group is meant literally: an exception for music does not except class teachers of all subjects.
      CREATE FUNCTION in_group(subjects text[], phases text[], phase text, subject text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT (cardinality(subjects) = 0 OR subject = ANY (subjects)) AND (cardinality(phases) = 0 OR phase = ANY (phases)) $$;
      GRANT EXECUTE ON FUNCTION in_group(text[], text[], text, text) TO trellis_app, trellis_survey, trellis_rollup;
      -- Whom each mandate asks, without the groups that are excepted: kept right as people move, because it is worked out anew.
      CREATE OR REPLACE VIEW eligible WITH (security_invoker = true) AS
        SELECT m.trust_id, m.id AS mandate_id, s.person_id, s.school_id, s.phase, s.subject, s.started_on
        FROM mandate m JOIN teaching_staff s ON s.trust_id = m.trust_id AND applies(m.school_ids, m.subjects, m.phases, s.school_id, s.phase, s.subject)
        WHERE NOT EXISTS (SELECT 1 FROM mandate_exception x WHERE x.trust_id = m.trust_id AND x.mandate_id = m.id AND x.status = 'granted' AND coalesce(x.until >= current_date, true)
          AND x.school_id = s.school_id AND in_group(x.subjects, x.phases, s.phase, s.subject));
      GRANT SELECT ON mandate_exception TO trellis_survey, trellis_rollup;
    `);
  }

  private async responses(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mandate_response (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), mandate_id uuid NOT NULL, wave_id uuid NOT NULL, causes text[] NOT NULL, figures text NOT NULL, due_on date NOT NULL,
        owed_at timestamptz NOT NULL DEFAULT now(), themes text NOT NULL DEFAULT '', action text CHECK (action IN ('change','keep','loosen','lift')), did text NOT NULL DEFAULT '', given_at timestamptz, given_by uuid,
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, mandate_id, wave_id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate, FOREIGN KEY (trust_id, wave_id) REFERENCES wave, CHECK ((given_at IS NULL) = (action IS NULL)));
      CALL protect('mandate_response');
      -- An answer is for those consulted on the decision, or those asked by the mandate.
      CREATE OR REPLACE FUNCTION survey.answer_is_for(my_about uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT CASE
          WHEN EXISTS (SELECT 1 FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_about AND p.stage = 'decided') THEN
            CASE WHEN EXISTS (SELECT 1 FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_about AND c.person_id = public.current_person()) THEN 'mine' ELSE 'not_asked' END
          WHEN EXISTS (SELECT 1 FROM public.mandate_response r WHERE r.trust_id = public.current_trust() AND r.id = my_about AND r.given_at IS NOT NULL) THEN
            CASE WHEN EXISTS (SELECT 1 FROM public.mandate_response r JOIN public.eligible e ON e.trust_id = r.trust_id AND e.mandate_id = r.mandate_id
              WHERE r.trust_id = public.current_trust() AND r.id = my_about AND e.person_id = public.current_person()) THEN 'mine' ELSE 'not_asked' END
          ELSE 'missing' END $$;
    `);
  }

  /** Before any trust is known: consultations past their day, mandates past their review. The owner sees such rows and no others. */
  private async due(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE POLICY due ON proposal FOR SELECT TO CURRENT_USER USING ((stage = 'consulting' AND closes_on < current_date) OR (stage = 'closed' AND announced_at IS NULL));
      CREATE POLICY due ON mandate FOR SELECT TO CURRENT_USER USING (review_on < current_date AND lifted_at IS NULL AND lapsed_at IS NULL);
      CREATE FUNCTION due_decisions() RETURNS TABLE (trust_id uuid, kind text, id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT p.trust_id, 'consultation', p.id FROM public.proposal p WHERE (p.stage = 'consulting' AND p.closes_on < current_date) OR (p.stage = 'closed' AND p.announced_at IS NULL)
        UNION ALL SELECT m.trust_id, 'review', m.id FROM public.mandate m
        WHERE m.review_on < current_date AND m.lapsed_at IS NULL AND m.strength <> 'may' AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current' $$;
      GRANT EXECUTE ON FUNCTION due_decisions() TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION due_decisions(); DROP POLICY due ON mandate; DROP POLICY due ON proposal;
      CREATE OR REPLACE FUNCTION survey.answer_is_for(my_about uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_about AND p.stage = 'decided') THEN 'missing'
          WHEN EXISTS (SELECT 1 FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_about AND c.person_id = public.current_person()) THEN 'mine' ELSE 'not_asked' END $$;
      CREATE OR REPLACE VIEW eligible WITH (security_invoker = true) AS
        SELECT m.trust_id, m.id AS mandate_id, s.person_id, s.school_id, s.phase, s.subject, s.started_on
        FROM mandate m JOIN teaching_staff s ON s.trust_id = m.trust_id AND applies(m.school_ids, m.subjects, m.phases, s.school_id, s.phase, s.subject);
      DROP FUNCTION in_group(text[], text[], text, text);
      DROP TABLE mandate_response, mandate_exception, rating_nudge, mandate_review, urgent_act;
      ALTER TABLE mandate_resource DROP COLUMN stance;
      DROP INDEX mandate_of_proposal;
      ALTER TABLE mandate DROP COLUMN gate, DROP COLUMN proposal_id, DROP COLUMN lapsed_at;
    `);
  }
}
