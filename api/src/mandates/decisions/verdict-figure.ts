// How those asked judge an answer: from ten verdicts on, or the trust's k where that is more, counted in steps, and in words where nearly all agree.
import type { Answer } from '@trellis/contracts';
import { display, roundToFive } from '@trellis/disclosure';
import type { Tx } from '@trellis/platform';

export type VerdictFigure = Answer<'proposal.show'>['verdict'];
export interface VerdictCounts { yes: number; partly: number; no: number }
export interface VerdictView { figure: VerdictFigure; mine: Answer<'proposal.show'>['mine'] }

/** No figure of fewer was ever published. */
const FEWEST = 10;
const [FEW, MOST] = ['At most 10%', 'At least 90%'];
const FIGURES = 'SELECT about, yes, partly, "no" FROM pub.verdict_figure WHERE trust_id = $1 AND about = ANY ($2)';
const RULES = 'SELECT a.about, a.about IN (SELECT survey.verdicts_ended($1)) AS ended, survey.verdict_step(a.about) AS step FROM unnest($1::uuid[]) AS a(about)';

/** @param from how many must have answered before there is a figure */
export function presentVerdict(counts: VerdictCounts | undefined, from: number): VerdictFigure {
  const { yes, partly, no } = counts ?? { yes: 0, partly: 0, no: 0 };
  const n = yes + partly + no;
  const { state } = display([no, 0, partly, yes, 0], FEWEST);
  if (state === 'suppressed') return { suppressed: true, from };
  if (state === 'shown') return { suppressed: false, yes, partly, no, n };
  const share = (100 * yes) / n;
  // “More than 90%” of ten would be all of them.
  return inWords(n, share <= 10 ? FEW : share >= 90 ? MOST : `About ${roundToFive(share)}%`);
}

/** Of many answers together: made from what is told of each. A sum of the counts themselves, less those that are told, would tell the others. */
export function addVerdicts(all: readonly VerdictCounts[], from: number): VerdictFigure {
  const told = all.map((counts) => presentVerdict(counts, from)).flatMap((figure) => (figure.suppressed ? [] : [figure]));
  const exact = told.flatMap((figure) => ('words' in figure ? [] : [figure]));
  const sum = (of: (figure: (typeof exact)[number]) => number): number => exact.reduce((total, figure) => total + of(figure), 0);
  if (exact.length === told.length) return presentVerdict({ yes: sum(({ yes }) => yes), partly: sum(({ partly }) => partly), no: sum(({ no }) => no) }, from);
  const n = told.reduce((total, figure) => total + figure.n, 0);
  const [first] = told;
  if (first && 'words' in first && told.every((figure) => 'words' in figure && figure.words === first.words)) return { ...first, n };
  return inWords(n, `About ${roundToFive(told.reduce((total, figure) => total + toldShare(figure) * figure.n, 0) / n)}%`);
}

type Told = Extract<VerdictFigure, { suppressed: false }>;
const inWords = (n: number, share: string): Told => ({ suppressed: false, n, words: `${share} felt answered` });

/** In 100, as far as it is told: the middle of what the words leave open. */
function toldShare(figure: Told): number {
  if (!('words' in figure)) return (100 * figure.yes) / figure.n;
  return figure.words.startsWith(MOST) ? 95 : figure.words.startsWith(FEW) ? 5 : Number(/\d+/.exec(figure.words)![0]);
}

/** For many answers at once; `mine` says for which of them I am among those asked. */
export async function readVerdicts(tx: Tx, abouts: readonly string[], mine: ReadonlySet<string>): Promise<(about: string) => VerdictView> {
  const figures = new Map((await tx.query<VerdictCounts & { about: string }>(FIGURES, [tx.trustId, abouts])).map((row) => [row.about, row]));
  const given = new Set((await tx.query<{ about: string }>('SELECT survey.have_judged($1) AS about', [abouts])).map((row) => row.about));
  const rules = new Map((await tx.query<{ about: string; ended: boolean; step: number }>(RULES, [abouts])).map((row) => [row.about, row]));
  return (about) => ({ figure: presentVerdict(figures.get(about), rules.get(about)?.step ?? FEWEST), mine: { may: mine.has(about) && !given.has(about) && !rules.get(about)?.ended, given: given.has(about) } });
}

export const readVerdict = async (tx: Tx, about: string, asked: boolean): Promise<VerdictView> => (await readVerdicts(tx, [about], new Set(asked ? [about] : [])))(about);
