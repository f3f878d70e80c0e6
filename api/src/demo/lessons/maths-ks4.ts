// Key Stage 4 mathematics: quadratics, trigonometry, simultaneous equations and probability.
import type { DemoLesson } from '../types';

const central = {
  subject: 'maths', keyStages: ['KS4'], licence: 'CC-BY-4.0', visibility: 'trust', central: true,
  author: 'farah.siddiqui@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const quadratics: DemoLesson = {
  ...central, slug: 'solving-quadratics-by-factorising', title: 'Solving quadratics by factorising',
  summary: 'Why a product of zero is such good news, and how to avoid losing a solution.',
  years: [10], topic: 'Algebra', kind: 'lesson', minutesSaved: 30, coreHeadings: ['Learning outcomes'],
  coreReason: 'The trust’s Year 10 test asks exactly these three things',
  publishedDaysAgo: 220,
  markdown: String.raw`## Learning outcomes

- Solve $x^2 + bx + c = 0$ by factorising.
- Explain why one side must be zero first.
- Interpret both solutions in a context.

## Starter (6 minutes)

Which two numbers...

| Add to | Multiply to | Numbers |
| --- | --- | --- |
| 7 | 12 | |
| -1 | -12 | |
| -8 | 15 | |
| 0 | -49 | |

Then: *Two numbers multiply to make 0. What can you say for certain? Two numbers multiply to make 6. What can you say?*

## Explain (10 minutes)

$$
x^2 - x - 12 = 0
$$

$$
(x - 4)(x + 3) = 0
$$

Either $x - 4 = 0$ or $x + 3 = 0$, so $x = 4$ or $x = -3$. Check both.

> [!MISCONCEPTION]
> From $(x - 4)(x + 3) = 8$ pupils write $x - 4 = 8$. Zero is the only number for which this trick works. Expand, and make one side zero.

> [!MISCONCEPTION]
> Dividing $x^2 = 5x$ by $x$ loses the solution $x = 0$.

## Practice (20 minutes)

1. $x^2 + 7x + 12 = 0$
2. $x^2 - 8x + 15 = 0$
3. $x^2 + 2x - 24 = 0$
4. $x^2 - 49 = 0$
5. $x^2 = 5x$
6. $(x - 4)(x + 3) = 8$
7. A rectangle is 3 cm longer than it is wide. Its area is 40 cm². Find its width.

## Exit quiz

1. Solve $x^2 - 9x + 20 = 0$.
2. Write a quadratic equation whose solutions are 2 and $-5$.
3. Why does question 7 have only one answer when its equation has two?

Answers: $-3, -4$; $3, 5$; $4, -6$; $7, -7$; $0, 5$; $5, -4$; 5 cm. Exit: $4, 5$; $x^2 + 3x - 10 = 0$; a width cannot be $-8$ cm.
`,
  revisions: [
    { message: 'A starter that can be repeated weekly', daysAgo: 150, by: 'patricia.lowe@fenmoor.example', edits: [{ find: '| 0 | -49 | |', replace: '| 0 | -49 | |\n| 5 | -24 | |' }] },
    { message: 'Add a sketch to show where the solutions are', daysAgo: 48, edits: [{ find: 'so $x = 4$ or $x = -3$. Check both.', replace: 'so $x = 4$ or $x = -3$. Check both, then mark them on a quick sketch: they are where the curve crosses the $x$-axis.' }] },
  ],
};

const trigonometry: DemoLesson = {
  ...central, slug: 'trigonometry-finding-sides', title: 'Trigonometry: finding a missing side',
  summary: 'Ratios first, calculator second: pupils meet sine as a scale factor before any formula triangle.',
  years: [10], topic: 'Geometry', kind: 'lesson', minutesSaved: 30, author: 'szymon.nowak@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 142,
  markdown: String.raw`## Learning outcomes

- Label opposite, adjacent and hypotenuse from a given angle.
- Choose sine, cosine or tangent.
- Find a missing side.

## Starter (8 minutes)

Everybody draws a right-angled triangle with an angle of 30°, any size. Measure the side opposite 30° and the hypotenuse. Divide. Compare with three other people. *Why do we all get about 0.5?*

## Explain (10 minutes)

All our triangles are similar, so the ratio belongs to the *angle*. Its name is the sine.

$$
\sin\theta = \frac{\text{opp}}{\text{hyp}} \qquad \cos\theta = \frac{\text{adj}}{\text{hyp}} \qquad \tan\theta = \frac{\text{opp}}{\text{adj}}
$$

**Example.** A ladder 5 m long leans at 70° to the ground. How high does it reach?

$$
h = 5 \times \sin 70° = 4.70\ \text{m (2 d.p.)}
$$

**Before calculating:** the height must be less than 5 m. Is 4.70 sensible for a steep ladder?

> [!MISCONCEPTION]
> "Opposite" is not always the vertical side. It depends on the angle you stand in. Put your finger on the angle and point across.

## Practice (20 minutes)

For each: sketch, label, choose, estimate, calculate.

1. Hypotenuse 12 cm, angle 35°, find the opposite.
2. Hypotenuse 9 cm, angle 62°, find the adjacent.
3. Adjacent 7 m, angle 48°, find the opposite.
4. Opposite 6 cm, angle 40°, find the *hypotenuse*.
5. From 50 m away, the top of a church tower is at an elevation of 28°. Find its height above eye level.

Answers: 6.88 cm; 4.23 cm; 7.77 m; 9.33 cm; 26.6 m.

## Exit quiz

1. Which ratio links adjacent and hypotenuse?
2. A calculator shows $\sin 30 = -0.988$. What has gone wrong?
3. Why can $\sin\theta$ never be more than 1 in a right-angled triangle?

Answers: cosine; it is set to radians; the hypotenuse is always the longest side.
`,
};

const simultaneous: DemoLesson = {
  ...central, slug: 'simultaneous-equations-elimination', title: 'Simultaneous equations by elimination',
  summary: 'Begins at a café till, ends with a decision: add or subtract?',
  years: [10], topic: 'Algebra', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 198,
  markdown: String.raw`## Learning outcomes

- Solve two linear equations by adding or subtracting.
- Multiply one or both equations to match a term.
- Check the solution in *both* equations.

## Starter (6 minutes)

Two teas and three scones cost £9.60. Two teas and one scone cost £5.20. What does a scone cost? How did you do it without algebra?

## Explain (10 minutes)

$$
2t + 3s = 9.60
$$

$$
2t + s = 5.20
$$

Same number of teas, so the difference in cost is two scones: $2s = 4.40$, so $s = 2.20$ and $t = 1.50$.

| Matching terms | Do this |
| --- | --- |
| same sign | subtract |
| different signs | add |
| no match yet | multiply first |

> [!MISCONCEPTION]
> Subtracting a negative: $(3x - 2y) - (3x - 5y) = 3y$, not $-7y$. Write the second line in brackets until you are sure.

## Practice (20 minutes)

1. $x + y = 9$ and $x - y = 3$
2. $3x + 2y = 16$ and $x + 2y = 8$
3. $4x - y = 10$ and $2x + y = 8$
4. $2x + 3y = 13$ and $5x - y = 7$
5. $3x + 4y = 2$ and $2x - 3y = 7$
6. Adult and child tickets: two adults and five children pay £41; three adults and two children pay £34. Find each price.

Answers: $(6, 3)$; $(4, 2)$; $(3, 2)$; $(2, 3)$; $(2, -1)$; adult £8, child £5.

## Exit quiz

1. Add or subtract? $5x + 2y = 4$ and $3x - 2y = 12$. Solve.
2. Why does checking in only one equation not prove that you are right?
3. What would happen with $x + y = 4$ and $2x + 2y = 10$?
`,
  revisions: [
    { message: 'Give the exit answers and ask for a sketch', daysAgo: 176, edits: [{ find: '3. What would happen with $x + y = 4$ and $2x + 2y = 10$?', replace: '3. What would happen with $x + y = 4$ and $2x + 2y = 10$? Sketch both lines.\n\nAnswers: add, $(2, -3)$; a wrong pair can satisfy one line; the lines are parallel, so there is no solution.' }] },
  ],
};

const trees: DemoLesson = {
  ...central, slug: 'conditional-probability-trees', title: 'Tree diagrams when the second choice depends on the first',
  summary: 'Two socks from a drawer in the dark: a check on replacement, and when to multiply or to add.',
  years: [11], topic: 'Probability', kind: 'assessment', minutesSaved: 25, author: 'grace.oyelaran@fenmoor.example', central: false,
  visibility: 'network', network: 'mathematics', coreHeadings: [], publishedDaysAgo: 84,
  markdown: String.raw`A 20-mark check with a worked example at the top. Calculators allowed.

## Worked example

A drawer holds 5 black socks and 3 white. Two are taken in the dark.

| First | Second | Probability |
| --- | --- | --- |
| black | black | $\frac{5}{8} \times \frac{4}{7} = \frac{20}{56}$ |
| black | white | $\frac{5}{8} \times \frac{3}{7} = \frac{15}{56}$ |
| white | black | $\frac{3}{8} \times \frac{5}{7} = \frac{15}{56}$ |
| white | white | $\frac{3}{8} \times \frac{2}{7} = \frac{6}{56}$ |

Check: the four add to 1. A matching pair: $\frac{20}{56} + \frac{6}{56} = \frac{26}{56} = \frac{13}{28}$.

## Questions

1. A bag has 6 red and 4 blue counters. Two are taken **with** replacement. Find P(both red). *(3)*
2. The same bag **without** replacement. Find P(both red). *(3)*
3. Without replacement, find P(one of each colour). *(3)*
4. It rains on a given day with probability 0.3. If it rains, the bus is late with probability 0.4; if not, 0.1. Find P(late). *(4)*
5. The bus was late. Find the probability that it rained. *(3)*
6. A box has $n$ pens, 4 of which are faulty. Two are taken. P(both faulty) is $\frac{2}{15}$. Show that $n^2 - n - 90 = 0$ and find $n$. *(4)*

> [!NOTE]
> Question 5 is where pupils stop too soon. Ask: "Out of all the late days, how many were wet?" A table of 1000 days makes it plain.

## Answers

1. $\frac{36}{100} = \frac{9}{25}$
2. $\frac{6}{10} \times \frac{5}{9} = \frac{1}{3}$
3. $2 \times \frac{6}{10} \times \frac{4}{9} = \frac{8}{15}$
4. $0.12 + 0.07 = 0.19$
5. $\frac{0.12}{0.19} = \frac{12}{19}$
6. $\frac{4}{n} \times \frac{3}{n-1} = \frac{2}{15}$, so $n(n-1) = 90$ and $n = 10$
`,
};

export const mathsKs4Lessons: readonly DemoLesson[] = [quadratics, trigonometry, simultaneous, trees];
