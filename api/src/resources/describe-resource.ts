// Changes what is said about a resource and who may read it.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import { Database, invalidField, Outbox, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { audienceOf } from './audience';
import { checkNetwork } from './create-resource';
import { lockResource, type ResourceRow } from './resource.access';
import { presentResource } from './resource.presenter';
import { ResourceIndex } from './resource-index';

type Change = Parsed<'resource.describe'>['body'];

@Injectable()
export class DescribeResource {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  run(actor: Actor, id: string, change: Change): Promise<ResourceFull> {
    return this.database.write(actor, async (tx) => {
      const row = await lockResource(tx, actor, id, 'edit');
      if (row.version !== change.version) throw new ProblemError('thing.stale', undefined, { context: { currentNumber: row.number, currentVersion: row.version } });
      const sharing = sharingAfter(actor, row, change);
      await save(tx, row, change, sharing);
      await this.index.put(tx, [id]);
      await this.outbox.add(tx, 'resource.changed', { resourceId: id, personId: actor.personId, number: row.number });
      return presentResource(tx, actor, id);
    });
  }
}

type Sharing = Pick<ResourceRow, 'visibility' | 'network_id' | 'audience'>;

function sharingAfter(actor: Actor, row: ResourceRow, change: Change): Sharing {
  const visibility = change.visibility ?? row.visibility;
  const networkId = visibility === 'network' ? change.networkId ?? row.network_id : null;
  if (visibility === row.visibility && networkId === row.network_id) return row;
  if (row.central) throw invalidField('body.visibility', 'A central resource is for the whole trust. Withdraw it as central first');
  checkNetwork(actor, { visibility, networkId });
  return { visibility, network_id: networkId, audience: audienceOf(visibility, { authorId: row.author_id, schoolId: row.school_id, networkId }) };
}

async function save(tx: Tx, row: ResourceRow, change: Change, sharing: Sharing): Promise<void> {
  await tx.count(`UPDATE resource SET title = $3, summary = $4, subject = $5, key_stages = $6, years = $7, topic = $8, kind = $9, minutes_saved = $10, licence = $11, attribution = $12,
      visibility = $13, network_id = $14, audience = $15, version = version + 1, updated_at = now() WHERE trust_id = $1 AND id = $2`,
  [tx.trustId, row.id, change.title ?? row.title, change.summary ?? row.summary, change.subject ?? row.subject, change.keyStages ?? row.key_stages, change.years ?? row.years,
    change.topic ?? row.topic, change.kind ?? row.kind, change.minutesSaved === undefined ? row.minutes_saved : change.minutesSaved, change.licence ?? row.licence,
    change.attribution ?? row.attribution, sharing.visibility, sharing.network_id, sharing.audience]);
}
