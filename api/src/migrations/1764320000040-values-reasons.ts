// Why an expectation does not fit how somebody believes it should be taught: chosen from a list, kept apart from every attribute and published as rounded shares.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';
const GIVEN = 'my_mandate uuid, my_overall int, my_pupils int, my_values int, my_room int, my_minutes int, my_comment text';

/** As it was made with ratings, with what is written beside the rest. */
const submit = (more: { readonly given: string; readonly column: string; readonly value: string; readonly set: string }): string => `
  CREATE FUNCTION survey.submit(${GIVEN}${more.given}) RETURNS text LANGUAGE plpgsql ${DOOR} AS $$
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
    INSERT INTO survey.open_rating AS r (trust_id, wave_id, mandate_id, slot, school_id, phase, subject, overall, pupils, "values", room, minutes, comment${more.column})
      VALUES (public.current_trust(), my_wave, my_mandate, my_slot, me.school_id, me.phase, me.subject, my_overall, my_pupils, my_values, my_room, my_minutes, my_comment${more.value})
    ON CONFLICT (trust_id, wave_id, mandate_id, slot) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
      overall = excluded.overall, pupils = excluded.pupils, "values" = excluded."values", room = excluded.room, minutes = excluded.minutes, comment = excluded.comment${more.set};
    RETURN 'kept';
  END $$;`;

export class ValuesReasons1764320000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE survey.open_rating ADD reasons text[] NOT NULL DEFAULT '{}';
      CREATE TABLE survey.frozen_reason (trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, mandate_id uuid NOT NULL, reasons text[] NOT NULL, PRIMARY KEY (trust_id, id));
      CALL protect('survey.frozen_reason');
      GRANT SELECT, INSERT ON survey.frozen_reason TO trellis_survey;
      CREATE TABLE pub.rating_reason (trust_id uuid NOT NULL, wave_id uuid NOT NULL, mandate_id uuid NOT NULL, reason text NOT NULL, share int NOT NULL, PRIMARY KEY (trust_id, mandate_id, wave_id, reason));
      CALL protect('pub.rating_reason');
      GRANT SELECT ON pub.rating_reason TO trellis_app;
      GRANT SELECT, INSERT ON pub.rating_reason TO trellis_survey;
      DROP FUNCTION survey.submit(uuid, int, int, int, int, int, text);
      ${submit({ given: ", my_reasons text[] DEFAULT '{}'", column: ', reasons', value: ', my_reasons', set: ', reasons = excluded.reasons' })}
      GRANT EXECUTE ON FUNCTION survey.submit(uuid, int, int, int, int, int, text, text[]) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.submit(uuid, int, int, int, int, int, text, text[]);
      ${submit({ given: '', column: '', value: '', set: '' })}
      GRANT EXECUTE ON FUNCTION survey.submit(uuid, int, int, int, int, int, text) TO trellis_app;
      DROP TABLE pub.rating_reason, survey.frozen_reason;
      ALTER TABLE survey.open_rating DROP COLUMN reasons;
    `);
  }
}
