// A trust's own k: set openly, raised by one person and lowered by two; what people were promised never sinks.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const DOOR = 'SECURITY DEFINER SET search_path = pg_catalog, public';
/** Where a k is promised, and until when none is. */
const PROMISES = [
  { table: 'wave', open: "status = 'open'", unpromised: 'false' },
  { table: 'pulse_wave', open: "status = 'open'", unpromised: "OLD.status = 'scheduled'" },
  { table: 'proposal', open: "stage = 'consulting'", unpromised: "OLD.stage = 'draft'" },
] as const;

export class SmallestGroup1764330000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.settings(db);
    await this.promises(db);
    await this.verdicts(db, 'greatest(held.k, public.fewest_of(10))');
    await db.query(reach('public.fewest_of(10)'));
    await db.query(reflections('public.fewest_of(5)'));
  }

  private async settings(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Every change and every wish to change; the newest in force is the trust's k, and without one it is 10.
      CREATE TABLE smallest_group (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), was int NOT NULL, k int NOT NULL CHECK (k BETWEEN 5 AND 30), reason text NOT NULL CHECK (reason <> ''),
        asked_by uuid NOT NULL, asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        state text NOT NULL CHECK (state IN ('waiting','in_force','declined','withdrawn')), settled_by uuid, settled_at timestamptz,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, asked_by) REFERENCES person, FOREIGN KEY (trust_id, settled_by) REFERENCES person,
        CHECK (k <> was), CHECK ((state = 'waiting') = (settled_at IS NULL)), CHECK (state <> 'waiting' OR k < was),
        -- Raised by one, lowered by two.
        CONSTRAINT smallest_group_two_people CHECK (state <> 'in_force' OR k > was OR (settled_by IS NOT NULL AND settled_by <> asked_by)));
      CREATE UNIQUE INDEX smallest_group_one_waits ON smallest_group (trust_id) WHERE state = 'waiting';
      CREATE INDEX smallest_group_in_force ON smallest_group (trust_id, settled_at DESC, id DESC) WHERE state = 'in_force';
      CALL protect('smallest_group');
      REVOKE DELETE, TRUNCATE ON smallest_group FROM trellis_app;
      CREATE FUNCTION present_k() RETURNS int LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT coalesce((SELECT s.k FROM public.smallest_group s WHERE s.trust_id = public.current_trust() AND s.state = 'in_force' ORDER BY s.settled_at DESC, s.id DESC LIMIT 1), 10) $$;
      -- What has no wave and a floor of its own keeps that, until the trust asks for more than the usual.
      CREATE FUNCTION fewest_of(own_floor int) RETURNS int LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
        SELECT CASE WHEN public.present_k() > 10 THEN greatest(own_floor, public.present_k()) ELSE own_floor END $$;
      GRANT EXECUTE ON FUNCTION present_k(), fewest_of(int) TO trellis_app, trellis_survey, trellis_rollup;
      CREATE FUNCTION keep_smallest_group() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          IF OLD.state <> 'waiting' OR (NEW.was, NEW.k, NEW.asked_by, NEW.reason) IS DISTINCT FROM (OLD.was, OLD.k, OLD.asked_by, OLD.reason) THEN RAISE EXCEPTION 'what was settled about the smallest group stays'; END IF;
        END IF;
        -- From a number that never was, one person could raise to less than there is.
        IF NEW.state = 'in_force' AND NEW.was <> public.present_k() THEN RAISE EXCEPTION 'the smallest group is another by now'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keep_smallest_group BEFORE INSERT OR UPDATE ON smallest_group FOR EACH ROW EXECUTE FUNCTION keep_smallest_group();
    `);
  }

  private async promises(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION refuse_smaller_group() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'a promised smallest group never sinks, and stays once figures are closed'; END $$;
      -- Raising applies at once: also where people are answering now.
      CREATE FUNCTION raise_promises() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public AS $$
      BEGIN
        ${PROMISES.map(({ table, open }) => `UPDATE public.${table} SET k = NEW.k WHERE trust_id = NEW.trust_id AND ${open} AND k < NEW.k;`).join(' ')}
        RETURN NULL;
      END $$;
      CREATE TRIGGER raise_promises AFTER INSERT OR UPDATE ON smallest_group FOR EACH ROW WHEN (NEW.state = 'in_force') EXECUTE FUNCTION raise_promises();
    `);
    for (const { table, unpromised } of PROMISES) {
      await db.query(`
        ALTER TABLE ${table} ALTER k SET DEFAULT present_k();
        CREATE TRIGGER never_smaller BEFORE UPDATE ON ${table} FOR EACH ROW WHEN ((NEW.k < OLD.k AND NOT (${unpromised})) OR (NEW.k <> OLD.k AND OLD.closed_at IS NOT NULL)) EXECUTE FUNCTION refuse_smaller_group();
        GRANT UPDATE (k) ON ${table} TO trellis_survey;
      `);
    }
    await db.query('ALTER TABLE pub.release ADD CHECK (k >= 5)');
  }

  /** @param step how many more people must have answered before the next figure; `held` is the key of this answer */
  private async verdicts(db: QueryRunner, step: string): Promise<void> {
    await db.query(`
      -- The largest step that whoever has answered so far was told of.
      ALTER TABLE survey.verdict_key ADD k int NOT NULL DEFAULT 10 CHECK (k >= 10);
      CREATE FUNCTION survey.verdict_step(my_about uuid) RETURNS int LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT greatest(public.fewest_of(10), (SELECT v.k FROM survey.verdict_key v WHERE v.trust_id = public.current_trust() AND v.about = my_about)) $$;
      GRANT EXECUTE ON FUNCTION survey.verdict_step(uuid) TO trellis_app;
    `);
    await db.query(judge(`
        INSERT INTO survey.verdict_key (trust_id, about, key) VALUES (public.current_trust(), my_about, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) ON CONFLICT DO NOTHING;
        UPDATE survey.verdict_key held SET k = ${step} WHERE held.trust_id = public.current_trust() AND held.about = my_about RETURNING held.k INTO step;`, 'step'));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(judge(`
        INSERT INTO survey.verdict_key VALUES (public.current_trust(), my_about, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) ON CONFLICT DO NOTHING;
        PERFORM 1 FROM survey.verdict_key k WHERE k.trust_id = public.current_trust() AND k.about = my_about FOR UPDATE;`, '10'));
    await db.query(reach('10'));
    await db.query(reflections('5'));
    for (const { table } of PROMISES) await db.query(`DROP TRIGGER never_smaller ON ${table}; ALTER TABLE ${table} ALTER k SET DEFAULT 10; REVOKE UPDATE (k) ON ${table} FROM trellis_survey`);
    await db.query(`
      ALTER TABLE pub.release DROP CONSTRAINT release_k_check;
      DROP FUNCTION survey.verdict_step(uuid); ALTER TABLE survey.verdict_key DROP COLUMN k;
      DROP TABLE smallest_group; DROP FUNCTION keep_smallest_group(), raise_promises(), refuse_smaller_group(), fewest_of(int), present_k();
    `);
  }
}

const judge = (hold: string, step: string): string => `
      CREATE OR REPLACE FUNCTION survey.judge_now(my_about uuid, my_verdict text) RETURNS text LANGUAGE plpgsql ${DOOR} AS $$
      DECLARE state text; told int; given record; step int;
      BEGIN
        state := survey.answer_is_for(my_about);
        IF state <> 'mine' THEN RETURN state; END IF;${hold}
        INSERT INTO survey.verdict VALUES (public.current_trust(), my_about, survey.verdict_slot(my_about), my_verdict) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RETURN 'given'; END IF;
        SELECT count(*) FILTER (WHERE v.verdict = 'yes')::int AS yes, count(*) FILTER (WHERE v.verdict = 'partly')::int AS partly, count(*) FILTER (WHERE v.verdict = 'no')::int AS no, count(*)::int AS n
          INTO given FROM survey.verdict v WHERE v.trust_id = public.current_trust() AND v.about = my_about;
        SELECT f.yes + f.partly + f."no" INTO told FROM pub.verdict_figure f WHERE f.trust_id = public.current_trust() AND f.about = my_about;
        -- Verdicts are final, so each figure contains the one before: a whole step of people between any two.
        IF given.n >= coalesce(told, 0) + ${step} THEN
          INSERT INTO pub.verdict_figure AS f VALUES (public.current_trust(), my_about, given.yes, given.partly, given.no)
          ON CONFLICT (trust_id, about) DO UPDATE SET yes = excluded.yes, partly = excluded.partly, "no" = excluded."no";
        END IF;
        RETURN 'kept';
      END $$`;

const reach = (fewest: string): string => `
      CREATE OR REPLACE FUNCTION resource_reach(lesson uuid) RETURNS TABLE (people int, schools int)
        LANGUAGE sql STABLE ${DOOR} AS $$
        SELECT count(DISTINCT u.person_id)::int, count(DISTINCT p.school_id)::int
        FROM public.resource_use u JOIN public.person p ON p.trust_id = u.trust_id AND p.id = u.person_id
        WHERE u.trust_id = public.current_trust() AND u.resource_id = lesson
        HAVING count(DISTINCT u.person_id) >= ${fewest} $$`;

const reflections = (fewest: string): string => `
      CREATE OR REPLACE FUNCTION resource_reflections(lesson uuid) RETURNS TABLE (note text)
        LANGUAGE sql STABLE ${DOOR} AS $$
        WITH each AS (SELECT DISTINCT ON (u.person_id) u.note, u.created_at, u.id FROM public.resource_use u
          WHERE u.trust_id = public.current_trust() AND u.resource_id = lesson AND u.share_note AND u.note <> '' ORDER BY u.person_id, u.id)
        SELECT told.note FROM (SELECT e.note FROM each e ORDER BY e.created_at, e.id LIMIT (SELECT count(*) / ${fewest} * ${fewest} FROM each)) AS told ORDER BY md5(told.note) $$`;
