// Names themes, names them anew, puts one into another and lets one go: the comments stay whatever becomes of a theme.
import { Injectable } from '@nestjs/common';
import type { Parsed, SaidThemes } from '@trellis/contracts';
import { Database, invalidField, type Actor, type Tx } from '@trellis/platform';
import { presentThemes } from './list-themes';
import { checkName } from './name-of-theme';
import { lockSaid, type Said } from './said';
import { mustBe, roundOf } from './theme.store';

/** As many as one can keep apart. */
const MOST = 30;
const ADD = 'INSERT INTO theme (trust_id, about_id, mandate_id, name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING id';
const FILL = `INSERT INTO theme_comment (trust_id, theme_id, comment_id) SELECT $1, $2, c.id FROM said_comment c
  WHERE c.trust_id = $1 AND c.about_id = $3 AND c.mandate_id IS NOT DISTINCT FROM $4 AND c.id = ANY ($5)`;
const TAKEN = 'There is a theme of this name already';

@Injectable()
export class ChangeThemes {
  constructor(private readonly database: Database) {}

  create(actor: Actor, aboutId: string, { mandateId, name, commentIds }: Parsed<'theme.create'>['body']): Promise<SaidThemes> {
    return this.database.write(actor, async (tx) => {
      const said = await lockSaid(tx, actor, aboutId, mandateId);
      await checkName(tx, name);
      const { n } = (await tx.first<{ n: number }>('SELECT count(*)::int AS n FROM theme WHERE trust_id = $1 AND about_id = $2 AND mandate_id IS NOT DISTINCT FROM $3', [tx.trustId, aboutId, mandateId]))!;
      if (n >= MOST) throw invalidField('body.name', `There are ${MOST} themes already. Put two of them together first`);
      const made = await tx.first<{ id: string }>(ADD, [tx.trustId, aboutId, mandateId, name]);
      if (!made) throw invalidField('body.name', TAKEN);
      const wanted = [...new Set(commentIds)];
      if (await tx.count(FILL, [tx.trustId, made.id, aboutId, mandateId, wanted]) < wanted.length) throw invalidField('body.commentIds', 'One of these is no published comment');
      return presentThemes(tx, actor, said);
    });
  }

  rename(actor: Actor, id: string, { name, version }: Parsed<'theme.rename'>['body']): Promise<SaidThemes> {
    return this.change(actor, id, version, async (tx, said) => {
      await checkName(tx, name);
      if (await tx.first('SELECT 1 FROM theme WHERE trust_id = $1 AND about_id = $2 AND mandate_id IS NOT DISTINCT FROM $3 AND lower(name) = lower($4) AND id <> $5', [tx.trustId, said.aboutId, said.mandateId, name, id])) throw invalidField('body.name', TAKEN);
      await tx.count('UPDATE theme SET name = $3, version = version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, id, name]);
    });
  }

  merge(actor: Actor, id: string, { intoId, version, intoVersion }: Parsed<'theme.merge'>['body']): Promise<SaidThemes> {
    return this.change(actor, id, version, async (tx, said) => {
      if (intoId === id) throw invalidField('body.intoId', 'Choose another theme');
      await mustBe(tx, said, intoId, intoVersion);
      await tx.count('INSERT INTO theme_comment (trust_id, theme_id, comment_id) SELECT $1, $3, comment_id FROM theme_comment WHERE trust_id = $1 AND theme_id = $2 ON CONFLICT DO NOTHING', [tx.trustId, id, intoId]);
      await tx.count('UPDATE theme SET version = version + 1 WHERE trust_id = $1 AND id = $2', [tx.trustId, intoId]);
      await remove(tx, id);
    });
  }

  remove(actor: Actor, id: string, version: number): Promise<SaidThemes> {
    return this.change(actor, id, version, (tx) => remove(tx, id));
  }

  private change(actor: Actor, id: string, version: number, work: (tx: Tx, said: Said) => Promise<void>): Promise<SaidThemes> {
    return this.database.write(actor, async (tx) => {
      const { aboutId, mandateId } = await roundOf(tx, id);
      const said = await lockSaid(tx, actor, aboutId, mandateId);
      await mustBe(tx, said, id, version);
      await work(tx, said);
      return presentThemes(tx, actor, said);
    });
  }
}

async function remove(tx: Tx, id: string): Promise<void> {
  await tx.count('DELETE FROM theme WHERE trust_id = $1 AND id = $2', [tx.trustId, id]);
}
