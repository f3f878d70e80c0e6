// What mathematics colleagues and class teachers made of one another's lessons.
import { allAt, at } from '../at-fenmoor';
import type { DemoAdaptation } from '../types';

export const mathematicsAdaptations: readonly DemoAdaptation[] = [
  {
    slug: 'vocabulary-routine-command-words', lesson: 'explicit-vocabulary-routine', baseRevision: 1, by: at('farah.siddiqui'), titleSuffix: 'command words in mathematics',
    reason: 'local_context', reasonNote: 'In mathematics the word is seldom the barrier. Command words are, and examples teach them faster than definitions.', visibility: 'trust', daysAgo: 60,
    edits: [
      { find: '| 3 Build | points out a root, prefix or ending | name another word in the family | 30 s |\n', replace: '' },
      { find: '| 5 Use | asks a question that needs the word | answer in a full sentence | 30 s |', replace: '| 5 Use | shows two answers to the same question | choose the one that obeys the command | 45 s |' },
      { find: '## An example: *reluctant*', replace: '## An example: *show that*\n\n- **Mean:** the answer is given; marks are for every step on the way.\n- **Test:** "$x = 4$ because it works" (no). "Expand, collect, factorise, so $x = 4$" (yes).\n\n## Another example: *reluctant*' },
    ],
    taughtBy: allAt('farah.siddiqui', 'szymon.nowak', 'martin.kerr', 'callum.reid', 'grace.oyelaran', 'rosa.jimenez'), thankedBy: allAt('szymon.nowak', 'martin.kerr', 'dilip.mehta'),
  },
  {
    slug: 'adding-fractions-eal', lesson: 'adding-fractions', baseRevision: 1, by: at('callum.reid'), titleSuffix: 'bars first, words second',
    reason: 'eal', reasonNote: 'Every question has a bar to shade, so that the mathematics is visible before the English is.', visibility: 'trust', daysAgo: 82,
    edits: [
      { find: '2. Sam writes $\\frac{2}{3} + \\frac{1}{4} = \\frac{3}{7}$. How can you tell, without working it out, that this is wrong?', replace: '2. Shade $\\frac{2}{3}$ of a bar. Sam says $\\frac{2}{3} + \\frac{1}{4} = \\frac{3}{7}$. Is Sam right? Yes / No. Show it on the bar.' },
      { find: '**Stretch:** find two different unit fractions', replace: '**Words:** *numerator* (top), *denominator* (bottom), *whole* (all of it), *equal parts* (the same size).\n\n**Stretch:** find two different unit fractions' },
    ],
    taughtBy: allAt('callum.reid', 'rosa.jimenez', 'grace.oyelaran'), thankedBy: allAt('rosa.jimenez', 'farah.siddiqui'),
  },
  {
    slug: 'column-subtraction-two-digit-only', lesson: 'column-subtraction-exchange', baseRevision: 1, by: at('duncan.frost'), titleSuffix: 'Years 3 and 4, two trays',
    reason: 'mixed_ages', reasonNote: 'Year 3 stay with two digits and counters; Year 4 use three digits and explain.', visibility: 'trust', daysAgo: 52,
    edits: [
      { find: '4. $245 - 117$\n5. $362 - 180$', replace: '4. **Year 4:** $245 - 117$\n5. **Year 4:** $362 - 180$, and tell a Year 3 partner what you exchanged' },
      { find: '- Subtract a two- or three-digit number with one exchange.', replace: '- Year 3: subtract a two-digit number with one exchange. Year 4: three-digit numbers too.' },
    ],
    append: '## Running two trays\n\nTeach the first example to everybody. Year 4 then start alone on question 4 while Year 3 build questions 1 and 2 with you. Meet again for the last five minutes: Year 4 explain and Year 3 ask.\n',
    taughtBy: allAt('duncan.frost', 'nisha.patel', 'sarah.denby'), thankedBy: allAt('nisha.patel', 'michael.tran'),
  },
  {
    slug: 'equivalent-fractions-fluency', lesson: 'equivalent-fractions-bar-model', baseRevision: 0, by: at('nisha.patel'), titleSuffix: 'with larger bars to handle',
    reason: 'send', reasonNote: 'Laminated bars 60 cm long, for pupils who need to move and see at a distance.', visibility: 'trust', daysAgo: 150,
    edits: [
      { find: 'Everyone has three strips of equal length. Fold one into halves, one into quarters, one into eighths. Lay them in line.', replace: 'Each group has three laminated strips, 60 cm long and already marked in halves, quarters and eighths. Lay them in line on the floor and stand at one half.' },
    ],
    taughtBy: allAt('nisha.patel', 'victor.mensah', 'graham.tooley', 'tessa.wyatt'), thankedBy: allAt('graham.tooley', 'tessa.wyatt', 'lucy.hargreave'),
  },
  {
    slug: 'quadratics-two-lessons', lesson: 'solving-quadratics-by-factorising', baseRevision: 1, by: at('rosa.jimenez'), titleSuffix: 'over two lessons',
    reason: 'time', reasonNote: 'The zero-product idea deserves a day to itself with our set 3.', visibility: 'network', network: 'mathematics', daysAgo: 96,
    edits: [
      { find: '## Practice (20 minutes)', replace: '## Pause: is it zero? (10 minutes)\n\nFor each, say *yes, we can use it* or *not yet*: $(x-1)(x+2)=0$; $(x-1)(x+2)=4$; $x(x-6)=0$; $x^2=9x$.\n\n**End of lesson one.**\n\n## Practice (20 minutes)' },
    ],
    taughtBy: allAt('rosa.jimenez', 'patricia.lowe', 'grace.oyelaran'), thankedBy: allAt('grace.oyelaran', 'dilip.mehta'),
  },
  {
    slug: 'ratio-fen-soup', lesson: 'ratio-in-recipes', baseRevision: 0, by: at('rachel.penhale'), titleSuffix: 'using our harvest soup',
    reason: 'local_context', reasonNote: 'We cook this for the harvest supper, so the numbers are ours.', visibility: 'school', daysAgo: 62,
    edits: [
      { find: 'Leek and potato soup for 4: 2 leeks, 6 potatoes, 800 ml of stock.', replace: 'Harvest supper soup for 4, from Mrs Tooley\'s recipe: 2 leeks, 6 potatoes from the school field, 800 ml of stock. Forty people are coming.' },
      { find: '| 10 | | | |', replace: '| 10 | | | |\n| 40 | | | |' },
    ],
    taughtBy: allAt('rachel.penhale', 'colin.abara'), thankedBy: allAt('colin.abara'),
  },
  {
    slug: 'times-arrays-picture-cards', lesson: 'arrays-and-multiplication', baseRevision: 0, by: at('joel.barker'), titleSuffix: 'with picture cards for Year 1 and 2',
    reason: 'mixed_ages', reasonNote: 'Year 1 match arrays to pictures; Year 2 write the multiplications.', visibility: 'trust', daysAgo: 47,
    edits: [{ find: 'Then use 12 counters. Find *every* array you can. Draw each on squared paper.', replace: '**Year 1:** match each array card to a picture (wheels, eggs, windows).\n\n**Year 2:** then use 12 counters. Find *every* array you can. Draw each on squared paper.' }],
    taughtBy: allAt('joel.barker', 'emma.colley', 'zainab.hussain'), thankedBy: allAt('lucy.hargreave', 'zainab.hussain'),
  },
];
