// When a network's unanswered questions are shown to those who could answer them, and when its leads hear of them: for its leads to set.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, invalidField, recordAct, type Actor, type Tx } from '@trellis/platform';
import { loadManagedNetwork } from '../network.access';

type Care = Answer<'network.care'>;
const LOAD = 'SELECT ask_hours AS "askHours", lead_hours AS "leadHours" FROM network_care WHERE trust_id = $1 AND network_id = $2';
const DEFAULT: Care = { askHours: 24, leadHours: 72 };
const SAVE = `INSERT INTO network_care (trust_id, network_id, ask_hours, lead_hours) VALUES ($1, $2, $3, $4)
  ON CONFLICT (trust_id, network_id) DO UPDATE SET ask_hours = excluded.ask_hours, lead_hours = excluded.lead_hours`;

@Injectable()
export class CareSetting {
  constructor(private readonly database: Database) {}

  show(actor: Actor, networkId: string): Promise<Care> {
    return this.database.read(actor, async (tx) => {
      await loadManagedNetwork(tx, actor, networkId);
      return load(tx, networkId);
    });
  }

  /** Leads come last: they are asked when those who could know had their time. */
  set(actor: Actor, networkId: string, care: Care): Promise<Care> {
    if (care.leadHours <= care.askHours) throw invalidField('body.leadHours', 'Leads are told after colleagues were asked: please enter more hours than above');
    return this.database.write(actor, async (tx) => {
      const { name } = await loadManagedNetwork(tx, actor, networkId);
      await tx.count(SAVE, [tx.trustId, networkId, care.askHours, care.leadHours]);
      await recordAct(tx, actor, 'network.care', name, { networkId, ...care });
      return load(tx, networkId);
    });
  }
}

const load = async (tx: Tx, networkId: string): Promise<Care> => await tx.first<Care>(LOAD, [tx.trustId, networkId]) ?? DEFAULT;
