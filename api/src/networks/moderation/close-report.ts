// Says what was done about a report; whoever made it is told.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, notFound, Outbox, recordAct, type Actor } from '@trellis/platform';
import { presentReport, readableReports } from './report.access';

const CLOSE = 'UPDATE report SET outcome = $3, handled_by = $4, handled_at = now() WHERE trust_id = $1 AND id = $2 AND handled_at IS NULL';

@Injectable()
export class CloseReport {
  constructor(private readonly database: Database, private readonly outbox: Outbox) {}

  /** The log names the report and never who made it. */
  run(actor: Actor, id: string, { outcome }: Parsed<'report.close'>['body']): Promise<Answer<'report.close'>> {
    return this.database.write(actor, async (tx) => {
      const [report] = await readableReports(tx, actor, id);
      if (!report) throw notFound();
      if (await tx.count(CLOSE, [tx.trustId, id, outcome, actor.personId])) {
        await recordAct(tx, actor, 'report.close', report.network, { reportId: id, category: report.category, postId: report.post_id });
        await this.outbox.add(tx, 'report.closed', { reportId: id });
      }
      return { items: (await readableReports(tx, actor)).map(presentReport) };
    });
  }
}
