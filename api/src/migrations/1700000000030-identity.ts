// Identity: schools, people, roles, circles (who can be granted reading rights together), sign-in.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1700000000030 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE school (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL, slug text NOT NULL, urn text NOT NULL,
        phase text NOT NULL CHECK (phase IN ('primary','secondary','all-through','special','post-16')),
        town text NOT NULL DEFAULT '',
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, urn), UNIQUE (trust_id, slug));
      CALL protect('school');

      CREATE TABLE person (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL, email text NOT NULL, school_id uuid NOT NULL,
        phase text NOT NULL CHECK (phase IN ('primary','secondary')), main_subject text NOT NULL,
        active boolean NOT NULL DEFAULT true, password_hash text, demo_role text, started_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(), version int NOT NULL DEFAULT 1,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, school_id) REFERENCES school);
      CREATE INDEX person_by_name ON person (trust_id, name, id);
      CREATE INDEX person_name_trigrams ON person USING gin (plain_words(name) gin_trgm_ops);
      CREATE INDEX person_by_school ON person (trust_id, school_id);
      CALL protect('person');

      CREATE TABLE person_role (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('teacher','subject_lead','network_lead','headteacher','trust_leader','trust_admin')),
        school_id uuid,
        PRIMARY KEY (trust_id, id), UNIQUE NULLS NOT DISTINCT (trust_id, person_id, role, school_id),
        FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE, FOREIGN KEY (trust_id, school_id) REFERENCES school);
      CALL protect('person_role');

      -- Before a trust is known: the one whose slug is named, and the demo's, for those who ask for the demo.
      CREATE POLICY named_trust ON trust FOR SELECT USING (slug = nullif(current_setting('trellis.trust_slug', true), ''));
      CREATE POLICY demo_trust ON trust FOR SELECT USING (demo AND current_setting('trellis.demo', true) = 'on');

      -- Where an e-mail address signs in. Before the trust is known, only rows whose addresses are named (one a line) can be seen.
      CREATE TABLE sign_in_address (
        address text PRIMARY KEY, trust_id uuid NOT NULL, person_id uuid NOT NULL,
        FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CREATE INDEX sign_in_address_person ON sign_in_address (trust_id, person_id);
      CALL protect('sign_in_address');
      CREATE POLICY named_address ON sign_in_address FOR SELECT USING (address = ANY (string_to_array(nullif(current_setting('trellis.address', true), ''), E'\\n')));

      CREATE TABLE session (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), person_id uuid NOT NULL, token_hash bytea NOT NULL,
        kind text NOT NULL DEFAULT 'browser' CHECK (kind IN ('browser','token')), label text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(), last_seen_at timestamptz NOT NULL DEFAULT now(), expires_at timestamptz NOT NULL,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CREATE UNIQUE INDEX session_by_token ON session (trust_id, token_hash);
      CREATE INDEX session_by_person ON session (trust_id, person_id);
      CALL protect('session');

      -- One-time links: set a first password, or a forgotten one.
      CREATE TABLE password_link (
        trust_id uuid NOT NULL, token_hash bytea NOT NULL, person_id uuid NOT NULL, expires_at timestamptz NOT NULL, used_at timestamptz,
        PRIMARY KEY (trust_id, token_hash), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CREATE INDEX password_link_by_person ON password_link (trust_id, person_id);
      CALL protect('password_link');

      -- Old attempts are swept by age, a few at each new one.
      CREATE INDEX attempt_age ON attempt (window_start);

      -- A circle is any group that reading rights can be granted to; a subject network is one.
      CREATE TABLE circle_member (
        trust_id uuid NOT NULL, circle_id uuid NOT NULL, person_id uuid NOT NULL, lead boolean NOT NULL DEFAULT false,
        joined_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, circle_id, person_id), FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      CREATE INDEX circle_member_by_person ON circle_member (trust_id, person_id);
      CALL protect('circle_member');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX attempt_age; DROP POLICY named_trust ON trust; DROP POLICY demo_trust ON trust;
      DROP TABLE circle_member, password_link, session, sign_in_address, person_role, person, school;
    `);
  }
}
