// What was written in the demo's waves and survey, gathered into themes; what is done about each where it has been answered.
import type { DemoThemes } from './decision-types';

export const themes: readonly DemoThemes[] = [
  {
    of: { mandate: 'particle-sequence', wave: 'first' }, by: 'anil.deshmukh@fenmoor.example',
    themes: [
      { name: 'What one may change', words: ['allowed to change', 'may change', 'did not dare'], answer: { stance: 'done', words: 'What is core is marked in every lesson: the diagrams and the word list, and nothing else.' } },
      { name: 'The reading is too hard', words: ['reading', 'Reading age'], answer: { stance: 'done', words: 'Task two has an easier text, and slide six has lost half of its words.' } },
      { name: 'Mixed-age classes', words: ['Years 3 and 4 together', 'mixed-age', 'Years 5 and 6'], answer: { stance: 'done', words: 'Orchard Lode’s mixed-age version stands beside the original.' } },
      { name: 'Being asked first', words: ['Nobody asked'], answer: { stance: 'will_not', words: 'The sequence was there before we asked about such things, and we will not go back to before it. What comes after it is asked about first.' } },
      { name: 'What works', words: ['chocolate practical', 'word list is good', 'Good to have the words'] },
    ],
  },
  {
    of: { mandate: 'particle-sequence', wave: 'second' }, by: 'daniel.achebe@fenmoor.example',
    themes: [
      { name: 'My own tasks, our diagrams', words: ['rewrote task two', 'tasks are mine', 'two halves'] },
      { name: 'The exit quiz', words: ['quiz'] },
    ],
  },
  {
    of: { survey: 1 }, by: 'anil.deshmukh@fenmoor.example',
    themes: [
      { name: 'Being asked, and answered', words: ['Being asked', 'answer to the consultation', 'fewer slides', 'same page'] },
      { name: 'Time for planning and marking', words: ['marking', 'planning time', 'hour with the other'] },
      { name: 'Colleagues in other schools', words: ['another school', 'science network', 'Year 4 teachers', 'Primary and secondary'] },
      { name: 'Small schools', words: ['Small schools'] },
    ],
  },
];
