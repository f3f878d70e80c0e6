// Once asked, one stays asked: whom a consultation asks is kept as it asks them, with where they were then. Until now whoever moved out of its audience was dropped, also after answering.
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those it would apply to, or every colleague where everyone is asked. */
const APPLIES = `p.open_to = 'everyone' OR (applies(p.school_ids, p.subjects, p.phases, s.school_id, s.phase, s.main_subject)
  AND EXISTS (SELECT 1 FROM person_role r WHERE r.trust_id = s.trust_id AND r.person_id = s.id AND r.role = 'teacher'))`;
const PEOPLE = 'proposal p JOIN person s ON s.trust_id = p.trust_id AND s.active';
const COLUMNS = 'p.trust_id, p.id AS proposal_id, s.id AS person_id, s.school_id, s.phase, s.main_subject AS subject';
const READ = ['proposal', 'person', 'person_role', 'asked_person'];
const force = (how: 'FORCE' | 'NO FORCE'): string => READ.map((table) => `ALTER TABLE ${table} ${how} ROW LEVEL SECURITY;`).join('\n');

export class OnceAsked1764390000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE invited_person RENAME TO asked_person;
      ALTER TABLE asked_person ADD applied boolean NOT NULL DEFAULT false, ADD school_id uuid, ADD phase text, ADD subject text;
      ${force('NO FORCE')}
      UPDATE asked_person a SET school_id = s.school_id, phase = s.phase, subject = s.main_subject FROM person s WHERE s.trust_id = a.trust_id AND s.id = a.person_id;
      INSERT INTO asked_person (trust_id, proposal_id, person_id, act_id, applied, school_id, phase, subject)
        SELECT p.trust_id, p.id, s.id, p.id, true, s.school_id, s.phase, s.main_subject FROM ${PEOPLE} WHERE p.stage <> 'draft' AND (${APPLIES})
        ON CONFLICT (trust_id, proposal_id, person_id) DO UPDATE SET applied = true;
      ${force('FORCE')}
      ALTER TABLE asked_person ALTER applied DROP DEFAULT, ALTER school_id SET NOT NULL, ALTER phase SET NOT NULL, ALTER subject SET NOT NULL;
      -- A draft shows whom it would ask; from its opening on, whom it has asked.
      CREATE OR REPLACE VIEW consulted WITH (security_invoker = true) AS
        SELECT a.trust_id, a.proposal_id, a.person_id, a.school_id, a.phase, a.subject, NOT a.applied AS invited FROM asked_person a JOIN person s ON s.trust_id = a.trust_id AND s.id = a.person_id AND s.active
        UNION ALL SELECT ${COLUMNS}, false FROM ${PEOPLE} WHERE p.stage = 'draft' AND (${APPLIES});
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE asked_person RENAME TO invited_person;
      CREATE OR REPLACE VIEW consulted WITH (security_invoker = true) AS
        SELECT ${COLUMNS}, NOT (${APPLIES}) AS invited FROM ${PEOPLE}
        WHERE (${APPLIES}) OR EXISTS (SELECT 1 FROM invited_person i WHERE i.trust_id = p.trust_id AND i.proposal_id = p.id AND i.person_id = s.id);
      ALTER TABLE invited_person NO FORCE ROW LEVEL SECURITY;
      DELETE FROM invited_person WHERE applied;
      ALTER TABLE invited_person FORCE ROW LEVEL SECURITY;
      ALTER TABLE invited_person DROP COLUMN applied, DROP COLUMN school_id, DROP COLUMN phase, DROP COLUMN subject;
    `);
  }
}
