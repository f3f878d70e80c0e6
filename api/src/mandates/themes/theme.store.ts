// Reads themes and the comments in them. A count is of published comments: whoever reads the comments could count them.
import type { AnsweredTheme, SaidTheme } from '@trellis/contracts';
import { notFound, ProblemError, type Tx } from '@trellis/platform';
import type { Said } from './said';

export interface CommentRow { readonly id: string; readonly text: string; readonly author_id: string | null; readonly theme_ids: string[] }
type Round = Pick<Said, 'aboutId' | 'mandateId'>;

const OF = 'trust_id = $1 AND about_id = $2 AND mandate_id IS NOT DISTINCT FROM $3';
const COMMENTS = `SELECT c.id, c.text, c.author_id, ARRAY(SELECT t.theme_id FROM theme_comment t WHERE t.trust_id = $1 AND t.comment_id = c.id AND t.theme_id IN (SELECT id FROM theme WHERE ${OF}) ORDER BY t.theme_id) AS theme_ids
  FROM said_comment c WHERE c.trust_id = $1 AND c.about_id = $2 AND c.mandate_id IS NOT DISTINCT FROM $3 ORDER BY c.id`;
const COUNT = '(SELECT count(*)::int FROM theme_comment c WHERE c.trust_id = $1 AND c.theme_id = t.id)';
const THEMES = `SELECT t.id, t.name, t.version, ${COUNT} AS comments FROM theme t WHERE ${OF} ORDER BY comments DESC, lower(t.name), t.id`;
const ANSWERED = `SELECT t.id, t.about_id, t.mandate_id, t.name, ${COUNT} AS comments, a.stance, a.words FROM theme t LEFT JOIN theme_answer a ON a.trust_id = $1 AND a.theme_id = t.id
  WHERE t.trust_id = $1 AND t.about_id = ANY ($2) ORDER BY a.position NULLS LAST, comments DESC, lower(t.name), t.id`;

export const readComments = (tx: Tx, { aboutId, mandateId }: Round): Promise<CommentRow[]> => tx.query<CommentRow & Record<string, unknown>>(COMMENTS, [tx.trustId, aboutId, mandateId]);
export const readThemes = (tx: Tx, { aboutId, mandateId }: Round): Promise<SaidTheme[]> => tx.query<SaidTheme & Record<string, unknown>>(THEMES, [tx.trustId, aboutId, mandateId]);

/** The round a theme is of. @throws ProblemError thing.not_found */
export async function roundOf(tx: Tx, themeId: string): Promise<Round> {
  const row = await tx.first<{ about_id: string; mandate_id: string | null }>('SELECT about_id, mandate_id FROM theme WHERE trust_id = $1 AND id = $2', [tx.trustId, themeId]);
  if (!row) throw notFound();
  return { aboutId: row.about_id, mandateId: row.mandate_id };
}

/** As it was seen, of this round. @throws ProblemError thing.not_found or thing.stale */
export async function mustBe(tx: Tx, { aboutId, mandateId }: Round, themeId: string, version: number): Promise<void> {
  const row = await tx.first<{ version: number }>(`SELECT version FROM theme WHERE ${OF} AND id = $4`, [tx.trustId, aboutId, mandateId, themeId]);
  if (!row) throw notFound();
  if (row.version !== version) throw new ProblemError('thing.stale', 'Somebody else has changed this theme meanwhile. Here it is as it is now');
}

/** With what is done about each, for many rounds at once. */
export async function answeredThemes(tx: Tx, rounds: readonly Round[]): Promise<(round: Round) => AnsweredTheme[]> {
  if (rounds.length === 0) return () => [];
  const rows = await tx.query<{ id: string; about_id: string; mandate_id: string | null; name: string; comments: number; stance: 'done' | 'will_not' | null; words: string | null }>(ANSWERED, [tx.trustId, [...new Set(rounds.map(({ aboutId }) => aboutId))]]);
  return ({ aboutId, mandateId }) => rows.filter((row) => row.about_id === aboutId && row.mandate_id === mandateId)
    .map(({ id, name, comments, stance, words }) => ({ id, name, comments, answer: stance ? { stance, words: words ?? '' } : null }));
}
