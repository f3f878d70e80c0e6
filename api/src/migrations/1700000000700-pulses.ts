// Pulse surveys. An answer never carries a person: its writer's keyed slot leads to it, and closing a wave destroys the key.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';

export class Pulses1700000000700 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.plans(db);
    await this.answers(db);
    await this.published(db);
    await this.doors(db);
    await this.counts(db);
    await this.grants(db);
  }

  private async plans(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE pulse (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), name text NOT NULL, intro text NOT NULL DEFAULT '', questions jsonb NOT NULL,
        per_round int NOT NULL CHECK (per_round BETWEEN 1 AND 6), comment boolean NOT NULL DEFAULT true, version int NOT NULL DEFAULT 1, created_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id));
      CALL protect('pulse');
      -- What a wave asks is written down when it opens, so that a survey may be changed for the next one.
      CREATE TABLE pulse_wave (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), pulse_id uuid NOT NULL, name text NOT NULL, opens_on date NOT NULL, closes_on date NOT NULL,
        status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled','open','closed','released')), k int NOT NULL DEFAULT 10 CHECK (k >= 5),
        questions jsonb NOT NULL DEFAULT '[]', rounds jsonb NOT NULL DEFAULT '[]', comment boolean NOT NULL DEFAULT true, closed_at timestamptz,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, pulse_id) REFERENCES pulse, CHECK (closes_on >= opens_on), CHECK ((status IN ('closed','released')) = (closed_at IS NOT NULL)));
      CREATE UNIQUE INDEX pulse_wave_one_open ON pulse_wave (trust_id) WHERE status = 'open';
      CREATE INDEX pulse_wave_by_pulse ON pulse_wave (trust_id, pulse_id, opens_on DESC);
      CALL protect('pulse_wave');
      -- That a school was told of a fortnight's questions: about schools, never about people.
      CREATE TABLE pulse_asking (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, round int NOT NULL, school_id uuid NOT NULL, again boolean NOT NULL, told_on date NOT NULL,
        PRIMARY KEY (trust_id, wave_id, round, school_id, again), FOREIGN KEY (trust_id, wave_id) REFERENCES pulse_wave);
      CALL protect('pulse_asking');

      -- Which of a wave's rounds a person answers in its so-manyth fortnight; null when they have had them all. People begin at different ones, so that a short wave still asks every question of some.
      CREATE FUNCTION pulse_round(wave uuid, person uuid, fortnight int, rounds int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
        SELECT CASE WHEN fortnight BETWEEN 0 AND rounds - 1 THEN (get_byte(sha256(convert_to(wave::text || person::text, 'UTF8')), 0) + fortnight) % rounds END $$;
      CREATE FUNCTION pulse_fortnight(opens_on date) RETURNS int LANGUAGE sql STABLE AS $$ SELECT floor((current_date - opens_on) / 14.0)::int $$;
      GRANT EXECUTE ON FUNCTION pulse_round(uuid, uuid, int, int), pulse_fortnight(date) TO trellis_app;
    `);
  }

  private async answers(db: QueryRunner): Promise<void> {
    const sweep = 'WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)';
    await db.query(`
      CREATE TABLE survey.pulse_key (trust_id uuid NOT NULL, wave_id uuid NOT NULL, key bytea NOT NULL, PRIMARY KEY (trust_id, wave_id)) ${sweep};
      CALL protect('survey.pulse_key');
      -- While a wave is open. jsonb keeps its keys in an order of its own, not in that of the answers; a question left out is null.
      CREATE TABLE survey.open_pulse (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, slot bytea NOT NULL, school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        answers jsonb NOT NULL, comment text NOT NULL DEFAULT '', PRIMARY KEY (trust_id, wave_id, slot)) ${sweep};
      CALL protect('survey.open_pulse');
      -- After closing: no slot, no time, random ids, random order, and no more of school, phase and subject than k colleagues share.
      CREATE TABLE survey.frozen_pulse (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, school_id uuid, phase text, subject text, answers jsonb NOT NULL, PRIMARY KEY (trust_id, id));
      CREATE INDEX frozen_pulse_by_wave ON survey.frozen_pulse (trust_id, wave_id);
      CALL protect('survey.frozen_pulse');
      CREATE TABLE survey.frozen_pulse_comment (trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, comment text NOT NULL, PRIMARY KEY (trust_id, id));
      CALL protect('survey.frozen_pulse_comment');
    `);
  }

  private async published(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE pub.pulse_figure (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, metric text NOT NULL, block text NOT NULL, kind text NOT NULL CHECK (kind IN ('trust','place','subject','cell')), label text NOT NULL, figure jsonb NOT NULL,
        PRIMARY KEY (trust_id, wave_id, metric, block));
      CALL protect('pub.pulse_figure');
      CREATE TABLE pub.pulse_comment (trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, comment text NOT NULL, PRIMARY KEY (trust_id, id));
      CREATE INDEX pulse_comment_by_wave ON pub.pulse_comment (trust_id, wave_id);
      CALL protect('pub.pulse_comment');
    `);
  }

  /** All the application can do with an answer; each acts for the person of the transaction. */
  private async doors(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION survey.open_pulse_key(my_wave uuid) RETURNS void LANGUAGE sql ${DOOR} AS $$
        INSERT INTO survey.pulse_key (trust_id, wave_id, key)
        SELECT w.trust_id, w.id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) FROM public.pulse_wave w
        WHERE w.trust_id = public.current_trust() AND w.id = my_wave AND w.status = 'open' ON CONFLICT DO NOTHING $$;
      CREATE FUNCTION survey.pulse_slot(my_wave uuid, person uuid) RETURNS bytea LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT sha256(k.key || convert_to('pulse|' || person::text, 'UTF8') || k.key) FROM survey.pulse_key k WHERE k.trust_id = public.current_trust() AND k.wave_id = my_wave $$;

      -- Adds answers of mine to what I answered before. 'kept', 'missing', 'not_asked', 'closed', or 'wrong': not a question of this wave, or no answer to it. Closing waits for this lock.
      CREATE FUNCTION survey.put_pulse(my_wave uuid, my_answers jsonb, my_comment text) RETURNS text LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE w public.pulse_wave; me record;
      BEGIN
        SELECT * INTO w FROM public.pulse_wave x WHERE x.trust_id = public.current_trust() AND x.id = my_wave AND x.status <> 'scheduled' FOR SHARE;
        IF NOT FOUND THEN RETURN 'missing'; END IF;
        SELECT s.school_id, s.phase, s.subject INTO me FROM public.teaching_staff s WHERE s.trust_id = public.current_trust() AND s.person_id = public.current_person();
        IF NOT FOUND THEN RETURN 'not_asked'; END IF;
        IF w.status <> 'open' THEN RETURN 'closed'; END IF;
        IF (my_comment IS NOT NULL AND NOT w.comment) OR EXISTS (SELECT 1 FROM jsonb_each(my_answers) a WHERE a.value NOT IN ('null', '1', '2', '3', '4', '5')
          OR NOT EXISTS (SELECT 1 FROM jsonb_array_elements(w.questions) q WHERE q->>'code' = a.key)) THEN RETURN 'wrong'; END IF;
        INSERT INTO survey.open_pulse AS o VALUES (public.current_trust(), my_wave, survey.pulse_slot(my_wave, public.current_person()), me.school_id, me.phase, me.subject, my_answers, coalesce(my_comment, ''))
        ON CONFLICT (trust_id, wave_id, slot) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
          answers = o.answers || excluded.answers, comment = CASE WHEN my_comment IS NULL THEN o.comment ELSE excluded.comment END;
        RETURN 'kept';
      END $$;
      -- Which questions I have dealt with: mine alone, and not what I said.
      CREATE FUNCTION survey.my_pulse(my_wave uuid) RETURNS SETOF text LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT jsonb_object_keys(o.answers) FROM survey.open_pulse o
        WHERE o.trust_id = public.current_trust() AND o.wave_id = my_wave AND o.slot = survey.pulse_slot(my_wave, public.current_person()) $$;
    `);
  }

  private async counts(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who has answered, by school and (school null) for all: percent to the nearest 5, null where fewer than k are asked.
      CREATE FUNCTION survey.pulse_rates(my_wave uuid) RETURNS TABLE (school_id uuid, percent int) LANGUAGE sql STABLE ${DOOR} AS $$
        WITH asked AS (SELECT s.school_id, count(*) AS people FROM public.teaching_staff s WHERE s.trust_id = public.current_trust() GROUP BY GROUPING SETS ((s.school_id), ())),
        given AS (SELECT o.school_id, count(*) AS people FROM survey.open_pulse o WHERE o.trust_id = public.current_trust() AND o.wave_id = my_wave
          AND EXISTS (SELECT 1 FROM jsonb_each(o.answers) a WHERE a.value <> 'null') GROUP BY GROUPING SETS ((o.school_id), ()))
        SELECT a.school_id, CASE WHEN a.people >= w.k THEN least(100, (floor(20.0 * coalesce(g.people, 0) / a.people + 0.5) * 5)::int) END
        FROM public.pulse_wave w CROSS JOIN asked a LEFT JOIN given g ON g.school_id IS NOT DISTINCT FROM a.school_id
        WHERE w.trust_id = public.current_trust() AND w.id = my_wave AND w.status = 'open' $$;
      -- Whom to ask in a fortnight: those of a school who have not dealt with all of their round. For telling them and for nothing else.
      CREATE FUNCTION survey.pulse_waiting(my_wave uuid, my_fortnight int, my_school uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT s.person_id FROM public.pulse_wave w JOIN public.teaching_staff s ON s.trust_id = w.trust_id AND s.school_id = my_school
          CROSS JOIN LATERAL (SELECT public.pulse_round(w.id, s.person_id, my_fortnight, jsonb_array_length(w.rounds)) AS number) mine
          LEFT JOIN survey.open_pulse o ON o.trust_id = w.trust_id AND o.wave_id = w.id AND o.slot = survey.pulse_slot(w.id, s.person_id)
        WHERE w.trust_id = public.current_trust() AND w.id = my_wave AND w.status = 'open' AND mine.number IS NOT NULL
          AND NOT coalesce(o.answers, '{}'::jsonb) ?& ARRAY(SELECT jsonb_array_elements_text(w.rounds -> mine.number)) $$;
    `);
  }

  private async grants(db: QueryRunner): Promise<void> {
    await db.query(`
      GRANT EXECUTE ON FUNCTION survey.open_pulse_key(uuid), survey.put_pulse(uuid, jsonb, text), survey.my_pulse(uuid), survey.pulse_rates(uuid), survey.pulse_waiting(uuid, int, uuid) TO trellis_app;
      GRANT SELECT, DELETE ON survey.pulse_key, survey.open_pulse TO trellis_survey;
      GRANT SELECT, INSERT ON survey.frozen_pulse, survey.frozen_pulse_comment TO trellis_survey;
      GRANT SELECT ON pulse_wave TO trellis_survey, trellis_rollup;
      GRANT UPDATE (status, closed_at) ON pulse_wave TO trellis_survey;
      GRANT SELECT ON pub.pulse_figure, pub.pulse_comment TO trellis_app;
      GRANT SELECT, INSERT ON pub.pulse_figure TO trellis_survey, trellis_rollup;
      GRANT SELECT, INSERT ON pub.pulse_comment TO trellis_survey;
      -- How much of what was taught may be changed, and how many decisions were asked about: the rollup counts both when a wave closes.
      GRANT SELECT (blocks, core_blocks) ON resource TO trellis_rollup;
      GRANT SELECT ON proposal, urgent_act TO trellis_rollup;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      REVOKE SELECT ON proposal, urgent_act FROM trellis_rollup;
      REVOKE SELECT (blocks, core_blocks) ON resource FROM trellis_rollup;
      DROP FUNCTION survey.pulse_waiting(uuid, int, uuid), survey.pulse_rates(uuid), survey.my_pulse(uuid), survey.put_pulse(uuid, jsonb, text), survey.pulse_slot(uuid, uuid), survey.open_pulse_key(uuid);
      DROP TABLE pub.pulse_comment, pub.pulse_figure, survey.frozen_pulse_comment, survey.frozen_pulse, survey.open_pulse, survey.pulse_key, pulse_asking, pulse_wave, pulse;
      DROP FUNCTION pulse_fortnight(date), pulse_round(uuid, uuid, int, int);
    `);
  }
}
