// History for Key Stage 4: medicine through time and Elizabethan England.
import type { DemoLesson } from '../types';

const central = {
  subject: 'history', keyStages: ['KS4'], licence: 'trust-owned', visibility: 'trust', central: true, author: 'kirsty.dunmore@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const snow: DemoLesson = {
  ...central, slug: 'john-snow-broad-street', title: 'John Snow and the Broad Street pump',
  summary: 'Pupils work from a map to a conclusion, and then ask why a good argument did not change minds at once.',
  years: [10], topic: 'Medicine through time', kind: 'lesson', minutesSaved: 35, coreHeadings: [], publishedDaysAgo: 182,
  markdown: `## Learning outcomes

- Describe how Snow gathered evidence in 1854.
- Explain why his conclusion was not accepted straight away.
- Weigh the roles of individuals and government in improving public health.

## Starter (5 minutes)

Ten pupils in a school fall ill. List what you would want to know before blaming the canteen.

## Map work (18 minutes)

Draw a simple street plan with three pumps, P, Q and R. Give pairs this table.

| Street | Nearest pump | Deaths |
| --- | --- | --- |
| Near P | P | 61 |
| Between P and Q | either | 14 |
| Near Q | Q | 3 |
| Near R | R | 2 |
| The brewery, near P | its own well | 0 |
| A widow, two miles away | sends for water from P | 1 |

*The figures are simplified for teaching.* Which two rows are the most powerful evidence, and why?

> [!MISCONCEPTION]
> "Snow proved that germs cause cholera." He showed that it travelled in water. He could not see the bacterium, and germ theory was published in 1861.

## Why was he not believed? (12 minutes)

Sort: *no visible cause; miasma seemed to fit; cost of clean water; cases were already falling when the handle came off; belief that government should not interfere.*

## Exam practice (15 minutes)

*Explain why there was rapid change in public health in England after 1858.* (12) Plan only: three reasons, one precise fact for each. Think of the Great Stink, the sewers, germ theory and the 1875 Public Health Act.

## Exit quiz

1. In what year was the pump handle removed?
2. Why was the brewery important?
3. Which mattered more by 1875: Snow's work, or the Thames?
`,
  revisions: [
    { message: 'Make clear that the figures are simplified', daysAgo: 133, edits: [{ find: '*The figures are simplified for teaching.* Which', replace: '**The figures are simplified for teaching; Snow\'s own map recorded several hundred deaths.** Which' }] },
  ],
};

const settlement: DemoLesson = {
  ...central, slug: 'elizabeth-religious-settlement', title: 'Elizabeth\'s religious settlement: a church for nearly everyone',
  summary: 'Pupils draft their own compromise before meeting the one of 1559.',
  years: [10], topic: 'Early Elizabethan England', kind: 'lesson', minutesSaved: 30, author: 'isaac.bello@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 94,
  markdown: `## Learning outcomes

- Explain the problem Elizabeth faced in 1558.
- Describe the Acts of 1559.
- Judge how far the settlement satisfied each group.

## Starter (6 minutes)

A town has one hall. One group wants it quiet and plain; another wants music and colour. Both pay for it. Write three rules that most people could live with.

## The problem (8 minutes)

| Reign | Direction |
| --- | --- |
| Henry VIII | breaks with Rome; services stay largely traditional |
| Edward VI | strongly Protestant |
| Mary I | back to Rome |
| Elizabeth I | ? |

A person of fifty had been told to change four times.

## Draft your own (12 minutes)

In threes: a Catholic, a moderate Protestant, a Puritan. Agree on (i) the head of the Church, (ii) the language of services, (iii) what priests wear, (iv) the penalty for staying away.

## What Elizabeth did (12 minutes)

- **Act of Supremacy:** Elizabeth is *Supreme Governor*, not Supreme Head.
- **Act of Uniformity:** one Prayer Book in English; church on Sundays and holy days or a fine of one shilling.
- Wording of the Communion kept so that people of different beliefs could hear what they believed.
- Priests keep traditional vestments, to the anger of Puritans.

> [!MISCONCEPTION]
> "It was a half-and-half church." Its teaching was Protestant. Much of its *appearance* was familiar to Catholics.

## Judge (14 minutes)

Mark each group from 0 to 5 for satisfaction, with a reason. Then answer: *Was the settlement strong because it was clear, or because it was vague?*

## Exit quiz

1. Why *Governor*?
2. What was the fine?
3. Which group was hardest to please, and why?
`,
};

export const historyKs4Lessons: readonly DemoLesson[] = [snow, settlement];
