// Key Stage 3 mathematics: fractions, algebra, proportion and angles.
import type { DemoLesson } from '../types';

const central = {
  subject: 'maths', keyStages: ['KS3'], licence: 'CC-BY-4.0', visibility: 'trust', central: true,
  author: 'farah.siddiqui@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const fractions: DemoLesson = {
  ...central, slug: 'adding-fractions', title: 'Adding fractions with different denominators',
  summary: 'Estimate, picture, calculate, check. Built to make "add the tops and add the bottoms" look wrong to pupils themselves.',
  years: [7], topic: 'Fractions', kind: 'lesson', minutesSaved: 35, coreHeadings: ['Learning outcomes'],
  coreReason: 'The spring assessment asks for these',
  publishedDaysAgo: 230,
  markdown: String.raw`## Learning outcomes

- Add two fractions by writing them with a common denominator.
- Explain why the parts must be the same size.
- Use an estimate to reject an impossible answer.

## Starter (5 minutes)

True or false, with a reason and no calculating:

1. $\frac{1}{2} + \frac{1}{3}$ is more than $\frac{1}{2}$
2. $\frac{3}{4} + \frac{2}{3}$ is less than 1
3. $\frac{2}{5}$ is more than $\frac{1}{2}$

## Explain (10 minutes)

<!-- trellis: intent="The picture comes before the rule: pupils see why parts must be the same size." misconception="Add the tops, add the bottoms. Ask whether the answer is bigger than what we began with." timing="10 minutes; the sixths can be drawn beforehand." -->

Two bars of equal length, one cut in halves and one in thirds. *Can we count the shaded parts together?* Not until every part is the same size. Cut both into sixths:

$$
\frac{1}{2} + \frac{1}{3} = \frac{3}{6} + \frac{2}{6} = \frac{5}{6}
$$

> [!MISCONCEPTION]
> $\frac{1}{2} + \frac{1}{3} = \frac{2}{5}$. Do not correct it; ask whether $\frac{2}{5}$ is more or less than the $\frac{1}{2}$ we began with.

## Practice (20 minutes)

| A: one denominator will do | B: both must change | C: bigger than one |
| --- | --- | --- |
| $\frac{1}{2} + \frac{1}{4}$ | $\frac{1}{3} + \frac{1}{4}$ | $\frac{3}{4} + \frac{2}{3}$ |
| $\frac{2}{3} + \frac{1}{6}$ | $\frac{2}{5} + \frac{1}{2}$ | $\frac{5}{6} + \frac{1}{2}$ |
| $\frac{3}{10} + \frac{2}{5}$ | $\frac{3}{7} + \frac{1}{3}$ | $1\frac{1}{2} + \frac{4}{5}$ |

**Stretch:** find two different unit fractions that add to $\frac{1}{2}$. How many pairs are there?

## Exit quiz

1. $\frac{1}{5} + \frac{1}{2}$
2. Sam writes $\frac{2}{3} + \frac{1}{4} = \frac{3}{7}$. How can you tell, without working it out, that this is wrong?
3. $\frac{5}{8} + \frac{1}{6}$

Answers: $\frac{7}{10}$; $\frac{3}{7}$ is less than a half, and $\frac{2}{3}$ is already more; $\frac{19}{24}$.

> [!CHOOSE ONE] If there is time
>
> > [!OPTION] Fraction dominoes
> > In pairs: lay a domino only if the two fractions that meet add to more than 1.
>
> > [!OPTION] Egyptian fractions
> > Write $\frac{5}{6}$ as a sum of different unit fractions. Is there more than one way?
`,
  revisions: [
    { message: 'Ask for an estimate beside every question', daysAgo: 91, edits: [{ find: '## Practice (20 minutes)\n', replace: '## Practice (20 minutes)\n\nBefore each calculation write *more than 1*, *less than 1* or *exactly 1*.\n' }] },
    { message: 'Say how many pairs there are for the stretch', daysAgo: 55, by: 'callum.reid@fenmoor.example', edits: [{ find: 'How many pairs are there?', replace: 'How many pairs are there? (Only one: a third and a sixth. Why?)' }] },
  ],
};

const brackets: DemoLesson = {
  ...central, slug: 'expanding-single-brackets', title: 'Expanding single brackets: the area you can see',
  summary: 'From a split rectangle to a(b + c), with negatives kept for the second half.',
  years: [8], topic: 'Algebra', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 215,
  markdown: String.raw`## Learning outcomes

- Multiply a single term over a bracket.
- Expand and collect like terms.
- Explain the method with an area diagram.

## Starter (5 minutes)

Work out $6 \times 23$ in your head. Who used $6 \times 20$ and $6 \times 3$? That was an expansion.

## Picture (10 minutes)

Draw a rectangle 4 tall and $x + 3$ wide, split into $4x$ and $12$. Same rectangle, so

$$
4(x + 3) = 4x + 12
$$

> [!MISCONCEPTION]
> $4(x + 3) = 4x + 3$ leaves part of the rectangle out. Ask which piece has lost its area.

## Worked pairs (10 minutes)

| I do | You do |
| --- | --- |
| $5(x + 2) = 5x + 10$ | $3(y + 7)$ |
| $2(3a - 4) = 6a - 8$ | $4(2b - 5)$ |
| $x(x + 6) = x^2 + 6x$ | $p(p - 9)$ |
| $-2(x - 5) = -2x + 10$ | $-3(k - 4)$ |

Pause at the last row. Check by putting in a number: let $x = 1$. Left: $-2 \times -4 = 8$. Right: $-2 + 10 = 8$.

## Practice (20 minutes)

1. $7(x + 1)$
2. $3(2x - 5)$
3. $y(y + 4)$
4. $2a(3a - 1)$
5. $4(x + 2) + 3(x + 1)$
6. $5(n + 3) - 2(n - 4)$
7. The rectangle $3$ by $(2x + 1)$ has area 27. Find $x$.

## Exit quiz

1. Expand $6(2x + 3)$.
2. Expand and simplify $3(x + 4) - (x - 2)$.
3. Which value of $x$ would *not* show that $4(x + 3) = 4x + 3$ is wrong? (A trick.)

Answers to practice: $7x + 7$; $6x - 15$; $y^2 + 4y$; $6a^2 - 2a$; $7x + 11$; $3n + 23$; 4. Exit: $12x + 18$; $2x + 14$; none, because the two sides always differ by 9.
`,
};

const sequences: DemoLesson = {
  ...central, slug: 'nth-term-of-a-sequence', title: 'The nth term: describing a pattern once and for all',
  summary: 'Growing tile patterns lead to the rule; two different-looking rules turn out to be the same.',
  years: [8], topic: 'Sequences', kind: 'lesson', minutesSaved: 25, author: 'dilip.mehta@fenmoor.example', central: false,
  visibility: 'network', network: 'mathematics', coreHeadings: [], publishedDaysAgo: 165,
  markdown: String.raw`## Learning outcomes

- Find and use the $n$th term of a linear sequence.
- Link the rule to the structure of a pattern.

## Starter (6 minutes)

A square pond is 1 tile wide, with a border of 8 tiles around it. A pond 2 wide has a border of 12. Draw the pond 3 wide. *Count the border without counting every tile.* Collect at least three ways.

## Ways of seeing (12 minutes)

For a pond $n$ tiles wide:

- four sides and four corners: $4n + 4$
- four strips of equal length: $4(n + 1)$
- big square take away pond: $(n + 2)^2 - n^2$

Expand each one. All three give $4n + 4$.

## From the numbers (10 minutes)

Sequence: 7, 10, 13, 16, ... It goes up in threes, so compare with $3n$:

| $n$ | 1 | 2 | 3 | 4 |
| --- | --- | --- | --- | --- |
| $3n$ | 3 | 6 | 9 | 12 |
| sequence | 7 | 10 | 13 | 16 |

Always 4 more, so the $n$th term is $3n + 4$.

> [!MISCONCEPTION]
> "It goes up in 3 so it is $n + 3$." That describes how to get from one term to the *next*. The $n$th term gets you from the *position* to the term.

## Practice (15 minutes)

1. 5, 9, 13, 17
2. 2, 7, 12, 17
3. 20, 17, 14, 11
4. Is 100 in the sequence $6n - 2$?
5. Invent a tile pattern whose rule is $2n + 3$.

## Exit quiz

Find the 50th term of 4, 11, 18, 25. Which term of $5n + 1$ is 76?

Answers: $4n + 1$; $5n - 3$; $23 - 3n$; yes, $n = 17$. Exit: 347; the 15th.
`,
};

const percentages: DemoLesson = {
  ...central, slug: 'percentage-change-multipliers', title: 'Percentage change with multipliers',
  summary: 'One multiplication for any increase or decrease, and why up 20% then down 20% is not where you began.',
  years: [9], topic: 'Percentages', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 180,
  markdown: String.raw`## Learning outcomes

- Write an increase or decrease as a single multiplier.
- Find the multiplier for repeated change.
- Work back to an original amount.

## Starter (5 minutes)

A jacket costs £80. Shop A takes off 25% and then another 10%. Shop B takes off 35%. Which is cheaper? Vote, then park it.

## Explain (8 minutes)

| Change | What remains | Multiplier |
| --- | --- | --- |
| increase of 15% | 115% | 1.15 |
| decrease of 15% | 85% | 0.85 |
| increase of 4% | 104% | 1.04 |
| decrease of 2.5% | 97.5% | 0.975 |

> [!MISCONCEPTION]
> An increase of 4% is not 1.4. Say the percentage aloud before writing the decimal: "one hundred and four per cent".

## Practice (20 minutes)

1. Increase £60 by 35%.
2. Decrease 240 g by 12%.
3. A flat worth £150 000 gains 6%, then loses 6%. What is it worth? Why is it not £150 000?
4. A tank loses 10% of its water each hour. What percentage is left after 3 hours?
5. After a 20% rise a ticket is £42. What was it before?

## The jacket (5 minutes)

$80 \times 0.75 \times 0.9 = 54$, but $80 \times 0.65 = 52$. Shop B is cheaper.

## Exit quiz

1. Multiplier for a decrease of 8%?
2. A price is multiplied by 1.125. Describe the change.
3. In a sale a coat is 30% off and now costs £63. Original price?

Answers: £81; 211.2 g; £149 460, since the 6% lost is of a bigger amount; 72.9%; £35. Exit: 0.92; increase of 12.5%; £90.
`,
  revisions: [
    { message: 'Add the bar model for working back', daysAgo: 118, by: 'rosa.jimenez@fenmoor.example', edits: [{ find: '## Practice (20 minutes)', replace: '**Working back:** draw a bar for the *new* price and label it with its percentage of the old one. £42 is 120%, so 10% is £3.50 and 100% is £35.\n\n## Practice (20 minutes)' }, { find: '5. After a 20% rise a ticket is £42. What was it before?', replace: '5. After a 25% rise a ticket is £45. What was it before?' }, { find: '72.9%; £35.', replace: '72.9%; £36.' }] },
  ],
};

const angles: DemoLesson = {
  ...central, slug: 'angles-in-parallel-lines', title: 'Angles in parallel lines: reasons, not rules',
  summary: 'A worksheet that asks for a reason on every line and ends with a proof pupils can own.',
  years: [8], topic: 'Geometry', kind: 'worksheet', minutesSaved: 20, licence: 'trust-owned', author: 'callum.reid@fenmoor.example',
  central: false, visibility: 'school', coreHeadings: [], publishedDaysAgo: 58,
  markdown: String.raw`Draw a pair of parallel lines and a transversal. Label the eight angles $a$ to $h$, going clockwise round the upper crossing ($a$, $b$, $c$, $d$ from top left) and then the lower one ($e$, $f$, $g$, $h$).

## Part 1: name the pair

| Pair | Name | Equal, or sum to 180°? |
| --- | --- | --- |
| $a$ and $e$ | corresponding | |
| $d$ and $f$ | alternate | |
| $c$ and $f$ | co-interior | |
| $a$ and $c$ | vertically opposite | |

## Part 2: one angle is enough

Angle $a$ is 112°. Find all the others. Beside each write the reason **in full**: *Corresponding angles are equal*, and not "F angles".

> [!WARNING]
> "F", "Z" and "C" angles help you to look, but examiners do not accept them as reasons.

## Part 3: two steps

1. A triangle has one side extended. The angle outside is 130° and one of the far inside angles is 55°. Find the other.
2. $ABCD$ is a parallelogram with angle $A = 68°$. Find the other three, with reasons.
3. Two parallel lines are crossed by a transversal. Co-interior angles are $3x + 10$ and $2x + 20$. Find $x$.

## Part 4: prove it

Draw any triangle. Through one vertex draw a line parallel to the opposite side. Use two pairs of alternate angles to *prove* that the angles of a triangle add to 180°. Your proof must work for a triangle nobody has measured.

## Check

Part 1: equal; equal; sum to 180°; equal. Part 2: $c$, $e$, $g$ are 112°; the rest are 68°. Part 3: 75°; $C = 68°$, $B$ and $D$ are 112°; $x = 30$.
`,
};

export const mathsKs3Lessons: readonly DemoLesson[] = [fractions, brackets, sequences, percentages, angles];
