// Changes a meeting: its organiser or a lead its time, link and agenda; any member its notes, which are everyone's.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, invalidField, ProblemError, type Actor } from '@trellis/platform';
import { ThreadSteps } from './thread-steps';
import { loadThread, requireOpen, threadAbilities } from './thread.access';

const CHANGE = `UPDATE thread_meeting SET starts_at = coalesce($4, starts_at), minutes = coalesce($5, minutes), link = coalesce($6, link), agenda = coalesce($7, agenda), notes = coalesce($8, notes),
  version = version + 1, changed_at = clock_timestamp() WHERE trust_id = $1 AND thread_id = $2 AND version = $3`;

@Injectable()
export class ChangeMeeting {
  constructor(private readonly database: Database, private readonly steps: ThreadSteps) {}

  run(actor: Actor, id: string, { version, notes, startsAt, minutes, link, agenda }: Parsed<'thread.meet'>['body']): Promise<Answer<'thread.meet'>> {
    return this.database.write(actor, async (tx) => {
      const { thread, network } = await loadThread(tx, actor, id);
      requireOpen(thread, network);
      if (!thread.meeting) throw invalidField('body.version', 'This thread is no meeting');
      const plan = [startsAt ?? null, minutes ?? null, link ?? null, agenda ?? null];
      if (plan.some((part) => part !== null) && !threadAbilities(actor, thread, network).resolve) throw new ProblemError('ability.missing', 'Only who called the meeting, or a lead of the network, may change it. Its notes are everyone’s');
      return this.steps.change(tx, actor, network.id, id, async () => {
        const changed = await tx.count(CHANGE, [tx.trustId, id, version, ...plan, notes ?? null]);
        if (!changed) throw new ProblemError('thing.stale', 'A colleague changed this meeting while you were writing. Look at what it says now, then save again');
      });
    });
  }
}
