// What English, humanities, language and computing colleagues made of one another's lessons.
import { allAt, at } from '../at-fenmoor';
import type { DemoAdaptation } from '../types';

export const literacyAdaptations: readonly DemoAdaptation[] = [
  {
    slug: 'lantern-keeper-eal-pictures', lesson: 'shared-reading-lantern-keeper', baseRevision: 1, by: at('emma.colley'), titleSuffix: 'six pictures and a shorter first page',
    reason: 'eal', reasonNote: 'For children new to English, and for anyone who likes to see the causeway before they walk on it.', visibility: 'trust', daysAgo: 85,
    edits: [
      { find: '> Every evening, when the geese came over, Ada carried the lantern to the end of the causeway and hung it on the iron hook. She had done it since she was six. Before her, it had been her grandmother, and before that, nobody could say.', replace: '> It was evening. The geese flew over. Ada took the lantern. She walked to the end of the causeway. She hung the lantern on a hook.\n>\n> Ada had done this since she was six. Before Ada, her grandmother did it.' },
      { find: '*causeway* (a raised road across wet land), *wick* (the string in a lamp that burns), *reluctant* (not wanting to)', replace: 'Show a picture for each: *geese, lantern, causeway, hook, reeds, wick*. Say, point, say again. Add the word in a home language.' },
    ],
    append: '## Retell\n\nSix pictures in the wrong order. Put them right with a partner. Retell the story in **any** language, then in English, with the word cards.\n',
    taughtBy: allAt('emma.colley', 'zainab.hussain', 'tessa.wyatt', 'jess.winterton'), thankedBy: allAt('zainab.hussain', 'rachel.penhale', 'aisha.begum'),
  },
  {
    slug: 'lantern-keeper-year-6', lesson: 'shared-reading-lantern-keeper', baseRevision: 1, by: at('becky.sharman'), titleSuffix: 'for Year 6',
    reason: 'local_context', reasonNote: 'Older readers can take on the question of why the grandmother will not say.', visibility: 'trust', daysAgo: 60,
    edits: [{ find: 'The next four sentences. Choose: who hung it; what Ada does; what the geese do.', replace: 'The same four paragraphs from the *grandmother\'s* point of view, thirty years earlier, without ever saying who the lamp is for.' }],
    taughtBy: allAt('becky.sharman', 'declan.moran', 'michael.tran'), thankedBy: allAt('aisha.begum', 'tessa.wyatt'),
  },
  {
    slug: 'vocabulary-routine-french', lesson: 'explicit-vocabulary-routine', baseRevision: 1, by: at('chloe.marchetti'), titleSuffix: 'for new words in French',
    reason: 'local_context', reasonNote: 'In French all words are new, so *Say* grows and *Mean* becomes a gesture.', visibility: 'trust', daysAgo: 45,
    edits: [
      { find: '| 1 Say | reads the word in its sentence | repeat it together, twice | 15 s |', replace: '| 1 Say | says the word, then spells the sound that is hard | repeat it together, whispered, spoken and sung | 45 s |' },
      { find: '| 2 Mean | gives a short, plain meaning | put it in their own words to a partner | 30 s |', replace: '| 2 Mean | shows a gesture or picture, no English | copy the gesture and say the word | 20 s |' },
    ],
    taughtBy: allAt('chloe.marchetti', 'elodie.garnier', 'marta.zielinska'), thankedBy: allAt('elodie.garnier', 'freya.lindqvist', 'ruth.calloway'),
  },
  {
    slug: 'vocabulary-routine-infants', lesson: 'explicit-vocabulary-routine', baseRevision: 2, by: at('katie.lomax'), titleSuffix: 'story time in Reception',
    reason: 'time', reasonNote: 'Three steps in ninety seconds, in the middle of a story and not before it.', visibility: 'trust', daysAgo: 26,
    edits: [{ find: '## If time is short', replace: '## In story time\n\nStop *once*. Say the word together; act it; go on with the story. Use it again yourself at lunch.\n\n## If time is short' }],
    taughtBy: allAt('katie.lomax', 'anwen.hughes', 'molly.eastgate', 'lauren.pike'), thankedBy: allAt('anwen.hughes', 'aisha.begum'),
  },
  {
    slug: 'peterloo-shorter-sources', lesson: 'peterloo-mixed-sources', baseRevision: 1, by: at('kirsty.dunmore'), titleSuffix: 'shorter sources, same words',
    reason: 'reading_age', reasonNote: 'Cut, not simplified: the magistrate keeps his own voice.', visibility: 'trust', daysAgo: 51,
    edits: [
      { find: '*An immense mob had assembled, marching in ranks with banners of the most seditious kind, in a manner calculated to strike terror into every loyal inhabitant. We judged the town to be in danger and directed the constables to act. It is our painful duty to report that some persons, through their own obstinacy, were hurt.*', replace: '*An immense **mob** had assembled, with banners of the most **seditious** kind. We judged the town to be in danger. It is our painful duty to report that some persons, through their own **obstinacy**, were hurt.*\n\n(seditious: against the rulers; obstinacy: stubbornness)' },
      { find: '| Words that tell us what they *felt* | | |', replace: '| Words that tell us what they *felt* (three are in bold in A) | | |' },
    ],
    taughtBy: allAt('kirsty.dunmore', 'isaac.bello', 'owen.pritchard'), thankedBy: allAt('isaac.bello', 'sarah.denby', 'owen.pritchard'),
  },
  {
    slug: 'writing-frame-geography-decisions', lesson: 'disciplinary-writing-frame', baseRevision: 0, by: at('megan.rhys'), titleSuffix: 'data and place',
    reason: 'local_context', reasonNote: 'In geography "evidence" became a word in front of every figure. This asks for a figure and a named place.', visibility: 'trust', daysAgo: 48,
    edits: [{ find: '| Evidence | What exactly shows it? (a date, a figure, a word) |', replace: '| Data and place | Which figure? Where, exactly? |' }],
    taughtBy: allAt('megan.rhys', 'ahmed.yusuf', 'james.whitlock'), thankedBy: allAt('ahmed.yusuf', 'owen.pritchard'),
  },
  {
    slug: 'writing-frame-dyslexia-friendly', lesson: 'disciplinary-writing-frame', baseRevision: 1, by: at('isaac.bello'), titleSuffix: 'spoken first',
    reason: 'send', reasonNote: 'Pupils record each box aloud before writing; fewer boxes on a page.', visibility: 'trust', daysAgo: 34,
    edits: [
      { find: '## Before you write', replace: '## Before you write: say it\n\nRecord your answer in one minute. Listen. Write down only the sentence that you liked best.\n\n## Then check' },
      { find: '## A reason (use twice)', replace: '## A reason (one to a page)' },
    ],
    taughtBy: allAt('isaac.bello', 'fiona.gale', 'samuel.osei'), thankedBy: allAt('fiona.gale', 'joanna.petrie'),
  },
  {
    slug: 'macbeth-washing-line', lesson: 'macbeth-ambition-act-1', baseRevision: 1, by: at('ben.ferris'), titleSuffix: 'one peg each, seated',
    reason: 'send', reasonNote: 'For a class that finds movement hard: all of the thinking, one runner.', visibility: 'trust', daysAgo: 22,
    edits: [{ find: 'one peg to a pair', replace: 'one peg to a pair, everyone seated and one runner to move the pegs as each word is read aloud' }],
    taughtBy: allAt('ben.ferris', 'amara.diallo'), thankedBy: allAt('fiona.gale'),
  },
  {
    slug: 'gothic-settings-reading-age-nine', lesson: 'gothic-settings', baseRevision: 1, by: at('samuel.osei'), titleSuffix: 'glossed and shorter',
    reason: 'reading_age', reasonNote: 'The extract is whole; the questions and the table are lighter.', visibility: 'school', daysAgo: 76,
    edits: [
      { find: '3. Find the shortest sentences. What has happened each time?', replace: '3. Find one very short sentence. What has just happened?' },
      { find: '| the narrator\'s denial | | |\n', replace: '' },
    ],
    taughtBy: allAt('samuel.osei', 'joanna.petrie'), thankedBy: allAt('joanna.petrie'),
  },
  {
    slug: 'draining-the-fens-year-3', lesson: 'draining-the-fens', baseRevision: 0, by: at('simone.clarke'), titleSuffix: 'for Year 3, on the bank',
    reason: 'reading_age', reasonNote: 'Told as a story and walked, with the wet sponge kept and the court left out.', visibility: 'trust', daysAgo: 88,
    edits: [
      { find: '## Voices in the 1650s (12 minutes)\n\nAn investor, a commoner, a drainage engineer, an eel-catcher. Each has two sentences to convince a court of sewers. The rest award land.', replace: '## Two voices (8 minutes)\n\nAn eel-catcher and a farmer look at the same wet field. What does each one see? Act it in pairs.' },
      { find: '2 | Peat shrinks as it dries', replace: '2 | Peat shrinks as it dries, like a sponge' },
    ],
    taughtBy: allAt('simone.clarke', 'colin.abara', 'joel.barker', 'seun.adeyemi'), thankedBy: allAt('colin.abara', 'megan.rhys', 'ahmed.yusuf'),
  },
  {
    slug: 'great-fire-mixed-infants', lesson: 'great-fire-of-london-evidence', baseRevision: 1, by: at('joel.barker'), titleSuffix: 'Years 1 and 2',
    reason: 'mixed_ages', reasonNote: 'Year 1 tell the story in order; Year 2 add how we know.', visibility: 'trust', daysAgo: 24,
    edits: [
      { find: '*We know about the fire because ...* Two sentences and a drawing.', replace: '**Year 1:** three pictures in order, with a label each. **Year 2:** *We know about the fire because ...* Two sentences and a drawing.' },
    ],
    taughtBy: allAt('joel.barker', 'zainab.hussain', 'emma.colley'), thankedBy: allAt('peter.szabo', 'andrew.fairley'),
  },
  {
    slug: 'perfect-tense-shorter', lesson: 'perfect-tense-with-avoir', baseRevision: 1, by: at('elodie.garnier'), titleSuffix: 'singular only',
    reason: 'send', reasonNote: 'Three persons of the verb, and the rest another day.', visibility: 'trust', daysAgo: 64,
    edits: [{ find: '| nous | avons | écouté |\n| vous | avez | visité |\n| ils / elles | ont | acheté |\n', replace: '' }, { find: '2. Change to the past: *Nous visitons un château.*', replace: '2. Change to the past: *Tu visites un château.*' }, { find: '1. *Ils ___ joué.*', replace: '1. *Il ___ joué.*' }, { find: 'Nous avons visité un château;', replace: 'Tu as visité un château;' }, { find: '2. How do you say "we listened"?', replace: '2. How do you say "she listened"?' }, { find: 'Say: We did the shopping.', replace: 'Say: I did the shopping.' }],
    taughtBy: allAt('elodie.garnier', 'chloe.marchetti'), thankedBy: allAt('chloe.marchetti'),
  },
  {
    slug: 'python-selection-half-lesson', lesson: 'python-selection', baseRevision: 1, by: at('becky.sharman'), titleSuffix: 'a first taste for Year 6',
    reason: 'time', reasonNote: 'Predict and modify only, on paper and one screen, to link with our block-based work.', visibility: 'trust', daysAgo: 83,
    edits: [
      { find: '## Make (15 minutes)\n\nChoose one: a quiz question with three different replies; a hot-or-cold number hint; a plant-watering adviser that takes soil moisture from 0 to 100.', replace: '## Make (10 minutes, on paper)\n\nWrite the three replies for a quiz question. Put the conditions in an order that works.' },
    ],
    taughtBy: allAt('becky.sharman', 'declan.moran'), thankedBy: allAt('nathan.cole', 'declan.moran'),
  },
];
