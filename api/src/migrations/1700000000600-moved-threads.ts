// Threads moved, split and merged: what a merged thread was, and from where a post came, so that links and late repeats still arrive.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MovedThreads1700000000600 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE moderation_act DROP CONSTRAINT moderation_act_act_check;
      ALTER TABLE moderation_act ADD CONSTRAINT moderation_act_act_check CHECK (act IN ('hide','unhide','suspend','unsuspend','move','split','merge'));

      -- A thread whose posts are in another now. When that one is merged in its turn, this row follows it.
      CREATE TABLE merged_thread (
        trust_id uuid NOT NULL, thread_id uuid NOT NULL, into_id uuid NOT NULL, title text NOT NULL, kind text NOT NULL, author_id uuid NOT NULL,
        created_at timestamptz NOT NULL, merged_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, thread_id), FOREIGN KEY (trust_id, into_id) REFERENCES thread);
      CREATE INDEX merged_thread_into ON merged_thread (trust_id, into_id);
      CALL protect('merged_thread');

      -- A post that was in this thread once: a late repeat of its sending, addressed to that thread, is answered with it.
      CREATE TABLE moved_post (
        trust_id uuid NOT NULL, post_id uuid NOT NULL, from_id uuid NOT NULL, moved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, post_id, from_id), FOREIGN KEY (trust_id, post_id) REFERENCES post);
      CALL protect('moved_post');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE moved_post, merged_thread;
      DELETE FROM moderation_act WHERE act IN ('move','split','merge');
      ALTER TABLE moderation_act DROP CONSTRAINT moderation_act_act_check;
      ALTER TABLE moderation_act ADD CONSTRAINT moderation_act_act_check CHECK (act IN ('hide','unhide','suspend','unsuspend'));
    `);
  }
}
