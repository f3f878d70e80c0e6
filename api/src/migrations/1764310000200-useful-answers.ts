// How long a question waits for an answer that its asker marks: whoever publishes how networks do reads which post that is.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UsefulAnswers1764310000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('GRANT SELECT (answer_post_id) ON thread TO trellis_rollup');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('REVOKE SELECT (answer_post_id) ON thread FROM trellis_rollup');
  }
}
