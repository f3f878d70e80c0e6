// The particle sequence: states of matter, the particle model and what it explains, Years 4 to 8.
import type { DemoLesson } from '../types';

const central = {
  subject: 'science', licence: 'CC-BY-4.0', visibility: 'trust', central: true,
} as const satisfies Partial<DemoLesson>;

const unitPlan: DemoLesson = {
  ...central, slug: 'particle-sequence-unit-plan', title: 'The particle sequence, Year 4 to Year 8',
  summary: 'Which particle ideas are met when, the eight words everyone uses, and the drawing conventions that never change.',
  keyStages: ['KS2', 'KS3'], years: [4, 5, 7, 8], topic: 'Particles', kind: 'unit_plan', minutesSaved: 90,
  author: 'daniel.achebe@fenmoor.example', coreHeadings: ['The eight words', 'Drawing conventions'],
  coreReason: 'One set of words and drawings from Year 7 to Year 11',
  publishedDaysAgo: 150,
  markdown: `Pupils meet particles four times with us. Each time the story grows; it never has to be unlearned.

## The eight words

| Word | First taught | What we say |
| --- | --- | --- |
| solid, liquid, gas | Year 4 | named by how they behave before how they are made |
| melt, freeze | Year 4 | a change that can be reversed |
| evaporate, condense | Year 4 | can happen below boiling point |
| particle | Year 4, at the end | a piece far too small to see, even with a school microscope |

## Drawing conventions

<!-- trellis: misconception="A liquid drawn half-way between solid and gas. Pupils then think water can be squashed." -->

- Particles of one substance are circles of **one size**, whatever the state.
- Solid: touching, in rows. Liquid: **touching**, no pattern. Gas: far apart, no pattern.
- No faces, no arrows inside circles, no colour to mean hot.

> [!MISCONCEPTION]
> A row of three boxes with evenly growing gaps teaches that a liquid is half-way to a gas. Always draw the liquid as close together as the solid.

## The route

1. **Year 4** Sort and describe; melt and freeze; evaporate and condense. The three drawings are a last look, and nobody is tested on them.
2. **Year 5** Dissolving and separating. Particles explain where the sugar went.
3. **Year 7** The particle model in full: arrangement, movement, energy.
4. **Year 8** Diffusion, gas pressure and heating curves.

## What secondary teachers may assume

- [ ] Pupils have sorted at least ten materials and argued about an awkward one.
- [ ] They have measured the melting point of ice.
- [ ] They can say *evaporate* without saying *disappear*.

## What is yours

Order within a year, practicals, questions, texts, timings and homework. Only the words and the drawings are shared.
`,
  revisions: [
    {
      message: 'Say what early years and infants need', daysAgo: 128,
      edits: [{ find: '1. **Year 4** Sort and describe', replace: '- **Reception to Year 2** Only *solid* and *liquid*, through play with water, sand and ice.\n\n1. **Year 4** Sort and describe' }],
    },
    {
      message: 'State plainly that the order is free, after questions in the network', daysAgo: 66,
      edits: [{
        find: 'Order within a year, practicals, questions, texts, timings and homework. Only the words and the drawings are shared.',
        replace: 'Everything else. Swap the order within a year, change practicals, questions, texts, timings and homework, and do not ask first. Only the words and the drawings are shared.',
      }],
    },
  ],
};

const sorting: DemoLesson = {
  ...central, slug: 'states-of-matter-sorting', title: 'Solid, liquid or gas? Sorting and arguing',
  summary: 'Pupils sort a tray of materials, then defend the difficult ones using evidence from what they can see and do.',
  keyStages: ['KS2'], years: [4], topic: 'States of matter', kind: 'lesson', minutesSaved: 35,
  author: 'gareth.bowen@fenmoor.example', coreHeadings: ['Learning outcomes', 'Words to teach'],
  coreReason: 'The next topic takes these words for granted',
  publishedDaysAgo: 148,
  markdown: `## Learning outcomes

- I can group materials as solids, liquids or gases.
- I can give a reason for my choice from what I observe.
- I can explain why some materials are hard to sort.

## Words to teach

**Solid**: keeps its shape. **Liquid**: flows, and takes the shape of the bottom of its container. **Gas**: spreads out to fill any container.

## Starter (8 minutes)

Hold up a sealed bag of air, a wooden block and a bottle of water. Ask: *What can you do with this one that you cannot do with the others?* Record verbs only: pour, squash, stack, leak.

## Main task (30 minutes)

Each table has a tray of twelve: pebble, water, washing-up liquid, balloon of air, sponge, sand, toothpaste, metal spoon, honey, elastic band, flour, fizzy water.

1. Sort silently for two minutes.
2. Agree as a table. Anything you cannot agree about goes in the middle.
3. Choose one from the middle. Look at it through a hand lens, pour it, press it, tip it.
4. Write: *We think ___ is a ___ because ___. Somebody might disagree because ___.*

> [!MISCONCEPTION]
> "Sand is a liquid because it pours." One grain keeps its shape. A heap of sand makes a pile with a point; a liquid settles flat.

> [!MISCONCEPTION]
> "Soft things are not solids." The sponge springs back to its own shape, and the squashing pushes air out of the holes.

## Coming together (10 minutes)

Compare tables. Was fizzy water sorted once or twice? Draw out that a thing may hold more than one material.

## Exit quiz

1. Name a solid that can be poured.
2. What happens to the shape of water when you tip the glass?
3. True or false: there is gas inside an "empty" bottle. How could you show it?
`,
  revisions: [
    {
      message: 'Shorter sentence frame; the old one was a reading test', daysAgo: 64,
      edits: [{
        find: '4. Write: *We think ___ is a ___ because ___. Somebody might disagree because ___.*',
        replace: '4. Say it to your partner, then write: *___ is a ___ because ___.* Stretch: *But ___.*',
      }],
    },
    {
      message: 'Allergy note added for flour', daysAgo: 30, by: 'imran.qureshi@fenmoor.example',
      edits: [{ find: '1. Sort silently for two minutes.', replace: '> [!WARNING]\n> Check allergies before using flour; fine salt sorts just as well.\n\n1. Sort silently for two minutes.' }],
    },
  ],
};

const particleModel: DemoLesson = {
  ...central, slug: 'particle-model-of-matter', title: 'The particle model: explaining solids, liquids and gases',
  summary: 'Pupils build, draw and use one model to explain flowing, squashing and keeping a shape.',
  keyStages: ['KS3'], years: [7], topic: 'Particles', kind: 'lesson', minutesSaved: 45,
  author: 'daniel.achebe@fenmoor.example', coreHeadings: ['Learning outcomes', 'The three drawings'],
  coreReason: 'Every later lesson draws particles this way',
  publishedDaysAgo: 145,
  markdown: `## Learning outcomes

- Describe the arrangement and movement of particles in each state.
- Use the model to explain one property of each state.
- Say one thing that the model leaves out.

## Starter (5 minutes)

On whiteboards: *A syringe is full of air, with a finger over the end. Can you push the plunger in? What if it is full of water?* Predict; do not test yet.

## The three drawings

| | Solid | Liquid | Gas |
| --- | --- | --- | --- |
| Arrangement | regular rows, touching | no pattern, touching | no pattern, far apart |
| Movement | vibrate about a fixed place | slide past one another | quick, in all directions |
| Forces between particles | strong | weaker, still holding together | almost none |

Draw each one with fifteen circles of the same size.

> [!MISCONCEPTION]
> Liquid particles are not "a bit spread out". If they were, you could squash water. Most of them touch their neighbours.

## Main task 1 (12 minutes)

Show the syringes. Pupils write two sentences to explain the difference, using *particle*, *touching* and *space*.

## Main task 2 (15 minutes)

Match each observation to a particle explanation, then write a third of your own.

1. A spoon keeps its shape in a drawer.
2. Perfume reaches the back of the room.
3. Orange squash fits any glass.
4. A steel bar cannot be squeezed shorter by hand.
5. A gas cylinder for a café can be filled with far more gas than its size suggests.

**Support:** sentence starters *Because the particles ... / This means that ...*
**Stretch:** Ice floats. Why does that make the simple drawing of a solid awkward for water?

## Exit quiz

1. Which state has particles that vibrate but do not change places?
2. Draw five particles of a liquid.
3. What is between the particles of a gas?

Answers: solid; touching, no pattern; nothing at all (not air).
`,
  revisions: [
    {
      message: 'Test the syringes, do not only show them', daysAgo: 82,
      edits: [{
        find: 'Show the syringes. Pupils write two sentences',
        replace: 'Pour dried peas from a beaker: the heap changes shape and every pea still touches another. Then pupils try both syringes in pairs and write two sentences',
      }],
    },
    {
      message: 'Mark what is free to change; simpler wording in task 2', daysAgo: 65,
      edits: [
        { find: '5. A gas cylinder for a café can be filled with far more gas than its size suggests.', replace: '5. A lot of gas can be pumped into one small cylinder.' },
        { find: '**Stretch:** Ice floats.', replace: '**Yours to change:** any of these five examples.\n\n**Stretch:** Ice floats.' },
      ],
    },
    {
      message: 'Model limits made a question, as agreed at the half-term meeting', daysAgo: 18, by: 'rob.tennant@fenmoor.example',
      edits: [{ find: '3. What is between the particles of a gas?', replace: '3. What is between the particles of a gas?\n4. Name one thing that our drawing leaves out.' }, { find: 'nothing at all (not air).', replace: 'nothing at all (not air); movement, real shape, or the true scale.' }],
    },
  ],
};

export const particleLessons: readonly DemoLesson[] = [unitPlan, sorting, particleModel];
