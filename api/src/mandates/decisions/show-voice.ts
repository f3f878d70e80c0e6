// Shows the voice ledger of the last twelve months to all staff.
import { Injectable } from '@nestjs/common';
import type { VoiceLedger } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { readVoiceLedger } from './read-voice-ledger';

const YEAR = 365 * 86_400_000;
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

@Injectable()
export class ShowVoice {
  constructor(private readonly database: Database) {}

  run(actor: Actor, now = Date.now()): Promise<VoiceLedger> {
    return this.database.read(actor, (tx) => readVoiceLedger(tx, dayOf(now - YEAR), dayOf(now)));
  }
}
