// Exactly what the page shows, as a file for a spreadsheet: suppressed cells say so, in the words of their own wave.
import { notShown } from '@trellis/contracts/vocabulary';
import { csvOf } from '../kit/csv';
import { ITEM_WORDS, type MandateInsight } from './figure-rows';

/** One line a figure; the last column is the sentence for what is not shown. */
export function figuresCsv({ mandate, figures }: Pick<MandateInsight, 'mandate' | 'figures'>): string {
  const lines: (string | number)[][] = [['Expectation', 'Wave', 'Closed', 'Group', 'Measure', 'People or answers', 'Count', 'Share or mean', 'Low', 'High', 'In words']];
  for (const { group, period, tells, adoption, adaptation, response, ratings } of figures) {
    const unshown = notShown(period.smallestGroup);
    const start = [mandate.title, period.name, period.closedOn, group.label];
    const shares = [...(tells.includes('use') ? [['Taught it', adoption], ['Adapted it', adaptation]] as const : []), ...(tells.includes('views') ? [['Answered', response]] as const : [])];
    for (const [name, share] of shares) {
      if (share.suppressed) lines.push([...start, name, '', '', '', '', '', unshown]);
      else if ('words' in share) lines.push([...start, name, share.eligible, '', '', '', '', share.words]);
      else lines.push([...start, name, share.eligible, share.count, share.value, share.lo, share.hi, '']);
    }
    for (const { item, distribution, change } of tells.includes('views') ? ratings : []) {
      if (distribution.suppressed) lines.push([...start, ITEM_WORDS[item], '', '', '', '', '', unshown]);
      else if ('words' in distribution) lines.push([...start, ITEM_WORDS[item], distribution.n, '', distribution.mean ?? '', '', '', distribution.words]);
      else lines.push([...start, ITEM_WORDS[item], distribution.n, distribution.counts.join(' | '), distribution.mean, distribution.satisfied.lo, distribution.satisfied.hi, '']);
      if (change) lines.push([...start, `${ITEM_WORDS[item]}: change in points`, '', '', change.suppressed ? '' : change.points, change.suppressed ? '' : change.lo, change.suppressed ? '' : change.hi, change.suppressed ? unshown : change.sentence]);
    }
  }
  return csvOf(lines);
}
