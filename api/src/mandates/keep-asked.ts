// Tells whoever comes to an expectation what it expects of them, because they are new, have moved or are given the role; and notes them as asked by the wave that is open.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Outbox, Schedule } from '@trellis/platform';
import { noteAsked } from './note-asked';
import { tellArrivals } from './note-told';

const EVERY_SECONDS = 60;

@Injectable()
export class KeepAsked implements OnModuleInit {
  constructor(private readonly database: Database, private readonly schedule: Schedule, private readonly outbox: Outbox) {}

  onModuleInit(): void {
    this.schedule.every(EVERY_SECONDS, 'who comes to an expectation', (trustId) => this.run(trustId));
  }

  run(trustId: string, now = new Date()): Promise<void> {
    return this.database.write({ trustId }, async (tx) => {
      const wave = await tx.first<{ id: string }>("SELECT id FROM wave WHERE trust_id = $1 AND status = 'open'", [trustId]);
      if (wave) await noteAsked(tx, wave.id, now);
      await tellArrivals(tx, this.outbox);
    });
  }
}
