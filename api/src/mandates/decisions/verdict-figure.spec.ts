// How an answer is said to have been judged, and many together: worked out from what each of them is told as, so that nothing can be taken away from it again.
import { addVerdicts as add, presentVerdict, type VerdictCounts } from './verdict-figure';

const FROM = 12;
const addVerdicts = (all: readonly VerdictCounts[]) => add(all, FROM);
const mixed: VerdictCounts = { yes: 6, partly: 3, no: 3 };

it('never says of ten that all of them, or none, felt answered', () => {
  for (const most of [{ yes: 10, partly: 0, no: 0 }, { yes: 9, partly: 1, no: 0 }]) expect(presentVerdict(most, FROM)).toEqual({ suppressed: false, n: 10, words: 'At least 90% felt answered' });
  for (const few of [{ yes: 0, partly: 4, no: 6 }, { yes: 1, partly: 9, no: 0 }]) expect(presentVerdict(few, FROM)).toEqual({ suppressed: false, n: 10, words: 'At most 10% felt answered' });
});

it('adds up exact ones exactly, and tells nothing of fewer than ten', () => {
  expect(addVerdicts([mixed, { yes: 4, partly: 3, no: 3 }])).toEqual({ suppressed: false, yes: 10, partly: 6, no: 6, n: 22 });
  expect(addVerdicts([mixed, { yes: 9, partly: 0, no: 0 }])).toEqual(presentVerdict(mixed, FROM));
  for (const none of [[], [{ yes: 5, partly: 0, no: 4 }], [{ yes: 0, partly: 0, no: 0 }]]) expect(addVerdicts(none)).toEqual({ suppressed: true, from: FROM });
});

it('says the same whatever is behind what is told in words', () => {
  for (const all of [{ yes: 20, partly: 0, no: 0 }, { yes: 19, partly: 1, no: 0 }, { yes: 19, partly: 0, no: 1 }]) expect(addVerdicts([mixed, all])).toEqual({ suppressed: false, n: 32, words: 'About 80% felt answered' });
  for (const none of [{ yes: 0, partly: 10, no: 10 }, { yes: 1, partly: 0, no: 19 }]) expect(addVerdicts([mixed, none])).toEqual({ suppressed: false, n: 32, words: 'About 20% felt answered' });
});

it('says of many that are told alike what is told of each', () => {
  expect(addVerdicts([{ yes: 12, partly: 0, no: 0 }, { yes: 30, partly: 1, no: 0 }])).toEqual({ suppressed: false, n: 43, words: 'At least 90% felt answered' });
  expect(addVerdicts([{ yes: 12, partly: 0, no: 0 }, { yes: 0, partly: 0, no: 12 }])).toEqual({ suppressed: false, n: 24, words: 'About 50% felt answered' });
});
