// A post may bring a post of another network: it keeps which, and never a copy of its words.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ForwardedPosts1700000000601 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE post ADD forwards uuid, ADD FOREIGN KEY (trust_id, forwards) REFERENCES post');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('ALTER TABLE post DROP COLUMN forwards');
  }
}
