// Real lessons survive Markdown → document → Markdown: a sample always, all 5,339 with TRELLIS_FULL_CORPUS=1.
import { readFileSync, writeFileSync } from 'node:fs';
import { measureRoundTrip } from './round-trip';
import type { SourceLesson } from './round-trip';

const full = process.env['TRELLIS_FULL_CORPUS'] === '1';
const lessons: SourceLesson[] = readFileSync('../shared/corpus/lessons/lessons.jsonl', 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
// Oak's lessons are all of one layout; the sample takes few of them and a thirtieth of the others.
const sample = lessons.filter((lesson, index) => full || (lesson.sourceRepo.startsWith('oaknational') ? index % 200 === 0 : index % 30 === 0));

it(`keeps the meaning of ${full ? 'all' : 'a sample of'} real lessons`, () => {
  const report = measureRoundTrip(sample);
  const reportTo = process.env['TRELLIS_ROUND_TRIP_REPORT'];
  if (reportTo) writeFileSync(reportTo, JSON.stringify(report, null, 1));
  expect(report.losses.filter((loss) => loss.what !== 'spelling kept')).toEqual([]);
  expect(report.all.sameMeaning).toBe(sample.length);
}, 600_000);
