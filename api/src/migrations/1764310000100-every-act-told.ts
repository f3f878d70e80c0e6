// Whoever is taken out of a network, or whose thread a lead closes, opens again or renames, is told like everyone else whom moderation concerns.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = "'hide','unhide','suspend','unsuspend','move','split','merge'";
const ADDED = "'remove','close','open','rename'";

export class EveryActTold1764310000100 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`ALTER TABLE moderation_act DROP CONSTRAINT moderation_act_act_check, ADD CONSTRAINT moderation_act_act_check CHECK (act IN (${BEFORE},${ADDED}))`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`DELETE FROM moderation_act WHERE act IN (${ADDED});
      ALTER TABLE moderation_act DROP CONSTRAINT moderation_act_act_check, ADD CONSTRAINT moderation_act_act_check CHECK (act IN (${BEFORE}))`);
  }
}
