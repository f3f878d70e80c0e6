// What was published is remembered person by person, so that a new figure can be compared with every earlier one and not with the last alone.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EverySnapshot1764370000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.snapshots(db);
    await this.changes(db);
    await this.before(db);
  }

  private async snapshots(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A person's part in what was published about a thing, from snapshot "since" on and before snapshot "until". Snapshot 0 is of nobody.
      -- Both are hashes, and the application does not even read these: it asks the functions below.
      CREATE TABLE snapshot_part (
        trust_id uuid NOT NULL, figure text NOT NULL, about uuid NOT NULL, person bytea NOT NULL, state bytea NOT NULL, since int NOT NULL, until int,
        PRIMARY KEY (trust_id, figure, about, person, since), FOREIGN KEY (trust_id, about) REFERENCES resource);
      CALL protect('snapshot_part');
      REVOKE ALL ON snapshot_part FROM trellis_app;

      -- True, and remembered, when what is the case now may be published: it differs by nobody or by at least "fewest" people, net, from every snapshot before.
      CREATE FUNCTION take_snapshot(figure_of text, thing uuid, people uuid[], states bytea[], fewest int) RETURNS boolean LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      DECLARE last int; may boolean;
      BEGIN
        SELECT coalesce(max(greatest(p.since, p.until)), 0) INTO last FROM public.snapshot_part p WHERE p.trust_id = public.current_trust() AND p.figure = figure_of AND p.about = thing;
        WITH present AS (SELECT sha256(convert_to(thing || ' ' || n.person, 'UTF8')) AS person, n.state FROM unnest(people, states) AS n(person, state)),
          each AS (SELECT s.number, count(p.person) AS had, count(n.person) AS shared, count(*) FILTER (WHERE n.state = p.state) AS alike
            FROM generate_series(0, last) AS s(number)
              LEFT JOIN public.snapshot_part p ON p.trust_id = public.current_trust() AND p.figure = figure_of AND p.about = thing AND p.since <= s.number AND (p.until IS NULL OR s.number < p.until)
              LEFT JOIN present n ON n.person = p.person GROUP BY s.number),
          differing AS (SELECT had + (SELECT count(*) FROM present) - shared - alike AS people FROM each)
        SELECT bool_and(d.people = 0 OR d.people >= fewest) INTO may FROM differing d;
        IF NOT may THEN RETURN false; END IF;
        WITH present AS (SELECT sha256(convert_to(thing || ' ' || n.person, 'UTF8')) AS person, n.state FROM unnest(people, states) AS n(person, state))
        UPDATE public.snapshot_part p SET until = last + 1 WHERE p.trust_id = public.current_trust() AND p.figure = figure_of AND p.about = thing AND p.until IS NULL
          AND NOT EXISTS (SELECT 1 FROM present n WHERE n.person = p.person AND n.state = p.state);
        INSERT INTO public.snapshot_part (trust_id, figure, about, person, state, since)
          SELECT public.current_trust(), figure_of, thing, n.person, n.state, last + 1
          FROM (SELECT sha256(convert_to(thing || ' ' || u.person, 'UTF8')) AS person, u.state FROM unnest(people, states) AS u(person, state)) AS n
          WHERE NOT EXISTS (SELECT 1 FROM public.snapshot_part p WHERE p.trust_id = public.current_trust() AND p.figure = figure_of AND p.about = thing AND p.person = n.person AND p.until IS NULL);
        RETURN true;
      END $$;
    `);
  }

  /** The counts of a lesson's parts. A person's state is one hash over everything of theirs that the counts are made of. */
  private async changes(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION change_states(origin uuid) RETURNS TABLE (person uuid, state bytea) LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
        SELECT r.author_id, sha256(convert_to(string_agg(concat_ws(' ', c.resource_id, c.block_id, c.kind, encode(c.content_hash, 'hex'), coalesce(r.reason, '-'), r.school_id, r.origin_number), ',' ORDER BY c.resource_id, c.block_id), 'UTF8'))
        FROM public.block_change c JOIN public.resource r ON r.trust_id = c.trust_id AND r.id = c.resource_id
        WHERE c.trust_id = public.current_trust() AND c.origin_id = origin GROUP BY r.author_id $$;
      CREATE FUNCTION may_publish_changes(origin uuid, fewest int) RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT public.take_snapshot('changes', origin, coalesce(array_agg(s.person ORDER BY s.person), '{}'), coalesce(array_agg(s.state ORDER BY s.person), '{}'), fewest) FROM public.change_states(origin) s $$;
      GRANT EXECUTE ON FUNCTION may_publish_changes(uuid, int) TO trellis_app;
    `);
  }

  /** What is published today is the first snapshot that is remembered. The owner sees every trust only while the policies are not forced upon it. */
  private async before(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE adaptation_tally NO FORCE ROW LEVEL SECURITY;
      DO $$
      DECLARE one record;
      BEGIN
        FOR one IN SELECT trust_id, origin_id FROM adaptation_tally LOOP
          PERFORM set_config('trellis.trust_id', one.trust_id::text, true);
          -- Whoever has moved since keeps the hash they were counted with: it differs from whatever they do next.
          PERFORM take_snapshot('changes', one.origin_id, array_agg(a.person_id ORDER BY a.person_id), array_agg(CASE WHEN a.now_hash = a.counted_hash THEN coalesce(s.state, a.counted_hash) ELSE a.counted_hash END ORDER BY a.person_id), 0)
            FROM adapter a LEFT JOIN change_states(one.origin_id) s ON s.person = a.person_id
            WHERE a.trust_id = one.trust_id AND a.origin_id = one.origin_id AND a.counted_hash IS NOT NULL HAVING count(*) > 0;
        END LOOP;
        PERFORM set_config('trellis.trust_id', '', true);
      END $$;
      ALTER TABLE adaptation_tally FORCE ROW LEVEL SECURITY;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION may_publish_changes(uuid, int); DROP FUNCTION change_states(uuid); DROP FUNCTION take_snapshot(text, uuid, uuid[], bytea[], int);
      DROP TABLE snapshot_part;
    `);
  }
}
