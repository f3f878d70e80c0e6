// Says how many people an audience has before it is used, so that nobody aims a mandate at a handful.
import { Injectable } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';

@Injectable()
export class PreviewAudience {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { schoolIds, subjects, phases }: Parsed<'mandate.audience'>['body']): Promise<Answer<'mandate.audience'>> {
    return this.database.read(actor, async (tx) => {
      const row = await tx.first<{ people: number; schools: number; k: number }>(`
        SELECT count(*) AS people, count(DISTINCT school_id) AS schools, present_k() AS k FROM teaching_staff s
        WHERE s.trust_id = $1 AND applies($2, $3, $4, s.school_id, s.phase, s.subject)`, [tx.trustId, schoolIds, subjects, phases]);
      // Fewer than the trust's k, and no figure will be shown of it.
      const { people, schools, k } = row!;
      if (people === 0) return { people: null, schools: 0, note: 'This would ask nobody. Check the schools, subjects and phases together.' };
      if (people < k) return { people: null, schools, note: `This would ask fewer than ${k} people, so no figures about it could be shown.` };
      return { people, schools, note: people < 2 * k ? 'With so few people, figures will be shown for all of them together only.' : null };
    });
  }
}
