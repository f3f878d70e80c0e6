// Geography for Key Stages 3 and 4, with a local study of the Fens.
import type { DemoLesson } from '../types';

const central = {
  subject: 'geography', keyStages: ['KS3'], licence: 'CC-BY-4.0', visibility: 'trust', central: true, author: 'ahmed.yusuf@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const fens: DemoLesson = {
  ...central, slug: 'draining-the-fens', title: 'Draining the Fens: who gained, who lost, what sank',
  summary: 'A local study that joins physical and human geography: why the land is below the rivers, and what happens next.',
  years: [7], topic: 'Our local area', kind: 'lesson', minutesSaved: 40, coreHeadings: [], publishedDaysAgo: 245,
  markdown: `## Learning outcomes

- Explain why drained peat sinks.
- Describe how drainage changed who could make a living.
- Give a reasoned view on the future of the land.

## Starter (5 minutes)

Stand at the foot of a drain bank and look up: the water is *above* you. How can a river be higher than a field?

## Before drainage (8 minutes)

Reeds for roofs, peat for fires, eels, fish and wildfowl to eat, summer grazing shared by commoners. Ask: *If the water goes, what goes with it?*

## What sank, and why (12 minutes)

| Step | What happens |
| --- | --- |
| 1 | Water is drained from the peat |
| 2 | Peat shrinks as it dries |
| 3 | Air gets in; microbes break it down and release carbon dioxide |
| 4 | Dry peat blows away |
| 5 | The field is lower, so water must be lifted: wind, then steam, then diesel and electric pumps |

Demonstrate with a wet sponge and a ruler. Measure it again at the end of the week.

> [!MISCONCEPTION]
> "The sea used to be there, so the land is low." Silt land near the coast was often *higher* than the peat. Much of the fall happened after drainage, and because of it.

## Voices in the 1650s (12 minutes)

An investor, a commoner, a drainage engineer, an eel-catcher. Each has two sentences to convince a court of sewers. The rest award land.

## Decide (12 minutes)

*What should happen to this land by 2080?* Keep farming as now; raise the water and grow wet crops; return part to fen. Consider food, carbon, wildlife, jobs and flood risk.

## Exit quiz

1. Why must water be pumped *up* from the fields?
2. Name one thing commoners lost.
3. Which gas is released as peat breaks down?
`,
  revisions: [
    { message: 'More on the commoners, following questions from primary colleagues', daysAgo: 85, edits: [{ find: 'Ask: *If the water goes, what goes with it?*', replace: 'Ask: *If the water goes, what goes with it?* Then: *Nobody wrote to ask the commoners. Why do we know so little of what they said?*' }] },
    { message: 'Add the sponge method in full', daysAgo: 50, by: 'megan.rhys@fenmoor.example', edits: [{ find: 'Demonstrate with a wet sponge and a ruler. Measure it again at the end of the week.', replace: 'Demonstrate with a wet sponge, a light book on top and a ruler. Record the height today, on Wednesday and on Friday.' }] },
  ],
};

const meanders: DemoLesson = {
  ...central, slug: 'river-meanders', title: 'Why rivers bend: meanders and oxbow lakes',
  summary: 'A tray of sand, a six-frame storyboard and the vocabulary of erosion and deposition.',
  years: [8], topic: 'Rivers', kind: 'lesson', minutesSaved: 30, coreHeadings: [], publishedDaysAgo: 212,
  markdown: `## Learning outcomes

- Explain where a river erodes and deposits on a bend.
- Sequence the formation of an oxbow lake.
- Use *lateral erosion*, *deposition*, *slip-off slope* and *river cliff*.

## Starter (5 minutes)

Swirl tea leaves in a cup of water. Where do they settle when it slows? Where the water is *slow*, material is dropped.

## Demonstration (10 minutes)

A tray of damp sand, tilted a little, with a shallow bent channel. Trickle water for four minutes. Photograph each minute. What moved?

## Explain (10 minutes)

| | Outside of bend | Inside of bend |
| --- | --- | --- |
| Speed | fast | slow |
| Depth | deep | shallow |
| Process | erosion | deposition |
| Landform | river cliff | slip-off slope |

> [!MISCONCEPTION]
> "The river flows fastest in the middle." On a straight stretch, near the surface, it often does. On a bend the fastest flow swings to the outside.

## Storyboard (20 minutes)

Six frames with a caption of at most fifteen words: gentle bend; wider meander; narrow neck; flood breaks through; old ends sealed by deposition; oxbow lake. Label at least two processes.

**Support:** captions supplied in the wrong order.
**Stretch:** the parish boundary follows the *old* river. What does this tell a historian?

## Exit quiz

1. Why does the neck become narrow?
2. When is the neck most likely to be cut?
3. Why does an oxbow lake slowly disappear?

Answers: erosion on the outside of both bends; during a flood; sediment and plants fill it in.
`,
  revisions: [
    { message: 'Add an annotated sketch for pupils who find storyboards slow', daysAgo: 130, edits: [{ find: '**Support:** captions supplied in the wrong order.', replace: '**Support:** captions supplied in the wrong order, or one large annotated sketch in place of six frames.\n' }] },
  ],
};

const climate: DemoLesson = {
  ...central, slug: 'reading-climate-graphs', title: 'Reading climate graphs: which place is this?',
  summary: 'A worksheet of three sets of data, a graph to draw and a set of clues to match.',
  years: [7], topic: 'Weather and climate', kind: 'worksheet', minutesSaved: 20, author: 'megan.rhys@fenmoor.example', central: false, visibility: 'network', network: 'history-and-humanities', coreHeadings: [], publishedDaysAgo: 110,
  markdown: `Values are rounded and typical, for practice only.

| Month | A: temp (°C) | A: rain (mm) | B: temp (°C) | B: rain (mm) | C: temp (°C) | C: rain (mm) |
| --- | --- | --- | --- | --- | --- | --- |
| Jan | 4 | 50 | 27 | 260 | 13 | 5 |
| Apr | 9 | 45 | 27 | 290 | 22 | 1 |
| Jul | 17 | 50 | 27 | 90 | 29 | 0 |
| Oct | 11 | 60 | 28 | 110 | 24 | 1 |

## Part 1: read

1. Which place has almost the same temperature all year?
2. Which place has the largest range of temperature? Work it out.
3. In which place would you most need an umbrella in April?

## Part 2: draw

Draw a climate graph for place A. Bars for rain in blue, starting at zero. A red line for temperature, with points in the middle of each month.

- [ ] Title
- [ ] Two labelled axes with units
- [ ] Sensible scales that use more than half the paper

> [!MISCONCEPTION]
> Bars for rain are *totals* for the month; points for temperature are *averages*. That is why one is a bar and the other a line.

## Part 3: match

Match to A, B and C, and quote two figures to support each.

- Eastern England
- Amazon rainforest
- Desert in North Africa

## Part 4: explain

*Place B is hot all year because ...* Use the word *Equator* and say how the height of the Sun matters.

## Answers

1. B
2. C: 29 - 13 = 16 °C
3. B

Part 3: A is eastern England, B is the rainforest, C is the desert.
`,
};

const coasts: DemoLesson = {
  ...central, slug: 'coastal-management-decision', title: 'Hold the line? A coastal decision',
  summary: 'A decision-making exercise on an invented stretch of coast, with costs, people and a deadline.',
  keyStages: ['KS4'], years: [10], topic: 'Coasts', kind: 'lesson', minutesSaved: 40, coreHeadings: [], publishedDaysAgo: 152,
  markdown: `## Learning outcomes

- Compare hard and soft engineering and managed realignment.
- Use costs and benefits to support a decision.
- Recognise that one place's defence may be another's loss.

## Starter (4 minutes)

*A sea wall costs £6 million and protects homes worth £4 million.* Should it be built? What has been left out of the sum?

## The place (6 minutes)

Sandhaven (invented) has 3 km of soft clay cliff, retreating by 1.5 m a year. North: 40 houses and a lifeboat station. Middle: farmland and a caravan park. South: a salt marsh with rare birds.

## Options (15 minutes)

| Option | Cost per km | Lasts | Effect further along |
| --- | --- | --- | --- |
| Sea wall | £6m | 60 years | beach may be lost |
| Rock armour | £3m | 50 years | some |
| Groynes | £1.5m | 30 years | starves the beach down-drift |
| Beach nourishment | £2m | 5 to 10 years | may help |
| Managed realignment | £0.5m | ongoing | new marsh absorbs waves |

*Costs are rounded for the exercise.* You have £8 million. Choose for each of the three stretches.

> [!MISCONCEPTION]
> "Soft engineering is always better for the environment." Dredging sand for a beach disturbs the sea bed it comes from, and must be repeated.

## Defend it (15 minutes)

Each group presents for one minute. Others question as: a caravan-park owner, a bird charity, the council treasurer, a family whose house is 20 m from the edge.

## Write (15 minutes)

*Justify your decision for the middle stretch.* (9) Say what you *reject* and why. Use two figures.

## Exit quiz

1. How many years until the sea reaches that family's house?
2. Why might groynes in the north harm the south?
3. Which group loses most under your plan? What would you offer them?

Answer to 1: about 13.
`,
};

export const geographyLessons: readonly DemoLesson[] = [fens, meanders, climate, coasts];
