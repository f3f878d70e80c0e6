// Looks for colleagues now, because someone asked.
import { Injectable } from '@nestjs/common';
import type { Answer } from '@trellis/contracts';
import { Schedule, type Actor } from '@trellis/platform';
import { ListIntroductions } from './list-introductions';
import { MatchIntroductions } from './match-introductions';

/** Facts do not change faster than this, and looking costs the whole trust's facts. */
const AT_MOST_EVERY_SECONDS = 30;

@Injectable()
export class LookForColleagues {
  constructor(private readonly schedule: Schedule, private readonly match: MatchIntroductions, private readonly list: ListIntroductions) {}

  async run(actor: Actor): Promise<Answer<'introduction.look'>> {
    if (await this.schedule.claim(actor.trustId, 'introductions on demand', AT_MOST_EVERY_SECONDS)) await this.match.run(actor.trustId);
    return this.list.run(actor);
  }
}
