// What the particle model explains in Year 8: diffusion, gas pressure and heating curves.
import type { DemoLesson } from '../types';

const central = {
  subject: 'science', licence: 'CC-BY-4.0', visibility: 'trust', central: true,
} as const satisfies Partial<DemoLesson>;

const diffusion: DemoLesson = {
  ...central, slug: 'diffusion-in-liquids-and-gases', title: 'Diffusion: why smells travel and tea brews',
  summary: 'A short investigation of how temperature changes the speed of diffusion, explained with the particle model.',
  keyStages: ['KS3'], years: [8], topic: 'Particles', kind: 'lesson', minutesSaved: 30,
  author: 'daniel.achebe@fenmoor.example', coreHeadings: ['Learning outcomes'],
  coreReason: 'The next three lessons build on these',
  publishedDaysAgo: 139,
  markdown: `## Learning outcomes

- State that diffusion is the overall movement of particles from where there are more of them to where there are fewer.
- Explain the effect of temperature in terms of particle movement.
- Plan a fair comparison with one variable changed.

## Starter (6 minutes)

Open a bottle of peppermint essence at the front. Hands up when you smell it. Sketch the pattern of hands on the board at 30 seconds, 60 seconds and 90 seconds.

## Explain (8 minutes)

Particles in a gas or a liquid are always moving, in random directions. No particle *decides* to spread out. There are simply more ways to move away from a crowd than into it.

> [!MISCONCEPTION]
> "The particles want to spread out." Ask what would happen to one single particle. It goes anywhere at all.

## Investigation (25 minutes)

Tea bags in beakers of cold, warm and hot water from the kettle (below 60 °C for pupils).

1. Write which variable you change, which you measure and two you keep the same.
2. Decide how to judge "brewed": a dark cross seen through the beaker works well.
3. Time each beaker. Repeat once.

| Water temperature (°C) | Time 1 (s) | Time 2 (s) | Mean (s) |
| --- | --- | --- | --- |
| | | | |

## Explain your result (10 minutes)

Use this chain: *higher temperature → particles move faster → spread more quickly → shorter time.*

## Exit quiz

1. Why is diffusion in a liquid slower than in a gas?
2. Sketch the particles of ink in water at the start and at the end.
3. Does diffusion stop when the colour is even? Explain.

Answers: particles are closer together, so they collide more often and travel less far between collisions; crowded, then even; no, movement goes on but there is no overall change.
`,
  revisions: [
    { message: 'Lower the hot water limit for pupils', daysAgo: 101, edits: [{ find: '(below 60 °C for pupils)', replace: '(below 50 °C for pupils; hotter water is for the teacher only)' }] },
  ],
};

const gasPressure: DemoLesson = {
  ...central, slug: 'gas-pressure-check', title: 'Gas pressure: end-of-topic check',
  summary: 'Twelve marks in twenty minutes, with a marking guide that separates knowing the words from using the model.',
  keyStages: ['KS3'], years: [8], topic: 'Particles', kind: 'assessment', minutesSaved: 40,
  author: 'daniel.achebe@fenmoor.example', coreHeadings: [], publishedDaysAgo: 120,
  markdown: `Time: 20 minutes. Total: 12 marks. Pupils may use their word list.

## Section A: recall

1. What do we call the force of gas particles on each unit of area of a surface? *(1)*
2. Put these in order of how easily they can be squashed, easiest first: water, air, iron. *(1)*
3. Complete the sentence: *Gas particles cause pressure when they ...* *(1)*

## Section B: use the model

4. A bicycle tyre feels harder after more air is pumped in. Explain why, using the particle model. *(3)*
5. A sealed can is left beside a bonfire. Its lid bursts off. Explain why. *(3)*

## Section C: judge an explanation

6. Asha says, "When air is heated, each particle gets bigger, so the balloon gets bigger." Write what is right, what is wrong and a better explanation. *(3)*

## Marking guide

| Question | Award a mark for |
| --- | --- |
| 1 | pressure |
| 2 | air, water, iron |
| 3 | collide with / hit the walls or a surface |
| 4 | more particles in much the same volume; more collisions with the wall each second; greater pressure |
| 5 | particles move faster; collide harder and more often; pressure rises until it is greater than the lid can bear |
| 6 | the balloon does get bigger; the particles stay the same size; they move faster and hit the rubber harder and more often, so it stretches |

> [!NOTE]
> A pupil with full marks in A and none in B knows the words and has not yet used them. Reteach with the syringe, not with another definition.

## What to do next

- **0 to 4:** repeat the three drawings, then question 3 aloud.
- **5 to 8:** give questions 4 and 5 again with *because* and *so* printed in the gaps.
- **9 to 12:** why does an aerosol can carry a warning not to burn it even when it is "empty"?
`,
};

const heatingCurves: DemoLesson = {
  ...central, slug: 'heating-curves', title: 'Heating curves: when the temperature will not rise',
  summary: 'Pupils melt stearic acid, plot the results and explain the flat part of the curve.',
  keyStages: ['KS3'], years: [8], topic: 'Particles', kind: 'lesson', minutesSaved: 35, licence: 'trust-owned',
  author: 'rob.tennant@fenmoor.example', visibility: 'network', network: 'science', central: false, coreHeadings: [], publishedDaysAgo: 96,
  markdown: `## Learning outcomes

- Plot a heating curve from data and identify the melting point.
- Explain why temperature stays the same while a pure substance melts.

## Starter (5 minutes)

*A pan of water is boiling. You turn the gas up. What happens to the temperature of the water?* Vote: rises, stays the same, falls. Keep the vote on the board.

## Practical (25 minutes)

Stearic acid in a boiling tube, thermometer in place, in a beaker of hot water. Record every 30 seconds from about 45 °C to 80 °C. Note when it starts and finishes melting.

- [ ] Goggles on
- [ ] Stir with the rod, never with the thermometer
- [ ] Clamp the tube before adding hot water

## Plot and label (15 minutes)

Mark: *solid warming*, *melting*, *liquid warming*. The flat part is usually near 69 °C.

> [!MISCONCEPTION]
> "Nothing is happening on the flat part." Energy is still being transferred. It is separating particles from their fixed places and not making them move faster.

## Exit quiz

1. What is the melting point on your graph?
2. Why does sweating cool you, even on a warm day?
3. A mixture such as chocolate melts over a range of temperatures. What would its curve look like?

Return to the vote: the water stays at 100 °C and boils away more quickly.
`,
};

export const gasLessons: readonly DemoLesson[] = [diffusion, gasPressure, heatingCurves];
