// Exactly what the page shows of a survey, as a file for a spreadsheet: suppressed cells say so.
import type { PeopleInsight } from '@trellis/contracts';
import { csvOf } from '../kit/csv';
import type { Shown } from './people-rows';

export function peopleCsv({ id, name, groups, questions, autonomy }: Shown, { notShown, waves }: PeopleInsight): string {
  const closed = waves.find((wave) => wave.id === id)?.closedOn ?? '';
  const lines: (string | number)[][] = [['Survey', 'Closed', 'Group', 'Measure', 'People or answers', 'Answers from worst to best', 'Share of the two best', 'Low', 'High', 'In words']];
  for (const { group, response, items } of groups) {
    const start = [name, closed, group.label];
    if (response.suppressed) lines.push([...start, 'Answered', '', '', '', '', '', notShown]);
    else if ('words' in response) lines.push([...start, 'Answered', response.eligible, '', '', '', '', response.words]);
    else lines.push([...start, 'Answered', response.eligible, '', response.value, response.lo, response.hi, `${response.count} of ${response.eligible}`]);
    for (const { code, distribution, change } of items) {
      const words = questions.find((question) => question.code === code)?.text ?? code;
      if (distribution.suppressed) lines.push([...start, words, '', '', '', '', '', notShown]);
      else if ('words' in distribution) lines.push([...start, words, distribution.n, '', '', '', '', distribution.words]);
      else lines.push([...start, words, distribution.n, distribution.counts.join(' | '), distribution.satisfied.value, distribution.satisfied.lo, distribution.satisfied.hi, '']);
      if (change) lines.push([...start, `${words} Change in points`, '', '', change.suppressed ? '' : change.points, change.suppressed ? '' : change.lo, change.suppressed ? '' : change.hi, change.suppressed ? notShown : change.sentence]);
    }
  }
  for (const [measure, { value, sentence }] of Object.entries({ 'On paper: may be changed': autonomy.structural, 'Asked and answered in time': autonomy.voice, 'As it is felt': autonomy.perceived })) lines.push([name, closed, 'Everyone who teaches', measure, '', '', value ?? '', '', '', sentence]);
  return csvOf(lines);
}
