// Writes the demo's networks, their members, and a year of conversation in them.
import { seedBeyond, seedFile, seedNetwork, seedParts, seedReaction, seedReading, seedThreads, type SeededThread } from '@trellis/networks';
import { partSaying, type KeptFiles } from '@trellis/resources';
import type { Database, Tx } from '@trellis/platform';
import { networks } from '../conversations';
import { newcomers } from '../people-colleagues';
import type { DemoPost, DemoThread } from '../types';
import type { SeededPerson, SeededTrust } from './demo-people';
import { drawnBeakers } from './drawn-picture';
import { daysAgo } from './moments';

export async function seedMemberships(database: Database, trust: SeededTrust): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const network of networks) {
    const members = membersOf(trust, network.members.subjects, network.members.extra);
    const lead = trust.people.get(network.lead)!;
    const id = await database.write({ trustId: trust.id }, (tx) => seedNetwork(tx, {
      name: network.name, slug: network.slug, subject: network.subject, purpose: network.charter, createdAt: daysAgo(400), members: members.map(({ personId }) => personId), leads: [lead.personId],
    }));
    const lately = members.filter(({ email }) => newcomers.includes(email)).map(({ personId }) => personId);
    await database.write({ trustId: trust.id }, (tx) => tx.count('UPDATE circle_member SET joined_at = $4 WHERE trust_id = $1 AND circle_id = $2 AND person_id = ANY ($3)', [trust.id, id, lately, daysAgo(67)]));
    for (const person of new Set([...members, lead])) person.circlesJoined.push(id);
    ids.set(network.slug, id);
  }
  return ids;
}

export async function seedConversations(database: Database, kept: KeptFiles, trust: SeededTrust, networkIds: ReadonlyMap<string, string>, resourceIds: ReadonlyMap<string, { id: string; title: string }>): Promise<void> {
  const written: Written[] = [];
  for (const network of networks) {
    const id = networkIds.get(network.slug)!;
    await database.write({ trustId: trust.id }, async (tx) => {
      const made = await seedThreads(tx, id, network.threads.map((thread) => ({
        title: thread.title, kind: thread.kind, resolved: thread.answeredBy !== undefined,
        posts: thread.posts.map((post) => ({ authorId: trust.people.get(post.by)!.personId, at: daysAgo(post.daysAgo, post.at), text: markdownOf(post, trust, resourceIds) })),
      })));
      for (const [index, thread] of network.threads.entries()) await seedBeside(tx, trust, thread, made[index]!);
      written.push(...network.threads.flatMap((thread, index) => thread.posts.map((post, place) => ({ post, id: made[index]!.postIds[place]! }))));
      const readers = [...trust.people.values()].filter((person) => person.circlesJoined.includes(id)).map(({ personId }) => personId);
      await seedReading(tx, id, readers, daysAgo(5));
    });
  }
  await seedWays(database, kept, trust, resourceIds, written);
}

interface Written { readonly post: DemoPost; readonly id: string }

/** What leads from a post to somewhere else, once everything is there. */
async function seedWays(database: Database, kept: KeptFiles, trust: SeededTrust, resources: ReadonlyMap<string, { id: string }>, written: readonly Written[]): Promise<void> {
  const byKey = new Map(written.flatMap(({ post, id }) => (post.key ? [[post.key, id] as const] : [])));
  for (const { post, id } of written) {
    const author = { trustId: trust.id, personId: trust.people.get(post.by)!.personId };
    const file = post.picture && await kept.store(author, post.picture.name, drawnBeakers());
    if (!file && !post.forwards && !post.pin) continue;
    await database.write(author, async (tx) => {
      if (file) await seedFile(tx, kept, author.personId, id, file, post.picture!.alt);
      if (post.forwards) await seedBeyond(tx, id, { forwards: byKey.get(post.forwards)! });
      if (!post.pin) return;
      const { id: resourceId } = resources.get(post.pin.lesson)!;
      const lesson = await tx.first<{ id: string; number: number }>('SELECT id, number FROM resource WHERE trust_id = $1 AND id = $2', [tx.trustId, resourceId]);
      await seedBeyond(tx, id, { pin: { resourceId, blockId: (await partSaying(tx, lesson!, post.pin.words))! } });
    });
  }
}

/** Days to come, as the date they are on. */
const dayFrom = (days: number): string => daysAgo(-days).toISOString().slice(0, 10);

async function seedBeside(tx: Tx, trust: SeededTrust, { posts, answeredBy, decision, meeting }: DemoThread, made: SeededThread): Promise<void> {
  const idOf = (email: string): string => trust.people.get(email)!.personId;
  await seedParts(tx, made.id, idOf(posts[0]!.by), {
    ...(answeredBy !== undefined && { answerPostId: made.postIds[answeredBy]! }),
    ...(decision && { decision: { closesOn: dayFrom(decision.closesInDays), options: decision.options, choices: new Map(Object.entries(decision.choices).map(([email, place]) => [idOf(email), place])) } }),
    ...(meeting && { meeting: { startsAt: daysAgo(-meeting.inDays, meeting.at), minutes: meeting.minutes, link: meeting.link, agenda: meeting.agenda } }),
  });
  for (const [index, post] of posts.entries()) {
    for (const { kind, by } of post.reactions ?? []) await seedReaction(tx, made.postIds[index]!, kind, by.map(idOf), daysAgo(post.daysAgo, post.at));
  }
}

function membersOf(trust: SeededTrust, subjects: readonly string[], extra: readonly string[]): SeededPerson[] {
  return [...trust.people.values()].filter(({ demo, email }) => subjects.includes(demo.subject) || (demo.leadSubject && subjects.includes(demo.leadSubject)) || extra.includes(email));
}

/** `@Full Name` becomes a mention, and each resource a card under the text. */
function markdownOf(post: DemoPost, trust: SeededTrust, resources: ReadonlyMap<string, { id: string; title: string }>): string {
  let text = post.body;
  for (const email of post.mentions ?? []) {
    const { name, personId } = trust.people.get(email)!;
    text = text.replaceAll(`@${name}`, `@[${name}](person:${personId})`);
  }
  const cards = (post.resources ?? []).flatMap((slug) => {
    const resource = resources.get(slug);
    return resource ? [`\n\n[${resource.title.replace(/[[\]]/g, '')}](resource:${resource.id})`] : [];
  });
  return text + cards.join('');
}
