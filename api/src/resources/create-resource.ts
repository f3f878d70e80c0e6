// Writes a new resource.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import { Database, invalidField, may, Outbox, Search, type Actor } from '@trellis/platform';
import { acceptDocument, describeDocument, emptyDocument } from './accept-document';
import { settleMarks } from './core/settle-marks';
import { insertResource } from './insert-resource';
import { presentResource } from './resource.presenter';
import { toSearchDocument } from './resource-index';
import { schoolDay } from './school-day';

@Injectable()
export class CreateResource {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly search: Search) {}

  async run(actor: Actor, { document, ...fields }: Parsed<'resource.create'>['body']): Promise<ResourceFull> {
    checkNetwork(actor, fields);
    const sent = document ? acceptDocument(document) : emptyDocument();
    const doc = settleMarks(sent.doc, [], may(actor, 'resource.publish'), schoolDay());
    const accepted = doc === sent.doc ? sent : describeDocument(doc);
    return this.database.write(actor, async (tx) => {
      const row = await insertResource(tx, actor, { ...fields, tags: [], language: 'en-GB', origin: null, reason: null, message: '' }, accepted);
      await this.search.put(tx, [toSearchDocument(row, accepted.text)]);
      await this.outbox.add(tx, 'resource.created', { resourceId: row.id, personId: actor.personId });
      return presentResource(tx, actor, row.id);
    });
  }
}

/** Only to a network of one's own can something be shown. */
export function checkNetwork(actor: Actor, { visibility, networkId }: { visibility: string; networkId: string | null }): void {
  if (visibility !== 'network') return;
  if (!networkId) throw invalidField('body.networkId', 'Choose the network that may see it');
  if (!actor.circles.includes(networkId)) throw invalidField('body.networkId', 'Choose a network you belong to');
}
