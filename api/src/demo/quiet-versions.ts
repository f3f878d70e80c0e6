// Versions that many colleagues made of one lesson and kept to themselves: together they say which parts do not fit.
import { allAt } from './at-fenmoor';
import type { DemoQuietVersions } from './types';

export const quietVersions: readonly DemoQuietVersions[] = [
  {
    lesson: 'photosynthesis-testing-a-leaf', baseRevision: 2, reason: 'time', by: allAt('priya.raman', 'tom.ashdown', 'rob.tennant', 'kwame.boateng', 'ellie.thorne', 'imran.qureshi'),
    edits: [
      { find: 'A willow in a pot gained 74 kg in five years while its soil lost less than 100 g. *Where did the mass come from?* Take every idea; judge none yet.', replace: 'A willow gained 74 kg in a pot whose soil lost less than 100 g. *Where did the mass come from?* One minute, whiteboards.' },
      { find: '## Method (25 minutes)', replace: '## Method (18 minutes; the teacher has softened the leaves before the class arrives)' },
    ],
  },
  {
    lesson: 'photosynthesis-testing-a-leaf', baseRevision: 2, reason: 'reading_age', by: allAt('gareth.bowen', 'molly.eastgate', 'victor.mensah', 'harpreet.gill', 'leila.haddad', 'nisha.patel', 'duncan.frost'),
    edits: [
      { find: '1. What does the foil strip tell us that the whole leaf does not?\n2. Why did the plant have to spend two days in the dark first?\n3. Has this shown that *chlorophyll* is needed? What leaf would?', replace: '1. The part under the foil had no light. What colour did it go?\n2. Why did we keep the plant in the dark first?' },
      { find: 'Answers: glucose is turned into starch for storage, and starch is easy to test for; orange-brown; carbon dioxide in the air, with water.\n', replace: '' },
    ],
  },
];
