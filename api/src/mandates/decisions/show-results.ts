// What those asked said, as it was published when the consultation closed: the same page for a teacher and a leader.
import { Injectable } from '@nestjs/common';
import { notShown, VIEW_ITEMS, type Answer, type Distribution, type PointKind, type Share, type ViewItem } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { fewestComments } from '../fewest-comments';
import { loadProposal } from './proposal.access';
import type { ProposalRow } from './proposal.store';

type Results = Answer<'consultation.results'>;
type Kind = Results['figures'][number]['group']['kind'];
interface FigureRow { metric: string; block: string; kind: Kind; label: string; figure: unknown }

const ITEMS = Object.keys(VIEW_ITEMS) as ViewItem[];
const SIDES = 'sides:';
const HIDDEN = { suppressed: true } as const;
/** Nothing is while it is open, and nothing ever where it was withdrawn. */
const isOut = (stage: ProposalRow['stage']): boolean => stage === 'closed' || stage === 'decided';
const ORDER: readonly Kind[] = ['trust', 'place', 'subject', 'cell'];

@Injectable()
export class ShowResults {
  constructor(private readonly database: Database) {}

  run(actor: Actor, id: string): Promise<Results> {
    return this.database.read(actor, async (tx) => {
      const proposal = await loadProposal(tx, actor, id);
      const rows = await tx.query<FigureRow>('SELECT metric, block, kind, label, figure FROM pub.consultation_figure WHERE trust_id = $1 AND proposal_id = $2', [tx.trustId, id]);
      return { figures: byGroup(rows), apart: apartOf(proposal, rows), options: optionsOf(proposal, rows), ...await pointsOf(tx, proposal), ...await commentsOf(tx, proposal), notShown: notShown(proposal.k) };
    });
  }
}

function byGroup(rows: readonly FigureRow[]): Results['figures'] {
  const told = rows.filter(({ metric }) => metric !== 'options' && !metric.startsWith(SIDES));
  return [...new Set(told.map(({ block }) => block))].map((wanted) => {
    const own = told.filter((row) => row.block === wanted);
    const figure = new Map(own.map((row) => [row.metric, row.figure]));
    const { block, kind, label } = own[0]!;
    return { group: { block, kind, label }, heard: (figure.get('heard') as Share | undefined) ?? HIDDEN, items: ITEMS.map((item) => ({ item, distribution: (figure.get(`view:${item}`) as Distribution | undefined) ?? HIDDEN })) };
  }).sort((a, b) => ORDER.indexOf(a.group.kind) - ORDER.indexOf(b.group.kind) || a.group.label.localeCompare(b.group.label, 'en-GB'));
}

/** Those it would apply to beside those also invited, where groups that are shown make up both. */
function apartOf({ stage, invitations }: ProposalRow, rows: readonly FigureRow[]): Results['apart'] {
  if (!isOut(stage) || !invitations.length) return null;
  const items = ITEMS.flatMap((item) => rows.filter(({ metric }) => metric === SIDES + item).map(({ figure }) => ({ item, ...figure as { purely: boolean; asked: Distribution; invited: Distribution } })));
  const note = items.length ? `They are sums of groups that are shown anyway${items.every(({ purely }) => purely) ? '' : '; where it says mostly, at least three in four of each group are on its side'}. Groups in which both were asked are in neither.`
    : 'No groups that are shown consist of those who were also invited, so they are not told apart: the figures are of everyone who was asked.';
  return { items, note };
}

/** Of everybody only, to the nearest 5%. */
function optionsOf({ options, stage, k }: ProposalRow, rows: readonly FigureRow[]): Results['options'] {
  if (!isOut(stage)) return [];
  const told = rows.find(({ metric }) => metric === 'options')?.figure as { shares?: number[] } | undefined;
  return options.map((option, i) => ({ option, words: told?.shares ? `About ${told.shares[i]}%` : notShown(k) }));
}

async function pointsOf(tx: Tx, { id, names, stage, k }: ProposalRow): Promise<Pick<Results, 'points' | 'pointsNote'>> {
  const rows = await tx.query<{ id: string; author_id: string | null; kind: PointKind; text: string; support: number | null }>(
    'SELECT id, author_id, kind, text, support FROM pub.consultation_point WHERE trust_id = $1 AND proposal_id = $2 ORDER BY support DESC NULLS LAST, id', [tx.trustId, id]);
  const ref = await personRefs(tx, rows.map((row) => row.author_id));
  // How few were asked is told where nothing is shown, whether or not somebody made a point.
  const few = names === 'anonymous' && isOut(stage) && rows.length === 0 && await tx.first('SELECT 1 FROM asked_person WHERE trust_id = $1 AND proposal_id = $2 HAVING count(*) < $3', [tx.trustId, id, k]);
  const points = rows.map(({ author_id, support, ...row }) => ({ ...row, author: author_id === null ? null : ref(author_id), mine: false, supported: false, support: support === null ? `Supported by fewer than ${k}` : `Supported by about ${support}` }));
  return { points, pointsNote: few ? `Points are shown when at least ${k} people were asked.` : null };
}

async function commentsOf(tx: Tx, { id, names, stage, k }: ProposalRow): Promise<Pick<Results, 'comments' | 'commentsNote'>> {
  if (!isOut(stage)) return { comments: [], commentsNote: null };
  if (names === 'named') {
    const rows = await tx.query<{ comment: string; person_id: string }>("SELECT comment, person_id FROM named_view WHERE trust_id = $1 AND proposal_id = $2 AND comment <> '' ORDER BY person_id", [tx.trustId, id]);
    const ref = await personRefs(tx, rows.map((row) => row.person_id));
    return { comments: rows.map((row) => ({ text: row.comment, author: ref(row.person_id) })), commentsNote: null };
  }
  const rows = await tx.query<{ comment: string }>('SELECT comment FROM pub.consultation_comment WHERE trust_id = $1 AND proposal_id = $2 ORDER BY id', [tx.trustId, id]);
  return { comments: rows.map(({ comment }) => ({ text: comment, author: null })), commentsNote: rows.length ? null : `Comments are shown when at least ${fewestComments(k)} people wrote one.` };
}
