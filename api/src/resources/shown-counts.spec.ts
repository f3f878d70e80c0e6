// Live counts of what nobody asks for; of what is asked for the published ones, on the original alone.
import { shownCounts } from './shown-counts';

const deeds = { id: 'a', root_id: 'a', counted: null, used_count: 7, adapted_count: 3, thanked_count: 2 };
const counted = { taught: 20, adapted: 10, at: '2026-03-02T10:00:00+00:00' };

it('shows exact counts of what nobody ever asked for', () => {
  expect(shownCounts(deeds)).toEqual({ used: 7, adapted: 3, thanked: 2, countedAt: null });
});
it('shows of what is asked for what was published, so that one person’s doing moves nothing', () => {
  expect(shownCounts({ ...deeds, counted })).toEqual({ used: 20, adapted: 10, thanked: 2, countedAt: '2026-03-02T10:00:00.000Z' });
});
it('shows no count of a version of it: it is counted with the original', () => {
  expect(shownCounts({ ...deeds, id: 'b', counted })).toEqual({ used: 0, adapted: 0, thanked: 2, countedAt: '2026-03-02T10:00:00.000Z' });
});
