// Says which themes a published comment belongs to: one, several or none. What somebody else has sorted meanwhile is not sorted over.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, notFound, ProblemError, type Actor } from '@trellis/platform';
import { lockSaid } from './said';
import { readComments, readThemes } from './theme.store';

const LEAVE = 'DELETE FROM theme_comment WHERE trust_id = $1 AND comment_id = $2 AND theme_id = ANY ($3)';
const JOIN = 'INSERT INTO theme_comment (trust_id, theme_id, comment_id) SELECT $1, t, $2 FROM unnest($3::uuid[]) AS t ON CONFLICT DO NOTHING';

@Injectable()
export class SortComment {
  constructor(private readonly database: Database) {}

  run(actor: Actor, aboutId: string, commentId: string, { mandateId, before, themeIds }: Parsed<'theme.sort'>['body']): Promise<Answer<'theme.sort'>> {
    return this.database.write(actor, async (tx) => {
      const said = await lockSaid(tx, actor, aboutId, mandateId);
      const comments = await readComments(tx, said);
      const comment = comments.find(({ id }) => id === commentId);
      if (!comment) throw notFound();
      const known = new Set((await readThemes(tx, said)).map(({ id }) => id));
      const wanted = [...new Set(themeIds)].sort();
      if (!wanted.every((id) => known.has(id))) throw before.every((id) => known.has(id)) ? invalidField('body.themeIds', 'This theme is there no more') : stale();
      // Sorted that way already: a repeat, or two of one mind.
      if (!isSame(wanted, comment.theme_ids)) {
        if (!isSame([...before].sort(), comment.theme_ids)) throw stale();
        const [left, joined] = [comment.theme_ids.filter((id) => !wanted.includes(id)), wanted.filter((id) => !comment.theme_ids.includes(id))];
        await tx.count(LEAVE, [tx.trustId, commentId, left]);
        await tx.count(JOIN, [tx.trustId, commentId, joined]);
        // Whoever is about to let one of these go has not seen this.
        await tx.count('UPDATE theme SET version = version + 1 WHERE trust_id = $1 AND id = ANY ($2)', [tx.trustId, [...left, ...joined]]);
      }
      const unsorted = comments.filter(({ id, theme_ids }) => (id === commentId ? wanted : theme_ids).length === 0).length;
      return { themeIds: wanted, themes: await readThemes(tx, said), unsorted };
    });
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one, i) => one === b[i]);
const stale = (): ProblemError => new ProblemError('thing.stale', 'Somebody else has sorted this comment meanwhile. Here it is as it is now');
