// Originals that move on: what kind of change a revision is, what it took in from elsewhere, whom it credits, and how adaptations follow.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Following1700000000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- source: the revision of another resource that was taken in, which is this revision's second parent.
      ALTER TABLE revision ADD COLUMN change text CHECK (change IN ('correction','improvement','new_edition')), ADD COLUMN source_id uuid, ADD COLUMN source_number int;

      CREATE TABLE revision_credit (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, number int NOT NULL, person_id uuid NOT NULL,
        PRIMARY KEY (trust_id, resource_id, number, person_id),
        FOREIGN KEY (trust_id, resource_id, number) REFERENCES revision, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      CREATE INDEX revision_credit_by_person ON revision_credit (trust_id, person_id);
      CALL protect('revision_credit');
      REVOKE UPDATE, DELETE ON revision_credit FROM trellis_app;

      -- How an adaptation follows its original: the revision its author was last told of, and whether they want to hear.
      CREATE TABLE following (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, told_number int NOT NULL DEFAULT 0, muted boolean NOT NULL DEFAULT false,
        PRIMARY KEY (trust_id, resource_id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CALL protect('following');

      -- A part of an update that an adapter kept as theirs and said why, for the original's author to read.
      CREATE TABLE kept_part (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), origin_id uuid NOT NULL, origin_number int NOT NULL, resource_id uuid NOT NULL,
        block_id text NOT NULL, person_id uuid NOT NULL, reason text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), UNIQUE (trust_id, resource_id, origin_number, block_id),
        FOREIGN KEY (trust_id, origin_id) REFERENCES resource, FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CREATE INDEX kept_part_by_origin ON kept_part (trust_id, origin_id, id DESC);
      CALL protect('kept_part');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE kept_part, following, revision_credit;
      ALTER TABLE revision DROP COLUMN change, DROP COLUMN source_id, DROP COLUMN source_number;
    `);
  }
}
