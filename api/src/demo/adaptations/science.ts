// What science colleagues made of one another's lessons.
import { allAt, at } from '../at-fenmoor';
import type { DemoAdaptation } from '../types';

export const scienceAdaptations: readonly DemoAdaptation[] = [
  {
    slug: 'states-of-matter-mixed-age', lesson: 'states-of-matter-sorting', baseRevision: 0, by: at('nisha.patel'), titleSuffix: 'Years 3 and 4 together',
    reason: 'mixed_ages', reasonNote: 'One tray, two depths of question, so that nobody waits.', visibility: 'trust', daysAgo: 92,
    edits: [
      { find: '3. Choose one from the middle. Look at it through a hand lens, pour it, press it, tip it.', replace: '3. **Year 3:** choose three you agreed about and show how you know.\n   **Year 4:** choose one from the middle. Look at it through a hand lens, pour it, press it, tip it.' },
      { find: '3. True or false: there is gas inside an "empty" bottle. How could you show it?', replace: '3. **Year 3:** draw one solid, one liquid and one gas from your kitchen.\n4. **Year 4:** true or false: there is gas inside an "empty" bottle. How could you show it?' },
    ],
    append: '## For the teacher with two year groups\n\nStart everyone together. At step 3 give Year 3 the hand lenses and sit with Year 4 for six minutes; then swap. The Year 4 pupils report to the whole class, so Year 3 hear next year\'s idea without being tested on it.\n',
    taughtBy: allAt('nisha.patel', 'duncan.frost', 'sarah.denby', 'victor.mensah', 'seun.adeyemi'), thankedBy: allAt('duncan.frost', 'molly.eastgate', 'victor.mensah', 'rachel.penhale'),
  },
  {
    slug: 'particle-model-peas-and-syringes', lesson: 'particle-model-of-matter', baseRevision: 0, by: at('maya.okafor'), titleSuffix: 'peas, then syringe, then draw',
    reason: 'local_context', reasonNote: 'Nineteen of my class drew gaps in the liquid; doing it with their hands first put that right.', visibility: 'trust', daysAgo: 85,
    edits: [
      { find: 'Predict; do not test yet.', replace: 'Predict, then test in pairs straight away.' },
      { find: '## Main task 1 (12 minutes)\n\nShow the syringes. Pupils write two sentences', replace: '## Main task 1 (15 minutes)\n\nDried peas in a beaker. Pour them. Does the shape change? Does any pea stop touching the others? Only now pick up a pencil. Pupils write two sentences' },
      { find: '2. Draw five particles of a liquid.', replace: '2. Draw ten particles of a liquid in a tilted glass.' },
    ],
    taughtBy: allAt('maya.okafor', 'hannah.liddell', 'rob.tennant', 'kwame.boateng', 'priya.raman', 'ellie.thorne', 'tom.ashdown'),
    thankedBy: allAt('kwame.boateng', 'gareth.bowen', 'daniel.achebe', 'ellie.thorne', 'hannah.liddell'),
  },
  {
    slug: 'particle-model-eal-word-bank', lesson: 'particle-model-of-matter', baseRevision: 1, by: at('leila.haddad'), titleSuffix: 'with a word bank',
    reason: 'eal', reasonNote: 'Six pupils new to English; pictures for the eight words and shorter task sentences.', visibility: 'trust', daysAgo: 72,
    edits: [
      { find: '1. A spoon keeps its shape in a drawer.\n2. Perfume reaches the back of the room.\n3. Orange squash fits any glass.\n4. A steel bar cannot be squeezed shorter by hand.', replace: '1. A spoon keeps its shape.\n2. A smell goes across the room.\n3. Juice takes the shape of the glass.\n4. You cannot squash a metal bar.' },
      { find: '**Support:** sentence starters *Because the particles ... / This means that ...*', replace: '**Support:** *The particles are* (touching / far apart). *The particles* (vibrate / slide / move quickly). *So the* ___ (keeps its shape / flows / spreads out).' },
    ],
    append: '## Word bank\n\n| Word | Picture | In your language |\n| --- | --- | --- |\n| solid | ice cube | |\n| liquid | milk | |\n| gas | air in a balloon | |\n| particle | one dot | |\n| touching | two dots together | |\n| far apart | two dots with a gap | |\n',
    taughtBy: allAt('leila.haddad', 'maya.okafor', 'priya.raman', 'kwame.boateng'), thankedBy: allAt('maya.okafor', 'kwame.boateng', 'rob.tennant'),
  },
  {
    slug: 'states-of-matter-lower-reading-age', lesson: 'states-of-matter-sorting', baseRevision: 1, by: at('harpreet.gill'), titleSuffix: 'shorter sentences',
    reason: 'reading_age', reasonNote: 'Same thinking, fewer words on the sheet.', visibility: 'trust', daysAgo: 49,
    edits: [{ find: '**Solid**: keeps its shape. **Liquid**: flows, and takes the shape of the bottom of its container. **Gas**: spreads out to fill any container.', replace: '**Solid**: keeps its shape.\n\n**Liquid**: flows.\n\n**Gas**: spreads out.' }],
    taughtBy: allAt('harpreet.gill', 'peter.szabo', 'tessa.wyatt'), thankedBy: allAt('peter.szabo', 'graham.tooley'),
  },
  {
    slug: 'leaf-test-single-lesson', lesson: 'photosynthesis-testing-a-leaf', baseRevision: 1, by: at('hannah.liddell'), titleSuffix: 'in fifty minutes',
    reason: 'time', reasonNote: 'Our lessons are fifty minutes, so the teacher does step 2 while pupils draw.', visibility: 'trust', daysAgo: 37,
    edits: [
      { find: 'A willow in a pot gained 74 kg in five years while its soil lost less than 100 g. *Where did the mass come from?* Take every idea; judge none yet.', replace: 'A willow gained 74 kg in a pot whose soil lost less than 100 g. *Where did the mass come from?* One minute, whiteboards.' },
      { find: '## Method (25 minutes)', replace: '## Method (18 minutes; the teacher has softened the leaves before the class arrives)' },
    ],
    taughtBy: allAt('hannah.liddell', 'ellie.thorne', 'rob.tennant'), thankedBy: allAt('ellie.thorne', 'leila.haddad'),
  },
  {
    slug: 'osmosis-with-carrot', lesson: 'osmosis-in-potato', baseRevision: 1, by: at('kwame.boateng'), titleSuffix: 'carrot, with fewer cylinders',
    reason: 'send', reasonNote: 'Two pupils find fine cutting hard. Ready-cut carrot discs and four concentrations keep the same thinking.', visibility: 'trust', daysAgo: 110,
    edits: [
      { find: '1. Cut six cylinders of equal length with a cork borer. Trim off all skin.', replace: '1. Take four ready-cut carrot discs, all the same thickness.' },
      { find: '3. Leave in sugar solutions of 0.0, 0.2, 0.4, 0.6, 0.8 and 1.0 mol/dm³', replace: '3. Leave in sugar solutions of 0.0, 0.3, 0.6 and 1.0 mol/dm³' },
    ],
    taughtBy: allAt('kwame.boateng', 'ellie.thorne'), thankedBy: allAt('ellie.thorne'),
  },
  {
    slug: 'diffusion-short-route', lesson: 'diffusion-in-liquids-and-gases', baseRevision: 1, by: at('priya.raman'), titleSuffix: 'a shorter route',
    reason: 'time', reasonNote: 'Cuts the second reading and pools results from the whole class to make a mean.', visibility: 'network', network: 'science', daysAgo: 58,
    edits: [
      { find: '3. Time each beaker. Repeat once.', replace: '3. Each table times **one** beaker. Pool the results of the class on the board.' },
      { find: '## Investigation (25 minutes)', replace: '## Investigation (15 minutes)' },
    ],
    taughtBy: allAt('priya.raman', 'tom.ashdown', 'rob.tennant'), thankedBy: allAt('tom.ashdown'),
  },
  {
    slug: 'cress-in-a-corridor', lesson: 'what-plants-need', baseRevision: 0, by: at('simone.clarke'), titleSuffix: 'without a cool box',
    reason: 'local_context', reasonNote: 'Our corridor is the coldest place in Wickenford. It does very well.', visibility: 'school', daysAgo: 70,
    edits: [{ find: '**no** (cool box)', replace: '**no** (the north corridor)' }],
    taughtBy: allAt('simone.clarke', 'jess.winterton'), thankedBy: allAt('gareth.bowen'),
  },
];
