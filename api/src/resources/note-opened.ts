// Tells once a day that a colleague opened a resource: after the answer, and never at its cost.
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { Database, Log, Outbox, type Actor } from '@trellis/platform';

/** Remembered per process, so that most readings cost no write at all. */
const REMEMBERED = 50_000;

@Injectable()
export class NoteOpened implements BeforeApplicationShutdown {
  readonly #seen = new Set<string>();
  readonly #running = new Set<Promise<void>>();

  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly log: Log) {}

  /** An author reading their own work is no reader. */
  later(actor: Actor, resourceId: string, authorId: string | null): void {
    const key = `${new Date().toISOString().slice(0, 10)} ${actor.personId} ${resourceId}`;
    if (authorId === actor.personId || this.#seen.has(key)) return;
    if (this.#seen.size >= REMEMBERED) this.#seen.clear();
    this.#seen.add(key);
    const work: Promise<void> = new Promise((start) => setImmediate(start))
      .then(() => this.note(actor, resourceId))
      .catch((error: unknown) => {
        this.#seen.delete(key);
        this.log.error('noting an opened resource', error);
      })
      .finally(() => this.#running.delete(work));
    this.#running.add(work);
  }

  /** Once everything begun has ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#running);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private note(actor: Actor, resourceId: string): Promise<void> {
    return this.database.write(actor, async (tx) => {
      await tx.count('DELETE FROM resource_open WHERE trust_id = $1 AND person_id = $2 AND day < current_date - 8', [tx.trustId, actor.personId]);
      const first = await tx.first<{ root_id: string }>(
        `WITH noted AS (INSERT INTO resource_open (trust_id, person_id, day, resource_id) VALUES ($1, $2, current_date, $3) ON CONFLICT DO NOTHING RETURNING resource_id)
         SELECT r.root_id FROM noted JOIN resource r ON r.trust_id = $1 AND r.id = noted.resource_id`, [tx.trustId, actor.personId, resourceId]);
      if (first) await this.outbox.add(tx, 'resource.opened', { resourceId, rootId: first.root_id, personId: actor.personId });
    }, { idempotent: false });
  }
}
