// What people write beside a rating is published, as comments of a consultation are: from fifteen on, and without anything beside them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RatingComments1764320000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Waves that opened before this promised nothing about comments, so theirs stay where they are.
      ALTER TABLE wave ADD tells_comments boolean NOT NULL DEFAULT false;
      ALTER TABLE wave ALTER tells_comments SET DEFAULT true;
      CREATE TABLE pub.rating_comment (trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT gen_random_uuid(), wave_id uuid NOT NULL, mandate_id uuid NOT NULL, comment text NOT NULL, PRIMARY KEY (trust_id, id));
      CREATE INDEX rating_comment_by_mandate ON pub.rating_comment (trust_id, mandate_id, wave_id);
      CALL protect('pub.rating_comment');
      GRANT SELECT ON pub.rating_comment TO trellis_app;
      GRANT SELECT, INSERT ON pub.rating_comment TO trellis_survey;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE pub.rating_comment; ALTER TABLE wave DROP COLUMN tells_comments;');
  }
}
