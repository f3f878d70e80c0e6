// Whom a wave asks is kept from its opening on, one row a person: an exception or a move in the middle neither takes an answer's writer out of the figures nor the right to change it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';
/** Owners see rows of every trust only while the policies are not forced upon them. */
const seeingAll = (tables: readonly string[], work: string): string => `${tables.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;`).join('\n')}
  ${work}
  ${tables.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`).join('\n')}`;

/** As it was made with waves; of waves that closed before anything was kept, those asked now. */
const RESPONSE_ASKED = (joined: string): string => `CREATE VIEW response_asked WITH (security_invoker = true) AS
    SELECT r.trust_id, r.id AS response_id, a.person_id FROM mandate_response r JOIN wave_asked a ON a.trust_id = r.trust_id AND a.wave_id = r.wave_id AND ${joined}
    UNION ALL
    SELECT r.trust_id, r.id, e.person_id FROM mandate_response r JOIN eligible e ON e.trust_id = r.trust_id AND e.mandate_id = r.mandate_id
    WHERE NOT EXISTS (SELECT 1 FROM wave_asked a WHERE a.trust_id = r.trust_id AND a.wave_id = r.wave_id AND ${joined});
  REVOKE INSERT, UPDATE, DELETE ON response_asked FROM trellis_app;`;

const SUBMIT = 'my_mandate uuid, my_overall int, my_pupils int, my_values int, my_room int, my_minutes int, my_comment text, my_reasons text[] DEFAULT \'{}\'';
const KEEP = `INSERT INTO survey.open_rating AS r (trust_id, wave_id, mandate_id, slot, school_id, phase, subject, overall, pupils, "values", room, minutes, comment, reasons)
      VALUES (public.current_trust(), my_wave, my_mandate, my_slot, me.school_id, me.phase, me.subject, my_overall, my_pupils, my_values, my_room, my_minutes, my_comment, my_reasons)
    ON CONFLICT (trust_id, wave_id, mandate_id, slot) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
      overall = excluded.overall, pupils = excluded.pupils, "values" = excluded."values", room = excluded.room, minutes = excluded.minutes, comment = excluded.comment, reasons = excluded.reasons;
    RETURN 'kept';`;
const OPEN_WAVE = `SELECT w.id INTO my_wave FROM public.wave w WHERE w.trust_id = public.current_trust() AND w.status = 'open' AND w.opens_on <= current_date FOR SHARE;`;
const FIND = `SELECT * INTO m FROM public.mandate x WHERE x.trust_id = public.current_trust() AND x.id = my_mandate;
    IF NOT FOUND THEN RETURN 'missing'; END IF;`;
const ELIGIBLE = `SELECT e.school_id, e.phase, e.subject INTO me FROM public.eligible e
      WHERE e.trust_id = public.current_trust() AND e.mandate_id = my_mandate AND e.person_id = public.current_person();
    IF NOT FOUND THEN RETURN 'not_asked'; END IF;`;
const head = (name: string, returns: string, language: string): string => `CREATE OR REPLACE FUNCTION ${name} RETURNS ${returns} LANGUAGE ${language} ${DOOR} AS`;

/** Under row-level security a table of five thousand rows is taken for a handful, and each of sixty thousand looked up in all of it: minutes instead of a tenth of a second. */
const hashed = (door: string): string => door.replace(/ AS$/, ' SET enable_nestloop = off AS');
/** What a wave has noted so far of each person. */
const KNOWN = (wave: string): string => `LEFT JOIN (SELECT k.person_id, k.mandate_ids AS ids FROM public.wave_asked k WHERE k.trust_id = public.current_trust() AND k.wave_id = ${wave}) known
              ON known.person_id = e.person_id`;

const RATES = head('survey.response_rates(wave uuid, mandate uuid DEFAULT NULL)', 'TABLE (school_id uuid, percent int)', 'sql STABLE');
const RATED = `FROM public.wave w CROSS JOIN asked a LEFT JOIN given g ON g.school_id IS NOT DISTINCT FROM a.school_id
    WHERE w.trust_id = public.current_trust() AND w.id = response_rates.wave AND w.status = 'open'`;
const PERCENT = 'a.school_id, CASE WHEN a.people >= w.k THEN least(100, (floor(20.0 * coalesce(g.answers, 0) / a.answers_due + 0.5) * 5)::int) END';

export class AskedFromTheOpening1764400000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP VIEW response_asked;
      ALTER TABLE wave_asked RENAME TO wave_asked_before;
      -- With the school, phase and subject of when the wave first asked them, whatever it asks of them later: one group a person in all its figures.
      -- The same for those who answered and those who did not, so it says nothing of either.
      CREATE TABLE wave_asked (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, person_id uuid NOT NULL, school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL, mandate_ids uuid[] NOT NULL,
        PRIMARY KEY (trust_id, wave_id, person_id), FOREIGN KEY (trust_id, wave_id) REFERENCES wave, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      ${seeingAll(['wave_asked_before', 'person'], `INSERT INTO wave_asked SELECT a.trust_id, a.wave_id, a.person_id, p.school_id, p.phase, p.main_subject, array_agg(a.mandate_id ORDER BY a.mandate_id)
        FROM wave_asked_before a JOIN person p ON p.trust_id = a.trust_id AND p.id = a.person_id GROUP BY 1, 2, 3, 4, 5, 6;`)}
      DROP TABLE wave_asked_before;
      CALL protect('wave_asked');
      REVOKE INSERT, UPDATE, DELETE ON wave_asked FROM trellis_app;
      GRANT SELECT ON wave_asked TO trellis_survey, trellis_rollup;
      ${RESPONSE_ASKED('r.mandate_id = ANY (a.mandate_ids)')}
    `);
    await this.doors(db);
  }

  private async doors(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Those a wave asks at a moment and has not noted yet. Who that is, is worked out here: a caller cannot choose. Closing waits for whoever holds the wave.
      ${hashed(head('survey.note_asked(my_wave uuid, at timestamptz, only_mandate uuid DEFAULT NULL)', 'void', 'plpgsql'))} $$
      BEGIN
        PERFORM 1 FROM public.wave w WHERE w.trust_id = public.current_trust() AND w.id = my_wave AND w.status = 'open' AND w.opens_on <= at::date FOR SHARE;
        IF NOT FOUND THEN RETURN; END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended('asked by wave ' || my_wave, 0));
        INSERT INTO public.wave_asked AS a (trust_id, wave_id, person_id, school_id, phase, subject, mandate_ids)
          SELECT e.trust_id, my_wave, e.person_id, e.school_id, e.phase, e.subject, array_agg(e.mandate_id ORDER BY e.mandate_id)
          FROM public.mandate m JOIN public.eligible e ON e.trust_id = m.trust_id AND e.mandate_id = m.id
            ${KNOWN('my_wave')}
          WHERE m.trust_id = public.current_trust() AND (only_mandate IS NULL OR m.id = only_mandate)
            AND m.starts_on <= at::date AND coalesce(m.ends_on >= at::date, true) AND coalesce(m.lifted_at > at, true) AND m.id <> ALL (coalesce(known.ids, '{}'))
          GROUP BY e.trust_id, e.person_id, e.school_id, e.phase, e.subject
        ON CONFLICT (trust_id, wave_id, person_id) DO UPDATE SET mandate_ids = a.mandate_ids || excluded.mandate_ids;
      END $$;
      -- Kept for those who wait for an answer or may still judge it, and for nobody else. A day of grace: what is owed is written just after the closing.
      ${head('survey.forget_asked()', 'void', 'sql')} $$
        WITH ended AS (SELECT w.id FROM public.wave w WHERE w.trust_id = public.current_trust() AND w.status = 'released' AND w.closed_at < now() - interval '1 day')
        UPDATE public.wave_asked a SET mandate_ids = ARRAY(SELECT m.id FROM unnest(a.mandate_ids) AS m(id) WHERE EXISTS (
          SELECT 1 FROM public.mandate_response r WHERE r.trust_id = a.trust_id AND r.wave_id = a.wave_id AND r.mandate_id = m.id AND coalesce(r.given_at > now() - interval '60 days', true)))
        WHERE a.trust_id = public.current_trust() AND a.wave_id IN (SELECT id FROM ended);
        DELETE FROM public.wave_asked a WHERE a.trust_id = public.current_trust() AND cardinality(a.mandate_ids) = 0 $$;
      GRANT EXECUTE ON FUNCTION survey.note_asked(uuid, timestamptz, uuid) TO trellis_app, trellis_survey;
      GRANT EXECUTE ON FUNCTION survey.forget_asked() TO trellis_app;

      -- Once asked, one stays asked until the wave closes, with the school, phase and subject of then: answers and those who were asked agree, group by group.
      -- Whoever came within this minute is not noted yet, and is asked all the same. What is expected no longer may be changed, and not be answered anew.
      ${head(`survey.submit(${SUBMIT})`, 'text', 'plpgsql')} $$
      DECLARE m public.mandate; me record; my_wave uuid; my_slot bytea;
      BEGIN
        ${FIND}
        -- Closing waits for this lock, and whoever waited for closing finds no open wave.
        ${OPEN_WAVE}
        my_slot := survey.slot_of(my_wave, my_mandate, public.current_person());
        SELECT a.school_id, a.phase, a.subject INTO me FROM public.wave_asked a
          WHERE a.trust_id = public.current_trust() AND a.wave_id = my_wave AND a.person_id = public.current_person() AND my_mandate = ANY (a.mandate_ids);
        IF NOT FOUND THEN
          ${ELIGIBLE}
          -- Asked of something else before: in the same group.
          SELECT coalesce(a.school_id, me.school_id) AS school_id, coalesce(a.phase, me.phase) AS phase, coalesce(a.subject, me.subject) AS subject INTO me
            FROM (SELECT 1) AS one LEFT JOIN public.wave_asked a ON a.trust_id = public.current_trust() AND a.wave_id = my_wave AND a.person_id = public.current_person();
        END IF;
        IF public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) <> 'current'
          AND NOT EXISTS (SELECT 1 FROM survey.open_rating r WHERE r.trust_id = public.current_trust() AND r.wave_id = my_wave AND r.mandate_id = my_mandate AND r.slot = my_slot) THEN RETURN 'over'; END IF;
        IF my_slot IS NULL THEN RETURN 'no_wave'; END IF;
        ${KEEP}
      END $$;

      -- Answers so far of those asked for, by school and (school null) for the trust, rounded to 5 %; null where fewer than k people are asked.
      ${hashed(RATES)} $$
        WITH everyone AS (
          SELECT a.person_id, a.school_id, m.id AS mandate_id FROM public.wave_asked a CROSS JOIN unnest(a.mandate_ids) AS m(id)
          WHERE a.trust_id = public.current_trust() AND a.wave_id = response_rates.wave AND (response_rates.mandate IS NULL OR m.id = response_rates.mandate)
          UNION ALL
          SELECT e.person_id, e.school_id, m.id FROM public.mandate m JOIN public.eligible e ON e.trust_id = m.trust_id AND e.mandate_id = m.id
            ${KNOWN('response_rates.wave')}
          WHERE m.trust_id = public.current_trust() AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) = 'current' AND (response_rates.mandate IS NULL OR m.id = response_rates.mandate)
            AND m.id <> ALL (coalesce(known.ids, '{}'))),
        asked AS (SELECT e.school_id, count(*) AS answers_due, count(DISTINCT e.person_id) AS people FROM everyone e GROUP BY GROUPING SETS ((e.school_id), ())),
        given AS (
          SELECT r.school_id, count(*) AS answers FROM survey.open_rating r
          WHERE r.trust_id = public.current_trust() AND r.wave_id = response_rates.wave AND (response_rates.mandate IS NULL OR r.mandate_id = response_rates.mandate)
          GROUP BY GROUPING SETS ((r.school_id), ()))
        SELECT ${PERCENT}
        ${RATED} $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${head(`survey.submit(${SUBMIT})`, 'text', 'plpgsql')} $$
      DECLARE m public.mandate; me record; my_wave uuid; my_slot bytea;
      BEGIN
        ${FIND}
        ${ELIGIBLE}
        IF public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) <> 'current' THEN RETURN 'over'; END IF;
        ${OPEN_WAVE}
        my_slot := survey.slot_of(my_wave, my_mandate, public.current_person());
        IF my_slot IS NULL THEN RETURN 'no_wave'; END IF;
        ${KEEP}
      END $$;
      ${RATES} $$
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
        SELECT ${PERCENT}
        ${RATED} $$;
      DROP FUNCTION survey.note_asked(uuid, timestamptz, uuid), survey.forget_asked();
      DROP VIEW response_asked;
      ALTER TABLE wave_asked RENAME TO wave_asked_since;
      CREATE TABLE wave_asked (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, mandate_id uuid NOT NULL, person_id uuid NOT NULL, PRIMARY KEY (trust_id, wave_id, mandate_id, person_id),
        FOREIGN KEY (trust_id, wave_id) REFERENCES wave, FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      ${seeingAll(['wave_asked_since', 'wave'], `INSERT INTO wave_asked SELECT DISTINCT a.trust_id, a.wave_id, m.id, a.person_id FROM wave_asked_since a JOIN wave w ON w.trust_id = a.trust_id AND w.id = a.wave_id AND w.status <> 'open' CROSS JOIN unnest(a.mandate_ids) AS m(id);`)}
      DROP TABLE wave_asked_since;
      CALL protect('wave_asked');
      REVOKE INSERT, UPDATE ON wave_asked FROM trellis_app;
      GRANT SELECT, INSERT ON wave_asked TO trellis_survey;
      ${RESPONSE_ASKED('a.mandate_id = r.mandate_id')}
    `);
  }
}
