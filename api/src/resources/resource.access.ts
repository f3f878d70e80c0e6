// The one place that decides who may read and change a resource.
import type { AdaptationReason, ResourceFull, ResourceKind, Visibility } from '@trellis/contracts';
import { may, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { COUNTED, type Counted } from './shown-counts';

/** A resource as its table holds it, without its document. */
export interface ResourceRow {
  id: string; title: string; summary: string; subject: string; key_stages: string[]; years: number[]; topic: string; tags: string[]; language: string;
  kind: ResourceKind; minutes_saved: number | null; licence: string; attribution: string; visibility: Visibility; audience: string[];
  network_id: string | null; school_id: string; author_id: string; central: boolean; expected: boolean; retired: boolean;
  origin_id: string | null; origin_number: number | null; root_id: string; reason: AdaptationReason | null; changed_blocks: number; adapted_at: Date | null;
  number: number; blocks: number; core_blocks: number; used_count: number; adapted_count: number; thanked_count: number; counted: Counted; version: number; updated_at: Date;
}

/** Without `audience`: who may read a thing is nobody's to read. */
export const RESOURCE_COLUMNS = `r.id, r.title, r.summary, r.subject, r.key_stages, r.years, r.topic, r.tags, r.language, r.kind, r.minutes_saved, r.licence, r.attribution,
  r.visibility, r.audience, r.network_id, r.school_id, r.author_id, r.central, r.expected, r.retired, r.origin_id, r.origin_number, r.root_id, r.reason, r.changed_blocks,
  r.adapted_at, r.number, r.blocks, r.core_blocks, r.used_count, r.adapted_count, r.thanked_count, ${COUNTED}, r.version, r.updated_at`;

type Rights = Pick<ResourceRow, 'author_id' | 'central' | 'retired' | 'visibility'>;
export type ResourceAbility = keyof ResourceFull['abilities'];

/**
 * What a reader may do with what they can read. The author changes it; a central resource belongs to the whole trust, so its publishers
 * (`resource.publish`: subject leads and trust leaders) may mend it too. Only an author takes their work from a few to everyone.
 * A core mark speaks for the trust: it is set on central resources, or by those who may make one central.
 */
export function abilitiesOn(actor: Actor, { author_id, central, retired, visibility }: Rights): Record<ResourceAbility, boolean> {
  const own = author_id === actor.personId;
  const publisher = may(actor, 'resource.publish');
  const edit = own || (central && publisher);
  return { edit, adapt: true, publish: publisher && !retired && (own || central || visibility === 'trust'), retire: edit, seeReception: own, markCore: edit && (central || publisher) };
}

const LOAD = `SELECT ${RESOURCE_COLUMNS} FROM resource r WHERE r.trust_id = $1 AND r.id = $2 AND r.audience && $3`;

/** @throws ProblemError thing.not_found when it is missing or not shared with them, ability.missing when they may only read it. */
export async function loadResource(tx: Tx, actor: Actor, id: string, ability?: ResourceAbility): Promise<ResourceRow> {
  return granted(actor, await tx.first<ResourceRow>(LOAD, [tx.trustId, id, actor.audience]), ability);
}

/** Like `loadResource`, and nobody else changes it until this transaction ends. */
export async function lockResource(tx: Tx, actor: Actor, id: string, ability?: ResourceAbility): Promise<ResourceRow> {
  return granted(actor, await tx.first<ResourceRow>(`${LOAD} FOR NO KEY UPDATE`, [tx.trustId, id, actor.audience]), ability);
}

function granted(actor: Actor, row: ResourceRow | undefined, ability?: ResourceAbility): ResourceRow {
  if (!row) throw notFound();
  if (ability && !abilitiesOn(actor, row)[ability]) throw new ProblemError('ability.missing');
  return row;
}

/** The first of a family of versions, for each resource asked for. */
export async function rootsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; root_id: string }>('SELECT id, root_id FROM resource WHERE trust_id = $1 AND id = ANY($2)', [tx.trustId, ids]);
  return new Map(rows.map((row) => [row.id, row.root_id]));
}
