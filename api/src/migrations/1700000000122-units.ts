// Units of work: lessons in order with notes, adapted as a whole without copying a lesson before it is edited.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Units1700000000122 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE unit (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), title text NOT NULL, summary text NOT NULL DEFAULT '', subject text NOT NULL,
        key_stages text[] NOT NULL DEFAULT '{}', years smallint[] NOT NULL DEFAULT '{}',
        visibility text NOT NULL DEFAULT 'private' CHECK (visibility IN ('private','school','network','trust')),
        audience text[] NOT NULL, network_id uuid, school_id uuid NOT NULL, author_id uuid NOT NULL, origin_id uuid, retired boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1, created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, school_id) REFERENCES school, FOREIGN KEY (trust_id, author_id) REFERENCES person, FOREIGN KEY (trust_id, origin_id) REFERENCES unit);
      CREATE INDEX unit_recent ON unit (trust_id, updated_at DESC, id DESC);
      CREATE INDEX unit_by_origin ON unit (trust_id, origin_id) WHERE origin_id IS NOT NULL;
      CALL protect('unit');

      -- source_id: in an adapted unit, the lesson that stood here when resource_id is one's own version of it.
      CREATE TABLE unit_item (
        trust_id uuid NOT NULL, unit_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), place int NOT NULL, resource_id uuid NOT NULL, source_id uuid, note text NOT NULL DEFAULT '',
        PRIMARY KEY (trust_id, unit_id, id), FOREIGN KEY (trust_id, unit_id) REFERENCES unit, FOREIGN KEY (trust_id, resource_id) REFERENCES resource);
      CREATE INDEX unit_item_by_resource ON unit_item (trust_id, resource_id);
      CALL protect('unit_item');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE unit_item, unit');
  }
}
