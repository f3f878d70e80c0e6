// Primary mathematics, Years 3 to 6.
import type { DemoLesson } from '../types';

const central = {
  subject: 'maths', keyStages: ['KS2'], licence: 'CC-BY-4.0', visibility: 'trust', central: true, author: 'michael.tran@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const subtraction: DemoLesson = {
  ...central, slug: 'column-subtraction-exchange', title: 'Column subtraction: one ten for ten ones',
  summary: 'Place-value counters beside the written method on every example, and one agreed word: exchange.',
  years: [3], topic: 'Subtraction', kind: 'lesson', minutesSaved: 30, coreHeadings: ['The word we use'],
  coreReason: 'Year 4 builds on this one word',
  publishedDaysAgo: 174,
  markdown: String.raw`## Learning outcomes

- Subtract a two- or three-digit number with one exchange.
- Explain an exchange using counters.
- Decide when a written method is *not* needed.

## The word we use

We say **exchange**: one ten is exchanged for ten ones. Nothing is borrowed, because nothing is given back.

## Starter (5 minutes)

Which of these can you do in your head? $80 - 30$, $64 - 1$, $52 - 27$, $400 - 399$. Sort first; answer later.

## Together (12 minutes)

$52 - 27$. Build 52 with counters: 5 tens and 2 ones.

1. *Can I take 7 ones away from 2 ones?* Not yet.
2. Exchange one ten for ten ones: 4 tens and 12 ones. *Is it still 52?* Count to prove it.
3. Take away 7 ones: 5 left. Take away 2 tens: 2 left.

| | Tens | Ones |
| --- | --- | --- |
| start | 5 | 2 |
| after exchange | 4 | 12 |
| take away | 2 | 7 |
| left | 2 | 5 |

> [!MISCONCEPTION]
> "Take the small from the big": $7 - 2 = 5$, giving 35. Build it with counters and ask, "Where would the 7 ones come from?"

## Practise (18 minutes)

1. $63 - 28$
2. $71 - 46$
3. $90 - 34$
4. $245 - 117$
5. $362 - 180$
6. Write a subtraction that needs *no* exchange and one that does. What is the difference between them?

**Support:** counters for all. **Stretch:** fill the gaps in $\Box 4 - 2\Box = 36$.

## Exit quiz

1. Draw counters to show the exchange in $41 - 15$.
2. Is $300 - 298$ best done in columns? Why?

Answers to practice: 35, 25, 56, 128, 182. Stretch: $64 - 28$.
`,
  revisions: [
    { message: 'One agreed word, with a note for home', daysAgo: 72, edits: [{ find: 'Nothing is borrowed, because nothing is given back.', replace: 'Nothing is borrowed, because nothing is given back. **At home** you may hear *borrow*; it is the same method.' }] },
    { message: 'Link forward for mixed classes', daysAgo: 40, by: 'duncan.frost@fenmoor.example', edits: [{ find: '5. $362 - 180$', replace: '5. $362 - 180$ (which column needs the exchange this time?)' }] },
  ],
};

const equivalent: DemoLesson = {
  ...central, slug: 'equivalent-fractions-bar-model', title: 'Equivalent fractions with the bar model',
  summary: 'Folded paper strips, then bars, then symbols; the same length stays the same length whatever we cut it into.',
  years: [4], topic: 'Fractions', kind: 'lesson', minutesSaved: 30, coreHeadings: [], publishedDaysAgo: 192,
  markdown: String.raw`## Learning outcomes

- Show two fractions that are equivalent on bars of the same length.
- Explain why the numerator and denominator change together.
- Find a missing number in a pair of equivalent fractions.

## Starter (5 minutes)

Would you rather have $\frac{1}{2}$ or $\frac{2}{4}$ of a chocolate bar? What if the bars are *different sizes*?

## Fold (12 minutes)

Everyone has three strips of equal length. Fold one into halves, one into quarters, one into eighths. Lay them in line.

| Shaded | Also called | Also called |
| --- | --- | --- |
| $\frac{1}{2}$ | $\frac{2}{4}$ | $\frac{4}{8}$ |
| $\frac{1}{4}$ | | |
| $\frac{3}{4}$ | | |

*Each half was cut into two. So there are twice as many parts, and twice as many are shaded.*

> [!MISCONCEPTION]
> "You multiply it by 2, so it is twice as big." The fraction is the same length. We multiplied the *number of parts*, both shaded and whole.

## Practise (18 minutes)

1. Draw bars to show $\frac{2}{3} = \frac{4}{6}$.
2. $\frac{1}{5} = \frac{\Box}{10}$
3. $\frac{3}{4} = \frac{9}{\Box}$
4. $\frac{6}{8} = \frac{\Box}{4}$
5. True or false: $\frac{3}{6} = \frac{5}{10}$. Draw it.
6. Tom says $\frac{2}{4} = \frac{3}{5}$ because he added one to both. Show him why not.

**Stretch:** find three fractions equivalent to $\frac{2}{3}$ in which the numerator is odd... or explain why there are none.

## Exit quiz

1. Write a fraction equivalent to $\frac{1}{3}$.
2. Is $\frac{4}{10}$ equivalent to $\frac{1}{2}$? Say how you know.
3. Draw a bar to convince a friend that $\frac{1}{2}$ equals $\frac{3}{6}$.

Answers to practice: 2; 12; 3; true, both are one half.
`,
  revisions: [
    { message: 'Stretch question made possible to finish in the time', daysAgo: 137, edits: [{ find: '**Stretch:** find three fractions equivalent to $\\frac{2}{3}$ in which the numerator is odd... or explain why there are none.', replace: '**Stretch:** write five fractions equivalent to $\\frac{2}{3}$. Can the numerator ever be odd? Explain.' }] },
    { message: 'A question that asks how big, before anything is added', daysAgo: 89, by: 'nisha.patel@fenmoor.example', edits: [{ find: '1. Write a fraction equivalent to $\\frac{1}{3}$.', replace: '1. Is $\\frac{2}{5}$ more or less than a half? Use a bar.' }] },
  ],
};

const area: DemoLesson = {
  ...central, slug: 'area-and-perimeter', title: 'Same perimeter, different area',
  summary: 'A worksheet with string and squares: which rectangle holds the most sheep?',
  years: [5], topic: 'Measurement', kind: 'worksheet', minutesSaved: 20, author: 'harpreet.gill@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 80,
  markdown: `**Area** is the space inside, measured in squares. **Perimeter** is the distance round, measured in lengths.

## Warm-up

1. A rectangle is 6 cm by 4 cm. Find its area and its perimeter.
2. A square has perimeter 20 cm. Find its area.
3. Which has the unit cm², area or perimeter? Why?

## The sheep pen

A farmer has 24 m of fence and wants a rectangular pen. Every side is a whole number of metres.

| Length (m) | Width (m) | Perimeter (m) | Area (m²) |
| --- | --- | --- | --- |
| 11 | 1 | 24 | 11 |
| 10 | 2 | 24 | |
| 9 | 3 | | |
| 8 | | | |
| 7 | | | |
| 6 | | | |

4. Complete the table.
5. Which pen has the largest area? Describe its shape.
6. Each sheep needs 4 m². How many will fit in the largest pen? In the smallest?

> [!MISCONCEPTION]
> "If the perimeter is the same, the area must be the same." Try a loop of string: pull it long and thin, then square. Nothing was added to the string.

## The other way round

7. Draw three rectangles with area 12 cm². Find the perimeter of each.
8. Always, sometimes or never: *if you make a rectangle's area bigger, its perimeter gets bigger.*

## Challenge

9. The farmer uses a straight river bank as one side of the pen, so the 24 m of fence makes only three sides. Can you beat 36 m²?

## Answers

1. 24 cm², 20 cm
2. 25 cm²
3. Area: it counts squares.
4. Areas: 11, 20, 27, 32, 35, 36
5. The square, 6 m by 6 m
6. 9; 2
7. For example 12 by 1 (26 cm), 6 by 2 (16 cm), 4 by 3 (14 cm)
8. Sometimes
9. Yes: 12 m along the river and 6 m wide gives 72 m².
`,
};

const ratio: DemoLesson = {
  ...central, slug: 'ratio-in-recipes', title: 'Ratio in recipes: for every ...',
  summary: 'Soup for two, then six, then one: scaling in a ratio table with the unit row as the anchor.',
  years: [6], topic: 'Ratio', kind: 'lesson', minutesSaved: 30, coreHeadings: [], publishedDaysAgo: 104,
  markdown: String.raw`## Learning outcomes

- Use *for every* to describe a ratio.
- Scale a recipe up and down with a table.
- Tell multiplying situations from adding ones.

## Starter (5 minutes)

Two children run at the same speed. Ali began first. When Ali has run 4 laps, Bea has run 2. When Ali has run 8, how many has Bea? *(Careful: is this a "for every" situation?)*

## The soup (12 minutes)

Leek and potato soup for 4: 2 leeks, 6 potatoes, 800 ml of stock.

| People | Leeks | Potatoes | Stock (ml) |
| --- | --- | --- | --- |
| 4 | 2 | 6 | 800 |
| 8 | | | |
| 2 | | | |
| 1 | $\frac{1}{2}$ | | |
| 10 | | | |

Ask where *each* number came from. Several routes reach 10: five lots of 2, or ten lots of 1.

> [!MISCONCEPTION]
> For 10 people: "It is 6 more people, so 6 more leeks." Ask how much leek each person would have. Adding keeps the *difference* the same; a recipe keeps the *share* the same.

## Practise (18 minutes)

1. Paint: 3 litres of blue for every 2 of yellow. How much yellow goes with 12 litres of blue?
2. For every 5 pupils there is 1 adult. How many adults for 45 pupils? For 47?
3. 6 pens cost £4.50. What do 10 cost?
4. A photograph 10 cm by 15 cm is enlarged so that its short side is 24 cm. Find the long side.
5. Red and white beads are in the ratio 2 : 3. There are 40 beads. How many are red?

## Exit quiz

1. Go back to Ali and Bea. Explain.
2. Write a "for every" question whose answer is 12.
3. In question 2, why is 9.4 not sensible?

Answers: 8; 9 and 10; £7.50; 36 cm; 16. Ali and Bea: 6, because Bea is always 2 laps behind.
`,
};

export const primaryMathsLessons: readonly DemoLesson[] = [subtraction, equivalent, area, ratio];
