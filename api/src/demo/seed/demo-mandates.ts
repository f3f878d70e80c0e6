// Writes the demo's mandates, what people did with them week by week, their ratings, and closes the waves that are past.
import type { Parsed, ValuesReason } from '@trellis/contracts';
import type { CloseWave } from '@trellis/analytics';
import type { CreateMandate, OpenWave, SubmitRating } from '@trellis/mandates';
import type { AdaptResource, SaveRevision } from '@trellis/resources';
import type pg from 'pg';
import { mandates, waves } from '../mandates';
import type { DemoMandate, DemoWave, RatingProfile, RatingShape, WaveKey } from '../types';
import { backdate, type SeededLibrary } from './demo-library';
import type { SeededPerson, SeededTrust } from './demo-people';
import type { Deed } from './demo-usage';
import { isReluctant, readiestFirst } from './habits';
import { dateOf, daysAgo } from './moments';
import type { Random } from './random';
import { sideBySide } from './side-by-side';

export interface MandateTools { readonly create: CreateMandate; readonly open: OpenWave; readonly rate: SubmitRating; readonly close: CloseWave; readonly adapt: AdaptResource; readonly save: SaveRevision; readonly owner: pg.ClientBase; readonly random: Random }
export interface SeededMandate { readonly id: string; readonly demo: DemoMandate; readonly audience: readonly SeededPerson[] }

/** Small, honest changes that a busy teacher makes: each is a block added to the copy. */
const NOTES = [
  'I give the vocabulary on a card first and come back to it at the end.', 'With my lower set I stop after task two and use the rest next lesson.', 'We do the practical in threes; there is not enough equipment for pairs.',
  'Read the opening text aloud before they see it.', 'I moved the quiz to the start of the next lesson as retrieval.', 'For Year 3 and 4 together the younger half draws instead of writing.', 'I swapped the example for one about the drain behind our school.',
];

/** `proposals` by slug: where a mandate came from one that was consulted on. What has no gate of its own was there before there was one. */
export async function seedMandates(tools: MandateTools, trust: SeededTrust, library: SeededLibrary, proposals: ReadonlyMap<string, string>): Promise<SeededMandate[]> {
  const leader = [...trust.people.values()].find(({ abilities }) => abilities.includes('mandate.manage'))!;
  const made: SeededMandate[] = [];
  for (const demo of mandates) {
    const { id } = await tools.create.run(leader, {
      title: demo.title, strength: demo.strength, reason: demo.reason, ownerId: trust.people.get(demo.owner)!.personId, resourceIds: demo.resources.map((slug) => library.get(slug)!.id),
      audience: { schoolIds: demo.audience.schools.map((slug) => trust.schools.get(slug)!), subjects: [...demo.audience.subjects], phases: [...demo.audience.phases] },
      startsOn: dateOf(daysAgo(demo.startsDaysAgo)), endsOn: null, reviewOn: dateOf(daysAgo(-demo.reviewInDays)), stances: {},
      ...(demo.proposal ? { proposalId: proposals.get(demo.proposal)! } : { urgentReason: demo.urgentReason ?? 'It was there before there was a gate.' }),
    });
    if (!demo.proposal && !demo.urgentReason) await makeLegacy(tools.owner, trust.id, id);
    if (demo.urgentReason) await tools.owner.query('UPDATE urgent_act SET created_at = $3 WHERE trust_id = $1 AND mandate_id = $2', [trust.id, id, daysAgo(demo.startsDaysAgo + 9)]);
    made.push({ id, demo, audience: await askedBy(tools.owner, trust, id) });
  }
  return made;
}

/** Those it asks now: fewer, once a group is excepted. */
export async function askedBy(owner: pg.ClientBase, trust: SeededTrust, mandateId: string): Promise<SeededPerson[]> {
  const { rows } = await owner.query<{ person_id: string }>('SELECT person_id FROM eligible WHERE trust_id = $1 AND mandate_id = $2', [trust.id, mandateId]);
  const ids = new Set(rows.map((row) => row.person_id));
  return [...trust.people.values()].filter(({ personId }) => ids.has(personId));
}

async function makeLegacy(owner: pg.ClientBase, trustId: string, id: string): Promise<void> {
  await owner.query('DELETE FROM urgent_act WHERE trust_id = $1 AND mandate_id = $2', [trustId, id]);
  await owner.query("UPDATE mandate SET gate = 'legacy' WHERE trust_id = $1 AND id = $2", [trustId, id]);
}

/** In one step of the story, for those who teach it most. */
const MOST_LESSONS = 6;

/** Who taught and adapted what is asked for, by the shares the story gives for each week. Adaptations are real copies, kept private. */
export async function adoptMandates(tools: MandateTools, trust: SeededTrust, library: SeededLibrary, seeded: readonly SeededMandate[], adaptedBy: ReadonlySet<string>): Promise<Deed[]> {
  const deeds: Deed[] = [];
  for (const { demo, audience } of seeded) {
    const order = readiestFirst(tools.random.shuffled(audience));
    let taught = 0;
    let adapted = 0;
    let from = 0;
    for (const step of demo.adoption) {
      const moment = (): Date => daysAgo(demo.startsDaysAgo - 7 * (from + tools.random.next() * (step.weeks - from)), '10:30');
      // Who has begun mostly goes on, some of them often: adoption counts those who taught it in a wave, not those who once did.
      for (const person of order.slice(0, taught)) {
        if (tools.random.next() >= 0.85) continue;
        for (let left = 1 + Math.floor(tools.random.next() ** 2 * MOST_LESSONS); left > 0; left--) deeds.push({ person, slug: tools.random.pick(demo.resources), kind: 'use', at: moment() });
      }
      for (; taught < Math.round(step.taught * order.length); taught++) deeds.push({ person: order[taught]!, slug: tools.random.pick(demo.resources), kind: 'use', at: moment() });
      for (; adapted < Math.round(step.adapted * order.length); adapted++) {
        const person = order[adapted]!;
        const slug = tools.random.pick(demo.resources);
        if (adaptedBy.has(`${person.email} ${slug}`)) continue;
        await adaptQuietly(tools, trust, person, library.get(slug)!.id, moment());
      }
      from = step.weeks;
    }
  }
  return deeds;
}

/** Most of those asked have opened what is asked for, now and then, whether or not they went on to teach it. */
export function drawSeen(seeded: readonly SeededMandate[], random: Random): Deed[] {
  return seeded.flatMap(({ demo, audience }) => audience.filter((person) => random.next() < (isReluctant(person) ? 0.4 : 0.9)).flatMap((person) => Array.from({ length: 1 + Math.floor(random.next() * 5) }, (): Deed => ({
    person, slug: random.pick(demo.resources), kind: 'view', at: daysAgo(1 + Math.floor(random.next() * (demo.startsDaysAgo - 2)), '16:10'),
  }))));
}

async function adaptQuietly(tools: MandateTools, trust: SeededTrust, person: SeededPerson, originId: string, at: Date): Promise<void> {
  const copy = await tools.adapt.run(person, originId, { reason: 'local_context' });
  const note = { type: 'paragraph', attrs: { id: null, core: false }, content: [{ type: 'text', text: tools.random.pick(NOTES) }] };
  const document = copy.document as Parsed<'revision.create'>['body']['document'];
  await tools.save.run(person, copy.id, { document: { ...document, content: [...(document.content ?? []), note] }, baseNumber: 1, message: 'For my class', change: null });
  await backdate(tools.owner, trust.id, copy.id, [at, new Date(at.getTime() + 12 * 60_000)]);
}

/** Each wave in its turn: opened, met by what came `before` its answers, answered by a quota of each school, and closed when it is past. */
export async function seedWaves(tools: MandateTools, trust: SeededTrust, seeded: readonly SeededMandate[], before: (wave: DemoWave) => Promise<void>): Promise<ReadonlyMap<WaveKey, string>> {
  const made = new Map<WaveKey, string>();
  const admin = [...trust.people.values()].find(({ abilities }) => abilities.includes('wave.manage'))!;
  for (const demo of waves) {
    const [opensOn, closesOn] = [dateOf(daysAgo(demo.opensDaysAgo)), dateOf(daysAgo(demo.closesDaysAgo))];
    const wave = await tools.open.run(admin, { name: nameOf(daysAgo(demo.closesDaysAgo)), opensOn, closesOn }, daysAgo(demo.opensDaysAgo));
    made.set(demo.key, wave.id);
    await before(demo);
    for (const mandate of seeded) for (const profile of mandate.demo.ratings.filter((rating) => rating.wave === demo.key)) await rateAll(tools, trust, mandate, profile, demo);
    if (demo.closed) await tools.close.run(admin, wave.id, daysAgo(demo.closesDaysAgo, '16:00'));
  }
  return made;
}

/** By the month it closes in: no two waves of the demo share one. */
const nameOf = (closes: Date): string => closes.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Dealt in turn to those it does not fit. */
const REASONS: readonly ValuesReason[] = ['craft', 'order', 'voices', 'craft', 'pupils', 'method', 'craft', 'order', 'community'];

async function rateAll(tools: MandateTools, trust: SeededTrust, { id }: SeededMandate, profile: RatingProfile, wave: DemoWave): Promise<void> {
  let [comment, rated] = [0, 0];
  const audience = await askedBy(tools.owner, trust, id);
  const schools = new Set(audience.map(({ demo }) => demo.school));
  // Waves under way have been answered by some only.
  const rate = wave.closed ? profile.responseRate : profile.responseRate * 0.5;
  for (const school of schools) {
    const staff = tools.random.shuffled(audience.filter(({ demo }) => demo.school === school));
    const given = staff.slice(0, Math.round(rate * staff.length)).map((person) => {
      const shift = (profile.bySchool[school] ?? 0) + (profile.bySubject[person.demo.subject] ?? 0);
      const draw = ({ mean, spread }: RatingShape): number => Math.min(5, Math.max(1, Math.round(tools.random.normal(mean + shift, spread))));
      const { overall, pupils, values, room } = profile.items;
      const scales = { overall: draw(overall), pupils: draw(pupils), values: draw(values) };
      return { person, said: {
        ...scales, reasons: [REASONS[rated++ % REASONS.length]!], room: tools.random.next() < 0.05 ? null : draw(room),
        minutes: Math.round(tools.random.normal(profile.minutes.mean, profile.minutes.spread) / 5) * 5, comment: profile.comments[comment++] ?? '',
      } };
    });
    await sideBySide(given, ({ person, said }) => tools.rate.run(person, id, said));
  }
}
