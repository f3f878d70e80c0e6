// Short sections that colleagues added to central lessons and offered back: each is one thing that worked.
import { allAt, at } from '../at-fenmoor';
import type { DemoAdaptation, DemoOffer } from '../types';

export const offeredSections: readonly DemoAdaptation[] = [
  {
    slug: 'osmosis-drying-rota', lesson: 'osmosis-in-potato', baseRevision: 2, by: at('nicola.stead'), titleSuffix: 'with a drying rota',
    reason: 'time', reasonNote: 'The chips were wet when we weighed them. A rota put that right.', visibility: 'trust', daysAgo: 66,
    edits: [], append: '## Drying rota\n\nOne pupil of each group dries, one weighs, one writes. Every chip is rolled once on each side of a paper towel and then left for a count of twenty. Groups that skip the count are easy to find on the graph.\n',
    taughtBy: allAt('nicola.stead', 'bronwen.llewellyn', 'lydia.marchbanks', 'abigail.thorpe'), thankedBy: allAt('bronwen.llewellyn'),
  },
  {
    slug: 'fraction-bars-on-card', lesson: 'equivalent-fractions-bar-model', baseRevision: 2, by: at('tim.barraclough'), titleSuffix: 'card bars for a wall',
    reason: 'local_context', reasonNote: 'Strips of paper were lost by Wednesday. Card bars stay on the wall.', visibility: 'trust', daysAgo: 64,
    edits: [], append: '## Bars that stay\n\nMake one set of card bars the width of the board and leave it up for the fortnight. When a pupil says that two fractions are equal, they walk over and hold one bar under the other.\n',
    taughtBy: allAt('tim.barraclough', 'harriet.moss', 'gillian.root', 'alan.wicks'), thankedBy: allAt('harriet.moss'),
  },
  {
    slug: 'elimination-three-questions', lesson: 'simultaneous-equations-elimination', baseRevision: 1, by: at('niamh.kearney'), titleSuffix: 'three questions before you start',
    reason: 'send', reasonNote: 'Pupils who lose their place know what to ask themselves.', visibility: 'trust', daysAgo: 62,
    edits: [], append: '## Three questions on a card\n\n1. Which letter has matching numbers?\n2. Are their signs the same or different?\n3. So: subtract or add?\n\nThe card stays on the desk for two lessons and then comes off.\n',
    taughtBy: allAt('niamh.kearney', 'vikram.rao', 'gemma.hartley', 'chidi.eze', 'judith.askew'), thankedBy: allAt('vikram.rao'),
  },
  {
    slug: 'gothic-sound-first', lesson: 'gothic-settings', baseRevision: 1, by: at('alice.merriman'), titleSuffix: 'sound before sight',
    reason: 'local_context', reasonNote: 'My class wrote better when they had heard the corridor first.', visibility: 'trust', daysAgo: 60,
    edits: [], append: '## Sound first\n\nBefore anything is read, lights down and one minute of silence. Pupils list every sound they hear, however small. The first sentence of their corridor must be one of those sounds.\n',
    taughtBy: allAt('alice.merriman', 'kofi.asante', 'stella.obi', 'catherine.ruddock'), thankedBy: allAt('kofi.asante'),
  },
  {
    slug: 'instructions-wet-playtime', lesson: 'writing-instructions-year-2', baseRevision: 0, by: at('carys.evans'), titleSuffix: 'for a wet playtime',
    reason: 'local_context', reasonNote: 'No muddy dog to be had; a wet coat does the same work.', visibility: 'trust', daysAgo: 58,
    edits: [], append: '## If it rains\n\nUse a wet coat in place of the dog. It has to be taken off, hung up and dried, and every pupil has an opinion about the order.\n',
    taughtBy: allAt('carys.evans', 'joyce.mbeki', 'tamsin.bright'), thankedBy: allAt('joyce.mbeki'),
  },
  {
    slug: 'broad-street-numbers', lesson: 'john-snow-broad-street', baseRevision: 1, by: at('robin.thackray'), titleSuffix: 'numbers before names',
    reason: 'reading_age', reasonNote: 'The map carried them; the names did not.', visibility: 'trust', daysAgo: 57,
    edits: [], append: '## Numbers before names\n\nGive the map with deaths as dots and no street names. Groups mark where they would look first and say why. Only then comes the name of the pump.\n',
    taughtBy: allAt('robin.thackray', 'maryam.aziz', 'edwin.sharp', 'owen.pritchard'), thankedBy: allAt('maryam.aziz'),
  },
  {
    slug: 'meanders-guttering', lesson: 'river-meanders', baseRevision: 1, by: at('meera.nair'), titleSuffix: 'with a length of guttering',
    reason: 'local_context', reasonNote: 'No trays of sand here, but the site team had guttering.', visibility: 'trust', daysAgo: 55,
    edits: [], append: '## Without a tray\n\nA metre of guttering, damp sand to half its depth and a slow tap show the same bend. Tilt it by the height of one book. Two books wash everything away, which is worth showing once.\n',
    taughtBy: allAt('meera.nair', 'clara.whitby', 'jack.holloway', 'heidi.brandreth'), thankedBy: allAt('clara.whitby'),
  },
  {
    slug: 'avoir-past-of-the-week', lesson: 'perfect-tense-with-avoir', baseRevision: 1, by: at('lucien.moreau'), titleSuffix: 'past of the week',
    reason: 'time', reasonNote: 'Two minutes on a Monday keep it alive.', visibility: 'trust', daysAgo: 54,
    edits: [], append: '## Past of the week\n\nEvery Monday for half a term: one true sentence about the weekend with *avoir*, said to a neighbour, who asks one question back. Nothing is written and nothing is marked.\n',
    taughtBy: allAt('lucien.moreau', 'orla.finnegan', 'camille.rousseau', 'margot.lefevre'), thankedBy: allAt('orla.finnegan'),
  },
  {
    slug: 'selection-unplugged', lesson: 'python-selection', baseRevision: 2, by: at('anita.desai'), titleSuffix: 'first without a computer',
    reason: 'send', reasonNote: 'Acting it out helped those whom the editor frightened.', visibility: 'trust', daysAgo: 52,
    edits: [], append: '## First without a computer\n\nThree pupils are *if*, *elif* and *else*, each with a card. The class calls out a mark; only one of the three may answer. They notice by themselves that the order matters.\n',
    taughtBy: allAt('anita.desai', 'sanjay.pillai', 'pearl.addo', 'ross.mcinnes'), thankedBy: allAt('sanjay.pillai'),
  },
  {
    slug: 'soup-for-a-school', lesson: 'ratio-in-recipes', baseRevision: 0, by: at('zara.hameed'), titleSuffix: 'soup for a school',
    reason: 'other', reasonNote: 'For the five who had finished before the others began.', visibility: 'trust', daysAgo: 50,
    edits: [], append: '## Soup for a school\n\nThe kitchen makes lunch for 214. What does the unit row say now, and what would you round? The cook was happy to tell us what she does.\n',
    taughtBy: allAt('zara.hameed', 'dev.sharma', 'leyla.demir', 'joyce.mbeki'), thankedBy: allAt('dev.sharma'),
  },
  {
    slug: 'plants-window-sill', lesson: 'what-plants-need', baseRevision: 0, by: at('oscar.finlay'), titleSuffix: 'where there is no cupboard',
    reason: 'local_context', reasonNote: 'Our only cupboard has the projector in it.', visibility: 'trust', daysAgo: 70,
    edits: [], append: '## No cupboard\n\nA shoe box over the pot does as well, with tape along the bottom edge. Let a pupil check for light by putting their hand in first.\n',
    taughtBy: allAt('oscar.finlay', 'kirsten.boyd', 'rupa.sen'), thankedBy: allAt('kirsten.boyd'),
  },
  {
    slug: 'decisions-in-pairs', lesson: 'causes-of-the-first-world-war', baseRevision: 0, by: at('maryam.aziz'), titleSuffix: 'decisions in pairs',
    reason: 'time', reasonNote: 'Twenty minutes were not enough for the whole line.', visibility: 'trust', daysAgo: 46,
    edits: [], append: '## In pairs\n\nEach pair has two decisions only and must say what else that person could have done. The line is built from what they say, and the teacher adds the two that nobody has.\n',
    taughtBy: allAt('maryam.aziz', 'amina.yusupova', 'edwin.sharp'), thankedBy: allAt('amina.yusupova'),
  },
];

export const offeredBack: readonly DemoOffer[] = [
  {
    adaptation: 'osmosis-drying-rota', parts: 'added', sentDaysAgo: 58, reason: 'time', why: 'Half of our graphs did not cross the axis, and wet chips were the reason. Twenty seconds of drying mended it.',
    answer: { kind: 'taken', daysAgo: 51, text: 'Yes. The count of twenty goes in; I had assumed everyone dried them properly, and so had my own class.' },
  },
  {
    adaptation: 'fraction-bars-on-card', parts: 'added', sentDaysAgo: 55, reason: 'local_context', name: 'Card bars', why: 'The bars were used in five other lessons because they were there.',
    answer: { kind: 'endorsed', daysAgo: 49, text: 'A good way of doing it where there is wall space, so it stands beside the lesson.' },
  },
  {
    adaptation: 'elimination-three-questions', parts: 'added', sentDaysAgo: 54, reason: 'send', why: 'The decision in this lesson is the hard part, and a card makes it three small ones.',
    answer: { kind: 'taken', daysAgo: 47, text: 'Three questions are exactly the decision this lesson is about. Taken, with thanks.' },
  },
  {
    adaptation: 'gothic-sound-first', parts: 'added', sentDaysAgo: 50, reason: 'local_context', why: 'Twenty-two of twenty-eight opened with a sound and not with darkness.',
    answer: { kind: 'declined', daysAgo: 44, text: 'I like it, and it needs a room that can go quiet for a minute, which not every room can. It stays yours and shared; I have linked it from the notes.' },
  },
  {
    adaptation: 'instructions-wet-playtime', parts: 'added', sentDaysAgo: 48, reason: 'local_context', why: 'We taught it in a week of rain, and this took two minutes to prepare.',
    answer: { kind: 'taken', daysAgo: 42, text: 'Of course. Wet coats are in the lesson now.' },
  },
  {
    adaptation: 'broad-street-numbers', parts: 'added', sentDaysAgo: 47, reason: 'reading_age', name: 'Numbers first', why: 'Pupils who read slowly were ahead of the others for once.',
    answer: { kind: 'endorsed', daysAgo: 41, text: 'This is a real second way into the lesson. It should stand beside it.' },
  },
  {
    adaptation: 'meanders-guttering', parts: 'added', sentDaysAgo: 45, reason: 'local_context', why: 'Three of us had no trays and would have shown a film.',
    answer: { kind: 'taken', daysAgo: 38, text: 'Tried it and it works, including the second book. In it goes.' },
  },
  {
    adaptation: 'avoir-past-of-the-week', parts: 'added', sentDaysAgo: 43, reason: 'time', why: 'They forgot it within three weeks until we did this.',
    answer: { kind: 'declined', daysAgo: 36, text: 'A routine for a whole half-term is more than this lesson can ask of everybody, so I leave it out here. Please put it to the network: I would use it.' },
  },
  {
    adaptation: 'selection-unplugged', parts: 'added', sentDaysAgo: 40, reason: 'send', name: 'Unplugged', why: 'The order of conditions was the fault in most of my classes, and this shows it in four minutes.',
    answer: { kind: 'endorsed', daysAgo: 33, text: 'Good for a first meeting with selection. It stands beside the lesson for whoever wants it.' },
  },
  {
    adaptation: 'soup-for-a-school', parts: 'added', sentDaysAgo: 37, reason: 'other', why: 'It kept five quick pupils thinking about the unit row and not about bigger numbers.',
    answer: { kind: 'declined', daysAgo: 30, text: 'The numbers are ours alone, and another kitchen makes other lunches. I have added a line that asks teachers to find theirs.' },
  },
  {
    adaptation: 'plants-window-sill', parts: 'added', sentDaysAgo: 63, reason: 'local_context', why: 'Two classes at Heron Drove had nowhere dark.',
    answer: { kind: 'taken', daysAgo: 56, text: 'Thank you. Shoe box and tape are in.' },
  },
  {
    adaptation: 'decisions-in-pairs', parts: 'added', sentDaysAgo: 27, reason: 'time', why: 'With two decisions each, every pupil has something to argue.',
  },
];
