// How many people and schools a network has and who leads it: counted once, kept until its members change.
import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@trellis/contracts';
import type { Tx } from '@trellis/platform';

export interface NetworkPeople { readonly members: number; readonly schools: number; readonly leads: readonly PersonRef[] }
interface Kept extends NetworkPeople { readonly version: number; readonly until: number }
interface Versioned { readonly id: string; readonly members_version: number }

/** Names, schools and accounts also change, without the network's version moving: so nothing is kept for long. */
const KEEP_MS = 30_000;
const MOST_KEPT = 5000;
const NOBODY: NetworkPeople = { members: 0, schools: 0, leads: [] };

const COUNT = `
  SELECT m.circle_id AS id, count(*) AS members, count(DISTINCT p.school_id) AS schools,
    coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'school', s.name) ORDER BY p.name) FILTER (WHERE m.lead), '[]') AS leads
  FROM circle_member m JOIN person p ON p.trust_id = $1 AND p.id = m.person_id JOIN school s ON s.trust_id = $1 AND s.id = p.school_id
  WHERE m.trust_id = $1 AND m.circle_id = ANY($2) AND p.active GROUP BY m.circle_id`;

@Injectable()
export class NetworkPeopleCounts {
  readonly #kept = new Map<string, Kept>();

  /** What is kept of a network's people in exactly this version. */
  kept(trustId: string, { id, members_version: version }: Versioned): NetworkPeople | null {
    const kept = this.#kept.get(`${trustId}:${id}`);
    return kept && kept.version === version && kept.until >= Date.now() ? kept : null;
  }

  /** The people of each network. The version must have been read before this asks, so that newer counts are never kept as older ones. */
  async of(tx: Tx, networks: readonly Versioned[]): Promise<(id: string) => NetworkPeople> {
    const now = Date.now();
    const missing = networks.filter((network) => !this.kept(tx.trustId, network));
    if (missing.length) await this.count(tx, missing, now);
    return (id) => this.#kept.get(`${tx.trustId}:${id}`) ?? NOBODY;
  }

  private async count(tx: Tx, networks: readonly Versioned[], now: number): Promise<void> {
    const rows = await tx.query<{ id: string; members: number; schools: number; leads: PersonRef[] }>(COUNT, [tx.trustId, networks.map(({ id }) => id)]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    if (this.#kept.size > MOST_KEPT) this.#kept.clear();
    for (const { id, members_version: version } of networks) {
      const { members, schools, leads } = byId.get(id) ?? NOBODY;
      this.#kept.set(`${tx.trustId}:${id}`, { members, schools, leads, version, until: now + KEEP_MS });
    }
  }
}
