// What a proposal shows of itself to one person, with what they may do with it.
import type { Proposal, ProposalCard } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import type { Actor, Tx } from '@trellis/platform';
import { fewestComments } from '../fewest-comments';
import { coreShare } from '../life/core-share';
import { stancesOf } from '../stances-of';
import { answeredThemes } from '../themes/theme.store';
import { dayInWords, progressSentence } from './in-words';
import { abilitiesOn } from './proposal.access';
import type { ProposalRow } from './proposal.store';
import { readVerdict } from './verdict-figure';

export async function presentProposals(tx: Tx, rows: readonly ProposalRow[]): Promise<ProposalCard[]> {
  const ref = await personRefs(tx, rows.map((row) => row.decider_id));
  return rows.map((row) => ({
    id: row.id, title: row.title, strength: row.strength, reason: row.reason, stage: row.stage, audience: { schools: row.schools, subjects: row.subjects, phases: row.phases }, decider: ref(row.decider_id),
    decideBy: row.decide_by, openedOn: row.opened_on, closesOn: row.closes_on, names: row.names, openTo: row.open_to, applies: row.applies, invited: row.invited, answered: row.answered, overdue: row.overdue,
    decision: row.outcome ? { outcome: row.outcome, reasons: row.reasons, decidedOn: row.decided_on! } : null,
  }));
}

export async function presentProposal(tx: Tx, actor: Actor, row: ProposalRow): Promise<Proposal> {
  const [card] = await presentProposals(tx, [row]);
  const ref = await personRefs(tx, [row.created_by, row.decided_by]);
  const { figure, mine } = await readVerdict(tx, row.id, row.stage === 'decided' && row.applies);
  const round = { aboutId: row.id, mandateId: null };
  return {
    ...card!, about: row.about, hopes: row.hopes, core: row.core, options: row.options, proposer: ref(row.created_by), invitations: row.invitations, resources: row.resources, coreShare: await coreShare(tx, row.resources.map(({ id }) => id), stancesOf(row.resources)), version: row.version,
    mandateId: row.mandate_id, receipt: receipt(row), progress: row.stage === 'consulting' ? await progress(tx, row) : null, themes: (await answeredThemes(tx, [round]))(round), verdict: figure, mine,
    decision: row.outcome ? {
      outcome: row.outcome, reasons: row.reasons, heard: row.heard, changes: row.changes, decidedOn: row.decided_on!, decidedBy: ref(row.decided_by), onTime: row.decided_on! <= row.decide_by,
      days: Math.round((Date.parse(row.decided_on!) - Date.parse(row.closed_on!)) / 86_400_000),
    } : null,
    withdrawn: row.withdrawn_on ? { on: row.withdrawn_on, reason: row.withdrawal } : null, abilities: abilitiesOn(actor, row),
  };
}

/** The rule of publication in one breath, where the answer is given. */
function receipt(row: ProposalRow): string {
  return row.invited ? `It would not apply to you: you are asked because a group you belong to was invited, and nothing beside your answer says so. ${promise(row)}` : promise(row);
}

function promise({ names, closes_on, k }: ProposalRow): string {
  if (names === 'named') return `This consultation is named, for everyone alike: what you answer stands under your name, and all staff of the trust can read it once it has closed (planned for ${dayInWords(closes_on)}). Nobody can before. You can change it until then.`;
  return `Nobody can read your answer, whatever their role. When the consultation closes (planned for ${dayInWords(closes_on)}) it is counted without your name, and only in groups of at least ${k} people. `
    + `Comments are shown only when at least ${fewestComments(k)} people wrote one. Points are read without your name: by everyone who is asked while it is open, and by all staff of the trust once it has closed. You can change your answer until it closes.`;
}

const SO_FAR = 'SELECT s.name AS school, x.asked, x.percent FROM survey.heard_so_far($2) x LEFT JOIN school s ON s.trust_id = $1 AND s.id = x.school_id ORDER BY s.name NULLS FIRST';
/** Below this a school has hardly been heard: somebody should go and ask. */
const HARDLY = 20;

async function progress(tx: Tx, { id, k }: ProposalRow): Promise<Proposal['progress']> {
  const rows = await tx.query<{ school: string | null; asked: number | null; percent: number | null }>(SO_FAR, [tx.trustId, id]);
  const apart = await tx.query<{ invited: boolean; asked: number; percent: number }>('SELECT * FROM survey.heard_apart($1)', [id]);
  const all = rows.find(({ school }) => school === null);
  const schools = rows.flatMap(({ school, percent }) => (school === null ? [] : [{ school, percent }]));
  const quiet = schools.filter(({ percent }) => percent !== null && percent < HARDLY).length;
  return {
    sentence: progressSentence(all?.asked ?? null, all?.percent ?? null, quiet, k),
    schools: schools.map(({ school, percent }) => ({ school, words: percent === null ? `Not shown: fewer than ${k} people are asked` : percent < HARDLY ? 'Hardly heard yet' : `About ${percent}%` })),
    apart: apart.map(({ invited, asked, percent }) => ({ who: invited ? `Those also invited (${asked})` : `Those it would apply to (${asked})`, words: percent < HARDLY ? 'Hardly heard yet' : `About ${percent}%` })),
  };
}
