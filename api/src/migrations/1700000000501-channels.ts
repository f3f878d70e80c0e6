// The chat channel a network's news goes to, and what was sent there.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Channels1700000000501 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- address: sealed with a key of the installation; only the sender opens it. failures: in a row, since anything last arrived.
      CREATE TABLE network_channel (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('teams','slack')), host text NOT NULL, address bytea NOT NULL,
        set_by uuid, set_at timestamptz NOT NULL DEFAULT now(), failures int NOT NULL DEFAULT 0, trouble text, next_try_at timestamptz, last_sent_at timestamptz, off_at timestamptz,
        PRIMARY KEY (trust_id, network_id), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, set_by) REFERENCES person ON DELETE SET NULL (set_by));
      CALL protect('network_channel');

      -- What a channel has been told of a thread, once each.
      CREATE TABLE channel_message (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, what text NOT NULL CHECK (what IN ('thread','answer')), sent_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, thread_id, what), FOREIGN KEY (trust_id, thread_id) REFERENCES thread);
      CALL protect('channel_message');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE channel_message, network_channel');
  }
}
