// Question care: after what time an unanswered question is shown to those who could answer it, and then to the network's leads.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuestionCare1700000000233 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A network without a row has the defaults.
      CREATE TABLE network_care (
        trust_id uuid NOT NULL, network_id uuid NOT NULL, ask_hours int NOT NULL DEFAULT 24 CHECK (ask_hours BETWEEN 1 AND 336), lead_hours int NOT NULL DEFAULT 72 CHECK (lead_hours BETWEEN 1 AND 672),
        PRIMARY KEY (trust_id, network_id), FOREIGN KEY (trust_id, network_id) REFERENCES network);
      CALL protect('network_care');
      CREATE TABLE question_care (trust_id uuid NOT NULL, thread_id uuid NOT NULL, asked_at timestamptz, lead_told_at timestamptz, PRIMARY KEY (trust_id, thread_id), FOREIGN KEY (trust_id, thread_id) REFERENCES thread);
      CALL protect('question_care');
      CREATE INDEX thread_open_question ON thread (trust_id, created_at) WHERE kind = 'question' AND NOT resolved AND NOT closed;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP INDEX thread_open_question; DROP TABLE question_care, network_care');
  }
}
