// Makes one's own version of a resource: the same document by reference, linked to where it came from, private until shared.
import { Injectable } from '@nestjs/common';
import type { Parsed, ResourceFull } from '@trellis/contracts';
import { Database, notFound, Outbox, type Actor } from '@trellis/platform';
import { insertResource } from './insert-resource';
import { loadResource } from './resource.access';
import { presentResource } from './resource.presenter';
import { ResourceIndex } from './resource-index';

const SOURCE = `SELECT v.document_hash AS hash, d.blocks, d.core_blocks AS "coreBlocks", d.words FROM revision v
  JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash WHERE v.trust_id = $1 AND v.resource_id = $2 AND v.number = $3`;

@Injectable()
export class AdaptResource {
  constructor(private readonly database: Database, private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  run(actor: Actor, id: string, { title, reason, number }: Parsed<'resource.adapt'>['body']): Promise<ResourceFull> {
    return this.database.write(actor, async (tx) => {
      const origin = await loadResource(tx, actor, id, 'adapt');
      const from = number ?? origin.number;
      const source = await tx.first<{ hash: Buffer; blocks: number; coreBlocks: number; words: number }>(SOURCE, [tx.trustId, id, from]);
      if (!source) throw notFound();
      const row = await insertResource(tx, actor, {
        title: title || origin.title, summary: origin.summary, subject: origin.subject, keyStages: origin.key_stages, years: origin.years, topic: origin.topic, tags: origin.tags,
        language: origin.language, kind: origin.kind, minutesSaved: origin.minutes_saved, licence: origin.licence, attribution: origin.attribution,
        visibility: 'private', networkId: null, origin: { id, number: from, rootId: origin.root_id }, reason, message: '',
      }, source);
      await this.index.put(tx, [row.id]);
      await this.outbox.add(tx, 'resource.created', { resourceId: row.id, personId: actor.personId });
      return presentResource(tx, actor, row.id);
    });
  }
}
