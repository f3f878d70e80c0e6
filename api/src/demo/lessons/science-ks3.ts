// Key Stage 3 science beyond particles: living things, forces and chemistry.
import type { DemoLesson } from '../types';

const central = {
  subject: 'science', keyStages: ['KS3'], licence: 'trust-owned', visibility: 'trust', central: true,
} as const satisfies Partial<DemoLesson>;

const photosynthesis: DemoLesson = {
  ...central, slug: 'photosynthesis-testing-a-leaf', title: 'Photosynthesis: testing a leaf for starch',
  summary: 'A safe route through the starch test, with a control worth arguing about.',
  years: [8], topic: 'Photosynthesis', kind: 'lesson', minutesSaved: 40,
  author: 'daniel.achebe@fenmoor.example', coreHeadings: ['Safety'],
  coreReason: 'Ethanol has caught fire in a school before: these rules are not for cutting',
  publishedDaysAgo: 210,
  markdown: `## Learning outcomes

- Recall the word equation: carbon dioxide + water → glucose + oxygen, in the presence of light and chlorophyll.
- Carry out the test for starch and explain each step.
- Use a control to decide whether light is needed.

## Starter (5 minutes)

<!-- trellis: intent="Van Helmont’s puzzle: everybody has an idea, and nearly every idea is soil. The exit quiz comes back to it." misconception="The mass came out of the soil." timing="5 minutes. With less, ask for one idea from each table." -->

A willow in a pot gained 74 kg in five years while its soil lost less than 100 g. *Where did the mass come from?* Take every idea; judge none yet.

## Safety

- No naked flames in the room. Ethanol is highly flammable.
- Water from a kettle, carried by an adult.
- Eye protection from start to finish.

## Method (25 minutes)

<!-- trellis: intent="The covered strip is the control: without it blue-black shows only that leaves hold starch." timing="25 minutes with the plants ready. De-starch them on Monday for Wednesday." -->

Each group has two leaves: one from a plant in light, one partly covered with foil for two days after de-starching.

| Step | What you do | Why |
| --- | --- | --- |
| 1 | Leaf in hot water, 1 minute | stops reactions, softens the leaf |
| 2 | Leaf in a tube of ethanol, tube in hot water, 5 minutes | removes green colour |
| 3 | Rinse in warm water | softens the brittle leaf |
| 4 | Iodine solution, drop by drop | blue-black shows starch |

> [!MISCONCEPTION]
> "Plants take their food from the soil." They take in water and minerals. The food, glucose, is made in the leaf and much of it is stored as starch.

## Discuss (10 minutes)

1. What does the foil strip tell us that the whole leaf does not?
2. Why did the plant have to spend two days in the dark first?
3. Has this shown that *chlorophyll* is needed? What leaf would?

## Exit quiz

1. Why do we test for starch and not for glucose?
2. What colour is iodine solution when there is no starch?
3. Return to the willow: where did most of the 74 kg come from?

Answers: glucose is turned into starch for storage, and starch is easy to test for; orange-brown; carbon dioxide in the air, with water.

> [!CHOOSE ONE] At home
>
> > [!OPTION] Explain it
> > Explain to somebody at home where a tree gets its wood from, and write down the question they ask.
>
> > [!OPTION] Draw it
> > Draw a leaf in cross-section and show with arrows what goes in and what comes out.
>
> > [!OPTION] Find it
> > Find a plant with leaves of two colours and predict where it stores starch.
`,
  revisions: [
    { message: 'Give the softening step its full minute', daysAgo: 38, edits: [{ find: 'Leaf in hot water, 1 minute', replace: 'Leaf in very hot water, a full minute (do not cut this short)' }] },
    { message: 'Teacher carries out the ethanol step with first-time classes', daysAgo: 35, by: 'leila.haddad@fenmoor.example', edits: [{ find: '- Eye protection from start to finish.', replace: '- Eye protection from start to finish.\n- With a class new to this, the teacher does step 2 for each group in turn.\n- Check against your own school\'s risk assessment.' }] },
  ],
};

const enzymes: DemoLesson = {
  ...central, slug: 'digestion-model-gut', title: 'A model gut: why food must be digested',
  summary: 'Visking tubing stands in for the small intestine; pupils judge how good a model it is.',
  years: [8], topic: 'Digestion', kind: 'lesson', minutesSaved: 35,
  author: 'leila.haddad@fenmoor.example', central: false, visibility: 'network', network: 'science', coreHeadings: [], publishedDaysAgo: 170,
  markdown: `## Learning outcomes

- Explain that large molecules must be broken down before they can pass into the blood.
- State what an enzyme does.
- Evaluate a model: what it shows and what it leaves out.

## Starter (5 minutes)

Tip marbles and sand into a sieve. *Which one is starch? Which is glucose? What is the sieve?*

## Practical (30 minutes)

1. Fill tube A with starch solution. Fill tube B with starch solution and a little amylase.
2. Rinse the outside of both. Why does that matter?
3. Stand each in a boiling tube of water at 37 °C.
4. After 15 minutes test the *water* around each: iodine for starch, Benedict's solution for sugar (teacher heats the samples in a water bath at 80 °C).

| | Water around A | Water around B |
| --- | --- | --- |
| Iodine | orange-brown | orange-brown |
| Benedict's | stays blue | green to brick red |

The amylase makes maltose, a small sugar that passes through the tubing.

> [!MISCONCEPTION]
> "Enzymes eat the food." Enzymes are not alive. They speed up a reaction and are not used up.

## Judge the model (10 minutes)

Copy and complete three times: *The tubing is like the gut because ___. It is unlike the gut because ___.* Think of blood supply, villi, length and movement.

## Exit quiz

1. Why was there no starch outside either tube?
2. What would happen with boiled amylase?
3. Why is 37 °C a sensible temperature?
`,
};

const forces: DemoLesson = {
  ...central, slug: 'resultant-forces', title: 'Balanced or not? Resultant forces',
  summary: 'Force arrows, a tug of war with newton meters, and the hardest idea in Year 7: no resultant does not mean no motion.',
  years: [7], topic: 'Forces', kind: 'lesson', minutesSaved: 30,
  author: 'daniel.achebe@fenmoor.example', coreHeadings: ['Learning outcomes'],
  coreReason: 'The Year 7 baseline asks for these',
  publishedDaysAgo: 260,
  markdown: `## Learning outcomes

- Draw force arrows with a size and a direction.
- Calculate the resultant of forces along one line.
- Predict what happens to the motion of an object.

## Starter (5 minutes)

A book rests on a table. Draw every force on the book. How many arrows? Which is longer?

## Measure (12 minutes)

Hook two newton meters to a ring. Pull so that the ring stays still. Record both readings five times. Then let one person win slowly, and read again.

| Left (N) | Right (N) | What the ring did |
| --- | --- | --- |
| | | |

## Calculate (15 minutes)

The resultant is the single force that would have the same effect.

1. 8 N right, 3 N left.
2. 12 N up, 12 N down.
3. A cyclist: 60 N forwards, 45 N drag, 15 N friction. What happens to her speed?
4. A parachutist: weight 800 N, air resistance 950 N. What happens to his speed?

> [!MISCONCEPTION]
> "If it is moving, there must be a resultant force." In question 3 the resultant is zero and the cyclist keeps going at a steady speed. A resultant *changes* motion.

> [!MISCONCEPTION]
> In question 4 the parachutist does not go up. He is falling, and slowing down.

## Exit quiz

1. Resultant of 5 N left and 9 N right?
2. A puck slides across smooth ice at a steady speed. Resultant?
3. Draw arrows for a car that is slowing down.

Answers: 4 N right; very nearly zero; the backward arrow is longer than the forward arrow.
`,
  revisions: [
    { message: 'Replace the second problem pupils solved without thinking', daysAgo: 200, edits: [{ find: '2. 12 N up, 12 N down.', replace: '2. 12 N up, 9 N down and 3 N down.' }] },
  ],
};

const acids: DemoLesson = {
  ...central, slug: 'acids-alkalis-neutralisation', title: 'Neutralisation with red cabbage',
  summary: 'An indicator made in the classroom, a colour chart pupils build themselves, and an indigestion tablet to judge.',
  years: [7], topic: 'Acids and alkalis', kind: 'lesson', minutesSaved: 30, licence: 'CC-BY-4.0',
  author: 'priya.raman@fenmoor.example', central: false, visibility: 'trust', coreHeadings: [], publishedDaysAgo: 188,
  markdown: `## Learning outcomes

- Describe solutions as acidic, neutral or alkaline from the colour of an indicator.
- Explain neutralisation as an acid and an alkali reacting to make a salt and water.
- Compare two indigestion remedies fairly.

## Starter (5 minutes)

Lemon juice, tap water, soapy water: which is the odd one out? Find a reason for *each* of the three.

## Build the chart (15 minutes)

Add three drops of cabbage indicator to a spotting tile of known solutions.

| pH | Solution | Your colour |
| --- | --- | --- |
| 1 | dilute hydrochloric acid | |
| 3 | vinegar | |
| 7 | pure water | |
| 8 | bicarbonate of soda | |
| 11 | dilute ammonia (teacher) | |

Expect red, pink, purple, blue, green.

## Test (20 minutes)

Stomach acid is near pH 1 to 2. Put 20 cm³ of dilute acid and indicator in a flask. Add crushed tablet, one spatula at a time, swirling. Count the spatulas needed to reach purple. Repeat with the other brand.

- [ ] Same volume and strength of acid
- [ ] Same amount on each spatula
- [ ] Same end colour, judged by the same person

> [!MISCONCEPTION]
> "Alkalis are safe." Oven cleaner is a strong alkali and harms skin and eyes as badly as a strong acid does.

## Exit quiz

1. What does a pH of 7 mean?
2. hydrochloric acid + sodium hydroxide → ________ + ________
3. Why should an indigestion tablet not be a strong alkali?

Answers: neutral; sodium chloride + water; it would damage the throat and stomach.
`,
};

const unicell: DemoLesson = {
  ...central, slug: 'using-a-microscope', title: 'Using a microscope well',
  summary: 'A one-page set of notes for the slide deck: focus first time, draw what you see, work out the magnification.',
  years: [7], topic: 'Cells', kind: 'slides_notes', minutesSaved: 20,
  author: 'hannah.liddell@fenmoor.example', central: false, visibility: 'school', coreHeadings: [], publishedDaysAgo: 62,
  markdown: `Notes to speak from; one heading for each slide.

## Slide 1: Why we begin at low power

Low power gives the widest view and the greatest distance between the lens and the slide. Ask the class what breaks if we start at high power.

## Slide 2: Onion skin in five moves

1. Peel a single layer, no bigger than a fingernail.
2. Lay it flat in a drop of water.
3. Add one drop of iodine solution.
4. Lower the cover slip at an angle, like closing a book.
5. Blot the edge.

> [!TIP]
> Black circles with thick edges are air bubbles. Everyone draws one as a cell at least once. Celebrate it and move on.

## Slide 3: Focus without fear

Look from the *side* while you bring the lens close. Then look through the eyepiece and move only **away** from the slide.

## Slide 4: Drawing rules

- Sharp pencil, single lines, no shading.
- Three cells, large, with ruled labels.
- Title and magnification under the drawing.

## Slide 5: Magnification

Total magnification = eyepiece × objective. A ×10 eyepiece with a ×40 objective gives ×400.

| Eyepiece | Objective | Total |
| --- | --- | --- |
| ×10 | ×4 | |
| ×10 | ×10 | |
| ×10 | ×40 | |

## Slide 6: Check

Which parts of a plant cell did you *not* see in the onion? Why does an onion, growing underground, have no chloroplasts?
`,
};

export const scienceKs3Lessons: readonly DemoLesson[] = [photosynthesis, enzymes, forces, acids, unicell];
