// What came of a thread: an offer, a comment on a lesson, a proposal.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ThreadOutcomes1700000000602 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Each has grown out of one thread at most. Proposals belong to a later room, so nothing is referenced but the thread.
      CREATE TABLE thread_outcome (
        trust_id uuid NOT NULL, target_id uuid NOT NULL, thread_id uuid NOT NULL, kind text NOT NULL CHECK (kind IN ('offer','comment','proposal')), resource_id uuid, by_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (trust_id, target_id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread);
      CREATE INDEX thread_outcome_by_thread ON thread_outcome (trust_id, thread_id);
      CALL protect('thread_outcome');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE thread_outcome');
  }
}
