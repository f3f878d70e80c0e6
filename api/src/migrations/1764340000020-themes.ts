// What people wrote, gathered into themes by whoever answers for it, and what is done about each.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Themes1764340000020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- All that may be gathered: what has been published, and nothing besides. Under names where the consultation was named, otherwise without anything.
      CREATE VIEW said_comment WITH (security_invoker = true) AS
        SELECT c.trust_id, c.wave_id AS about_id, c.mandate_id, c.id, c.comment AS text, NULL::uuid AS author_id
        FROM pub.rating_comment c JOIN wave w ON w.trust_id = c.trust_id AND w.id = c.wave_id AND w.status = 'released'
        UNION ALL SELECT c.trust_id, c.proposal_id, NULL, c.id, c.comment, NULL FROM pub.consultation_comment c
        UNION ALL SELECT c.trust_id, c.wave_id, NULL, c.id, c.comment, NULL FROM pub.pulse_comment c JOIN pulse_wave w ON w.trust_id = c.trust_id AND w.id = c.wave_id AND w.status = 'released'
        UNION ALL SELECT v.trust_id, v.proposal_id, NULL, v.person_id, v.comment, v.person_id
        FROM named_view v JOIN proposal p ON p.trust_id = v.trust_id AND p.id = v.proposal_id AND p.closed_at IS NOT NULL AND p.names = 'named' WHERE v.comment <> '';
      REVOKE INSERT, UPDATE, DELETE ON said_comment FROM trellis_app;
      -- Of one round of answers: a wave's about one mandate, a consultation's or a survey's.
      CREATE TABLE theme (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), about_id uuid NOT NULL, mandate_id uuid, name text NOT NULL CHECK (name <> ''), version int NOT NULL DEFAULT 1,
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate);
      CREATE UNIQUE INDEX theme_of_a_name ON theme (trust_id, about_id, mandate_id, lower(name)) NULLS NOT DISTINCT;
      CALL protect('theme');
      -- No time and no sorter: who put what where is nobody's business.
      CREATE TABLE theme_comment (trust_id uuid NOT NULL, theme_id uuid NOT NULL, comment_id uuid NOT NULL, PRIMARY KEY (trust_id, theme_id, comment_id), FOREIGN KEY (trust_id, theme_id) REFERENCES theme ON DELETE CASCADE);
      CALL protect('theme_comment');
      CREATE TABLE theme_answer (
        trust_id uuid NOT NULL, theme_id uuid NOT NULL, position int NOT NULL, stance text NOT NULL CHECK (stance IN ('done','will_not')), words text NOT NULL,
        PRIMARY KEY (trust_id, theme_id), FOREIGN KEY (trust_id, theme_id) REFERENCES theme);
      CALL protect('theme_answer');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE theme_answer, theme_comment, theme; DROP VIEW said_comment;');
  }
}
