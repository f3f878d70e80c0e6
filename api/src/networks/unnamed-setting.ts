// Who could ever learn the name of a question asked without one: the trust's setting, for questions asked from then on.
import { Injectable } from '@nestjs/common';
import { ROLES, abilitiesOf, type Answer, type Parsed, type Role } from '@trellis/contracts';
import { Database, recordAct, type Actor, type Tx } from '@trellis/platform';

type Setting = Answer<'unnamed.show'>;
const MODERATORS = (Object.keys(ROLES) as Role[]).filter((role) => abilitiesOf([role]).includes('question.unveil'));
const SHOW = `
  SELECT coalesce((SELECT seen_by FROM unnamed_setting WHERE trust_id = $1), 'two_people') AS "seenBy",
    (SELECT count(DISTINCT p.id) FROM person p JOIN person_role r ON r.trust_id = $1 AND r.person_id = p.id AND r.role = ANY($2) WHERE p.trust_id = $1 AND p.active) AS moderators`;
const SET = 'INSERT INTO unnamed_setting (trust_id, seen_by) VALUES ($1, $2) ON CONFLICT (trust_id) DO UPDATE SET seen_by = excluded.seen_by, changed_at = now()';

export const readUnnamedSetting = async (tx: Tx): Promise<Setting> => (await tx.first<Setting>(SHOW, [tx.trustId, MODERATORS]))!;

@Injectable()
export class UnnamedQuestionSetting {
  constructor(private readonly database: Database) {}

  show(actor: Actor): Promise<Setting> {
    return this.database.read(actor, readUnnamedSetting);
  }

  set(actor: Actor, { seenBy }: Parsed<'unnamed.set'>['body']): Promise<Setting> {
    return this.database.write(actor, async (tx) => {
      await tx.count(SET, [tx.trustId, seenBy]);
      await recordAct(tx, actor, 'unnamed.set', 'Questions without a name', { seenBy });
      return readUnnamedSetting(tx);
    });
  }
}
