// Units of work that are there already are found from now on; those that are written later put themselves into search.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnitsInSearch1700000000401 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DO $$ DECLARE t uuid; BEGIN
        FOR t IN SELECT trust_id FROM trust LOOP
          PERFORM set_config('trellis.trust_id', t::text, true);
          INSERT INTO search_document (trust_id, id, kind, readers, facets, subject, school_id, origin, author_id, updated_at, title, title_key, head, summary, body, words)
          SELECT t, u.id, 'unit', ARRAY(SELECT CASE a WHEN 'trust' THEN 'trust:' || t ELSE a END FROM unnest(u.audience) AS a), f.facets, u.subject, u.school_id, f.origin, u.author_id, u.updated_at,
            u.title, left(plain_words(u.title), 100), f.head, u.summary, f.notes, f.head || to_tsvector('public.plain_english', f.notes)
          FROM unit u CROSS JOIN LATERAL (SELECT CASE WHEN u.origin_id IS NULL THEN 'own' ELSE 'adapted' END AS origin,
              ARRAY['subject:' || u.subject] || ARRAY(SELECT 'stage:' || s FROM unnest(u.key_stages) AS s) || ARRAY(SELECT 'year:' || y FROM unnest(u.years) AS y) || ARRAY['kind:unit'] AS facets,
              coalesce((SELECT string_agg(i.note, E'\\n' ORDER BY i.place) FROM unit_item i WHERE i.trust_id = t AND i.unit_id = u.id), '') AS notes,
              translate(concat_ws(' ', u.subject, 'unit', array_to_string(u.key_stages, ' '), (SELECT string_agg(regexp_replace(s, '^KS([0-9])$', 'key stage \\1'), ' ') FROM unnest(u.key_stages) AS s),
                (SELECT string_agg(format('year %s y%s', y, y), ' ') FROM unnest(u.years) AS y)), '-_', '  ') AS about) AS said
            CROSS JOIN LATERAL (SELECT said.origin, said.facets, said.notes, setweight(to_tsvector('public.plain_english', u.title), 'A') || setweight(to_tsvector('public.plain_english', u.summary), 'B') || setweight(to_tsvector('public.plain_english', said.about), 'C')
              || array_to_tsvector(said.facets || ARRAY['school:' || u.school_id, 'origin:' || said.origin, 'author:' || u.author_id]) AS head) AS f
          WHERE u.trust_id = t AND NOT u.retired
          ON CONFLICT DO NOTHING;
        END LOOP;
        PERFORM set_config('trellis.trust_id', '', true);
      END $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DELETE FROM search_document WHERE kind = 'unit'");
  }
}
