// Sorting as it is seen at once: counts follow the comments, and nothing else moves.
import type { SaidThemes } from '@trellis/contracts';
import { withThemes } from './sorting';

const said = (): SaidThemes => ({
  kind: 'rating', title: 'x', link: '/', note: null, answered: false, maySort: true, suggestions: [], unsorted: 1,
  themes: [{ id: 't', name: 'Length', comments: 1, version: 1 }, { id: 'u', name: 'Kit', comments: 0, version: 1 }],
  comments: [{ id: 'a', text: 'Too long', author: null, themeIds: ['t'] }, { id: 'b', text: 'No kit', author: null, themeIds: [] }],
});

it('counts what is in a theme, and what is in none', () => {
  const sorted = withThemes(said(), 'b', ['t', 'u']);
  expect(sorted.themes.map(({ comments }) => comments)).toEqual([2, 1]);
  expect([sorted.unsorted, withThemes(sorted, 'a', []).unsorted]).toEqual([0, 1]);
  expect(sorted.comments.map(({ id }) => id)).toEqual(['a', 'b']);
});
