// What is typed about themes: kept while it is incomplete, sent when it is whole, and never of a theme that is gone.
import { isComplete, toSend, wrongWords } from './theme-answers-draft';

const theme = (id: string) => ({ id, name: id, comments: 3, answer: null });
const draft = { a: { stance: 'done', words: '  Two shorter lessons ' }, b: { stance: 'will_not', words: 'No' }, gone: { stance: 'done', words: 'Something else' }, d: { stance: '', words: 'Typed, then not answered' } };

it('says what is missing only where something is answered', () => {
  expect([wrongWords(draft.a), wrongWords(draft.b), wrongWords(draft.d)]).toEqual(['', 'Say it in a sentence', '']);
  expect([isComplete([theme('a'), theme('d'), theme('e')], draft), isComplete([theme('a'), theme('b')], draft)]).toEqual([true, false]);
});

it('sends what is answered, in the order of the themes', () => {
  expect(toSend([theme('d'), theme('b'), theme('a')], draft)).toEqual([{ themeId: 'b', stance: 'will_not', words: 'No' }, { themeId: 'a', stance: 'done', words: 'Two shorter lessons' }]);
});
