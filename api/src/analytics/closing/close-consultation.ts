// Closes a consultation and publishes what those asked said: frozen and published in one transaction, told once, whoever asks and however often.
import { Injectable } from '@nestjs/common';
import { VIEW_ITEMS, type ViewItem } from '@trellis/contracts';
import { announceClosing, checkClosing, consultedGroups, consultedSides, freezeConsultation, viewGroups, type FrozenConsultation, type ViewGroup } from '@trellis/mandates';
import { Database, notFound, Outbox, RolePools, type Actor, type Tx } from '@trellis/platform';
import { sidesFigure } from './consultation-sides';
import { FigureThread, waitsForFigures } from './figure-thread';
import { schoolNames } from './group-labels';
import { optionShares } from './option-shares';
import type { FigureRow } from './write-release';

const ITEMS = Object.keys(VIEW_ITEMS) as ViewItem[];

@Injectable()
export class CloseConsultation {
  constructor(private readonly database: Database, private readonly pools: RolePools, private readonly outbox: Outbox, private readonly thread: FigureThread) {}

  /** @throws ProblemError thing.not_found, consultation.stage, consultation.too_soon or ability.missing */
  async run(actor: Actor, id: string): Promise<null> {
    await this.database.read(actor, (tx) => checkClosing(tx, actor, id));
    return this.finish(actor.trustId, id, actor);
  }

  /** Its day has passed, or a process died before those asked were told. Trellis itself closes it. */
  async finish(trustId: string, id: string, by: Pick<Actor, 'personId' | 'name'> | null = null, at = new Date()): Promise<null> {
    const closed = await this.pools.write('survey', { trustId }, async (tx) => {
      const frozen = await freezeConsultation(tx, id, at);
      if (frozen?.fresh) await publish(tx, frozen, this.thread);
      return frozen;
    });
    if (!closed) throw notFound();
    await this.database.write({ trustId, personId: by?.personId }, (tx) => announceClosing(tx, this.outbox, by, id));
    return null;
  }
}

/** Runs as the survey role. */
async function publish(tx: Tx, { id, k, options }: FrozenConsultation, thread: FigureThread): Promise<void> {
  await waitsForFigures(tx);
  const answers = await viewGroups(tx, id);
  const rows = named(await thread.run('views', { answers, staff: await consultedGroups(tx, id), k, schools: await schoolNames(tx), items: ITEMS, metric: { response: 'heard', item: 'view' } }));
  const asked = await consultedSides(tx, id);
  const sides = asked.some(({ invited }) => invited) ? ITEMS.flatMap((item) => {
    const figure = sidesFigure(item, asked, rows, k);
    return figure ? [{ metric: `sides:${item}`, block: 'trust', kind: 'trust', label: '', figure }] : [];
  }) : [];
  const chosen = options.length ? [{ metric: 'options', block: 'trust', kind: 'trust', label: '', figure: optionShares(countsOf(answers, options.length), k) }] : [];
  await tx.count(`INSERT INTO pub.consultation_figure (trust_id, proposal_id, metric, block, kind, label, figure)
    SELECT $1, $2, f.metric, f.block, f.kind, f.label, f.figure FROM json_to_recordset($3) AS f(metric text, block text, kind text, label text, figure jsonb) ON CONFLICT DO NOTHING`, [tx.trustId, id, JSON.stringify([...rows, ...sides, ...chosen])]);
}

/** Also those to whom it would not apply. */
const named = (rows: readonly FigureRow[]): FigureRow[] => rows.map((row) => (row.kind === 'trust' ? { ...row, label: 'Everyone who was asked' } : row));

const countsOf = (answers: readonly ViewGroup[], options: number): number[] =>
  Array.from({ length: options }, (_, i) => answers.reduce((sum, { option, n }) => sum + (option === i + 1 ? n : 0), 0));
