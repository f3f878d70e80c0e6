// Networks: subject networks under a gapless counter each, threads, posts, what has been read.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Networks1700000000050 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A network's members are those of the circle with its id. members_version moves with every change of them.
      CREATE TABLE network (
        trust_id uuid NOT NULL REFERENCES trust, id uuid NOT NULL DEFAULT uuidv7(), name text NOT NULL, slug text NOT NULL, subject text NOT NULL,
        purpose text NOT NULL DEFAULT '', open boolean NOT NULL DEFAULT true, archived boolean NOT NULL DEFAULT false,
        members_version int NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, slug));
      CALL protect('network');

      -- Taking this row's lock inside the posting transaction makes commit order the order of seq.
      CREATE TABLE network_counter (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, seq bigint NOT NULL DEFAULT 0, posts bigint NOT NULL DEFAULT 0, last_post_at timestamptz,
        PRIMARY KEY (trust_id, network_id), FOREIGN KEY (trust_id, network_id) REFERENCES network) WITH (fillfactor = 50);
      CALL protect('network_counter');

      CREATE TABLE thread (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), network_id uuid NOT NULL, title text NOT NULL,
        kind text NOT NULL DEFAULT 'discussion' CHECK (kind IN ('discussion','question','share')),
        resolved boolean NOT NULL DEFAULT false, closed boolean NOT NULL DEFAULT false, author_id uuid NOT NULL, resource_id uuid,
        created_at timestamptz NOT NULL DEFAULT now(), last_post_at timestamptz NOT NULL DEFAULT now(), last_seq bigint NOT NULL, posts int NOT NULL DEFAULT 0,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, author_id) REFERENCES person) WITH (fillfactor = 70);
      CREATE INDEX thread_by_activity ON thread (trust_id, network_id, last_seq DESC);
      CALL protect('thread');

      -- A deleted post keeps its row and its words; its readers see only that something was here.
      CREATE TABLE post (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), network_id uuid NOT NULL, thread_id uuid NOT NULL, seq bigint NOT NULL, author_id uuid NOT NULL,
        text text NOT NULL, body jsonb NOT NULL, mentions uuid[] NOT NULL DEFAULT '{}', resource_ids uuid[] NOT NULL DEFAULT '{}', client_key uuid,
        created_at timestamptz NOT NULL DEFAULT now(), edited_at timestamptz, deleted_at timestamptz,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread, FOREIGN KEY (trust_id, author_id) REFERENCES person);
      CREATE UNIQUE INDEX post_in_thread ON post (trust_id, thread_id, seq) INCLUDE (author_id);
      CREATE UNIQUE INDEX post_client_key ON post (trust_id, author_id, client_key) WHERE client_key IS NOT NULL;
      CALL protect('post');

      CREATE TABLE network_change (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, seq bigint NOT NULL, kind text NOT NULL, thread_id uuid NOT NULL, post_id uuid, at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, network_id, seq));
      CALL protect('network_change');
      REVOKE UPDATE, DELETE ON network_change FROM trellis_app;

      -- How far someone has read in a thread. Their own posts never count as unread.
      CREATE TABLE thread_reader (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, thread_id uuid NOT NULL, network_id uuid NOT NULL, seq bigint NOT NULL,
        PRIMARY KEY (trust_id, person_id, thread_id));
      CREATE INDEX thread_reader_network ON thread_reader (trust_id, person_id, network_id);
      CALL protect('thread_reader');

      -- How far the network had come when they joined: what is older is not unread to them.
      -- posts_read counts what is older, read or their own, so that the network's unread count is one subtraction.
      CREATE TABLE network_reader (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, network_id uuid NOT NULL, seq bigint NOT NULL, posts_read bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (trust_id, person_id, network_id)) WITH (fillfactor = 70);
      CALL protect('network_reader');

      -- An unread mention; it goes when the thread is read that far.
      CREATE TABLE mention (
        trust_id uuid NOT NULL, person_id uuid NOT NULL, post_id uuid NOT NULL, thread_id uuid NOT NULL, network_id uuid NOT NULL, seq bigint NOT NULL,
        PRIMARY KEY (trust_id, person_id, post_id));
      CREATE INDEX mention_by_network ON mention (trust_id, person_id, network_id);
      CALL protect('mention');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE mention, network_reader, thread_reader, network_change, post, thread, network_counter, network');
  }
}
