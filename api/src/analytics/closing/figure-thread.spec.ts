// Figures in a thread: the same as worked out here, and nothing else waits for them.
import { Log } from '@trellis/platform';
import { adoptionFigures, type AdoptionInput } from './adoption-figures';
import { FigureThread } from './figure-thread';

const SCHOOLS = Array.from({ length: 40 }, (_, i) => `school-${i}`);
const input: AdoptionInput = {
  staff: SCHOOLS.flatMap((school_id, i) => ['english', 'maths', 'history'].map((subject, j) => ({ school_id, phase: 'secondary', subject, n: 4 + ((i + j) % 9), reached: 3, taught: 2, adapted: 1 }))),
  k: 10, schools: new Map(SCHOOLS.map((id) => [id, { name: id, phase: 'secondary' }])), asked: [],
};

describe('FigureThread', () => {
  const thread = new FigureThread(new Log('error'));
  afterAll(() => thread.onApplicationShutdown());

  it('says what the same work says here, while others go on', async () => {
    const order: string[] = [];
    const working = thread.run('adoption', input).then((figures) => { order.push('figures'); return figures; });
    await new Promise<void>((done) => setImmediate(() => done(void order.push('something else'))));
    expect(await working).toEqual(adoptionFigures(input));
    expect(order).toEqual(['something else', 'figures']);
  });

  it('tells of what cannot be worked out, and goes on', async () => {
    await expect(thread.run('adoption', { ...input, k: 1 })).rejects.toThrow('k must be an integer of at least 5');
    expect(await thread.run('adoption', { ...input, staff: [] })).not.toContainEqual(expect.objectContaining({ figure: expect.objectContaining({ suppressed: false }) as unknown }));
  });
});
