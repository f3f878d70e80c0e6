// Makes a person's own copy of a revision inside the caller's transaction: the same document by reference, linked to where it came from.
import { Injectable } from '@nestjs/common';
import type { AdaptationReason } from '@trellis/contracts';
import { notFound, Outbox, type Actor, type Tx } from '@trellis/platform';
import { shareAttachments } from './attaching/share-attachments';
import { insertResource } from './insert-resource';
import type { ResourceRow } from './resource.access';
import { ResourceIndex } from './resource-index';

const SOURCE = `SELECT v.document_hash AS hash, d.blocks, d.core_blocks AS "coreBlocks", d.words FROM revision v
  JOIN document d ON d.trust_id = $1 AND d.hash = v.document_hash WHERE v.trust_id = $1 AND v.resource_id = $2 AND v.number = $3`;

export interface CopyOf { readonly title?: string | undefined; readonly reason: AdaptationReason | null; readonly number?: number | undefined }

@Injectable()
export class CopyResource {
  constructor(private readonly outbox: Outbox, private readonly index: ResourceIndex) {}

  /** `origin` is one the actor may adapt. Private until shared. */
  async run(tx: Tx, actor: Actor, origin: ResourceRow, { title, reason, number }: CopyOf): Promise<ResourceRow> {
    const from = number ?? origin.number;
    const source = await tx.first<{ hash: Buffer; blocks: number; coreBlocks: number; words: number }>(SOURCE, [tx.trustId, origin.id, from]);
    if (!source) throw notFound();
    const row = await insertResource(tx, actor, {
      title: title || origin.title, summary: origin.summary, subject: origin.subject, keyStages: origin.key_stages, years: origin.years, topic: origin.topic, tags: origin.tags,
      language: origin.language, kind: origin.kind, minutesSaved: origin.minutes_saved, licence: origin.licence, attribution: origin.attribution,
      visibility: 'private', networkId: null, origin: { id: origin.id, number: from, rootId: origin.root_id }, reason, message: '',
    }, source);
    await shareAttachments(tx, origin.id, row.id);
    await this.index.put(tx, [row.id]);
    await this.outbox.add(tx, 'resource.created', { resourceId: row.id, personId: actor.personId });
    return row;
  }
}
