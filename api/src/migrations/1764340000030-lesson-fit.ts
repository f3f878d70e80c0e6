// How a lesson fits how those who taught it believe it should be taught, and why not: said once a school year, never beside "I taught this", counted from ten people on.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';

/** Rows that are deleted at the end of a year must not linger in their pages. */
const SWEEP = 'WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)';

export class LessonFit1764340000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A school year begins in September.
      CREATE FUNCTION school_year() RETURNS int LANGUAGE sql STABLE AS $$ SELECT extract(year FROM current_date - interval '8 months')::int $$;
      GRANT EXECUTE ON FUNCTION school_year() TO trellis_app;
      CREATE TABLE survey.fit_key (trust_id uuid NOT NULL, resource_id uuid NOT NULL, year int NOT NULL, key bytea NOT NULL, PRIMARY KEY (trust_id, resource_id, year)) ${SWEEP};
      CALL protect('survey.fit_key');
      -- Without a person, a school, a subject or a time; the slot leads to its writer only while the key is there, so that nobody says it twice.
      CREATE TABLE survey.fit (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, year int NOT NULL, slot bytea NOT NULL, fit smallint NOT NULL CHECK (fit BETWEEN 1 AND 5), reasons text[] NOT NULL DEFAULT '{}', PRIMARY KEY (trust_id, resource_id, year, slot)) ${SWEEP};
      CALL protect('survey.fit');
      -- How many gave a reason when the shares were last told: the next are told when ten more have.
      CREATE TABLE survey.fit_reasons_told (trust_id uuid NOT NULL, resource_id uuid NOT NULL, year int NOT NULL, people int NOT NULL, PRIMARY KEY (trust_id, resource_id, year));
      CALL protect('survey.fit_reasons_told');
      CREATE TABLE pub.lesson_fit (trust_id uuid NOT NULL, resource_id uuid NOT NULL, year int NOT NULL, counts int[] NOT NULL, PRIMARY KEY (trust_id, resource_id, year));
      CALL protect('pub.lesson_fit');
      CREATE TABLE pub.lesson_fit_reason (trust_id uuid NOT NULL, resource_id uuid NOT NULL, year int NOT NULL, reason text NOT NULL, share int NOT NULL, PRIMARY KEY (trust_id, resource_id, year, reason));
      CALL protect('pub.lesson_fit_reason');
      GRANT SELECT ON pub.lesson_fit, pub.lesson_fit_reason TO trellis_app;
    `);
    await this.doors(db);
    await this.telling(db);
    await db.query(`
      REVOKE ALL ON FUNCTION survey.fit_slot(uuid), survey.give_fit(uuid, int, text[], text[]), survey.my_fit(uuid), survey.tell_fit(uuid, text[]), survey.end_fits() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION survey.give_fit(uuid, int, text[], text[]), survey.my_fit(uuid), survey.end_fits() TO trellis_app;
    `);
  }

  /** All the application can do with an answer; each acts for the person of the transaction. */
  private async doors(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION survey.fit_slot(lesson uuid) RETURNS bytea LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT sha256(k.key || convert_to(lesson::text || '|' || public.current_person()::text, 'UTF8') || k.key) FROM survey.fit_key k WHERE k.trust_id = public.current_trust() AND k.resource_id = lesson AND k.year = public.school_year() $$;
      -- Whether I may say it: 'may', 'given', 'own' (I wrote it) or 'not_taught'.
      CREATE FUNCTION survey.my_fit(lesson uuid) RETURNS text LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT CASE
          WHEN EXISTS (SELECT 1 FROM public.resource r WHERE r.trust_id = public.current_trust() AND r.id = lesson AND r.author_id = public.current_person()) THEN 'own'
          WHEN EXISTS (SELECT 1 FROM survey.fit f WHERE f.trust_id = public.current_trust() AND f.resource_id = lesson AND f.year = public.school_year() AND f.slot = survey.fit_slot(lesson)) THEN 'given'
          WHEN EXISTS (SELECT 1 FROM public.resource_use u WHERE u.trust_id = public.current_trust() AND u.resource_id = lesson AND u.person_id = public.current_person()) THEN 'may' ELSE 'not_taught' END $$;
      CREATE FUNCTION survey.give_fit(lesson uuid, my_fit int, my_reasons text[], all_reasons text[]) RETURNS text LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE state text;
      BEGIN
        state := survey.my_fit(lesson);
        IF state <> 'may' THEN RETURN state; END IF;
        INSERT INTO survey.fit_key VALUES (public.current_trust(), lesson, public.school_year(), uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) ON CONFLICT DO NOTHING;
        PERFORM 1 FROM survey.fit_key k WHERE k.trust_id = public.current_trust() AND k.resource_id = lesson AND k.year = public.school_year() FOR UPDATE;
        INSERT INTO survey.fit VALUES (public.current_trust(), lesson, public.school_year(), survey.fit_slot(lesson), my_fit, my_reasons) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RETURN 'given'; END IF;
        PERFORM survey.tell_fit(lesson, all_reasons);
        RETURN 'kept';
      END $$;
      -- A year that is over leads to nobody any more: the key goes, and what was said is written anew, in random order.
      CREATE FUNCTION survey.end_fits() RETURNS int LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE ended int;
      BEGIN
        WITH gone AS (DELETE FROM survey.fit_key k WHERE k.trust_id = public.current_trust() AND k.year < public.school_year() RETURNING k.resource_id, k.year),
          old AS (DELETE FROM survey.fit f USING gone WHERE f.trust_id = public.current_trust() AND f.resource_id = gone.resource_id AND f.year = gone.year RETURNING f.resource_id, f.year, f.fit, f.reasons)
        INSERT INTO survey.fit SELECT public.current_trust(), o.resource_id, o.year, uuid_send(gen_random_uuid()), o.fit, o.reasons FROM old o ORDER BY random();
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN ended;
      END $$;
    `);
  }

  /** What was said is final within its year, so each figure contains the one before, and ten more people lie between any two. */
  private async telling(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION survey.tell_fit(lesson uuid, all_reasons text[]) RETURNS void LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE this_year int := public.school_year(); step int := public.fewest_of(10); said int; told int; gave int; gave_then int;
      BEGIN
        SELECT count(*), count(*) FILTER (WHERE cardinality(f.reasons) > 0) INTO said, gave FROM survey.fit f WHERE f.trust_id = public.current_trust() AND f.resource_id = lesson AND f.year = this_year;
        SELECT (SELECT sum(c) FROM unnest(p.counts) c) INTO told FROM pub.lesson_fit p WHERE p.trust_id = public.current_trust() AND p.resource_id = lesson AND p.year = this_year;
        IF said < coalesce(told, 0) + step THEN RETURN; END IF;
        INSERT INTO pub.lesson_fit AS p SELECT public.current_trust(), lesson, this_year, ARRAY(SELECT (SELECT count(*)::int FROM survey.fit f WHERE f.trust_id = public.current_trust() AND f.resource_id = lesson AND f.year = this_year AND f.fit = s) FROM generate_series(1, 5) s ORDER BY s)
          ON CONFLICT (trust_id, resource_id, year) DO UPDATE SET counts = excluded.counts;
        SELECT t.people INTO gave_then FROM survey.fit_reasons_told t WHERE t.trust_id = public.current_trust() AND t.resource_id = lesson AND t.year = this_year;
        IF gave < coalesce(gave_then, 0) + step THEN RETURN; END IF;
        INSERT INTO survey.fit_reasons_told AS t VALUES (public.current_trust(), lesson, this_year, gave) ON CONFLICT (trust_id, resource_id, year) DO UPDATE SET people = excluded.people;
        DELETE FROM pub.lesson_fit_reason p WHERE p.trust_id = public.current_trust() AND p.resource_id = lesson AND p.year = this_year;
        -- To the nearest 5 in 100 and never 0 or 100: that nobody, or everybody, gave one would tell each person's.
        INSERT INTO pub.lesson_fit_reason
          SELECT public.current_trust(), lesson, this_year, r.reason, least(95, greatest(5, floor(20.0 * (SELECT count(*) FROM survey.fit f
            WHERE f.trust_id = public.current_trust() AND f.resource_id = lesson AND f.year = this_year AND r.reason = ANY (f.reasons)) / gave + 0.5) * 5)) FROM unnest(all_reasons) AS r(reason);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.end_fits(), survey.give_fit(uuid, int, text[], text[]), survey.tell_fit(uuid, text[]), survey.my_fit(uuid), survey.fit_slot(uuid);
      DROP TABLE pub.lesson_fit_reason, pub.lesson_fit, survey.fit_reasons_told, survey.fit, survey.fit_key;
      DROP FUNCTION school_year();
    `);
  }
}
