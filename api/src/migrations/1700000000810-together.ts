// How people work together, as published with each wave: of the whole trust, of networks, and of pairs of schools; never of a person.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Together1700000000810 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- block: 'trust', a network's id, or two schools' ids.
      CREATE TABLE pub.together_figure (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, metric text NOT NULL, block text NOT NULL, label text NOT NULL, figure jsonb NOT NULL,
        PRIMARY KEY (trust_id, wave_id, metric, block), FOREIGN KEY (trust_id, wave_id) REFERENCES wave);
      CALL protect('pub.together_figure');
      GRANT SELECT ON pub.together_figure TO trellis_app;
      GRANT SELECT, INSERT ON pub.together_figure TO trellis_rollup;
      -- Who answered whom and when, and no word of what was said.
      GRANT SELECT (trust_id, id, name, school_id, archived) ON network TO trellis_rollup;
      GRANT SELECT (trust_id, id, network_id, kind, author_id, created_at) ON thread TO trellis_rollup;
      GRANT SELECT (trust_id, id, thread_id, author_id, seq, created_at, deleted_at) ON post TO trellis_rollup;
      GRANT SELECT (trust_id, circle_id, person_id, joined_at) ON circle_member TO trellis_rollup;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      REVOKE SELECT (trust_id, circle_id, person_id, joined_at) ON circle_member FROM trellis_rollup;
      REVOKE SELECT (trust_id, id, thread_id, author_id, seq, created_at, deleted_at) ON post FROM trellis_rollup;
      REVOKE SELECT (trust_id, id, network_id, kind, author_id, created_at) ON thread FROM trellis_rollup;
      REVOKE SELECT (trust_id, id, name, school_id, archived) ON network FROM trellis_rollup;
      DROP TABLE pub.together_figure;
    `);
  }
}
