// Resources: lessons with immutable revisions over shared documents, drafts, uses, thanks, files.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Resources1700000000040 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row per distinct document: adapting copies a reference, never the text.
      CREATE TABLE document (
        trust_id uuid NOT NULL, hash bytea NOT NULL, body jsonb NOT NULL, blocks int NOT NULL, words int NOT NULL,
        PRIMARY KEY (trust_id, hash));
      CALL protect('document');
      REVOKE UPDATE ON document FROM trellis_app;

      CREATE TABLE resource (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(),
        title text NOT NULL, summary text NOT NULL DEFAULT '', subject text NOT NULL, key_stages text[] NOT NULL DEFAULT '{}',
        years smallint[] NOT NULL DEFAULT '{}', topic text NOT NULL DEFAULT '', kind text NOT NULL DEFAULT 'lesson', minutes_saved int,
        licence text NOT NULL DEFAULT 'trust-owned', attribution text NOT NULL DEFAULT '',
        visibility text NOT NULL DEFAULT 'private' CHECK (visibility IN ('private','school','network','trust')),
        audience text[] NOT NULL, network_id uuid, school_id uuid NOT NULL, author_id uuid NOT NULL,
        central boolean NOT NULL DEFAULT false, expected boolean NOT NULL DEFAULT false, retired boolean NOT NULL DEFAULT false,
        origin_id uuid, origin_number int, root_id uuid NOT NULL, reason text, changed_blocks int NOT NULL DEFAULT 0,
        number int NOT NULL DEFAULT 1, blocks int NOT NULL DEFAULT 0, core_blocks int NOT NULL DEFAULT 0,
        used_count int NOT NULL DEFAULT 0, adapted_count int NOT NULL DEFAULT 0, thanked_count int NOT NULL DEFAULT 0,
        external_ref text, version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, school_id) REFERENCES school, FOREIGN KEY (trust_id, author_id) REFERENCES person);
      CREATE UNIQUE INDEX resource_by_external_ref ON resource (trust_id, external_ref) WHERE external_ref IS NOT NULL;
      CREATE INDEX resource_by_root ON resource (trust_id, root_id);
      CREATE INDEX resource_by_origin ON resource (trust_id, origin_id) WHERE origin_id IS NOT NULL;
      CREATE INDEX resource_by_author ON resource (trust_id, author_id, updated_at DESC);
      CALL protect('resource');

      CREATE TABLE revision (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, number int NOT NULL, document_hash bytea NOT NULL,
        message text NOT NULL DEFAULT '', author_id uuid NOT NULL, parents int[] NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, number),
        FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, document_hash) REFERENCES document);
      CALL protect('revision');
      REVOKE UPDATE, DELETE ON revision FROM trellis_app;

      CREATE TABLE draft (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, base_number int NOT NULL, document jsonb NOT NULL,
        version int NOT NULL, saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, person_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_draft ON draft USING (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()))
        WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()));

      -- "I taught this". Only its writer can read a row, or everyone when they chose to share their name.
      CREATE TABLE resource_use (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), resource_id uuid NOT NULL, person_id uuid NOT NULL,
        taught_on date NOT NULL, note text NOT NULL DEFAULT '', share_name boolean NOT NULL DEFAULT false,
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, resource_id, person_id, taught_on), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CREATE INDEX resource_use_by_person ON resource_use (trust_id, person_id, resource_id);
      ALTER TABLE resource_use ENABLE ROW LEVEL SECURITY;
      ALTER TABLE resource_use FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_or_shared ON resource_use USING (trust_id = (SELECT current_trust()) AND (person_id = (SELECT current_person()) OR share_name))
        WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()));

      CREATE TABLE thanks (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, person_id uuid NOT NULL, message text NOT NULL DEFAULT '', created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, person_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CALL protect('thanks');

      CREATE TABLE file (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, name text NOT NULL, type text NOT NULL,
        bytes int NOT NULL, sha256 bytea NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id));
      CALL protect('file');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE file, thanks, resource_use, draft, revision, resource, document');
  }
}
