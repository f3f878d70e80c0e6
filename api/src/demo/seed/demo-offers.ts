// Writes the demo's offers through the room's own use cases, and gives each its place in time.
import type { OfferFull } from '@trellis/contracts';
import type { CommentOnOffer, CreateOffer, DeclineOffer, EndorseOffer, PresentOffer, ShowOfferChanges, TakeOffer } from '@trellis/resources';
import type pg from 'pg';
import { offers } from '../offers';
import type { DemoOffer } from '../types';
import type { SeededLibrary } from './demo-library';
import type { SeededPerson, SeededTrust } from './demo-people';
import { dateOf, daysAgo } from './moments';

export interface OfferTools {
  readonly changes: ShowOfferChanges; readonly create: CreateOffer; readonly comment: CommentOnOffer; readonly show: PresentOffer; readonly take: TakeOffer; readonly endorse: EndorseOffer;
  readonly decline: DeclineOffer; readonly owner: pg.ClientBase;
}

export async function seedOffers(tools: OfferTools, trust: SeededTrust, library: SeededLibrary): Promise<void> {
  for (const demo of offers) await seedOffer(tools, trust, library, demo);
}

async function seedOffer(tools: OfferTools, trust: SeededTrust, library: SeededLibrary, demo: DemoOffer): Promise<void> {
  const adaptation = library.get(demo.adaptation)!;
  const writer = trust.people.get(adaptation.authorEmail)!;
  const author = trust.people.get(library.get(adaptation.rootSlug)!.authorEmail)!;
  const { changes, number } = await tools.changes.run(writer, adaptation.id);
  const chosen = demo.parts === 'added' ? changes.filter(({ kind }) => kind === 'added') : demo.parts === 'first' ? changes.slice(0, 1) : changes;
  const offer = await tools.create.run(writer, adaptation.id, { parts: chosen.map(({ id }) => id), why: demo.why, reason: demo.reason, shareWhole: demo.name !== undefined, suggestedName: demo.name ?? '', number, send: true });
  for (const { by, text } of demo.comments ?? []) await tools.comment.run(trust.people.get(by)!, offer.id, text);
  if (demo.answer) await answer(tools, author, offer.id, demo, demo.answer);
  await backdate(tools.owner, trust.id, offer.id, demo);
}

async function answer(tools: OfferTools, author: SeededPerson, id: string, demo: DemoOffer, { kind, text }: NonNullable<DemoOffer['answer']>): Promise<void> {
  if (kind === 'declined') await tools.decline.run(author, id, text);
  else if (kind === 'endorsed') await tools.endorse.run(author, id, { name: demo.name!, answer: text });
  else await takeAll(tools, author, await tools.show.run(author, id), text);
}

/** As the author's page does when every part offered is taken. */
async function takeAll(tools: OfferTools, author: SeededPerson, offer: OfferFull, text: string): Promise<void> {
  const taken = offer.changes.map(({ id }) => id);
  const content = offer.review!.parts.flatMap((part) => (part.by === 'unchanged' ? part.merged : taken.includes(part.id) ? part.theirs : part.ours)?.content ?? []);
  await tools.take.run(author, offer.id, { document: { type: 'doc', content }, baseNumber: offer.currentNumber!, taken, answer: text, change: 'improvement' });
}

async function backdate(owner: pg.ClientBase, trustId: string, id: string, { sentDaysAgo, answer }: DemoOffer): Promise<void> {
  const sent = daysAgo(sentDaysAgo, '16:40');
  const answered = answer ? daysAgo(answer.daysAgo, '17:20') : null;
  await owner.query('UPDATE offer SET created_at = $3, sent_at = $3, updated_at = coalesce($4, $3::timestamptz), due_on = $5, answered_at = CASE WHEN answered_at IS NULL THEN NULL ELSE $4::timestamptz END WHERE trust_id = $1 AND id = $2',
    [trustId, id, sent, answered, dateOf(daysAgo(sentDaysAgo - 14))]);
  await owner.query("UPDATE offer_comment SET created_at = $3::timestamptz + interval '20 hours' WHERE trust_id = $1 AND offer_id = $2", [trustId, id, sent]);
  if (!answered) return;
  await owner.query('UPDATE endorsed_variant v SET endorsed_at = $3 FROM offer o WHERE o.trust_id = $1 AND o.id = $2 AND v.trust_id = $1 AND v.variant_id = o.adaptation_id', [trustId, id, answered]);
  await owner.query('UPDATE revision v SET created_at = $3 FROM offer o WHERE o.trust_id = $1 AND o.id = $2 AND v.trust_id = $1 AND v.resource_id = o.resource_id AND v.number = o.taken_number', [trustId, id, answered]);
  await owner.query('UPDATE resource r SET updated_at = $3 FROM offer o WHERE o.trust_id = $1 AND o.id = $2 AND r.trust_id = $1 AND r.id = o.resource_id AND o.taken_number = r.number', [trustId, id, answered]);
}
