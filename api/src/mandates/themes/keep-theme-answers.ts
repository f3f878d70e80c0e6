// Keeps what is said about themes, as part of an answer that is published: a response's or a decision's.
import type { ThemeAnswers } from '@trellis/contracts';
import { invalidField, type Tx } from '@trellis/platform';

const KEEP = `INSERT INTO theme_answer (trust_id, theme_id, position, stance, words)
  SELECT $1, a."themeId", a.position, a.stance, a.words FROM jsonb_to_recordset($4) AS a("themeId" uuid, position int, stance text, words text)
  JOIN theme t ON t.trust_id = $1 AND t.id = a."themeId" AND t.about_id = $2 AND t.mandate_id IS NOT DISTINCT FROM $3`;

/** @throws ProblemError request.invalid for a theme that is not of this round, or is there no more. */
export async function keepThemeAnswers(tx: Tx, { aboutId, mandateId }: { aboutId: string; mandateId: string | null }, answers: ThemeAnswers): Promise<void> {
  // Whoever sorts at this moment is waited for.
  await tx.query('SELECT 1 FROM wave WHERE trust_id = $1 AND id = $2 FOR NO KEY UPDATE', [tx.trustId, aboutId]);
  if (answers.length === 0) return;
  const kept = await tx.count(KEEP, [tx.trustId, aboutId, mandateId, JSON.stringify(answers.map((answer, position) => ({ ...answer, position })))]);
  if (kept < answers.length) throw invalidField('body.answers', 'One of these themes is there no more. Please look at the themes again');
}
