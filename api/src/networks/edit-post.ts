// Puts a post of mine right. Names taken out are no longer mentioned; names put in are, but nobody is called by an edit.
import { Injectable } from '@nestjs/common';
import type { NetworkChange, Parsed, Post } from '@trellis/contracts';
import { Database, invalidField, notFound, ProblemError, type Actor, type Tx } from '@trellis/platform';
import { PostFiles } from './attaching/post-files';
import { readPost, settleMentions, type DraftPost } from './compose-post';
import { asEveryone } from './linked-resources';
import { callPlaces } from './naming/named-places';
import { NetworkLive } from './network-live';
import { nextStep } from './next-step';
import { loadPost, type PostPlace } from './post.access';
import { readChanges } from './read-changes';
import { requireOpen } from './thread.access';

const NAMED = 'SELECT q.id, q.name FROM circle_member c JOIN person q ON q.trust_id = $1 AND q.id = c.person_id WHERE c.trust_id = $1 AND c.circle_id = $2 AND c.person_id = ANY($3) AND q.active';
/** Who is no longer named, and is in no school that still is, has nothing here to read for their sake. */
const UNCALL = `
  DELETE FROM mention m USING post p, person x WHERE m.trust_id = $1 AND m.post_id = $2 AND p.trust_id = $1 AND p.id = $2 AND x.trust_id = $1 AND x.id = m.person_id
    AND m.person_id <> ALL($3::uuid[]) AND NOT (m.person_id = ANY(p.called_ids) AND x.school_id = ANY($4::uuid[])) RETURNING m.person_id`;
const EDIT = `
  WITH v AS (INSERT INTO post_version (trust_id, post_id, number, text, body, files, at) SELECT $1, $2, (SELECT count(*) + 1 FROM post_version x WHERE x.trust_id = $1 AND x.post_id = $2), text, body, $7::text[], coalesce(edited_at, created_at)
    FROM post WHERE trust_id = $1 AND id = $2 AND deleted_at IS NULL AND (text <> $3 OR $8::boolean))
  UPDATE post SET text = $3, body = $4, mentions = $5, resource_ids = $6, edited_at = clock_timestamp() WHERE trust_id = $1 AND id = $2 AND deleted_at IS NULL`;

@Injectable()
export class EditPost {
  constructor(private readonly database: Database, private readonly live: NetworkLive, private readonly files: PostFiles) {}

  run(actor: Actor, id: string, { text, files }: Parsed<'post.edit'>['body']): Promise<Post> {
    const draft = readPost(text);
    return this.database.write(actor, async (tx) => {
      const place = await loadPost(tx, actor, id);
      if (place.deleted) throw notFound();
      if (place.author_id !== actor.personId) throw new ProblemError('ability.missing', 'Only its author may edit a post');
      requireOpen(place, place);
      const change = await this.edit(tx, actor, place, text, draft, files);
      // Closed while we waited for our turn.
      if (change.thread?.closed) requireOpen({ closed: true }, place);
      this.live.announce(tx, place.network_id, [change]);
      const [mine] = draft.resourceIds.length ? await readChanges(tx, actor, place.network_id, change.seq - 1, 1) : [change];
      return mine!.post!;
    });
  }

  private async edit(tx: Tx, actor: Actor, place: PostPlace, text: string, draft: DraftPost, files: Parsed<'post.edit'>['body']['files']): Promise<NetworkChange> {
    const named = draft.named.length ? await tx.query<{ id: string; name: string }>(NAMED, [tx.trustId, place.network_id, draft.named]) : [];
    const called = await callPlaces(tx, actor, place.network_id, draft.places);
    const { body, mentions } = settleMentions(draft, Object.fromEntries(named.map((person) => [person.id, person.name])), called.names);
    const schools = draft.places.filter(({ kind }) => kind === 'school').map(({ id }) => id);
    const seq = await nextStep(tx, place.network_id, 'post.edited', place.thread_id, place.id);
    const before = await this.files.names(tx, place.id);
    const changed = files !== undefined && await this.files.change(tx, actor, place.id, files);
    if (!text && !(files ?? before).length) throw invalidField('body.text', 'Write something, or delete the post');
    const uncalled = await tx.query<{ person_id: string }>(UNCALL, [tx.trustId, place.id, mentions, schools]);
    this.live.unreadChanged(tx, uncalled.map(({ person_id }) => person_id));
    if (!await tx.count(EDIT, [tx.trustId, place.id, text, JSON.stringify(body), mentions, draft.resourceIds, before, changed])) throw notFound();
    const [change] = await readChanges(tx, asEveryone(actor), place.network_id, seq - 1, 1);
    return change!;
  }
}
