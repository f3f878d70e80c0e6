// Writes a school year of use: who opened, taught and thanked what, drawn from the demo's figures.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { adaptations } from '../adaptations';
import { lessons } from '../lessons';
import { usage } from '../usage';
import type { DemoLesson } from '../types';
import type { SeededLibrary } from './demo-library';
import type { SeededPerson, SeededTrust } from './demo-people';
import { habitOf } from './habits';
import { dateOf, daysAgo } from './moments';
import type { Random } from './random';

export interface Deed { readonly person: SeededPerson; readonly slug: string; readonly kind: 'view' | 'use' | 'thank'; readonly at: Date }

const DAY = 86_400_000;

/** A year of ordinary use, without what mandates ask for: that has its own story. */
export function drawUsage(trust: SeededTrust, library: SeededLibrary, mandated: ReadonlySet<string>, random: Random): Deed[] {
  const deeds: Deed[] = [];
  const teachers = [...trust.people.values()].filter(({ roles }) => roles.includes('teacher'));
  const habits = new Map(teachers.map((person) => [person, habitOf(person.email)]));
  for (let day = usage.daysBack; day > 0; day--) {
    const date = daysAgo(day);
    const strength = intensityOf(date) / 7;
    const out = lessons.filter(({ slug, visibility, publishedDaysAgo }) => !mandated.has(slug) && library.has(slug) && visibility === 'trust' && daysAgo(publishedDaysAgo) < date);
    for (const person of teachers) {
      const here = strength * habits.get(person)! * (usage.bySchool[person.demo.school] ?? 1);
      for (const [kind, mean] of [['view', usage.perPersonPerWeek.opened], ['use', usage.perPersonPerWeek.taught], ['thank', usage.perPersonPerWeek.thanked]] as const) {
        if (random.next() >= mean * here) continue;
        const slug = chooseLesson(person, out, random);
        if (slug) deeds.push({ person, slug, kind, at: atSomeHour(date, random) });
      }
    }
  }
  for (const { slug, taughtBy, thankedBy, daysAgo: age } of adaptations) {
    taughtBy.forEach((email, i) => deeds.push({ person: trust.people.get(email)!, slug, kind: 'use', at: daysAgo(Math.max(1, age - 4 - 3 * i), '11:00') }));
    thankedBy.forEach((email, i) => deeds.push({ person: trust.people.get(email)!, slug, kind: 'thank', at: daysAgo(Math.max(1, age - 5 - 3 * i), '16:45') }));
  }
  return deeds;
}

function intensityOf(date: Date): number {
  const day = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  const term = usage.halfTerms.find(({ start, end }) => day >= start.month * 100 + start.day && day <= end.month * 100 + end.day);
  const weekday = usage.weekdays[(date.getUTCDay() + 6) % 7]!;
  if (!term) return usage.holidayIntensity * weekday;
  const begin = Date.UTC(date.getUTCFullYear(), term.start.month - 1, term.start.day);
  const week = Math.floor((date.getTime() - begin) / (7 * DAY));
  return (term.weeks[week] ?? term.weeks.at(-1)!) * weekday;
}

/** `out`: what there was by then, and nobody is told to use. */
function chooseLesson(person: SeededPerson, out: readonly DemoLesson[], random: Random): string | undefined {
  const subject = person.demo.subject === 'primary' && random.next() < usage.choice.leadSubject ? person.demo.leadSubject : person.demo.subject;
  const fits = (lesson: DemoLesson): boolean => (person.demo.phase === 'primary' ? lesson.keyStages.some((stage) => stage === 'KS1' || stage === 'KS2') : lesson.subject === subject);
  const pool = out.filter(fits);
  return pool.length ? random.weighted(pool, ({ slug }) => usage.popularity[slug] ?? 1).slug : undefined;
}

function atSomeHour(date: Date, random: Random): Date {
  const hour = random.weighted([...usage.hours.keys()], (index) => usage.hours[index]!);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), hour, Math.floor(random.next() * 60)));
}

/** Rows, counters and usage events, all in one go. Nobody has chosen to share their name. */
export async function writeUsage(owner: pg.ClientBase, trust: SeededTrust, library: SeededLibrary, deeds: readonly Deed[]): Promise<void> {
  const past = deeds.filter(({ at }) => at < new Date());
  const columns = (kind: Deed['kind']) => past.filter((deed) => deed.kind === kind).map(({ person, slug, at }) => ({ person: person.personId, resource: library.get(slug)!.id, at }));
  const [uses, thanks] = [columns('use'), columns('thank')];
  await owner.query(`INSERT INTO resource_use (trust_id, resource_id, person_id, taught_on) SELECT DISTINCT $1::uuid, x.r, x.p, x.d FROM unnest($2::uuid[], $3::uuid[], $4::date[]) AS x(r, p, d) ON CONFLICT DO NOTHING`,
    [trust.id, uses.map(({ resource }) => resource), uses.map(({ person }) => person), uses.map(({ at }) => dateOf(at))]);
  await owner.query(`INSERT INTO thanks (trust_id, resource_id, person_id, created_at) SELECT $1, x.r, x.p, min(x.at) FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[]) AS x(r, p, at)
    JOIN resource r ON r.trust_id = $1 AND r.id = x.r AND r.author_id <> x.p GROUP BY x.r, x.p ON CONFLICT DO NOTHING`,
  [trust.id, thanks.map(({ resource }) => resource), thanks.map(({ person }) => person), thanks.map(({ at }) => at)]);
  await owner.query(`UPDATE resource r SET used_count = (SELECT count(*) FROM resource_use u WHERE u.trust_id = $1 AND u.resource_id = r.id),
    thanked_count = (SELECT count(*) FROM thanks t WHERE t.trust_id = $1 AND t.resource_id = r.id) WHERE r.trust_id = $1`, [trust.id]);
  await writeEvents(owner, trust.id, past.filter(({ kind }) => kind !== 'thank').map(({ person, slug, kind, at }) => ({ person: person.personId, resource: library.get(slug)!.id, kind, at })));
  await owner.query(`INSERT INTO raw.usage_event (trust_id, event_id, occurred_at, person_id, root_id, resource_id, kind)
    SELECT $1, gen_random_uuid(), adapted_at, author_id, root_id, id, 'adapt' FROM resource WHERE trust_id = $1 AND origin_id IS NOT NULL AND changed_blocks > 0 AND adapted_at IS NOT NULL`, [trust.id]);
}

async function writeEvents(owner: pg.ClientBase, trustId: string, events: readonly { person: string; resource: string; kind: string; at: Date }[]): Promise<void> {
  await owner.query(`INSERT INTO raw.usage_event (trust_id, event_id, occurred_at, person_id, root_id, resource_id, kind, day)
    SELECT $1, x.id, x.at, x.p, r.root_id, r.id, x.kind, CASE WHEN x.kind = 'use' THEN x.at::date END
    FROM unnest($2::uuid[], $3::timestamptz[], $4::uuid[], $5::uuid[], $6::text[]) AS x(id, at, p, r, kind) JOIN resource r ON r.trust_id = $1 AND r.id = x.r`,
  [trustId, events.map(() => randomUUID()), events.map(({ at }) => at), events.map(({ person }) => person), events.map(({ resource }) => resource), events.map(({ kind }) => kind)]);
}
