// All published figures as CSV: the same table that every page reads, so it shows what they show and hides what they hide.
import { Injectable } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { Database, type Actor } from '@trellis/platform';
import { asOnPage, type StoredFigure } from './as-on-page';
import { flatFigures } from './flat-figure';

interface Row extends StoredFigure { wave: string; closed_on: string; about: string; kind: string; label: string; k: number }

const KINDS: Record<string, string> = { trust: 'everybody', place: 'school', subject: 'subject', cell: 'school and subject', phase: 'phase', network: 'network', pair: 'two schools' };
const HEAD = ['Wave', 'Closed on', 'About', 'Measure', 'Group', 'Kind of group', 'Shown', 'People', 'Value', 'From', 'To', 'Answers from lowest to highest'];
/** Questions of a survey are named by their words; days are those of the closing in the UK. */
const FIGURES = `
  WITH closed AS (
    SELECT w.id, w.name, (w.closed_at AT TIME ZONE 'Europe/London')::date AS day, w.k FROM wave w WHERE w.trust_id = $1 AND w.status = 'released'
    UNION ALL SELECT w.id, w.name, (w.closed_at AT TIME ZONE 'Europe/London')::date, w.k FROM pulse_wave w WHERE w.trust_id = $1 AND w.status = 'released')
  SELECT c.id AS wave_id, c.name AS wave, c.day::text AS closed_on, c.k, f.about, f.metric, f.kind, f.label, f.figure FROM closed c JOIN (
    SELECT f.wave_id, coalesce(m.title, 'All central resources') AS about, f.metric, f.kind, f.label, f.figure FROM pub.published_figure f LEFT JOIN mandate m ON m.trust_id = $1 AND m.id = f.mandate_id WHERE f.trust_id = $1
    UNION ALL
    SELECT f.wave_id, coalesce(q->>'text', 'Survey'), f.metric, f.kind, f.label, f.figure FROM pub.pulse_figure f JOIN pulse_wave w ON w.trust_id = $1 AND w.id = f.wave_id
      LEFT JOIN LATERAL jsonb_array_elements(w.questions) q ON q->>'code' = regexp_replace(f.metric, '^[a-z]+:(q\\.)?', '') WHERE f.trust_id = $1
    UNION ALL
    SELECT f.wave_id, 'Working together', 'together: ' || coalesce(e.one->>'id', f.metric), CASE WHEN f.block = 'trust' THEN 'trust' WHEN f.metric = 'pair' THEN 'pair' ELSE 'network' END, f.label,
      CASE WHEN (e.one->>'suppressed')::boolean THEN e.one WHEN f.metric = 'ties' THEN jsonb_build_object('value', e.one->'ratio') WHEN f.metric = 'unanswered' THEN jsonb_build_object('done', e.one->'open', 'of', e.one->'questions')
        WHEN e.one->>'few' = 'true' THEN jsonb_build_object('words', 'Very few') WHEN f.metric = 'pair' THEN jsonb_build_object('value', e.one->'per100') WHEN e.one->>'value' IS NULL THEN e.one ELSE e.one - 'words' END
    FROM pub.together_figure f CROSS JOIN LATERAL jsonb_array_elements(CASE jsonb_typeof(f.figure) WHEN 'array' THEN f.figure ELSE jsonb_build_array(f.figure) END) e(one) WHERE f.trust_id = $1 AND f.metric <> 'since'
  ) f ON f.wave_id = c.id
  WHERE ($2::date IS NULL OR c.day >= $2) AND ($3::date IS NULL OR c.day <= $3)
  ORDER BY c.day, c.name, f.about, f.metric, array_position(ARRAY['trust','phase','place','subject','cell'], f.kind), f.label`;

@Injectable()
export class ExportFigures {
  constructor(private readonly database: Database) {}

  run(actor: Actor, { from, to }: Parsed<'insight.figures'>['query']): Promise<string> {
    return this.database.read(actor, async (tx) => {
      const rows = await tx.query<Row & Record<string, unknown>>(FIGURES, [tx.trustId, from ?? null, to ?? null]);
      const lines = asOnPage(rows).flatMap(({ wave, closed_on, about, metric, kind, label, figure, k }) => flatFigures(metric, figure, k).map(({ measure, shown, people, value, low, high, counts }) =>
        [wave, closed_on, about, measure, label, KINDS[kind] ?? kind, shown, people, value, low, high, counts]));
      // The mark tells Excel that it is UTF-8.
      return `\uFEFF${[HEAD, ...lines].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
    });
  }
}

/** A name that begins like a formula stays a name; a number stays a number. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
