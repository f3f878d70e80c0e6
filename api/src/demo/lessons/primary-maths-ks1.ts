// Primary mathematics, Years 1 and 2.
import type { DemoLesson } from '../types';

const central = {
  subject: 'maths', keyStages: ['KS1'], licence: 'CC-BY-4.0', visibility: 'trust', central: true, author: 'michael.tran@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const bonds: DemoLesson = {
  ...central, slug: 'number-bonds-to-ten', title: 'Ten in two parts: number bonds to ten',
  summary: 'A lesson of hands, ten-frames and one story told many ways, so that bonds are known and not counted.',
  years: [1], topic: 'Number', kind: 'lesson', minutesSaved: 20, author: 'lauren.pike@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 66,
  markdown: String.raw`## Learning outcomes

- I can show ten in two parts.
- I can find the missing part without counting from one.
- I can say each fact in more than one way.

## Starter (5 minutes)

Show fingers: "Seven up. How many down?" Keep it quick and quiet. Show the answer with hands before anyone speaks.

## The pond (10 minutes)

Ten ducks. Some are in the water and some on the bank. Move them on a ten-frame and tell the story: *Six in the water, four on the bank. Ten ducks altogether.*

| In the water | On the bank | Number sentence |
| --- | --- | --- |
| 10 | 0 | $10 + 0 = 10$ |
| 9 | 1 | $9 + 1 = 10$ |
| 8 | 2 | |
| 7 | 3 | |

Let children notice the staircase. *What happens on the bank each time a duck gets out?*

> [!MISCONCEPTION]
> Some children think that the equals sign means "the answer is next". Write $10 = 6 + 4$ as often as $6 + 4 = 10$.

## With a partner (15 minutes)

Ten cubes under a cup. One child takes some out; the other says how many are hidden, and how they know. Check, then swap.

- **Support:** keep a full ten-frame beside you.
- **Stretch:** hide cubes under *two* cups. How many ways can you find?

## Together (5 minutes)

Sing or chant the pairs, forwards, backwards, then from the middle: *five and five*.

## Can they do it?

- [ ] Says the partner of 7 without counting from one
- [ ] Writes $10 = \_ + \_$ in two different ways
- [ ] Explains why $4 + 6$ and $6 + 4$ tell the same story
`,
};

const arrays: DemoLesson = {
  ...central, slug: 'arrays-and-multiplication', title: 'Arrays: rows, columns and turning round',
  summary: 'Egg boxes, muffin tins and squared paper lead to the reason why 3 × 5 and 5 × 3 are equal.',
  years: [2], topic: 'Multiplication', kind: 'lesson', minutesSaved: 25, author: 'lucy.hargreave@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 118,
  markdown: `## Learning outcomes

- I can describe an array as rows and columns.
- I can write a multiplication for an array.
- I can explain why turning an array changes nothing.

## Starter (5 minutes)

Flash a picture of eggs in a box for two seconds. *How many? How did you see it?* Take every way of seeing, and draw each one.

## Notice (10 minutes)

Children build 3 rows of 5 with counters.

- "I see 5 and 5 and 5."
- "I see 3 and 3 and 3 and 3 and 3."

Now lift the whole tray and turn it. *What is different? What is the same? Did I add any?*

> [!MISCONCEPTION]
> An array is not just any rectangle of dots. If one row is short, it is no longer equal groups. Make a "broken" array and ask what is wrong with it.

## Practise (15 minutes)

| Array | Rows of | Repeated addition | Multiplication |
| --- | --- | --- | --- |
| 2 rows of 5 | 5 | 5 + 5 | 2 × 5 |
| 4 rows of 3 | | | |
| 5 rows of 2 | | | |
| 3 rows of 10 | | | |

Then use 12 counters. Find *every* array you can. Draw each on squared paper.

**Stretch:** can you make an array with 7 counters that has more than one row?

## Together (8 minutes)

Stand the drawings for 12 side by side. Which are the same picture turned round?

## Can they do it?

- [ ] Builds an array from a multiplication
- [ ] Explains turning, in words or by turning
- [ ] Says why 7 makes only one array, and its turn
`,
  revisions: [
    { message: 'Questions about turning moved before any writing', daysAgo: 36, edits: [{ find: 'Now lift the whole tray and turn it.', replace: 'Before anybody writes, lift the whole tray and turn it through a quarter.' }] },
  ],
};

export const infantMathsLessons: readonly DemoLesson[] = [bonds, arrays];
