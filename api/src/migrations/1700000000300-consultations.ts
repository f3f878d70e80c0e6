// Proposals and consultations. An anonymous answer never carries a person: its writer's keyed slot leads to it, and closing destroys the key.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Consultations1700000000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.proposals(db);
    await this.answers(db);
    await this.published(db);
    await this.doors(db);
    await this.pointDoors(db);
    await this.verdicts(db);
    await this.grants(db);
  }

  private async proposals(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE proposal (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), title text NOT NULL,
        strength text NOT NULL CHECK (strength IN ('must','should','may')), reason text NOT NULL, hopes text NOT NULL, core text NOT NULL DEFAULT '', options text[] NOT NULL DEFAULT '{}',
        school_ids uuid[] NOT NULL DEFAULT '{}', subjects text[] NOT NULL DEFAULT '{}', phases text[] NOT NULL DEFAULT '{}',
        decider_id uuid NOT NULL, decide_by date NOT NULL, closes_on date NOT NULL,
        names text NOT NULL CHECK (names IN ('anonymous','named')), open_to text NOT NULL CHECK (open_to IN ('asked','everyone')),
        stage text NOT NULL DEFAULT 'draft' CHECK (stage IN ('draft','consulting','closed','decided')), k int NOT NULL DEFAULT 10 CHECK (k >= 5),
        opened_at timestamptz, closed_at timestamptz, announced_at timestamptz,
        outcome text CHECK (outcome IN ('yes','changed','no')), heard text NOT NULL DEFAULT '', reasons text NOT NULL DEFAULT '', changes text NOT NULL DEFAULT '', decided_at timestamptz, decided_by uuid,
        version int NOT NULL DEFAULT 1, created_by uuid NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, decider_id) REFERENCES person,
        CHECK ((stage = 'draft') = (opened_at IS NULL)), CHECK ((stage IN ('closed','decided')) = (closed_at IS NOT NULL)), CHECK ((stage = 'decided') = (outcome IS NOT NULL AND decided_at IS NOT NULL)));
      CREATE INDEX proposal_by_stage ON proposal (trust_id, stage, id DESC);
      CALL protect('proposal');
      CREATE TABLE proposal_resource (
        trust_id uuid NOT NULL, proposal_id uuid NOT NULL, resource_id uuid NOT NULL, position int NOT NULL,
        PRIMARY KEY (trust_id, proposal_id, resource_id), FOREIGN KEY (trust_id, proposal_id) REFERENCES proposal ON DELETE CASCADE, FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CALL protect('proposal_resource');
      -- Who is asked: those it would apply to, or every colleague where everyone is invited.
      CREATE VIEW consulted WITH (security_invoker = true) AS
        SELECT p.trust_id, p.id AS proposal_id, s.id AS person_id, s.school_id, s.phase, s.main_subject AS subject
        FROM proposal p JOIN person s ON s.trust_id = p.trust_id AND s.active
        WHERE p.open_to = 'everyone' OR (applies(p.school_ids, p.subjects, p.phases, s.school_id, s.phase, s.main_subject)
          AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = s.trust_id AND r.person_id = s.id AND r.role = 'teacher'));
    `);
  }

  private async answers(db: QueryRunner): Promise<void> {
    const sweep = 'WITH (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0)';
    const scales = 'suits smallint NOT NULL, pupils smallint, "values" smallint, workload smallint, option smallint';
    await db.query(`
      CREATE TABLE survey.consultation_key (trust_id uuid NOT NULL, proposal_id uuid NOT NULL, key bytea NOT NULL, PRIMARY KEY (trust_id, proposal_id)) ${sweep};
      CALL protect('survey.consultation_key');
      CREATE TABLE survey.open_view (
        trust_id uuid NOT NULL, proposal_id uuid NOT NULL, slot bytea NOT NULL, school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        ${scales}, comment text NOT NULL DEFAULT '', PRIMARY KEY (trust_id, proposal_id, slot)) ${sweep};
      CALL protect('survey.open_view');
      -- After closing: no slot, no time, random ids, written in random order; comments apart from everything.
      CREATE TABLE survey.frozen_view (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), proposal_id uuid NOT NULL, school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        ${scales}, PRIMARY KEY (trust_id, id));
      CREATE INDEX frozen_view_by_proposal ON survey.frozen_view (trust_id, proposal_id);
      CALL protect('survey.frozen_view');
      CREATE TABLE survey.frozen_remark (trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), proposal_id uuid NOT NULL, comment text NOT NULL, PRIMARY KEY (trust_id, id));
      CALL protect('survey.frozen_remark');
      -- Points are read by all who are asked. The author is kept only where the consultation is named; ids are random, so they tell no order.
      CREATE TABLE survey.open_point (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), proposal_id uuid NOT NULL, slot bytea NOT NULL, author_id uuid, kind text NOT NULL, text text NOT NULL, PRIMARY KEY (trust_id, id)) ${sweep};
      CREATE INDEX open_point_by_proposal ON survey.open_point (trust_id, proposal_id);
      CALL protect('survey.open_point');
      CREATE TABLE survey.open_support (trust_id uuid NOT NULL, proposal_id uuid NOT NULL, point_id uuid NOT NULL, slot bytea NOT NULL, PRIMARY KEY (trust_id, proposal_id, point_id, slot)) ${sweep};
      CALL protect('survey.open_support');

      -- Where the consultation is named, what is answered stands under its writer's name: theirs alone until it closes, then everyone's.
      CREATE TABLE named_view (
        trust_id uuid NOT NULL, proposal_id uuid NOT NULL, person_id uuid NOT NULL, school_id uuid NOT NULL, phase text NOT NULL, subject text NOT NULL,
        ${scales}, comment text NOT NULL DEFAULT '', PRIMARY KEY (trust_id, proposal_id, person_id), FOREIGN KEY (trust_id, proposal_id) REFERENCES proposal);
      ALTER TABLE named_view ENABLE ROW LEVEL SECURITY;
      ALTER TABLE named_view FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_until_closed ON named_view FOR SELECT USING (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person())
        OR EXISTS (SELECT 1 FROM proposal p WHERE p.trust_id = named_view.trust_id AND p.id = named_view.proposal_id AND p.closed_at IS NOT NULL)));
      CREATE POLICY keeping ON named_view TO CURRENT_USER USING (trust_id = (SELECT current_trust())) WITH CHECK (trust_id = (SELECT current_trust()));
      REVOKE INSERT, UPDATE, DELETE ON named_view FROM trellis_app;
    `);
  }

  private async published(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE pub.consultation_figure (
        trust_id uuid NOT NULL, proposal_id uuid NOT NULL, metric text NOT NULL, block text NOT NULL, kind text NOT NULL CHECK (kind IN ('trust','place','subject','cell')), label text NOT NULL, figure jsonb NOT NULL,
        PRIMARY KEY (trust_id, proposal_id, metric, block));
      CALL protect('pub.consultation_figure');
      CREATE TABLE pub.consultation_point (trust_id uuid NOT NULL, id uuid NOT NULL, proposal_id uuid NOT NULL, author_id uuid, kind text NOT NULL, text text NOT NULL, support int, PRIMARY KEY (trust_id, id));
      CREATE INDEX consultation_point_by_proposal ON pub.consultation_point (trust_id, proposal_id);
      CALL protect('pub.consultation_point');
      CREATE TABLE pub.consultation_comment (trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), proposal_id uuid NOT NULL, comment text NOT NULL, PRIMARY KEY (trust_id, id));
      CREATE INDEX consultation_comment_by_proposal ON pub.consultation_comment (trust_id, proposal_id);
      CALL protect('pub.consultation_comment');
      GRANT SELECT ON pub.consultation_figure, pub.consultation_point, pub.consultation_comment TO trellis_app;
      GRANT SELECT, INSERT ON pub.consultation_figure, pub.consultation_point, pub.consultation_comment TO trellis_survey;
    `);
  }

  /** All the application can do with an answer; each acts for the person of the transaction. */
  private async doors(db: QueryRunner): Promise<void> {
    const door = 'SECURITY DEFINER SET search_path = pg_catalog, public';
    await db.query(`
      CREATE FUNCTION survey.open_consultation(proposal uuid) RETURNS void LANGUAGE sql ${door} AS $$
        INSERT INTO survey.consultation_key (trust_id, proposal_id, key)
        SELECT p.trust_id, p.id, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) FROM public.proposal p
        WHERE p.trust_id = public.current_trust() AND p.id = proposal AND p.stage = 'consulting' ON CONFLICT DO NOTHING $$;
      CREATE FUNCTION survey.my_slot(proposal uuid, purpose text) RETURNS bytea LANGUAGE sql STABLE ${door} AS $$
        SELECT sha256(k.key || convert_to(purpose || '|' || public.current_person()::text, 'UTF8') || k.key)
        FROM survey.consultation_key k WHERE k.trust_id = public.current_trust() AND k.proposal_id = proposal $$;
      -- Whether I may speak now: 'asked', 'missing', 'not_asked' or 'closed'. Closing waits for this lock.
      CREATE FUNCTION survey.may_speak(my_proposal uuid) RETURNS text LANGUAGE plpgsql ${door} AS $$
      DECLARE p public.proposal;
      BEGIN
        SELECT * INTO p FROM public.proposal x WHERE x.trust_id = public.current_trust() AND x.id = my_proposal AND x.stage <> 'draft' FOR SHARE;
        IF NOT FOUND THEN RETURN 'missing'; END IF;
        IF NOT EXISTS (SELECT 1 FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_proposal AND c.person_id = public.current_person()) THEN RETURN 'not_asked'; END IF;
        IF p.stage <> 'consulting' THEN RETURN 'closed'; END IF;
        RETURN 'asked';
      END $$;
      -- Write or replace my own answer, with my name only where the consultation says so for all.
      CREATE FUNCTION survey.put_view(my_proposal uuid, my_suits int, my_pupils int, my_values int, my_workload int, my_option int, my_comment text) RETURNS text LANGUAGE plpgsql ${door} AS $$
      DECLARE state text; me record; named boolean;
      BEGIN
        state := survey.may_speak(my_proposal);
        IF state <> 'asked' THEN RETURN state; END IF;
        SELECT c.school_id, c.phase, c.subject INTO me FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_proposal AND c.person_id = public.current_person();
        SELECT p.names = 'named' INTO named FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_proposal;
        IF named THEN
          INSERT INTO public.named_view AS v VALUES (public.current_trust(), my_proposal, public.current_person(), me.school_id, me.phase, me.subject, my_suits, my_pupils, my_values, my_workload, my_option, my_comment)
          ON CONFLICT (trust_id, proposal_id, person_id) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
            suits = excluded.suits, pupils = excluded.pupils, "values" = excluded."values", workload = excluded.workload, option = excluded.option, comment = excluded.comment;
        ELSE
          INSERT INTO survey.open_view AS v VALUES (public.current_trust(), my_proposal, survey.my_slot(my_proposal, 'view'), me.school_id, me.phase, me.subject, my_suits, my_pupils, my_values, my_workload, my_option, my_comment)
          ON CONFLICT (trust_id, proposal_id, slot) DO UPDATE SET school_id = excluded.school_id, phase = excluded.phase, subject = excluded.subject,
            suits = excluded.suits, pupils = excluded.pupils, "values" = excluded."values", workload = excluded.workload, option = excluded.option, comment = excluded.comment;
        END IF;
        RETURN 'kept';
      END $$;
      -- Whether I have answered: mine alone, and not what.
      CREATE FUNCTION survey.have_spoken(proposals uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE ${door} AS $$
        SELECT x FROM unnest(proposals) x WHERE EXISTS (SELECT 1 FROM survey.open_view v WHERE v.trust_id = public.current_trust() AND v.proposal_id = x AND v.slot = survey.my_slot(x, 'view'))
          OR EXISTS (SELECT 1 FROM public.named_view n WHERE n.trust_id = public.current_trust() AND n.proposal_id = x AND n.person_id = public.current_person()) $$;
      -- How many have been heard, by school and (school null) for all: percent to the nearest 5, null where fewer than k are asked.
      CREATE FUNCTION survey.heard_so_far(my_proposal uuid) RETURNS TABLE (school_id uuid, asked int, percent int) LANGUAGE sql STABLE ${door} AS $$
        WITH asked AS (SELECT c.school_id, count(*)::int AS people FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_proposal GROUP BY GROUPING SETS ((c.school_id), ())),
        given AS (SELECT v.school_id, count(*) AS answers FROM (
          SELECT o.school_id FROM survey.open_view o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal
          UNION ALL SELECT n.school_id FROM public.named_view n WHERE n.trust_id = public.current_trust() AND n.proposal_id = my_proposal) v GROUP BY GROUPING SETS ((v.school_id), ()))
        SELECT a.school_id, CASE WHEN a.people >= p.k THEN a.people END, CASE WHEN a.people >= p.k THEN least(100, (floor(20.0 * coalesce(g.answers, 0) / a.people + 0.5) * 5)::int) END
        FROM public.proposal p CROSS JOIN asked a LEFT JOIN given g ON g.school_id IS NOT DISTINCT FROM a.school_id
        WHERE p.trust_id = public.current_trust() AND p.id = my_proposal AND p.stage = 'consulting' $$;
    `);
  }

  private async pointDoors(db: QueryRunner): Promise<void> {
    const door = 'SECURITY DEFINER SET search_path = pg_catalog, public';
    await db.query(`
      CREATE FUNCTION survey.put_point(my_proposal uuid, my_kind text, my_text text) RETURNS text LANGUAGE plpgsql ${door} AS $$
      DECLARE state text; my_slot bytea;
      BEGIN
        state := survey.may_speak(my_proposal);
        IF state <> 'asked' THEN RETURN state; END IF;
        my_slot := survey.my_slot(my_proposal, 'point');
        -- A point sent twice is one point.
        IF EXISTS (SELECT 1 FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal AND o.slot = my_slot AND o.text = my_text) THEN RETURN 'kept'; END IF;
        IF (SELECT count(*) FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal AND o.slot = my_slot) >= 5 THEN RETURN 'too_many'; END IF;
        INSERT INTO survey.open_point (trust_id, proposal_id, slot, author_id, kind, text)
          SELECT p.trust_id, p.id, my_slot, CASE WHEN p.names = 'named' THEN public.current_person() END, my_kind, my_text FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_proposal;
        RETURN 'kept';
      END $$;
      CREATE FUNCTION survey.put_support(my_proposal uuid, my_point uuid, supported boolean) RETURNS text LANGUAGE plpgsql ${door} AS $$
      DECLARE state text;
      BEGIN
        state := survey.may_speak(my_proposal);
        IF state <> 'asked' THEN RETURN state; END IF;
        IF NOT EXISTS (SELECT 1 FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal AND o.id = my_point) THEN RETURN 'missing'; END IF;
        IF supported THEN INSERT INTO survey.open_support VALUES (public.current_trust(), my_proposal, my_point, survey.my_slot(my_proposal, 'support ' || my_point)) ON CONFLICT DO NOTHING;
        ELSE DELETE FROM survey.open_support s WHERE s.trust_id = public.current_trust() AND s.proposal_id = my_proposal AND s.point_id = my_point AND s.slot = survey.my_slot(my_proposal, 'support ' || my_point);
        END IF;
        RETURN 'kept';
      END $$;
      -- What colleagues put forward, for those who are asked, in the order of random ids; how many support it stays hidden.
      CREATE FUNCTION survey.points(my_proposal uuid) RETURNS TABLE (id uuid, author_id uuid, kind text, text text, mine boolean, supported boolean) LANGUAGE sql STABLE ${door} AS $$
        SELECT o.id, o.author_id, o.kind, o.text, o.slot = survey.my_slot(my_proposal, 'point'),
          EXISTS (SELECT 1 FROM survey.open_support s WHERE s.trust_id = o.trust_id AND s.proposal_id = o.proposal_id AND s.point_id = o.id AND s.slot = survey.my_slot(my_proposal, 'support ' || o.id))
        FROM survey.open_point o WHERE o.trust_id = public.current_trust() AND o.proposal_id = my_proposal
          AND EXISTS (SELECT 1 FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_proposal AND c.person_id = public.current_person())
        ORDER BY o.id $$;
    `);
  }

  /** "Did the answer answer it?": given once, counted in steps of at least ten people, never read singly. */
  private async verdicts(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE survey.verdict_key (trust_id uuid NOT NULL, about uuid NOT NULL, key bytea NOT NULL, PRIMARY KEY (trust_id, about));
      CALL protect('survey.verdict_key');
      CREATE TABLE survey.verdict (trust_id uuid NOT NULL, about uuid NOT NULL, slot bytea NOT NULL, verdict text NOT NULL CHECK (verdict IN ('yes','partly','no')), PRIMARY KEY (trust_id, about, slot));
      CALL protect('survey.verdict');
      CREATE TABLE pub.verdict_figure (trust_id uuid NOT NULL, about uuid NOT NULL, yes int NOT NULL, partly int NOT NULL, "no" int NOT NULL, PRIMARY KEY (trust_id, about));
      CALL protect('pub.verdict_figure');
      GRANT SELECT ON pub.verdict_figure TO trellis_app;
      CREATE FUNCTION survey.verdict_slot(my_about uuid) RETURNS bytea LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT sha256(k.key || convert_to(my_about::text || '|' || public.current_person()::text, 'UTF8') || k.key) FROM survey.verdict_key k WHERE k.trust_id = public.current_trust() AND k.about = my_about $$;
      CREATE FUNCTION survey.have_judged(abouts uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT x FROM unnest(abouts) x WHERE EXISTS (SELECT 1 FROM survey.verdict v WHERE v.trust_id = public.current_trust() AND v.about = x AND v.slot = survey.verdict_slot(x)) $$;
      -- Whom an answer is for: those consulted on the decision. Responses join when there are such.
      CREATE FUNCTION survey.answer_is_for(my_about uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_about AND p.stage = 'decided') THEN 'missing'
          WHEN EXISTS (SELECT 1 FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_about AND c.person_id = public.current_person()) THEN 'mine' ELSE 'not_asked' END $$;
      CREATE FUNCTION survey.judge(my_about uuid, my_verdict text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
      DECLARE state text; told int; given record;
      BEGIN
        state := survey.answer_is_for(my_about);
        IF state <> 'mine' THEN RETURN state; END IF;
        INSERT INTO survey.verdict_key VALUES (public.current_trust(), my_about, uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) ON CONFLICT DO NOTHING;
        PERFORM 1 FROM survey.verdict_key k WHERE k.trust_id = public.current_trust() AND k.about = my_about FOR UPDATE;
        INSERT INTO survey.verdict VALUES (public.current_trust(), my_about, survey.verdict_slot(my_about), my_verdict) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RETURN 'given'; END IF;
        SELECT count(*) FILTER (WHERE v.verdict = 'yes')::int AS yes, count(*) FILTER (WHERE v.verdict = 'partly')::int AS partly, count(*) FILTER (WHERE v.verdict = 'no')::int AS no, count(*)::int AS n
          INTO given FROM survey.verdict v WHERE v.trust_id = public.current_trust() AND v.about = my_about;
        SELECT f.yes + f.partly + f."no" INTO told FROM pub.verdict_figure f WHERE f.trust_id = public.current_trust() AND f.about = my_about;
        -- Verdicts are final, so each figure contains the one before: ten more people between any two.
        IF given.n >= coalesce(told, 0) + 10 THEN
          INSERT INTO pub.verdict_figure AS f VALUES (public.current_trust(), my_about, given.yes, given.partly, given.no)
          ON CONFLICT (trust_id, about) DO UPDATE SET yes = excluded.yes, partly = excluded.partly, "no" = excluded."no";
        END IF;
        RETURN 'kept';
      END $$;
    `);
  }

  private async grants(db: QueryRunner): Promise<void> {
    await db.query(`
      GRANT EXECUTE ON FUNCTION survey.open_consultation(uuid), survey.put_view(uuid, int, int, int, int, int, text), survey.have_spoken(uuid[]), survey.heard_so_far(uuid), survey.put_point(uuid, text, text),
        survey.put_support(uuid, uuid, boolean), survey.points(uuid), survey.have_judged(uuid[]), survey.judge(uuid, text), survey.answer_is_for(uuid) TO trellis_app;
      GRANT SELECT, DELETE ON survey.consultation_key, survey.open_view, survey.open_point, survey.open_support TO trellis_survey;
      GRANT SELECT, INSERT ON survey.frozen_view, survey.frozen_remark TO trellis_survey;
      GRANT SELECT ON proposal, consulted, named_view TO trellis_survey;
      GRANT UPDATE (stage, closed_at) ON proposal TO trellis_survey;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION survey.judge(uuid, text), survey.answer_is_for(uuid), survey.have_judged(uuid[]), survey.verdict_slot(uuid), survey.points(uuid), survey.put_support(uuid, uuid, boolean), survey.put_point(uuid, text, text),
        survey.heard_so_far(uuid), survey.have_spoken(uuid[]), survey.put_view(uuid, int, int, int, int, int, text), survey.may_speak(uuid), survey.my_slot(uuid, text), survey.open_consultation(uuid);
      DROP TABLE pub.verdict_figure, survey.verdict, survey.verdict_key, pub.consultation_comment, pub.consultation_point, pub.consultation_figure, named_view,
        survey.open_support, survey.open_point, survey.frozen_remark, survey.frozen_view, survey.open_view, survey.consultation_key;
      DROP VIEW consulted;
      DROP TABLE proposal_resource, proposal;
    `);
  }
}
