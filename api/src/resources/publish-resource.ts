// Makes a resource central, which puts it before the whole trust, or ends that.
import { Injectable } from '@nestjs/common';
import type { ResourceFull } from '@trellis/contracts';
import { Database, Outbox, ProblemError, recordAct, type Actor } from '@trellis/platform';
import { abilitiesOn, lockResource } from './resource.access';
import { audienceOf } from './audience';
import { presentResource } from './resource.presenter';
import { ResourceIndex } from './resource-index';

@Injectable()
export class PublishResource {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  /** Doing it again changes nothing. Withdrawn, it stays readable for the trust. */
  run(actor: Actor, id: string, central: boolean): Promise<ResourceFull> {
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id);
      if (!abilitiesOn(actor, row).publish) throw new ProblemError('ability.missing', row.retired ? 'It is retired. Bring it back first' : 'Its author has not shared it with the trust. Ask them to do so first');
      if (row.central !== central) {
        const audience = audienceOf('trust', { authorId: row.author_id, schoolId: row.school_id, networkId: null });
        await tx.count("UPDATE resource SET central = $3, visibility = 'trust', network_id = NULL, audience = $4, version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2", [tx.trustId, id, central, audience]);
        await this.index.put(tx, [id]);
        await recordAct(tx, actor, central ? 'resource.publish' : 'resource.withdraw', row.title, { resourceId: id });
        await this.outbox.add(tx, 'resource.changed', { resourceId: id, personId: actor.personId, number: row.number });
      }
      return presentResource(tx, actor, id);
    });
  }
}
