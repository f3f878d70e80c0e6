// What adaptations changed, block by block, and the counts that may be shown of it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BlockChanges1700000000120 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- One row for each block in which an adaptation differs from the revision it was made from; written when its revision has landed.
      -- block_id: the original's block; of an added one its own. after_id: for an added block, the original's block it follows. place: its order in the
      -- adaptation. base_hash: what the original said there, so that a change to an older text is known for one.
      CREATE TABLE block_change (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, block_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('changed','removed','added')), after_id text,
        place int NOT NULL,
        block json, content_hash bytea NOT NULL, base_hash bytea,
        origin_id uuid NOT NULL, author_id uuid NOT NULL,
        PRIMARY KEY (trust_id, resource_id, block_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CREATE INDEX block_change_by_origin ON block_change (trust_id, origin_id, block_id);
      CALL protect('block_change');

      -- Who adapted an original: a person's present changes as one hash, and the one that the published counts hold of them.
      CREATE TABLE adapter (
        trust_id uuid NOT NULL, origin_id uuid NOT NULL, person_id uuid NOT NULL, now_hash bytea, counted_hash bytea,
        PRIMARY KEY (trust_id, origin_id, person_id), FOREIGN KEY (trust_id, origin_id) REFERENCES resource);
      CREATE INDEX adapter_moved ON adapter (trust_id, origin_id) WHERE now_hash IS DISTINCT FROM counted_hash;
      CALL protect('adapter');

      -- The published counts of an original, as they stood when enough people differed from the ones before.
      CREATE TABLE adaptation_tally (
        trust_id uuid NOT NULL, origin_id uuid NOT NULL, versions int NOT NULL, people int NOT NULL, schools int NOT NULL, counted_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, origin_id), FOREIGN KEY (trust_id, origin_id) REFERENCES resource);
      CALL protect('adaptation_tally');
      CREATE TABLE block_tally (
        trust_id uuid NOT NULL, origin_id uuid NOT NULL, block_id text NOT NULL, changed int NOT NULL, removed int NOT NULL, kept int NOT NULL,
        reasons jsonb NOT NULL, replacements jsonb NOT NULL,
        PRIMARY KEY (trust_id, origin_id, block_id), FOREIGN KEY (trust_id, origin_id) REFERENCES resource);
      CALL protect('block_tally');

      -- A colleague's change that somebody took into their own version: their credit.
      CREATE TABLE taken_change (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, block_id text NOT NULL, from_id uuid NOT NULL, author_id uuid NOT NULL, taker_id uuid NOT NULL,
        number int NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, block_id, from_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, from_id) REFERENCES resource);
      CREATE INDEX taken_change_by_author ON taken_change (trust_id, author_id);
      CALL protect('taken_change');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE taken_change, block_tally, adaptation_tally, adapter, block_change');
  }
}
