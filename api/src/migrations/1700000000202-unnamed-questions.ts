// Questions asked without a name: threads and posts without an author, and the one place where the author may be kept.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnnamedQuestions1700000000202 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE thread ALTER author_id DROP NOT NULL;
      ALTER TABLE post ALTER author_id DROP NOT NULL;
      CREATE UNIQUE INDEX post_unnamed_key ON post (trust_id, client_key) WHERE author_id IS NULL AND client_key IS NOT NULL;

      -- Who could ever see: two people together, or nobody, because nothing is kept; or no such questions at all. Without a row: two people.
      CREATE TABLE unnamed_setting (
        trust_id uuid PRIMARY KEY REFERENCES trust, seen_by text NOT NULL CHECK (seen_by IN ('two_people','nobody','off')), changed_at timestamptz NOT NULL DEFAULT now());
      CALL protect('unnamed_setting');

      CREATE TABLE unveil_request (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), thread_id uuid NOT NULL, reason text NOT NULL,
        asked_by uuid NOT NULL, asked_at timestamptz NOT NULL DEFAULT now(), confirmed_by uuid, confirmed_at timestamptz,
        CHECK (confirmed_by <> asked_by),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread, FOREIGN KEY (trust_id, asked_by) REFERENCES person, FOREIGN KEY (trust_id, confirmed_by) REFERENCES person);
      CREATE INDEX unveil_request_by_thread ON unveil_request (trust_id, thread_id);
      CALL protect('unveil_request');
      REVOKE DELETE ON unveil_request FROM trellis_app;

      -- The application may put an author away and may not read one: only a request that a second person confirmed opens it.
      CREATE TABLE veiled_author (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, person_id uuid NOT NULL,
        PRIMARY KEY (trust_id, thread_id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CALL protect('veiled_author');
      REVOKE ALL ON veiled_author FROM trellis_app;
      CREATE FUNCTION veil_author(thread uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ INSERT INTO veiled_author (trust_id, thread_id, person_id) VALUES (current_trust(), thread, current_person()) $$;
      CREATE FUNCTION has_veiled_author(thread uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT EXISTS (SELECT 1 FROM veiled_author v WHERE v.trust_id = current_trust() AND v.thread_id = thread) $$;
      CREATE FUNCTION unveiled_author(request uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT v.person_id FROM unveil_request r JOIN veiled_author v ON v.trust_id = r.trust_id AND v.thread_id = r.thread_id
          WHERE r.trust_id = current_trust() AND r.id = request AND r.confirmed_by IS NOT NULL AND r.confirmed_by <> r.asked_by $$;
      GRANT EXECUTE ON FUNCTION veil_author(uuid), has_veiled_author(uuid), unveiled_author(uuid) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION veil_author(uuid); DROP FUNCTION has_veiled_author(uuid); DROP FUNCTION unveiled_author(uuid);
      DROP TABLE veiled_author, unveil_request, unnamed_setting;
      DROP INDEX post_unnamed_key;
      UPDATE post SET author_id = (SELECT m.person_id FROM circle_member m WHERE m.trust_id = post.trust_id AND m.circle_id = post.network_id AND m.lead LIMIT 1) WHERE author_id IS NULL;
      UPDATE thread SET author_id = (SELECT m.person_id FROM circle_member m WHERE m.trust_id = thread.trust_id AND m.circle_id = thread.network_id AND m.lead LIMIT 1) WHERE author_id IS NULL;
      ALTER TABLE thread ALTER author_id SET NOT NULL;
      ALTER TABLE post ALTER author_id SET NOT NULL;
    `);
  }
}
