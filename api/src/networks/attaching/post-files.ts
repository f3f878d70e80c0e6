// Gives files to a post, changes which it has, and lets them go with it.
import { Injectable } from '@nestjs/common';
import type { PostFile } from '@trellis/contracts';
import { invalidField, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { KeptFiles } from '@trellis/resources';
import { presentTaken, type WantedFile } from './post-file.presenter';

/** One of the files is used already, perhaps by this very post, whose answer was lost: then its key brings that answer. */
export class FilesGone extends ProblemError {
  constructor() {
    super('request.invalid', undefined, { errors: [{ path: 'body.files', message: 'One of these files is no longer there. Please remove it and add it again' }] });
  }
}

const ATTACH = 'INSERT INTO post_file (trust_id, post_id, file_id, place, alt) SELECT $1, $2, x.id, x.place, x.alt FROM unnest($3::uuid[], $4::text[]) WITH ORDINALITY AS x(id, alt, place)';
const HAS = 'SELECT f.file_id AS id, f.alt, k.name FROM post_file f JOIN kept_file k ON k.trust_id = $1 AND k.id = f.file_id WHERE f.trust_id = $1 AND f.post_id = $2 ORDER BY f.place';
const DETACH = 'DELETE FROM post_file WHERE trust_id = $1 AND post_id = ANY($2) RETURNING file_id';
const COUNT = 'UPDATE post SET file_count = $3 WHERE trust_id = $1 AND id = $2';
const NONE = 'UPDATE post SET file_count = 0 WHERE trust_id = $1 AND id = ANY($2)';

@Injectable()
export class PostFiles {
  constructor(private readonly kept: KeptFiles) {}

  /** As the post will show them. @throws FilesGone */
  async take(tx: Tx, actor: Actor, wanted: readonly WantedFile[]): Promise<PostFile[]> {
    if (!wanted.length) return [];
    const rows = await this.kept.take(tx, actor, wanted.map(({ id }) => id));
    if (!rows) throw new FilesGone();
    return presentTaken(rows, wanted);
  }

  /** The same where nobody may know whose they are: pictures only, under a name that says nothing. Other files hold their author's name. */
  async takeUnnamed(tx: Tx, actor: Actor, wanted: readonly WantedFile[]): Promise<PostFile[]> {
    if (!wanted.length) return [];
    const rows = await this.kept.take(tx, actor, wanted.map(({ id }) => id));
    if (!rows) throw new FilesGone();
    if (rows.some(({ kind }) => kind !== 'picture')) throw invalidField('body.files', 'Documents, sound and films say inside who made them. Only pictures can go with a question without a name');
    return presentTaken(await this.kept.unname(tx, rows, ({ name }, place) => `picture-${place + 1}.${name.split('.').at(-1)}`), wanted);
  }

  async attach(tx: Tx, postId: string, files: readonly PostFile[]): Promise<void> {
    if (files.length) await tx.count(ATTACH, [tx.trustId, postId, files.map(({ id }) => id), files.map(({ alt }) => alt)]);
  }

  async names(tx: Tx, postId: string): Promise<string[]> {
    return (await tx.query<{ name: string }>(HAS, [tx.trustId, postId])).map(({ name }) => name);
  }

  /** What is no longer wanted is gone for good. Answers whether anything is other than before. */
  async change(tx: Tx, actor: Actor, postId: string, wanted: readonly WantedFile[]): Promise<boolean> {
    const has = await tx.query<{ id: string; alt: string; name: string }>(HAS, [tx.trustId, postId]);
    if (has.length === wanted.length && has.every(({ id, alt }, place) => wanted[place]!.id.toLowerCase() === id && wanted[place]!.alt === alt)) return false;
    const known = new Set(has.map(({ id }) => id));
    const stays = new Set(wanted.map(({ id }) => id.toLowerCase()));
    await this.take(tx, actor, wanted.filter(({ id }) => !known.has(id.toLowerCase())));
    await tx.query(DETACH, [tx.trustId, [postId]]);
    await tx.count(ATTACH, [tx.trustId, postId, wanted.map(({ id }) => id), wanted.map(({ alt }) => alt)]);
    await tx.count(COUNT, [tx.trustId, postId, wanted.length]);
    const gone = has.filter(({ id }) => !stays.has(id));
    if (gone.length) await this.kept.letGo(tx, gone.map(({ id }) => id));
    return true;
  }

  async forget(tx: Tx, postIds: readonly string[]): Promise<void> {
    const gone = await tx.query<{ file_id: string }>(DETACH, [tx.trustId, postIds]);
    if (!gone.length) return;
    await tx.count(NONE, [tx.trustId, postIds]);
    await this.kept.letGo(tx, gone.map(({ file_id }) => file_id));
  }
}
