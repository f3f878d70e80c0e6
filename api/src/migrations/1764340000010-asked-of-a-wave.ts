// Whom a wave asked, as it closed: whoever has been excepted or has moved since still hears the answer, and says whether it answered them.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const HEAD = 'CREATE OR REPLACE FUNCTION survey.answer_is_for(my_about uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS';
/** As it was made with the life of a mandate, but for the one line that says whom a response is for. */
const isFor = (asked: string): string => `${HEAD} $$
  SELECT CASE
    WHEN EXISTS (SELECT 1 FROM public.proposal p WHERE p.trust_id = public.current_trust() AND p.id = my_about AND p.stage = 'decided') THEN
      CASE WHEN EXISTS (SELECT 1 FROM public.consulted c WHERE c.trust_id = public.current_trust() AND c.proposal_id = my_about AND c.person_id = public.current_person()) THEN 'mine' ELSE 'not_asked' END
    WHEN EXISTS (SELECT 1 FROM public.mandate_response r WHERE r.trust_id = public.current_trust() AND r.id = my_about AND r.given_at IS NOT NULL) THEN
      CASE WHEN EXISTS (${asked}) THEN 'mine' ELSE 'not_asked' END
    ELSE 'missing' END $$;`;

export class AskedOfAWave1764340000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Who was asked, from the staff list: the same for those who answered and those who did not, so it says nothing of either.
      CREATE TABLE wave_asked (
        trust_id uuid NOT NULL, wave_id uuid NOT NULL, mandate_id uuid NOT NULL, person_id uuid NOT NULL, PRIMARY KEY (trust_id, wave_id, mandate_id, person_id),
        FOREIGN KEY (trust_id, wave_id) REFERENCES wave, FOREIGN KEY (trust_id, mandate_id) REFERENCES mandate, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      CALL protect('wave_asked');
      REVOKE INSERT, UPDATE ON wave_asked FROM trellis_app;
      GRANT SELECT, INSERT ON wave_asked TO trellis_survey;
      -- Whom a response is for; of waves that closed before this was kept, those asked now.
      CREATE VIEW response_asked WITH (security_invoker = true) AS
        SELECT r.trust_id, r.id AS response_id, a.person_id FROM mandate_response r JOIN wave_asked a ON a.trust_id = r.trust_id AND a.wave_id = r.wave_id AND a.mandate_id = r.mandate_id
        UNION ALL
        SELECT r.trust_id, r.id, e.person_id FROM mandate_response r JOIN eligible e ON e.trust_id = r.trust_id AND e.mandate_id = r.mandate_id
        WHERE NOT EXISTS (SELECT 1 FROM wave_asked a WHERE a.trust_id = r.trust_id AND a.wave_id = r.wave_id AND a.mandate_id = r.mandate_id);
      REVOKE INSERT, UPDATE, DELETE ON response_asked FROM trellis_app;
      ${isFor('SELECT 1 FROM public.response_asked a WHERE a.trust_id = public.current_trust() AND a.response_id = my_about AND a.person_id = public.current_person()')}
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${isFor('SELECT 1 FROM public.mandate_response r JOIN public.eligible e ON e.trust_id = r.trust_id AND e.mandate_id = r.mandate_id WHERE r.trust_id = public.current_trust() AND r.id = my_about AND e.person_id = public.current_person()')}
      DROP VIEW response_asked;
      DROP TABLE wave_asked;
    `);
  }
}
