// Writes the exceptions that were asked for while a wave was open, so that the wave knows them.
import type { AnswerExceptions } from '@trellis/mandates';
import type pg from 'pg';
import { exceptions } from '../decisions';
import type { DemoWave } from '../types';
import type { SeededMandate } from './demo-mandates';
import type { SeededTrust } from './demo-people';
import { daysAgo } from './moments';

export async function seedExceptions({ except, owner }: { except: AnswerExceptions; owner: pg.ClientBase }, trust: SeededTrust, seeded: readonly SeededMandate[], wave: DemoWave): Promise<void> {
  for (const { mandate, by, subjects, reason, daysAgo: days } of exceptions) {
    if (days > wave.opensDaysAgo || days <= wave.closesDaysAgo) continue;
    const made = await except.request(trust.people.get(by)!, seeded.find(({ demo }) => demo.slug === mandate)!.id, { subjects: [...subjects], phases: [], reason, until: null });
    await owner.query('UPDATE mandate_exception SET asked_at = $3, due_on = due_on - $4::int, answered_at = CASE WHEN answered_at IS NULL THEN NULL ELSE $3::timestamptz END WHERE trust_id = $1 AND id = $2', [trust.id, made.id, daysAgo(days), days]);
  }
}
