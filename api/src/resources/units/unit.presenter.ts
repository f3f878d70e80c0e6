// A unit as its reader sees it: its lessons as far as they may read them, where it came from, what they may do.
import type { Answer, PersonRef, UnitFull } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { Actor, Tx } from '@trellis/platform';
import { resourceCards } from '../resource-cards';
import { loadUnit, type UnitRow } from './unit.access';
import { readItems } from './unit-items';

export type UnitCard = Answer<'unit.list'>['items'][number];

const MORE = `
  SELECT s.name AS school, n.name AS network, o.title AS origin_title, o.author_id AS origin_author,
    (SELECT json_build_object('id', m.id, 'title', m.title) FROM unit m WHERE m.trust_id = $1 AND m.origin_id = u.id AND m.author_id = $4 AND NOT m.retired ORDER BY m.id DESC LIMIT 1) AS mine
  FROM unit u JOIN school s ON s.trust_id = $1 AND s.id = u.school_id LEFT JOIN network n ON n.trust_id = $1 AND n.id = u.network_id
    LEFT JOIN unit o ON o.trust_id = $1 AND o.id = u.origin_id AND o.audience && $3
  WHERE u.trust_id = $1 AND u.id = $2`;
/** Own versions in the unit, and whether their originals have moved on. */
const STATE = `SELECT r.id, r.author_id = $3 AS mine, coalesce(o.number > r.origin_number, false) AS newer FROM resource r LEFT JOIN resource o ON o.trust_id = $1 AND o.id = r.origin_id
  WHERE r.trust_id = $1 AND r.id = ANY($2)`;

interface MoreRow { school: string; network: string | null; origin_title: string | null; origin_author: string | null; mine: { id: string; title: string } | null }

export function toUnitCard(row: UnitRow, person: (id: string) => PersonRef, lessons: number): UnitCard {
  return {
    id: row.id, title: row.title, summary: row.summary, subject: row.subject, keyStages: row.key_stages, years: row.years, author: person(row.author_id), visibility: row.visibility,
    adapted: row.origin_id !== null, lessons, updatedAt: row.updated_at.toISOString(),
  };
}

export async function presentUnit(tx: Tx, actor: Actor, id: string): Promise<UnitFull> {
  const row = await loadUnit(tx, actor, id);
  const more = (await tx.first<MoreRow>(MORE, [tx.trustId, id, actor.audience, actor.personId]))!;
  const person = await personRefs(tx, [row.author_id, more.origin_author]);
  const items = await readItems(tx, id);
  const there = new Set(items.flatMap(({ resource_id, source_id }) => [resource_id, source_id ?? resource_id]));
  const added = more.origin_title === null ? [] : (await readItems(tx, row.origin_id!)).map(({ resource_id }) => resource_id).filter((each) => !there.has(each));
  const cards = await resourceCards(tx, actor, [...items.map(({ resource_id }) => resource_id), ...added]);
  const states = new Map((await tx.query<{ id: string; mine: boolean; newer: boolean }>(STATE, [tx.trustId, [...cards.keys()], actor.personId])).map((state) => [state.id, state]));
  const own = row.author_id === actor.personId;
  return {
    ...toUnitCard(row, person, items.filter(({ resource_id }) => cards.has(resource_id)).length),
    network: row.network_id && more.network ? { id: row.network_id, name: more.network } : null, school: { id: row.school_id, name: more.school }, retired: row.retired, version: row.version,
    items: items.map(({ id: itemId, resource_id, source_id, note }) => {
      const state = states.get(resource_id);
      return { id: itemId, note, resource: cards.get(resource_id) ?? null, mine: source_id !== null && (state?.mine ?? false), newer: state?.newer ?? false };
    }),
    origin: more.origin_title === null ? null : { id: row.origin_id!, title: more.origin_title, author: person(more.origin_author) },
    added: own ? added.flatMap((each) => cards.get(each) ?? []) : [], mine: more.mine, abilities: { edit: own, adapt: true },
  };
}
