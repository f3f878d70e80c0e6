// A hidden post remembers the question it was the answer to, so that it is the answer again when it is shown again.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HiddenAnswers1764350000300 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE hidden_post ADD answered_id uuid; CREATE INDEX hidden_post_by_question ON hidden_post (trust_id, answered_id) WHERE answered_id IS NOT NULL');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE hidden_post DROP COLUMN answered_id');
  }
}
