// Writes the demo's networks, their members, and a year of conversation in them.
import { seedNetwork, seedParts, seedReaction, seedReading, seedThreads, type SeededThread } from '@trellis/networks';
import type { Database, Tx } from '@trellis/platform';
import { networks } from '../conversations';
import type { DemoPost, DemoThread } from '../types';
import type { SeededPerson, SeededTrust } from './demo-people';
import { daysAgo } from './moments';

export async function seedMemberships(database: Database, trust: SeededTrust): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const network of networks) {
    const members = membersOf(trust, network.members.subjects, network.members.extra);
    const lead = trust.people.get(network.lead)!;
    const id = await database.write({ trustId: trust.id }, (tx) => seedNetwork(tx, {
      name: network.name, slug: network.slug, subject: network.subject, purpose: network.charter, createdAt: daysAgo(400), members: members.map(({ personId }) => personId), leads: [lead.personId],
    }));
    for (const person of new Set([...members, lead])) person.circlesJoined.push(id);
    ids.set(network.slug, id);
  }
  return ids;
}

export async function seedConversations(database: Database, trust: SeededTrust, networkIds: ReadonlyMap<string, string>, resourceIds: ReadonlyMap<string, { id: string; title: string }>): Promise<void> {
  for (const network of networks) {
    const id = networkIds.get(network.slug)!;
    await database.write({ trustId: trust.id }, async (tx) => {
      const made = await seedThreads(tx, id, network.threads.map((thread) => ({
        title: thread.title, kind: thread.kind, resolved: thread.answeredBy !== undefined,
        posts: thread.posts.map((post) => ({ authorId: trust.people.get(post.by)!.personId, at: daysAgo(post.daysAgo, post.at), text: markdownOf(post, trust, resourceIds) })),
      })));
      for (const [index, thread] of network.threads.entries()) await seedBeside(tx, trust, thread, made[index]!);
      const readers = [...trust.people.values()].filter((person) => person.circlesJoined.includes(id)).map(({ personId }) => personId);
      await seedReading(tx, id, readers, daysAgo(5));
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
