// How much of what is asked for is core, and so not to be changed: of some resources, and the trust's median over its mandates.
import type { Answer, Stance } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

/** A resource to keep as it is is all core; one to choose has none. Null where nothing has a block. */
const OF = `SELECT sum(CASE $3::jsonb ->> r.id::text WHEN 'keep' THEN r.blocks WHEN 'choose' THEN 0 ELSE r.core_blocks END)::float / nullif(sum(r.blocks), 0) AS share FROM resource r WHERE r.trust_id = $1 AND r.id = ANY($2)`;
const MEDIAN = `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY own.share) AS median FROM (
  SELECT sum(CASE mr.stance WHEN 'keep' THEN r.blocks WHEN 'choose' THEN 0 ELSE r.core_blocks END)::float / nullif(sum(r.blocks), 0) AS share
  FROM mandate m JOIN mandate_resource mr ON mr.trust_id = $1 AND mr.mandate_id = m.id JOIN resource r ON r.trust_id = $1 AND r.id = mr.resource_id
  WHERE m.trust_id = $1 AND mandate_status(m.starts_on, m.ends_on, m.lifted_at) IN ('current', 'planned') GROUP BY m.id) own`;

export async function coreShare(tx: Tx, resourceIds: readonly string[], stances: Readonly<Record<string, Stance>> = {}): Promise<number | null> {
  if (resourceIds.length === 0) return null;
  return (await tx.first<{ share: number | null }>(OF, [tx.trustId, resourceIds, JSON.stringify(stances)]))?.share ?? null;
}

export async function medianCore(tx: Tx): Promise<number | null> {
  return (await tx.first<{ median: number | null }>(MEDIAN, [tx.trustId]))?.median ?? null;
}

export async function compareCore(tx: Tx, resourceIds: readonly string[], stances: Readonly<Record<string, Stance>>): Promise<Answer<'mandate.core'>> {
  const [share, median] = [await coreShare(tx, resourceIds, stances), await medianCore(tx)];
  const above = share !== null && median !== null && Math.round(share * 100) > Math.round(median * 100);
  const percent = (value: number): string => `${Math.round(value * 100)}%`;
  return { share, median, warning: above ? `${percent(share)} of this is core; the trust’s median is ${percent(median)}. The more is core, the less a teacher can fit to a class.` : null };
}
