// Mandates and their ratings. An answer never carries a person; only its writer's present key leads to it, and closing a wave destroys that.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mandates1700000000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.expectations(db);
    await this.answers(db);
    await this.doors(db);
    await this.grants(db);
  }

  private async expectations(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE mandate (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), title text NOT NULL,
        strength text NOT NULL CHECK (strength IN ('must','should','may')), reason text NOT NULL, owner_id uuid NOT NULL,
        school_ids uuid[] NOT NULL DEFAULT '{}', subjects text[] NOT NULL DEFAULT '{}', phases text[] NOT NULL DEFAULT '{}',
        starts_on date NOT NULL, ends_on date, review_on date NOT NULL, lifted_at timestamptz, version int NOT NULL DEFAULT 1,
        created_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, owner_id) REFERENCES person);
      CALL protect('mandate');
      CREATE TABLE mandate_resource (
        trust_id uuid NOT NULL, mandate_id uuid NOT NULL, resource_id uuid NOT NULL, position int NOT NULL,
        PRIMARY KEY (trust_id, mandate_id, resource_id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate, FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CREATE INDEX mandate_resource_by_resource ON mandate_resource (trust_id, resource_id);
      CALL protect('mandate_resource');

      CREATE FUNCTION mandate_status(starts_on date, ends_on date, lifted_at timestamptz) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN lifted_at IS NOT NULL THEN 'lifted' WHEN ends_on < current_date THEN 'over' WHEN starts_on > current_date THEN 'planned' ELSE 'current' END $$;
      -- The one rule of who an audience means; an empty list means all. A class teacher of all subjects teaches each of them in the primary phase.
      CREATE FUNCTION applies(school_ids uuid[], subjects text[], phases text[], school uuid, phase text, subject text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT (cardinality(school_ids) = 0 OR school = ANY (school_ids)) AND (cardinality(phases) = 0 OR phase = ANY (phases))
          AND (cardinality(subjects) = 0 OR subject = ANY (subjects) OR (subject = 'primary' AND phase = 'primary')) $$;
      CREATE VIEW teaching_staff WITH (security_invoker = true) AS
        SELECT p.trust_id, p.id AS person_id, p.school_id, p.phase, p.main_subject AS subject, p.started_on FROM person p
        WHERE p.active AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = p.trust_id AND r.person_id = p.id AND r.role = 'teacher');
      -- Whom each mandate asks: the same for the application, the survey and the rollup.
      CREATE VIEW eligible WITH (security_invoker = true) AS
        SELECT m.trust_id, m.id AS mandate_id, s.person_id, s.school_id, s.phase, s.subject, s.started_on
        FROM mandate m JOIN teaching_staff s ON s.trust_id = m.trust_id AND applies(m.school_ids, m.subjects, m.phases, s.school_id, s.phase, s.subject);

      CREATE TABLE wave (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), name text NOT NULL, opens_on date NOT NULL, closes_on date NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open','closed','released')), k int NOT NULL DEFAULT 10 CHECK (k >= 5), closed_at timestamptz,
        PRIMARY KEY (trust_id, id), CHECK (closes_on >= opens_on), CHECK ((status = 'open') = (closed_at IS NULL)));
      CREATE UNIQUE INDEX wave_one_open ON wave (trust_id) WHERE status = 'open';
      CALL protect('wave');
      -- A process that died while closing: the next one finds the wave before it knows any trust. The owner sees such rows and no others.
      CREATE POLICY unreleased ON wave FOR SELECT TO CURRENT_USER USING (status = 'closed');
      CREATE FUNCTION unreleased_waves() RETURNS TABLE (trust_id uuid, wave_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT w.trust_id, w.id FROM public.wave w WHERE w.status = 'closed' $$;
    `);
  }

  private async answers(db: QueryRunner): Promise<void> {
    // Rows deleted at closing must not linger in their pages: these tables are vacuumed as soon as anything in them is dead.
    const sweep = 'WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)';
    await db.query(`
      CREATE TABLE survey.wave_key (trust_id uuid NOT NULL, wave_id uuid NOT NULL, key bytea NOT NULL, PRIMARY KEY (trust_id, wave_id)) ${sweep};
      CALL protect('survey.wave_key');
      -- While a wave is open. The slot is a keyed hash of person and mandate: with the wave's key gone it leads to nobody.
      CREATE TABLE survey.open_rating (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, mandate_id uuid NOT NULL, slot bytea NOT NULL,
        school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        overall smallint NOT NULL, pupils smallint, "values" smallint, room smallint, minutes smallint, comment text NOT NULL DEFAULT '',
        PRIMARY KEY (trust_id, wave_id, mandate_id, slot)) ${sweep};
      CALL protect('survey.open_rating');
      -- After closing: no slot, no time, random ids, written in random order.
      CREATE TABLE survey.frozen_rating (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, mandate_id uuid NOT NULL,
        school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        overall smallint NOT NULL, pupils smallint, "values" smallint, room smallint, minutes smallint,
        PRIMARY KEY (trust_id, id));
      CREATE INDEX frozen_rating_by_wave ON survey.frozen_rating (trust_id, wave_id, mandate_id);
      CALL protect('survey.frozen_rating');
      -- Comments stand apart from every attribute and every other answer.
      CREATE TABLE survey.frozen_comment (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, mandate_id uuid NOT NULL, comment text NOT NULL,
        PRIMARY KEY (trust_id, id));
      CALL protect('survey.frozen_comment');
    `);
  }

  /** The application reads no answer: these functions are all it can do with one, and each acts for the person of the transaction. */
  private async doors(db: QueryRunner): Promise<void> {
    const door = 'SECURITY DEFINER SET search_path = pg_catalog, public';
    await db.query(`
      CREATE FUNCTION survey.open_key(wave uuid) RETURNS void LANGUAGE sql ${door} AS $$
        INSERT INTO survey.wave_key (trust_id, wave_id, key)
        SELECT w.trust_id, w.id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) FROM public.wave w
        WHERE w.trust_id = public.current_trust() AND w.id = wave AND w.status = 'open' ON CONFLICT DO NOTHING $$;

      CREATE FUNCTION survey.slot_of(wave uuid, mandate uuid, person uuid) RETURNS bytea LANGUAGE sql STABLE ${door} AS $$
        SELECT sha256(k.key || convert_to(mandate::text || '|' || person::text, 'UTF8') || k.key)
        FROM survey.wave_key k WHERE k.trust_id = public.current_trust() AND k.wave_id = wave $$;

      -- Write or replace my own answer in the wave that is open. Who I am and whether I am asked is decided here, not by the caller.
      -- Answers: 'kept', 'missing' (no such mandate), 'not_asked', 'over' (not current), 'no_wave'.
      CREATE FUNCTION survey.submit(my_mandate uuid, my_overall int, my_pupils int, my_values int, my_room int, my_minutes int, my_comment text) RETURNS text
        LANGUAGE plpgsql ${door} AS $$
      DECLARE m public.mandate; me record; my_wave uuid; my_slot bytea;
      BEGIN
        SELECT * INTO m FROM public.mandate x WHERE x.trust_id = public.current_trust() AND x.id = my_mandate;
        IF NOT FOUND THEN RETURN 'missing'; END IF;
        SELECT e.school_id, e.phase, e.subject INTO me FROM public.eligible e
          WHERE e.trust_id = public.current_trust() AND e.mandate_id = my_mandate AND e.person_id = public.current_person();
        IF NOT FOUND THEN RETURN 'not_asked'; END IF;
        IF public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) <> 'current' THEN RETURN 'over'; END IF;
        -- Closing waits for this lock, and whoever waited for closing finds no open wave.
        SELECT w.id INTO my_wave FROM public.wave w WHERE w.trust_id = public.current_trust() AND w.status = 'open' AND w.opens_on <= current_date FOR SHARE;
        my_slot := survey.slot_of(my_wave, my_mandate, public.current_person());
        IF my_slot IS NULL THEN RETURN 'no_wave'; END IF;
        INSERT INTO survey.open_rating AS r VALUES (public.current_trust(), my_wave, my_mandate, my_slot, me.school_id, me.phase, me.subject, my_overall, my_pupils, my_values, my_room, my_minutes, my_comment)
        ON CONFLICT (trust_id, wave_id, mandate_id, slot) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
          overall = excluded.overall, pupils = excluded.pupils, "values" = excluded."values", room = excluded.room, minutes = excluded.minutes, comment = excluded.comment;
        RETURN 'kept';
      END $$;

      -- Whether I have answered: mine alone, and not what.
      CREATE FUNCTION survey.have_answered(wave uuid, mandates uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE ${door} AS $$
        SELECT m FROM unnest(mandates) m WHERE EXISTS (SELECT 1 FROM survey.open_rating r
          WHERE r.trust_id = public.current_trust() AND r.wave_id = wave AND r.mandate_id = m AND r.slot = survey.slot_of(wave, m, public.current_person())) $$;

      -- Answers so far of those asked for, by school and (school null) for the trust, rounded to 5 %; null where fewer than k people are asked.
      -- Who is asked is worked out here: a caller cannot choose the group. One mandate, or all current ones when none is named.
      CREATE FUNCTION survey.response_rates(wave uuid, mandate uuid DEFAULT NULL) RETURNS TABLE (school_id uuid, percent int) LANGUAGE sql STABLE ${door} AS $$
        WITH asked AS (
          SELECT e.school_id, count(*) AS answers_due, count(DISTINCT e.person_id) AS people
          FROM public.mandate m JOIN public.eligible e ON e.trust_id = m.trust_id AND e.mandate_id = m.id
          WHERE m.trust_id = public.current_trust() AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current' AND (response_rates.mandate IS NULL OR m.id = response_rates.mandate)
          GROUP BY GROUPING SETS ((e.school_id), ())),
        given AS (
          SELECT r.school_id, count(*) AS answers FROM survey.open_rating r JOIN public.mandate m ON m.trust_id = r.trust_id AND m.id = r.mandate_id
          WHERE r.trust_id = public.current_trust() AND r.wave_id = response_rates.wave AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current'
            AND (response_rates.mandate IS NULL OR m.id = response_rates.mandate)
          GROUP BY GROUPING SETS ((r.school_id), ()))
        SELECT a.school_id, CASE WHEN a.people >= w.k THEN least(100, (floor(20.0 * coalesce(g.answers, 0) / a.answers_due + 0.5) * 5)::int) END
        FROM public.wave w CROSS JOIN asked a LEFT JOIN given g ON g.school_id IS NOT DISTINCT FROM a.school_id
        WHERE w.trust_id = public.current_trust() AND w.id = response_rates.wave AND w.status = 'open' $$;
    `);
  }

  private async grants(db: QueryRunner): Promise<void> {
    await db.query(`
      GRANT EXECUTE ON FUNCTION survey.open_key(uuid), survey.submit(uuid, int, int, int, int, int, text), survey.have_answered(uuid, uuid[]), survey.response_rates(uuid, uuid), unreleased_waves() TO trellis_app;
      GRANT EXECUTE ON FUNCTION mandate_status(date, date, timestamptz), applies(uuid[], text[], text[], uuid, text, text) TO trellis_app, trellis_survey, trellis_rollup;

      -- Closing destroys the key: the survey role alone can.
      GRANT SELECT, DELETE ON survey.wave_key, survey.open_rating TO trellis_survey;
      GRANT SELECT, INSERT ON survey.frozen_rating, survey.frozen_comment TO trellis_survey;
      GRANT SELECT ON wave, mandate, mandate_resource, school, teaching_staff, eligible TO trellis_survey, trellis_rollup;
      GRANT UPDATE (status, closed_at) ON wave TO trellis_survey;
      GRANT SELECT (trust_id, id, school_id, phase, main_subject, active, started_on) ON person TO trellis_survey, trellis_rollup;
      GRANT SELECT (trust_id, person_id, role) ON person_role TO trellis_survey, trellis_rollup;
      GRANT SELECT (trust_id, id, root_id) ON resource TO trellis_rollup;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.response_rates(uuid, uuid), survey.have_answered(uuid, uuid[]), survey.submit(uuid, int, int, int, int, int, text), survey.slot_of(uuid, uuid, uuid), survey.open_key(uuid), unreleased_waves();
      DROP VIEW eligible, teaching_staff;
      DROP TABLE survey.frozen_comment, survey.frozen_rating, survey.open_rating, survey.wave_key, wave, mandate_resource, mandate;
      DROP FUNCTION applies(uuid[], text[], text[], uuid, text, text), mandate_status(date, date, timestamptz);
      REVOKE SELECT ON school FROM trellis_survey, trellis_rollup;
      REVOKE SELECT (trust_id, id, school_id, phase, main_subject, active, started_on) ON person FROM trellis_survey, trellis_rollup;
      REVOKE SELECT (trust_id, person_id, role) ON person_role FROM trellis_survey, trellis_rollup;
      REVOKE SELECT (trust_id, id, root_id) ON resource FROM trellis_rollup;
    `);
  }
}
