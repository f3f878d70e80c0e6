// Writes the demo's school year, and who lets Trellis suggest colleagues to them; then suggests, and shows the one question nobody answered to those who could.
import type { Signals } from '@trellis/contracts';
import type { CareForQuestions, MatchIntroductions, SaveSignals } from '@trellis/networks';
import type pg from 'pg';
import { colleagues } from '../people-colleagues';
import type { SeededTrust } from './demo-people';

export interface ConnectionTools { readonly signals: SaveSignals; readonly match: MatchIntroductions; readonly care: CareForQuestions; readonly owner: pg.ClientBase }

/** Everyone of these subjects who has a story was asked and said yes to all of it; the rest have not been asked. */
const WILLING = new Set(['science', 'music', 'computing', 'geography', 'history']);
/** What some of them would like to talk about. */
const INTERESTED: Readonly<Record<string, Signals['interests']>> = { 'hannah.liddell@fenmoor.example': ['practical', 'mentoring'], 'ellie.thorne@fenmoor.example': ['practical'], 'maya.okafor@fenmoor.example': ['practical', 'talk'] };
const ALL: Signals = { subject: true, adaptations: true, teaching: true, questions: true, interests: [] };

export async function seedConnections({ signals, match, care, owner }: ConnectionTools, trust: SeededTrust): Promise<void> {
  await seedCalendar(owner, trust);
  await seedSafeguarding(owner, trust);
  // Networks are a year old here, and so are most memberships.
  await owner.query("UPDATE circle_member SET joined_at = now() - interval '390 days' WHERE trust_id = $1 AND joined_at > now() - interval '1 day'", [trust.id]);
  for (const person of trust.people.values()) if (WILLING.has(person.mainSubject) && !colleagues.includes(person.demo)) await signals.run(person, { ...ALL, interests: INTERESTED[person.email] ?? [] });
  await teachTogether(owner, trust, ['maya.okafor@fenmoor.example', 'kwame.boateng@fenmoor.example']);
  await match.run(trust.id);
  await care.run(trust.id);
}

/** The chief executive for the trust, the headteacher for the smallest school. */
async function seedSafeguarding(owner: pg.ClientBase, trust: SeededTrust): Promise<void> {
  for (const [email, school, phone] of [['margaret.ellison@fenmoor.example', null, '01632 960 101'], ['rachel.penhale@fenmoor.example', 'pidmere', '01632 960 117']] as const) {
    const person = trust.people.get(email);
    if (person) await owner.query('INSERT INTO safeguarding_contact (trust_id, person_id, school_id, phone) VALUES ($1, $2, $3, $4)', [trust.id, person.personId, school ? trust.schools.get(school) : null, phone]);
  }
}

/** The school year in which the demo is written, and the one before. */
async function seedCalendar(owner: pg.ClientBase, trust: SeededTrust): Promise<void> {
  const now = new Date();
  const year = now.getUTCMonth() >= 7 ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
  const spans: readonly (readonly [kind: string, name: string, from: string, to: string, school?: string])[] = [
    ['term', 'Autumn term', `${year}-09-02`, `${year}-12-18`], ['holiday', 'October half-term', `${year}-10-26`, `${year}-10-30`],
    ['term', 'Spring term', `${year + 1}-01-04`, `${year + 1}-03-26`], ['holiday', 'February half-term', `${year + 1}-02-15`, `${year + 1}-02-19`],
    ['term', 'Summer term', `${year + 1}-04-12`, `${year + 1}-07-21`], ['holiday', 'May half-term', `${year + 1}-05-31`, `${year + 1}-06-04`],
    ['inset', 'Trust training day', `${year}-09-02`, `${year}-09-02`], ['inset', 'Training day', `${year + 1}-01-04`, `${year + 1}-01-04`, 'pidmere'], ['inset', 'Training day', `${year + 1}-06-07`, `${year + 1}-06-07`, 'thornfleet'],
    ['term', 'Autumn term', `${year - 1}-09-02`, `${year - 1}-12-19`], ['holiday', 'October half-term', `${year - 1}-10-27`, `${year - 1}-10-31`],
    ['term', 'Spring term', `${year}-01-05`, `${year}-03-27`], ['holiday', 'February half-term', `${year}-02-16`, `${year}-02-20`],
    ['term', 'Summer term', `${year}-04-13`, `${year}-07-21`], ['holiday', 'May half-term', `${year}-05-25`, `${year}-05-29`],
  ];
  for (const [kind, name, from, to, school] of spans) {
    await owner.query('INSERT INTO calendar_span (trust_id, kind, name, starts_on, ends_on, school_id) VALUES ($1, $2, $3, $4, $5, $6)', [trust.id, kind, name, from, to, school ? trust.schools.get(school) : null]);
  }
}

/** A lesson that nobody is told to use, taught by each of them this fortnight with their name to it. */
async function teachTogether(owner: pg.ClientBase, trust: SeededTrust, emails: readonly string[]): Promise<void> {
  const { rows: [lesson] } = await owner.query<{ id: string }>(`SELECT r.id FROM resource r WHERE r.trust_id = $1 AND r.origin_id IS NULL AND r.subject = 'science' AND r.visibility = 'trust'
    AND NOT EXISTS (SELECT 1 FROM resource f WHERE f.trust_id = $1 AND f.root_id = r.id AND f.expected) ORDER BY r.title LIMIT 1`, [trust.id]);
  for (const [index, email] of emails.entries()) {
    const person = trust.people.get(email);
    if (lesson && person) await owner.query("INSERT INTO resource_use (trust_id, resource_id, person_id, taught_on, share_name) VALUES ($1, $2, $3, current_date - $4::int, true) ON CONFLICT DO NOTHING", [trust.id, lesson.id, person.personId, 2 + index]);
  }
}
