// Shares of options: rounded, never certain, hidden below k.
import { optionShares } from './option-shares';

it.each([
  [[4, 5], { suppressed: true }],
  [[12, 21], { suppressed: false, shares: [35, 65] }],
  [[40, 0], { suppressed: false, shares: [95, 5] }],
])('%j', (counts, shares) => { expect(optionShares(counts, 10)).toEqual(shares); });
