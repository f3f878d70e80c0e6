// What teachers change in a lesson: the published counts, cut down to what may be shown.
import { Injectable } from '@nestjs/common';
import type { AdaptationReason, Answer } from '@trellis/contracts';
import { shownParts } from '@trellis/disclosure';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { isFamilyExpected } from '../expected';
import { loadResource } from '../resource.access';
import { coarsely, fewestShown } from '../shown-counts';
import { idOf } from './changes-of';
import { asDocument } from './list-changes';
import { readLesson } from './my-version';
import { FEWEST } from './publish-tally';

type ChangeMap = Answer<'change.map'>;
type Shown = Omit<ChangeMap['blocks'][number], 'block'>;
interface TallyRow { block_id: string; changed: number; removed: number; kept: number; reasons: Record<string, number>; replacements: { people: number; block: object }[] }
interface UsedRow { own: number; versions: number | null; people: number; schools: number; counted_at: Date }

/** One row also where nothing was counted yet: how many it takes is said all the same. */
const USED = `SELECT one.own, t.versions, t.people, t.schools, t.counted_at FROM (SELECT fewest_of(${FEWEST}) AS own) one LEFT JOIN adaptation_tally t ON t.trust_id = $1 AND t.origin_id = $2`;
const BLOCKS = 'SELECT block_id, changed, removed, kept, reasons, replacements FROM block_tally WHERE trust_id = $1 AND origin_id = $2';

@Injectable()
export class ShowChangeMap {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<ChangeMap> {
    return this.database.read(actor, async (tx) => readChangeMap(tx, id, (await loadResource(tx, actor, id)).number));
  }
}

/** Of a lesson that was loaded as one the reader may read. */
export async function readChangeMap(tx: Tx, id: string, number: number): Promise<ChangeMap> {
  const [found, expected] = await Promise.all([tx.first<UsedRow & Record<string, unknown>>(USED, [tx.trustId, id]), isFamilyExpected(tx, id)]);
  const used = found!;
  const fewest = fewestShown(expected, used.own);
  if (used.versions === null || used.people < fewest) return { used: null, blocks: [], countedAt: null, fewest };
  const count = coarsely(expected);
  const tallies = new Map((await tx.query<TallyRow>(BLOCKS, [tx.trustId, id])).map((row) => [row.block_id, row]));
  const lesson = await readLesson(tx, id, number);
  const blocks = lesson.content.flatMap((block) => {
    const row = tallies.get(idOf(block) ?? '');
    return row ? [{ ...presentTally(row, count, used.own), block: asDocument([block]) }] : [];
  });
  const shown = { versions: count(used.versions), people: count(used.people), schools: expected ? 0 : used.schools };
  return { used: shown, blocks: blocks.sort((a, b) => rank(b) - rank(a)), countedAt: used.counted_at.toISOString(), fewest };
}

/** By what is shown alone: an order by hidden figures would tell of them. */
const rank = ({ changed, removed }: Shown): number => (changed ?? 0) + (removed ?? 0);

export function presentTally(row: TallyRow, count: (people: number) => number, fewest: number): Shown {
  const { parts, rest } = shownParts([row.changed, row.removed, row.kept], fewest);
  // Counted down to the ten, a figure may become nothing: then it is not shown.
  const [changed, removed, kept] = parts.map((people) => (people === null ? null : count(people) || (people ? null : 0)));
  const given = Object.entries(row.reasons);
  const reasons = shownParts(given.map(([, people]) => people), fewest);
  // Reasons and replacements are of those who changed it: where their number is hidden, so are its parts.
  const told = parts[0] !== null && parts[1] !== null;
  const replaced = shownParts([...row.replacements.map(({ people }) => people), row.changed - row.replacements.reduce((sum, { people }) => sum + people, 0)], fewest);
  return {
    blockId: row.block_id, changed: changed ?? null, removed: removed ?? null, kept: kept ?? null, others: count(rest ?? 0),
    reasons: told ? given.flatMap(([reason], index) => (reasons.parts[index] ? [{ reason: (reason || null) as AdaptationReason | null, people: count(reasons.parts[index] ?? 0) }] : [])).filter(({ people }) => people > 0).sort((a, b) => b.people - a.people) : [],
    otherReasons: told ? count(reasons.rest ?? 0) : 0,
    replacements: parts[0] === null ? [] : row.replacements.flatMap(({ block }, index) => (replaced.parts[index] ? [{ block: asDocument([block]), people: count(replaced.parts[index] ?? 0) }] : [])).filter(({ people }) => people > 0),
  };
}
