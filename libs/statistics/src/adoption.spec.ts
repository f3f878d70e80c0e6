// Every numeric case of adoption.json.
import type { AdoptionLog } from './index';
import { adoptionFigures } from './index';
import { runVectors } from './testing/vector-cases';

runVectors('adoption', ({ log }: { log: AdoptionLog & { mandate_day: number } }) => adoptionFigures({ ...log, mandateDay: log.mandate_day }));

describe('adoption', () => {
  it('ends on forks that descend from each other, and ignores people who join after the window', () => {
    const circle = [{ id: 'x', of: 'y', by: 'a', day: 1 }, { id: 'y', of: 'x', by: 'a', day: 1 }];
    const figures = adoptionFigures({
      resources: ['r'], window: [1, 10], mandateDay: 1, joined: { b: 20 }, forks: circle, eligible: ['a', 'b'],
      events: [{ who: 'a', day: 3, res: 'x', kind: 'use' }, { who: 'a', day: 4, res: 'r', kind: 'use' }],
    });
    expect(figures).toMatchObject({ activeAdopters: 1, forkToUse: 0, medianDaysToFirstUse: 3 });
  });
});
