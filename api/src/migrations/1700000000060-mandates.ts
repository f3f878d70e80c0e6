// Mandates and their ratings. An answer never carries a person; only its writer's present key leads to it, and closing a wave destroys that.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mandates1700000000060 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
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
      CALL protect('mandate_resource');

      CREATE TABLE wave (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), name text NOT NULL, opens_on date NOT NULL, closes_on date NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open','closed','released')), k int NOT NULL DEFAULT 10 CHECK (k >= 5), closed_at timestamptz,
        PRIMARY KEY (trust_id, id), CHECK (closes_on >= opens_on));
      CREATE UNIQUE INDEX wave_one_open ON wave (trust_id) WHERE status = 'open';
      CALL protect('wave');

      CREATE TABLE survey.wave_key (trust_id uuid NOT NULL, wave_id uuid NOT NULL, key bytea NOT NULL, PRIMARY KEY (trust_id, wave_id));
      CALL protect('survey.wave_key');
      -- While a wave is open. The slot is a keyed hash of person and mandate: with the wave's key gone it leads to nobody.
      CREATE TABLE survey.open_rating (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, mandate_id uuid NOT NULL, slot bytea NOT NULL,
        school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        overall smallint NOT NULL, pupils smallint, "values" smallint, room smallint, minutes smallint, comment text NOT NULL DEFAULT '',
        PRIMARY KEY (trust_id, wave_id, mandate_id, slot));
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

      CREATE FUNCTION survey.slot_of(wave uuid, mandate uuid, person uuid) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT sha256(k.key || convert_to(mandate::text || '|' || person::text, 'UTF8') || k.key)
        FROM survey.wave_key k WHERE k.trust_id = public.current_trust() AND k.wave_id = wave $$;

      -- The application's only way in: write or replace my own answer.
      CREATE FUNCTION survey.submit(wave uuid, mandate uuid, school uuid, phase text, subject text,
        overall int, pupils int, "values" int, room int, minutes int, comment text) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE my_slot bytea := survey.slot_of(wave, mandate, public.current_person());
      BEGIN
        IF my_slot IS NULL THEN RAISE EXCEPTION 'wave is not open' USING ERRCODE = 'P0002'; END IF;
        PERFORM 1 FROM public.wave w WHERE w.trust_id = public.current_trust() AND w.id = wave AND w.status = 'open' FOR SHARE;
        IF NOT FOUND THEN RAISE EXCEPTION 'wave is not open' USING ERRCODE = 'P0002'; END IF;
        INSERT INTO survey.open_rating AS r VALUES (public.current_trust(), wave, mandate, my_slot, school, phase, subject, overall, pupils, "values", room, minutes, comment)
        ON CONFLICT (trust_id, wave_id, mandate_id, slot) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
          overall = excluded.overall, pupils = excluded.pupils, "values" = excluded."values", room = excluded.room, minutes = excluded.minutes, comment = excluded.comment;
      END $$;
      -- Whether I have answered: mine alone, and not what.
      CREATE FUNCTION survey.have_answered(wave uuid, mandates uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT m FROM unnest(mandates) m WHERE EXISTS (SELECT 1 FROM survey.open_rating r
          WHERE r.trust_id = public.current_trust() AND r.wave_id = wave AND r.mandate_id = m AND r.slot = survey.slot_of(wave, m, public.current_person())) $$;
      -- Answers so far by school, rounded to 5 % of those asked; only schools with at least 10 asked. asked: one entry per school, schools unique.
      CREATE FUNCTION survey.response_rates(wave uuid, mandate uuid, schools uuid[], asked int[]) RETURNS TABLE (school_id uuid, percent int)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT s.school, CASE WHEN s.n >= 10 THEN (round(20.0 * (SELECT count(*) FROM survey.open_rating r
          WHERE r.trust_id = public.current_trust() AND r.wave_id = wave AND r.mandate_id = mandate AND r.school_id = s.school) / s.n) * 5)::int END
        FROM unnest(schools, asked) AS s(school, n) $$;
      GRANT EXECUTE ON FUNCTION survey.submit(uuid, uuid, uuid, text, text, int, int, int, int, int, text), survey.have_answered(uuid, uuid[]), survey.response_rates(uuid, uuid, uuid[], int[]) TO trellis_app;

      -- Opening makes the key, closing destroys it: both by the survey role alone.
      GRANT SELECT, INSERT, DELETE ON survey.wave_key TO trellis_survey;
      GRANT SELECT, DELETE ON survey.open_rating TO trellis_survey;
      GRANT SELECT, INSERT ON survey.frozen_rating, survey.frozen_comment TO trellis_survey;
      GRANT SELECT, UPDATE ON wave TO trellis_survey;
      GRANT SELECT ON mandate, mandate_resource, school TO trellis_survey;
      GRANT SELECT ON wave, mandate, mandate_resource, school TO trellis_rollup;
      GRANT SELECT (trust_id, id, school_id, phase, main_subject, active, started_on) ON person TO trellis_survey, trellis_rollup;
      GRANT SELECT (trust_id, person_id, role) ON person_role TO trellis_survey, trellis_rollup;
      GRANT SELECT (trust_id, id, root_id) ON resource TO trellis_rollup;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.response_rates(uuid, uuid, uuid[], int[]), survey.have_answered(uuid, uuid[]), survey.submit(uuid, uuid, uuid, text, text, int, int, int, int, int, text), survey.slot_of(uuid, uuid, uuid);
      DROP TABLE survey.frozen_comment, survey.frozen_rating, survey.open_rating, survey.wave_key, wave, mandate_resource, mandate;
    `);
  }
}
