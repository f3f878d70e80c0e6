// Primary science: plants, light and electricity.
import type { DemoLesson } from '../types';

const central = {
  subject: 'science', keyStages: ['KS2'], licence: 'CC-BY-4.0', visibility: 'trust', central: true, author: 'gareth.bowen@fenmoor.example',
} as const satisfies Partial<DemoLesson>;

const plants: DemoLesson = {
  ...central, slug: 'what-plants-need', title: 'What do plants need? Setting up a fair test with cress',
  summary: 'Five pots, one change each, a week of patience and a surprise in the cupboard.',
  years: [3], topic: 'Plants', kind: 'lesson', minutesSaved: 25, coreHeadings: [], publishedDaysAgo: 164,
  markdown: `## Learning outcomes

- I can say what a plant needs to grow well: light, water, air, warmth, nutrients and room.
- I can set up a test with one thing changed.
- I can predict, and say why.

## Starter (5 minutes)

A healthy plant and a sad one. *What might have happened to it?* Collect ideas; star those we could *test*.

## Set up (20 minutes)

Each table has five pots of cress that has already sprouted. Change **one** thing.

| Pot | Light | Water | Warmth | My prediction |
| --- | --- | --- | --- | --- |
| A | yes | yes | yes | |
| B | **no** (cupboard) | yes | yes | |
| C | yes | **no** | yes | |
| D | yes | yes | **no** (cool box) | |
| E | yes | **too much** | yes | |

Why do we need pot A if we change nothing?

> [!MISCONCEPTION]
> "Plants in the dark do not grow." Look at pot B: it grows *taller* for a few days, and pale, using the food that was stored in the seed. Growing tall is not the same as growing well.

## Measure (5 minutes each day)

Draw, measure the tallest in mm and write one word for the colour.

| Day | A | B | C | D | E |
| --- | --- | --- | --- | --- | --- |
| 1 | | | | | |
| 3 | | | | | |
| 7 | | | | | |

## What we found (15 minutes, next week)

Finish: *Plants need ___. We know because pot ___ ...* Was anything a surprise? What would you change if you did it again?

## Exit quiz

1. Why change only one thing?
2. Which pot had least water? What happened?
3. Pot B grew tallest at first. Was it the healthiest?
`,
  revisions: [
    { message: 'Allow for cool rooms in winter', daysAgo: 61, by: 'molly.eastgate@fenmoor.example', edits: [{ find: '## Measure (5 minutes each day)', replace: '> [!TIP]\n> In a cold week the pots are slow. Begin on a Monday and look on day 4 as well.\n\n## Measure (5 minutes each day)' }] },
  ],
};

const shadows: DemoLesson = {
  ...central, slug: 'shadows-and-distance', title: 'Shadows: nearer, further, larger, smaller',
  summary: 'Shadow puppets, a ruler and a torch: pupils find a pattern and use it to predict.',
  years: [3], topic: 'Light', kind: 'lesson', minutesSaved: 25, author: 'imran.qureshi@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 106,
  markdown: `## Learning outcomes

- I can explain how a shadow is made.
- I can find a pattern between distance and size.
- I can use a pattern to predict.

## Starter (5 minutes)

Make a rabbit on the wall. *Can you make him grow without changing your hand?* Try three ways, and keep the torch still.

## Explain (5 minutes)

Light travels in straight lines. Where something opaque blocks it, there is a place with less light: a **shadow**.

| Word | Lets light through? | Example |
| --- | --- | --- |
| transparent | nearly all | clear plastic |
| translucent | some | tracing paper |
| opaque | none | card |

> [!WARNING]
> Never look at the Sun, nor shine a torch into anybody's eyes.

## Investigate (20 minutes)

Torch fixed on a pile of books, 100 cm from the wall. Move a card puppet 10 cm tall.

| Distance from torch (cm) | Height of shadow (cm) |
| --- | --- |
| 20 | |
| 40 | |
| 60 | |
| 80 | |

*Before the last row:* predict, and write it down in pencil.

> [!MISCONCEPTION]
> "The shadow is a reflection" or "it has a face". A shadow has no details because it is where the light *is not*.

## Pattern (8 minutes)

*The nearer the puppet is to the torch, the ___ the shadow.* Draw the straight lines of light to show why.

## Exit quiz

1. What makes a good shadow puppet: foil, tracing paper or clear plastic?
2. Shadows outside are longest early and late. Why?
3. What would you see with *two* torches?
`,
};

const circuits: DemoLesson = {
  ...central, slug: 'circuits-brightness-and-symbols', title: 'Circuits: brightness and symbols',
  summary: 'Year 6 pupils draw what they build, change one component at a time and explain brightness with a loop of rope.',
  years: [6], topic: 'Electricity', kind: 'lesson', minutesSaved: 30, author: 'harpreet.gill@fenmoor.example', central: false, coreHeadings: [], publishedDaysAgo: 92,
  markdown: `## Learning outcomes

- Use recognised symbols in a circuit diagram.
- Describe how the number of cells and bulbs affects brightness.
- Explain with a model, and say what it leaves out.

## Starter (5 minutes)

Three drawings of a circuit; only one works. Vote, then build it to find out.

## Symbols (8 minutes)

| Component | Symbol in words |
| --- | --- |
| cell | one long thin line, one short thick line |
| battery of two cells | the same, twice, long to short |
| bulb | a circle with a cross in it |
| switch, open | a gap with a lifted line |
| motor | a circle with an M |

Lines are drawn straight, with corners, and *no gaps* unless you mean one.

## Investigate (20 minutes)

Change **one** thing at a time. Predict first.

| Cells | Bulbs in a row | Prediction | What we saw |
| --- | --- | --- | --- |
| 1 | 1 | | |
| 2 | 1 | | |
| 1 | 2 | | |
| 2 | 2 | | |

> [!WARNING]
> Cells only, never the mains. A wire straight across a cell gets hot: disconnect at once.

> [!MISCONCEPTION]
> "The first bulb uses up the electricity, so the second is dimmer." Look: two similar bulbs in a row are *equally* bright. Each is dimmer than one alone.

## Explain (10 minutes)

Draw your row of two bulbs and say, in your own words, why both are dimmer.

## Exit quiz

1. Draw a circuit with two cells, a bulb and an open switch.
2. Three bulbs in a row and one is unscrewed. What happens?
3. How could you make one bulb brighter? Give two ways.
`,
  revisions: [
    { message: 'Rope loop added after a conversation with secondary colleagues', daysAgo: 20, edits: [{ find: 'Draw your row of two bulbs and say, in your own words, why both are dimmer.', replace: 'Stand in a ring with a loop of rope running through every hand. One person pulls it round (the cell); one grips gently (a bulb). The rope is not used up, and it slows *everywhere* when somebody grips harder.\n\nDraw your row of two bulbs and say, in your own words, why both are dimmer. What does the rope not show?' }] },
  ],
};

export const primaryScienceLessons: readonly DemoLesson[] = [plants, shadows, circuits];
