// What a lead has put away from their desk: theirs alone to see.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LeadDesk1700000000603 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- until null: for good.
      CREATE TABLE desk_dismissal (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, person_id uuid NOT NULL, key text NOT NULL, until timestamptz,
        PRIMARY KEY (trust_id, network_id, person_id, key), FOREIGN KEY (trust_id, network_id) REFERENCES network, FOREIGN KEY (trust_id, person_id) REFERENCES person ON DELETE CASCADE);
      ALTER TABLE desk_dismissal ENABLE ROW LEVEL SECURITY;
      ALTER TABLE desk_dismissal FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_dismissal ON desk_dismissal USING (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()))
        WITH CHECK (trust_id = (SELECT current_trust()) AND person_id = (SELECT current_person()));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE desk_dismissal');
  }
}
