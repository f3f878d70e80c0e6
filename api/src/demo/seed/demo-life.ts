// Writes what happened to the demo's mandates after they began: responses owed and given, a review.
import type { OweResponses } from '@trellis/analytics';
import type { GiveResponse, GiveVerdict, RecordReview } from '@trellis/mandates';
import type { Database } from '@trellis/platform';
import type pg from 'pg';
import { responses, reviews } from '../decisions';
import type { WaveKey } from '../types';
import { judgeAll } from './demo-decisions';
import { askedBy, type SeededMandate } from './demo-mandates';
import type { SeededTrust } from './demo-people';
import { seedThemes, themeAnswers, type SeededRounds, type ThemeTools } from './demo-themes';
import { dateOf, daysAgo } from './moments';

export interface LifeTools { readonly themes: ThemeTools; readonly owe: OweResponses; readonly give: GiveResponse; readonly judge: GiveVerdict; readonly review: RecordReview; readonly database: Database; readonly owner: pg.ClientBase }

export async function seedLife(tools: LifeTools, trust: SeededTrust, seeded: readonly SeededMandate[], waves: ReadonlyMap<WaveKey, string>): Promise<void> {
  const mandateOf = (slug: string): SeededMandate => seeded.find(({ demo }) => demo.slug === slug)!;
  await seedThemes(tools.themes, trust, { mandates: seeded, waves });
  await seedResponses(tools, trust, mandateOf, { mandates: seeded, waves });
  for (const { mandate, by, daysAgo: days, reason } of reviews) {
    const { id, demo } = mandateOf(mandate);
    const { rows } = await tools.owner.query<{ version: number }>('SELECT version FROM mandate WHERE trust_id = $1 AND id = $2', [trust.id, id]);
    await tools.review.run(trust.people.get(by)!, id, { outcome: 'kept', reason, nextReviewOn: dateOf(daysAgo(-demo.reviewInDays)), version: rows[0]!.version });
    await tools.owner.query('UPDATE mandate_review SET created_at = $3 WHERE trust_id = $1 AND mandate_id = $2', [trust.id, id, daysAgo(days)]);
  }
}

async function seedResponses(tools: LifeTools, trust: SeededTrust, mandateOf: (slug: string) => SeededMandate, rounds: SeededRounds): Promise<void> {
  const { waves } = rounds;
  for (const key of ['first', 'second'] as const) await tools.database.write({ trustId: trust.id }, (tx) => tools.owe.run(tx, waves.get(key)!));
  for (const response of responses) {
    const { id: mandateId, demo } = mandateOf(response.mandate);
    const { rows } = await tools.owner.query<{ id: string }>('SELECT id FROM mandate_response WHERE trust_id = $1 AND mandate_id = $2 AND wave_id = $3', [trust.id, mandateId, waves.get(response.wave)]);
    const { id } = rows[0]!;
    if ('dueDaysAgo' in response) {
      await tools.owner.query('UPDATE mandate_response SET due_on = $3, owed_at = $4 WHERE trust_id = $1 AND id = $2', [trust.id, id, dateOf(daysAgo(response.dueDaysAgo)), daysAgo(response.dueDaysAgo + 21)]);
      continue;
    }
    const { givenDaysAgo, action, themes, did, verdicts } = response;
    await tools.give.run(trust.people.get(demo.owner)!, id, { themes, action, did, answers: await themeAnswers(tools.themes, trust, response.mandate, response.wave, rounds) });
    if (verdicts) await judgeAll(tools, id, verdicts, await askedBy(tools.owner, trust, mandateId));
    await tools.owner.query('UPDATE mandate_response SET given_at = $3, due_on = $4, owed_at = $5 WHERE trust_id = $1 AND id = $2', [trust.id, id, daysAgo(givenDaysAgo), dateOf(daysAgo(givenDaysAgo - 4)), daysAgo(givenDaysAgo + 12)]);
  }
}
