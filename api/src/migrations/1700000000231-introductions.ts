// Introductions: what each person lets Trellis look at, and who was proposed to whom with what answer; and work that comes round for every trust.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Introductions1700000000231 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE scheduled_run (trust_id uuid NOT NULL REFERENCES trust, name text NOT NULL, ran_at timestamptz NOT NULL, PRIMARY KEY (trust_id, name));
      CALL protect('scheduled_run');
      -- Scheduled work asks before any trust is known. It learns ids and nothing else.
      CREATE POLICY every_trust ON trust FOR SELECT TO CURRENT_USER USING (true);
      CREATE FUNCTION trust_ids() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$ SELECT t.trust_id FROM public.trust t ORDER BY 1 $$;
      GRANT EXECUTE ON FUNCTION trust_ids() TO trellis_app;

      -- What each person lets Trellis look at for suggesting colleagues. No row: they have not been asked, and nothing is looked at.
      CREATE TABLE introduction_consent (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, subject boolean NOT NULL, adaptations boolean NOT NULL, teaching boolean NOT NULL, questions boolean NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      ALTER TABLE introduction_consent ENABLE ROW LEVEL SECURITY;
      ALTER TABLE introduction_consent FORCE ROW LEVEL SECURITY;
      -- A person reads their own. Matching runs for nobody's request: then, and only then, all of them are read.
      CREATE POLICY own_consent ON introduction_consent USING (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person()) OR (SELECT current_person()) IS NULL))
        WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()));

      -- Two people proposed to one another, or (kind question, without first) a question shown to someone who could answer it.
      CREATE TABLE introduction (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), kind text NOT NULL CHECK (kind IN ('same_lesson','only_teacher','newcomer','question')),
        first_id uuid, second_id uuid NOT NULL, first_reason text NOT NULL DEFAULT '', second_reason text NOT NULL,
        resource_id uuid, network_id uuid, thread_id uuid,
        first_answer text CHECK (first_answer IN ('yes','no')), second_answer text CHECK (second_answer IN ('yes','no')),
        first_hello text NOT NULL DEFAULT '', second_hello text NOT NULL DEFAULT '', created_at timestamptz NOT NULL DEFAULT now(), met_at timestamptz,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, first_id) REFERENCES person ON DELETE CASCADE, FOREIGN KEY (trust_id, second_id) REFERENCES person ON DELETE CASCADE,
        CHECK (first_id IS NOT NULL OR thread_id IS NOT NULL));
      -- Nobody is proposed to the same colleague twice, in either order, and a question is shown to each person once.
      CREATE UNIQUE INDEX introduction_pair ON introduction (trust_id, least(first_id, second_id), greatest(first_id, second_id)) WHERE first_id IS NOT NULL;
      CREATE UNIQUE INDEX introduction_question ON introduction (trust_id, thread_id, second_id) WHERE first_id IS NULL;
      CREATE INDEX introduction_first ON introduction (trust_id, first_id);
      CREATE INDEX introduction_second ON introduction (trust_id, second_id);
      ALTER TABLE introduction ENABLE ROW LEVEL SECURITY;
      ALTER TABLE introduction FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_introduction ON introduction
        USING (trust_id = (SELECT current_trust()) AND ((SELECT current_person()) IS NULL OR first_id = (SELECT current_person()) OR second_id = (SELECT current_person())));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE introduction, introduction_consent, scheduled_run; DROP FUNCTION trust_ids(); DROP POLICY every_trust ON trust');
  }
}
