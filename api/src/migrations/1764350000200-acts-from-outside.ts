// Whoever an administrator adds to a department's circle, or makes or unmakes its lead, is told why; its leads, what was changed in it.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = "'hide','unhide','suspend','unsuspend','move','split','merge','remove','close','open','rename'";
const ADDED = "'add','lead','no_lead','settings'";

export class ActsFromOutside1764350000200 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE moderation_act DROP CONSTRAINT moderation_act_act_check, ADD CONSTRAINT moderation_act_act_check CHECK (act IN (${BEFORE},${ADDED}))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM moderation_act WHERE act IN (${ADDED});
      ALTER TABLE moderation_act DROP CONSTRAINT moderation_act_act_check, ADD CONSTRAINT moderation_act_act_check CHECK (act IN (${BEFORE}))`);
  }
}
