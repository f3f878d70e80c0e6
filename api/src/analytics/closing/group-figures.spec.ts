// What one group's figures tell beside one another: no figure may hide what the next one says.
import { groupFigures } from './group-figures';

const schools = new Map(['a', 'b'].map((id) => [id, { name: id, phase: 'primary' as const }]));
const answers = (school_id: string, n: number) => Array.from({ length: n }, (_, i) => ({ school_id, phase: 'primary' as const, subject: 'primary', n: 1, overall: 1 + (i % 5) }));
const staff = (school_id: string, n: number) => ({ school_id, phase: 'primary' as const, subject: 'primary', n });
const figuresOf = (block: string, given: Parameters<typeof groupFigures<'overall'>>[0]) => Object.fromEntries(groupFigures(given).filter((figure) => figure.block === block).map(({ metric, figure }) => [metric, figure]));
const given = (a: [number, number], b: [number, number]) => ({ answers: [...answers('a', a[0]), ...answers('b', b[0])], staff: [staff('a', a[1]), staff('b', b[1])], k: 10, schools, items: ['overall' as const], metric: { response: 'response', item: 'rating' } });

it('says how many answered, also where nearly all did: the answers beside it are counted', () => {
  expect(figuresOf('place:a.primary', given([11, 12], [30, 50]))).toMatchObject({ response: { count: 11, eligible: 12 }, 'rating:overall': { n: 11 } });
  expect(figuresOf('place:b.primary', given([11, 12], [30, 30]))).toMatchObject({ response: { count: 30, eligible: 30, value: 1 } });
});

it('says nothing of how many answered where fewer than ten did, or could', () => {
  expect(figuresOf('trust', given([4, 6], [4, 30]))).toEqual({ response: { suppressed: true } });
  expect(figuresOf('place:a.primary', given([9, 9], [30, 30]))).toEqual({ response: { suppressed: true } });
});

it('gives an index its range, and a question of one answer none', () => {
  const halves = answers('a', 31).map((answer, i) => ({ ...answer, 'i.collaboration': i < 14 ? 3 : i < 27 ? 3.5 : 1, 'q.K1': answer.overall }));
  const rows = groupFigures({ ...given([0, 40], [0, 0]), answers: halves, items: ['i.collaboration', 'q.K1'] });
  expect(rows.filter(({ block }) => block === 'trust').map(({ metric, figure }) => [metric, 'half' in figure ? figure.half : null])).toEqual([['response', null], ['rating:i.collaboration', 7], ['rating:q.K1', null]]);
});
