// Resources: lessons with immutable revisions over shared documents, drafts, uses, thanks, files.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Resources1700000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.lessons(db);
    await this.readers(db);
  }

  private async lessons(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row per distinct document: adapting copies a reference, never the text. Kept as the very JSON its hash was taken from.
      CREATE TABLE document (
        trust_id uuid NOT NULL, hash bytea NOT NULL, body json NOT NULL, blocks int NOT NULL, core_blocks int NOT NULL, words int NOT NULL,
        PRIMARY KEY (trust_id, hash));
      CALL protect('document');
      REVOKE UPDATE ON document FROM trellis_app;

      CREATE TABLE resource (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(),
        title text NOT NULL, summary text NOT NULL DEFAULT '', subject text NOT NULL, key_stages text[] NOT NULL DEFAULT '{}',
        years smallint[] NOT NULL DEFAULT '{}', topic text NOT NULL DEFAULT '', tags text[] NOT NULL DEFAULT '{}', language text NOT NULL DEFAULT 'en-GB',
        kind text NOT NULL DEFAULT 'lesson', minutes_saved int, licence text NOT NULL DEFAULT 'trust-owned', attribution text NOT NULL DEFAULT '',
        visibility text NOT NULL DEFAULT 'private' CHECK (visibility IN ('private','school','network','trust')),
        audience text[] NOT NULL, network_id uuid, school_id uuid NOT NULL, author_id uuid NOT NULL,
        central boolean NOT NULL DEFAULT false, expected boolean NOT NULL DEFAULT false, retired boolean NOT NULL DEFAULT false,
        origin_id uuid, origin_number int, root_id uuid NOT NULL, reason text, changed_blocks int NOT NULL DEFAULT 0, adapted_at timestamptz,
        number int NOT NULL DEFAULT 1, blocks int NOT NULL DEFAULT 0, core_blocks int NOT NULL DEFAULT 0,
        used_count int NOT NULL DEFAULT 0, adapted_count int NOT NULL DEFAULT 0, thanked_count int NOT NULL DEFAULT 0,
        external_ref text, external_hash bytea, version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, school_id) REFERENCES school, FOREIGN KEY (trust_id, author_id) REFERENCES person);
      CREATE UNIQUE INDEX resource_by_external_ref ON resource (trust_id, external_ref) WHERE external_ref IS NOT NULL;
      CREATE INDEX resource_by_root ON resource (trust_id, root_id);
      CREATE INDEX resource_by_origin ON resource (trust_id, origin_id) WHERE origin_id IS NOT NULL;
      CREATE INDEX resource_by_author ON resource (trust_id, author_id, updated_at DESC);
      CREATE INDEX resource_expected ON resource (trust_id, root_id) WHERE expected;
      CALL protect('resource');

      CREATE TABLE revision (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, number int NOT NULL, document_hash bytea NOT NULL,
        message text NOT NULL DEFAULT '', author_id uuid NOT NULL, parents int[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, number),
        FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, document_hash) REFERENCES document);
      CALL protect('revision');
      REVOKE UPDATE, DELETE ON revision FROM trellis_app;

      CREATE TABLE file (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, name text NOT NULL, type text NOT NULL,
        bytes int NOT NULL, sha256 bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id));
      CALL protect('file');
    `);
  }

  /** What people do with lessons: each of these rows is about one person, so most are readable by that person alone. */
  private async readers(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A row that belongs to one person: nobody else reads or writes it.
      CREATE PROCEDURE protect_own(target regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY own_row ON %1$s USING (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()))
          WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()))', target);
      END $$;

      CREATE TABLE draft (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, base_number int NOT NULL, document json NOT NULL,
        version int NOT NULL, saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, person_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CALL protect_own('draft');

      -- Who opened what today, so that a view is told once a day. Yesterday's rows go with the next one.
      CREATE TABLE resource_open (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, day date NOT NULL, resource_id uuid NOT NULL,
        PRIMARY KEY (trust_id, person_id, day, resource_id));
      CALL protect_own('resource_open');

      -- "I taught this". Its writer reads it; others only when the writer shares their name and nothing of the family is expected by a mandate.
      CREATE TABLE resource_use (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), resource_id uuid NOT NULL, person_id uuid NOT NULL,
        taught_on date NOT NULL, note text NOT NULL DEFAULT '', share_name boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, resource_id, person_id, taught_on), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CREATE INDEX resource_use_by_person ON resource_use (trust_id, person_id, resource_id);
      CALL protect_own('resource_use');
      CREATE FUNCTION family_expected(lesson uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT 1 FROM resource r JOIN resource f ON f.trust_id = r.trust_id AND f.root_id = r.root_id
          WHERE r.trust_id = current_trust() AND r.id = lesson AND f.expected) $$;
      GRANT EXECUTE ON FUNCTION family_expected(uuid) TO trellis_app;
      CREATE POLICY shared_name ON resource_use FOR SELECT USING (trust_id = (SELECT current_trust()) AND share_name AND NOT family_expected(resource_id));

      -- The tables' owner (never the application) sees a whole trust: for the one function that says how many but never who, and to seed a demo.
      CREATE POLICY keeping ON resource_use TO CURRENT_USER USING (trust_id = (SELECT current_trust())) WITH CHECK (trust_id = (SELECT current_trust()));
      CREATE FUNCTION resource_reach(lesson uuid) RETURNS TABLE (people int, schools int)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT count(DISTINCT u.person_id)::int, count(DISTINCT p.school_id)::int
        FROM public.resource_use u JOIN public.person p ON p.trust_id = u.trust_id AND p.id = u.person_id
        WHERE u.trust_id = public.current_trust() AND u.resource_id = lesson
        HAVING count(DISTINCT u.person_id) >= 10 $$;
      GRANT EXECUTE ON FUNCTION resource_reach(uuid) TO trellis_app;

      CREATE TABLE thanks (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, message text NOT NULL DEFAULT '', created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, person_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CALL protect('thanks');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION resource_reach(uuid);
      DROP TABLE thanks, resource_use, resource_open, draft, file, revision, resource, document;
      DROP FUNCTION family_expected(uuid); DROP PROCEDURE protect_own(regclass);
    `);
  }
}
