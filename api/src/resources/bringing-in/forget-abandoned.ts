// Throws away what was left lying: uploads that nobody finished or used within a day, imports that nobody decided on within two weeks, files that nothing took within a month.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Schedule } from '@trellis/platform';
import { Uploads } from '../attaching/uploads';
import { KeptFiles } from '../keeping/kept-files';
import { DiscardImport } from './discard-import';

const HOURLY = 3600;
const AT_ONCE = 200;
interface Abandoned { kind: 'upload' | 'import'; id: string; person_id: string }

@Injectable()
export class ForgetAbandoned implements OnModuleInit {
  constructor(private readonly database: Database, private readonly uploads: Uploads, private readonly discardImport: DiscardImport, private readonly kept: KeptFiles, private readonly schedule: Schedule) {}

  onModuleInit(): void {
    this.schedule.every(HOURLY, 'abandoned files', (trustId) => this.run(trustId));
  }

  /** Each goes as if its owner had thrown it away, its stored bytes with it. What is too much for one round is there for the next. */
  async run(trustId: string): Promise<void> {
    const left = await this.database.read({ trustId }, (tx) => tx.query<Abandoned>('SELECT kind, id, person_id FROM abandoned_files($1)', [AT_ONCE]));
    for (const { kind, id, person_id: personId } of left) await (kind === 'upload' ? this.uploads : this.discardImport).forget({ trustId, personId }, id);
    await this.kept.forgetUntaken(trustId);
  }
}
