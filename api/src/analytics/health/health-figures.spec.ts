// A network's health in words: nothing about fewer than ten people, and nothing that one person's doing would move alone.
import fc from 'fast-check';
import { healthFigures, type HealthInput } from './health-figures';

const people = (count: number): string[] => Array.from({ length: count }, (_, index) => `p${index}`);
const input = (count: number, over: Partial<HealthInput> = {}): HealthInput => {
  const members = people(count);
  return { members, schoolOf: new Map(members.map((id, index) => [id, `s${index % 3}`])), newcomers: { all: 0, answered: 0 }, posts: [], useful: new Map(), now: 1000, answerWindowH: 72, k: 10, ...over };
};
/** Everyone asks once and the next one answers an hour later. */
const busy = (count: number): HealthInput => {
  const given = input(count);
  return { ...given, posts: given.members.flatMap((by, index) => [{ id: `q${index}`, by, h: index, question: true, replyTo: null }, { id: `a${index}`, by: given.members[(index + 1) % count]!, h: index + 1, question: false, replyTo: `q${index}` }]) };
};
const byId = (given: HealthInput) => Object.fromEntries(healthFigures(given).map((figure) => [figure.id, figure]));

describe('a network’s health', () => {
  it('is told of a busy network', () => {
    expect(byId(busy(12))).toMatchObject({
      reach: { value: 1, words: 'Members in 3 of 3 schools have said something.' }, across: { value: 1 }, answered: { value: 1, words: '100% of questions were answered by somebody else within 3 days.' }, open: { value: 0, words: 'Every question has had an answer.' }, wait: { value: 1 }, useful: { value: null, words: 'Fewer than half of all questions have an answer marked as useful yet.' }, voices: { words: 'Nearly all members have said something.', value: null },
    });
  });

  it('tells how long a question waits for an answer that was marked, with those that have none, and how many wait in steps', () => {
    const given = busy(12);
    const useful = new Map(given.posts.filter(({ question }) => question).slice(0, 7).map(({ id, h }) => [id, h + 30]));
    expect(byId({ ...given, useful })['useful']).toMatchObject({ value: 30, words: 'Half of all questions have an answer marked as useful within 30 hours; those still waiting are counted.' });
    const posts = given.posts.filter(({ id }) => !['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'].includes(id));
    expect(byId({ ...given, posts })).toMatchObject({ open: { value: 0.6, words: 'About 60% of questions have no answer yet.' }, wait: { value: null, words: 'Fewer than half of all questions have a first answer yet.' } });
    expect(byId({ ...given, posts: posts.filter(({ question }) => question).slice(0, 9) })).toMatchObject({ open: { suppressed: true }, wait: { suppressed: true }, useful: { suppressed: true } });
  });

  it('is not told of a small one', () => {
    for (const figure of healthFigures(busy(9))) expect(figure).toMatchObject({ suppressed: true, value: null });
  });

  it('is told from as many on as its wave promised, and says of how many', () => {
    for (const { suppressed, words } of healthFigures({ ...busy(14), k: 15 })) expect([suppressed, words]).toEqual([true, 'Not shown: fewer than 15 answers, or showing it would reveal a smaller group.']);
    expect(byId({ ...busy(6), k: 5 })).toMatchObject({ reach: { suppressed: false }, voices: { suppressed: false }, across: { suppressed: false } });
  });

  it('says nothing of voices when one makes the most of it, or of questions when there are few', () => {
    const loud = { ...busy(12), posts: [...busy(12).posts, ...Array.from({ length: 40 }, (_, index) => ({ id: `l${index}`, by: 'p0', h: 50, question: false, replyTo: null }))] };
    expect(byId(loud)['share']).toMatchObject({ suppressed: true });
    expect(byId({ ...busy(12), posts: busy(12).posts.slice(0, 8) })).toMatchObject({ answered: { suppressed: true }, across: { suppressed: true } });
    expect(byId({ ...busy(12), newcomers: { all: 12, answered: 11 } })['newcomers']).toMatchObject({ suppressed: true });
  });

  it('counts as people who talk only members with a school, at both ends: nobody who asks without a name is one', () => {
    const unnamed = Array.from({ length: 10 }, (_, i) => [{ id: `u${i}`, by: `nobody u${i}`, h: i, question: true, replyTo: null }, { id: `v${i}`, by: `p${i}`, h: i + 1, question: false, replyTo: `u${i}` }]).flat();
    const two = [{ id: 'x', by: 'p1', h: 1, question: true, replyTo: null }, { id: 'y', by: 'p0', h: 2, question: false, replyTo: 'x' }];
    expect(byId(input(12, { posts: [...unnamed, ...two] }))).toMatchObject({ across: { suppressed: true }, ratio: { suppressed: true } });
    expect(byId({ ...busy(12), posts: [...busy(12).posts, ...unnamed] })).toMatchObject({ across: { value: 1 }, ratio: { suppressed: false } });
  });

  it('tells how many were answered in time, and how soon, from ten questions on that are old enough', () => {
    const asked = (old: number, young: number) => Array.from({ length: old + young }, (_, i) => ({ id: `q${i}`, by: `p${i % 12}`, h: i < old ? 0 : 990, question: true, replyTo: null }));
    expect(byId(input(12, { posts: asked(1, 9) }))).toMatchObject({ answered: { suppressed: true }, wait: { suppressed: true }, useful: { suppressed: true }, open: { value: 1 } });
    expect(byId(input(12, { posts: asked(9, 9) }))).toMatchObject({ answered: { suppressed: true } });
    expect(byId(input(12, { posts: asked(10, 0) }))).toMatchObject({ answered: { value: 0, words: '0% of questions were answered by somebody else within 3 days.' } });
  });

  it('never shows a number under ten members, whatever they wrote', () => {
    const post = fc.record({ id: fc.uuid(), by: fc.constantFrom(...people(9)), h: fc.integer({ min: 0, max: 900 }), question: fc.boolean(), replyTo: fc.constant(null) });
    fc.assert(fc.property(fc.integer({ min: 0, max: 9 }), fc.array(post), (count, posts) => {
      for (const { value, suppressed } of healthFigures(input(count, { posts }))) expect([value, suppressed]).toEqual([null, true]);
    }), { numRuns: 60 });
  });
});
