// What was compared before the lock holds only while the adaptation is still the same.
import { mergeLessons } from '@trellis/lesson';
import { stillAs, type Compared } from './compare-for-offer';

const merge = mergeLessons({ type: 'doc', content: [] }, { type: 'doc', content: [] }, { type: 'doc', content: [] });
const compared: Compared = { version: { id: 'a', number: 3, origin_id: 'o', origin_number: 1 }, merge };

describe('what was compared', () => {
  it('holds for the adaptation as it was', () => {
    expect(stillAs(compared, compared.version)).toBe(merge);
  });

  it.each([['saved', { number: 4 }], ['moved up', { origin_number: 2 }]])('is out of date once it was %s', (_, change) => {
    expect(() => stillAs(compared, { ...compared.version, ...change })).toThrow(expect.objectContaining({ code: 'thing.stale' }));
  });

  it('must be there', () => {
    expect(() => stillAs(null, compared.version)).toThrow(expect.objectContaining({ code: 'thing.stale' }));
  });
});
