// A post may be about a part of a lesson: it keeps which, and never a copy of its words.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PinnedPosts1700000000604 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE post ADD pin_resource_id uuid, ADD pin_block_id text, ADD FOREIGN KEY (trust_id, pin_resource_id) REFERENCES resource,
        ADD CONSTRAINT post_pin_whole CHECK ((pin_resource_id IS NULL) = (pin_block_id IS NULL));
      CREATE INDEX post_by_pin ON post (trust_id, pin_resource_id) WHERE pin_resource_id IS NOT NULL;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE post DROP COLUMN pin_resource_id, DROP COLUMN pin_block_id');
  }
}
