// Counts of what is asked for are coarse, all others exact.
import { shownCounts } from './shown-counts';

it('shows exact counts of what nobody asks for', () => {
  expect(shownCounts({ expected: false, used_count: 7, adapted_count: 3, thanked_count: 2 })).toEqual({ used: 7, adapted: 3, thanked: 2 });
});
it('shows what is expected down to the ten, so that one person’s doing moves nothing by itself', () => {
  expect(shownCounts({ expected: true, used_count: 9, adapted_count: 19, thanked_count: 2 })).toEqual({ used: 0, adapted: 10, thanked: 2 });
});
