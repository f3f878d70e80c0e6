// Reports that are mine to look at.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { presentReport, readableReports } from './report.access';

@Injectable()
export class ListReports {
  constructor(private readonly database: Database) {}

  run(actor: Actor): Promise<Answer<'report.list'>> {
    return this.database.read(actor, async (tx) => ({ items: (await readableReports(tx, actor)).map(presentReport) }));
  }
}
