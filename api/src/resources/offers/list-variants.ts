// The versions that stand beside an original under a name, as far as the reader may see them.
import { Injectable } from '@nestjs/common';
import type { AdaptationReason, Answer } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor } from '@trellis/platform';
import { abilitiesOn, loadResource } from '../resource.access';

interface VariantRow { id: string; title: string; name: string; author_id: string; reason: AdaptationReason | null; endorsed_by: string; endorsed_at: Date; number: number; newest: number }
const VARIANTS = `SELECT a.id, a.title, v.name, a.author_id, a.reason, v.endorsed_by, v.endorsed_at, v.number, a.number AS newest FROM endorsed_variant v JOIN resource a ON a.trust_id = $1 AND a.id = v.variant_id
  WHERE v.trust_id = $1 AND v.resource_id = $2 AND a.audience && $3 AND NOT a.retired ORDER BY lower(v.name)`;

@Injectable()
export class ListVariants {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Answer<'variant.list'>> {
    return this.database.read(actor, async (tx) => {
      const row = await loadResource(tx, actor, id);
      const rows = await tx.query<VariantRow>(VARIANTS, [tx.trustId, id, actor.audience]);
      const person = await personRefs(tx, rows.flatMap((row) => [row.author_id, row.endorsed_by]));
      return {
        items: rows.map((one) => ({ id: one.id, title: one.title, name: one.name, author: person(one.author_id), reason: one.reason, by: person(one.endorsed_by), at: one.endorsed_at.toISOString(), number: one.number, newer: one.newest > one.number })),
        abilities: { end: abilitiesOn(actor, row).edit },
      };
    });
  }
}
