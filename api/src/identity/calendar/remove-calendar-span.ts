// Takes an entry out of the calendar.
import { Injectable } from '@nestjs/common';
import { Database, notFound, recordAct, type Actor } from '@trellis/platform';
import { loadSpan } from './show-calendar';

@Injectable()
export class RemoveCalendarSpan {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<null> {
    return this.database.write(actor, async (tx) => {
      const span = await loadSpan(tx, id);
      if (!span || !await tx.count('DELETE FROM calendar_span WHERE trust_id = $1 AND id = $2', [tx.trustId, id])) throw notFound();
      await recordAct(tx, actor, 'calendar.remove', span.name, { kind: span.kind, startsOn: span.starts_on, endsOn: span.ends_on });
      return null;
    });
  }
}
