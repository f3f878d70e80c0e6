// Offers: changes in an adaptation offered back to its original, their answers, and the versions that stand beside it under a name.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Offers1700000000110 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- proposal: the original's revision base_number with the offered parts changed, kept as it was when it was sent.
      CREATE TABLE offer (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), resource_id uuid NOT NULL, adaptation_id uuid NOT NULL, adaptation_number int NOT NULL, base_number int NOT NULL,
        person_id uuid NOT NULL, status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft','open','taken','endorsed','declined','withdrawn')),
        parts text[] NOT NULL DEFAULT '{}', block_ids text[] NOT NULL DEFAULT '{}', proposal_hash bytea, why text NOT NULL DEFAULT '', reason text, share_whole boolean NOT NULL DEFAULT false,
        suggested_name text NOT NULL DEFAULT '', sent_at timestamptz, due_on date, passed_on_at timestamptz,
        answered_at timestamptz, answered_by uuid, answer text NOT NULL DEFAULT '', taken_number int, taken_parts text[] NOT NULL DEFAULT '{}', version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(), updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, adaptation_id) REFERENCES resource,
        FOREIGN KEY (trust_id, person_id) REFERENCES person, FOREIGN KEY (trust_id, proposal_hash) REFERENCES document,
        CHECK (status = 'draft' OR (proposal_hash IS NOT NULL AND sent_at IS NOT NULL AND due_on IS NOT NULL)),
        CHECK ((status IN ('taken','endorsed','declined')) = (answered_at IS NOT NULL)));
      CREATE INDEX offer_by_person ON offer (trust_id, person_id, id DESC);
      CREATE INDEX offer_by_resource ON offer (trust_id, resource_id, id DESC);
      CREATE INDEX offer_by_adaptation ON offer (trust_id, adaptation_id);
      CREATE INDEX offer_by_answerer ON offer (trust_id, answered_by, id DESC) WHERE answered_by IS NOT NULL;
      CREATE INDEX offer_due ON offer (due_on) WHERE status = 'open' AND passed_on_at IS NULL;
      CALL protect('offer');
      -- What is not sent is its writer's alone.
      CREATE POLICY own_draft ON offer AS RESTRICTIVE USING (status <> 'draft' OR person_id = (SELECT current_person()));

      CREATE TABLE offer_comment (
        trust_id uuid NOT NULL, id uuid NOT NULL DEFAULT uuidv7(), offer_id uuid NOT NULL, person_id uuid NOT NULL, text text NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, id), FOREIGN KEY (trust_id, offer_id) REFERENCES offer ON DELETE CASCADE, FOREIGN KEY (trust_id, person_id) REFERENCES person);
      CREATE INDEX offer_comment_by_offer ON offer_comment (trust_id, offer_id, id);
      CALL protect('offer_comment');

      CREATE TABLE endorsed_variant (
        trust_id uuid NOT NULL, resource_id uuid NOT NULL, variant_id uuid NOT NULL, name text NOT NULL, number int NOT NULL, endorsed_by uuid NOT NULL, endorsed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (trust_id, resource_id, variant_id), UNIQUE (trust_id, variant_id),
        FOREIGN KEY (trust_id, resource_id) REFERENCES resource, FOREIGN KEY (trust_id, variant_id) REFERENCES resource);
      CREATE UNIQUE INDEX endorsed_variant_name ON endorsed_variant (trust_id, resource_id, lower(name));
      CALL protect('endorsed_variant');

      -- Asked before any trust is known: where answers are overdue that nobody has passed on.
      CREATE POLICY overdue ON offer FOR SELECT TO CURRENT_USER USING (status = 'open' AND passed_on_at IS NULL);
      CREATE FUNCTION trusts_with_overdue_offers(today date) RETURNS TABLE (trust_id uuid) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public AS $$
        SELECT DISTINCT o.trust_id FROM public.offer o WHERE o.status = 'open' AND o.passed_on_at IS NULL AND o.due_on < today $$;
      GRANT EXECUTE ON FUNCTION trusts_with_overdue_offers(date) TO trellis_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP FUNCTION trusts_with_overdue_offers(date); DROP TABLE endorsed_variant, offer_comment, offer');
  }
}
