// Shows what people wrote in one round and its themes: the same to everyone, with a first ordering as a help for whoever may sort.
import { Injectable } from '@nestjs/common';
import type { SaidThemes } from '@trellis/contracts';
import { personRefs } from '@trellis/identity';
import { Database, type Actor, type Tx } from '@trellis/platform';
import { fewestComments } from '../fewest-comments';
import { loadSaid, maySort, type Said } from './said';
import { suggestThemes } from './suggest-themes';
import { readComments, readThemes } from './theme.store';

/** Of more than these a first ordering would keep everyone else waiting; the rest has its turn when these are sorted. */
const ENOUGH = 1000;

@Injectable()
export class ListThemes {
  constructor(private readonly database: Database) {}

  run(actor: Actor, aboutId: string, mandateId: string | null): Promise<SaidThemes> {
    return this.database.read(actor, async (tx) => presentThemes(tx, actor, await loadSaid(tx, aboutId, mandateId)));
  }
}

export async function presentThemes(tx: Tx, actor: Actor, said: Said): Promise<SaidThemes> {
  const comments = await readComments(tx, said);
  const ref = await personRefs(tx, comments.map(({ author_id }) => author_id));
  const unsorted = comments.filter(({ theme_ids }) => theme_ids.length === 0);
  const open = maySort(actor, said) && !said.answered;
  return {
    kind: said.kind, title: said.title, link: said.link, themes: await readThemes(tx, said), answered: said.answered, maySort: open, unsorted: unsorted.length,
    comments: comments.map(({ id, text, author_id, theme_ids }) => ({ id, text, author: author_id === null ? null : ref(author_id), themeIds: theme_ids })),
    note: comments.length ? null : `Comments are shown when at least ${fewestComments(said.k)} people wrote one.`,
    suggestions: open ? suggestThemes(unsorted.slice(0, ENOUGH)) : [],
  };
}
