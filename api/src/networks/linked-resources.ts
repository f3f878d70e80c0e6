// What a post's resource cards may say to its readers: title and subject only where their reading rights reach.
import type { Actor, Tx } from '@trellis/platform';
import { resourceCards } from '@trellis/resources';

export interface LinkedResource { id: string; title: string | null; subject: string | null; readable: boolean }
export type ResourceCards = (id: string) => LinkedResource;

/** For texts that link nothing. */
export const noCards: ResourceCards = (id) => ({ id, title: null, subject: null, readable: false });

/** A live message goes to readers with different rights, so it may only say what the whole trust may read. */
export const asEveryone = (actor: Actor): Actor => ({ ...actor, audience: ['trust'] });

/** The same where nobody acts: only what may be read decides. */
export const EVERYONE = { audience: ['trust'] } as unknown as Actor;

/** One query for all of them; none when there is nothing to ask. */
export async function linkedResources(tx: Tx, reader: Actor, ids: readonly string[]): Promise<ResourceCards> {
  const cards = await resourceCards(tx, reader, [...new Set(ids)]);
  return (id) => {
    const card = cards.get(id);
    return { id, title: card?.title ?? null, subject: card?.subject ?? null, readable: card !== undefined };
  };
}
