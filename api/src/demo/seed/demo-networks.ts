// Writes the demo's networks, their members, and a year of conversation in them.
import { seedNetwork, seedReading, seedThreads } from '@trellis/networks';
import type { Database } from '@trellis/platform';
import { networks } from '../conversations';
import type { DemoPost } from '../types';
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
      await seedThreads(tx, id, network.threads.map((thread) => ({
        title: thread.title, kind: thread.kind, resolved: thread.answeredBy !== undefined,
        posts: thread.posts.map((post) => ({ authorId: trust.people.get(post.by)!.personId, at: daysAgo(post.daysAgo, post.at), text: markdownOf(post, trust, resourceIds) })),
      })));
      const readers = [...trust.people.values()].filter((person) => person.circlesJoined.includes(id)).map(({ personId }) => personId);
      await seedReading(tx, id, readers, daysAgo(5));
    });
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
