// Who has been told what is expected of them: whoever is new, moves, is given the role or whose exception ends is told, too, and nobody twice.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const SEEN = ['mandate', 'person', 'person_role', 'mandate_exception'];
const force = (how: 'FORCE' | 'NO FORCE'): string => SEEN.map((table) => `ALTER TABLE ${table} ${how} ROW LEVEL SECURITY;`).join('\n');
/** Or what one act tells would be told again by the next look. */
const ONE_AFTER_ANOTHER = "PERFORM pg_advisory_xact_lock(hashtextextended('told what is expected ' || public.current_trust(), 0));";
const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public SET enable_nestloop = off';

export class ToldOfExpectations1764400000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A row a person.
      CREATE TABLE mandate_told (trust_id uuid NOT NULL, person_id uuid NOT NULL, mandate_ids uuid[] NOT NULL, PRIMARY KEY (trust_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person);
      -- What one look found that somebody had not been told, until it has long been.
      CREATE TABLE mandate_arrival (
        trust_id uuid NOT NULL, act_id uuid NOT NULL, person_id uuid NOT NULL, mandate_ids uuid[] NOT NULL, at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, act_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person);
      -- Nobody is told anew of what was there before.
      ${force('NO FORCE')}
      INSERT INTO mandate_told (trust_id, person_id, mandate_ids)
        SELECT e.trust_id, e.person_id, array_agg(e.mandate_id ORDER BY e.mandate_id) FROM eligible e JOIN mandate m ON m.trust_id = e.trust_id AND m.id = e.mandate_id
        WHERE mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned') GROUP BY 1, 2;
      ${force('FORCE')}
      CALL protect('mandate_told');
      CALL protect('mandate_arrival');
      REVOKE INSERT, UPDATE, DELETE ON mandate_told, mandate_arrival FROM trellis_app;

      -- Told by the act itself, which has its own words.
      CREATE FUNCTION survey.note_told(my_mandate uuid) RETURNS void LANGUAGE plpgsql ${DOOR} AS $$
      BEGIN
        ${ONE_AFTER_ANOTHER}
        INSERT INTO public.mandate_told AS t (trust_id, person_id, mandate_ids) SELECT e.trust_id, e.person_id, ARRAY[e.mandate_id] FROM public.eligible e WHERE e.trust_id = public.current_trust() AND e.mandate_id = my_mandate
        ON CONFLICT (trust_id, person_id) DO UPDATE SET mandate_ids = ARRAY(SELECT DISTINCT x.id FROM unnest(t.mandate_ids || excluded.mandate_ids) AS x(id) ORDER BY x.id);
      END $$;

      -- Everyone of whom more is expected than they have been told; how many. Whoever leaves an audience is told again when they come back.
      CREATE FUNCTION survey.note_arrivals(my_act uuid) RETURNS int LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE people int;
      BEGIN
        ${ONE_AFTER_ANOTHER}
        WITH due AS (
          SELECT e.person_id, array_agg(e.mandate_id ORDER BY e.mandate_id) AS ids FROM public.mandate m JOIN public.eligible e ON e.trust_id = m.trust_id AND e.mandate_id = m.id
          WHERE m.trust_id = public.current_trust() AND public.mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned') GROUP BY 1),
        changed AS (
          SELECT coalesce(d.person_id, t.person_id) AS person_id, coalesce(d.ids, '{}') AS ids, coalesce(t.ids, '{}') AS known
          FROM due d FULL JOIN (SELECT o.person_id, o.mandate_ids AS ids FROM public.mandate_told o WHERE o.trust_id = public.current_trust()) t ON t.person_id = d.person_id
          WHERE coalesce(d.ids, '{}') <> coalesce(t.ids, '{}')),
        told AS (
          INSERT INTO public.mandate_told (trust_id, person_id, mandate_ids) SELECT public.current_trust(), c.person_id, c.ids FROM changed c
          ON CONFLICT (trust_id, person_id) DO UPDATE SET mandate_ids = excluded.mandate_ids)
        INSERT INTO public.mandate_arrival (trust_id, act_id, person_id, mandate_ids)
          SELECT public.current_trust(), my_act, c.person_id, f.ids FROM changed c CROSS JOIN LATERAL (SELECT ARRAY(SELECT x.id FROM unnest(c.ids) AS x(id) WHERE x.id <> ALL (c.known)) AS ids) f WHERE cardinality(f.ids) > 0;
        GET DIAGNOSTICS people = ROW_COUNT;
        DELETE FROM public.mandate_arrival o WHERE o.trust_id = public.current_trust() AND o.at < now() - interval '30 days';
        RETURN people;
      END $$;
      GRANT EXECUTE ON FUNCTION survey.note_told(uuid), survey.note_arrivals(uuid) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION survey.note_arrivals(uuid), survey.note_told(uuid); DROP TABLE mandate_arrival, mandate_told;');
  }
}
