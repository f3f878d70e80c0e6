// Documents that nobody writes in good faith, through everything that merges: a valid result or a clear problem in time, and the server answers others meanwhile.
import { setTimeout as pause } from 'node:timers/promises';
import { parseLesson } from '@trellis/lesson';
import type { ResourceFull, Review } from '@trellis/contracts';
import { TestTrust, type TestPerson } from '@trellis/identity/testing';
import { TestApp } from '@trellis/platform/testing';
import { startApp } from '../../start-app';

let app: TestApp;
beforeAll(async () => { app = await TestApp.start(startApp); });
afterAll(() => app?.stop());

type Node = { type: string; [name: string]: unknown };
type Doc = ResourceFull['document'];
const DEADLINE = 30_000;
/** Longer must nobody else wait for an answer that costs nothing. */
const LONGEST_PAUSE = 8000;

const paragraph = (text: string, attrs: object = {}): Node => ({ type: 'paragraph', attrs, content: [{ type: 'text', text }] });
const doc = (...content: Node[]): Doc => ({ type: 'doc', content });
const nested = (depth: number, text: string): Node => (depth === 0 ? paragraph(text) : { type: 'blockquote', content: [nested(depth - 1, text)] });
const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));
const words = (count: number, say: (at: number) => string): string => many(count, say).join(' ');
/** Every text of a document changed; what it is made of and its ids stay. */
const reworded = <T>(value: T, change: (text: string) => string): T => (Array.isArray(value) ? value.map((each) => reworded(each, change)) : typeof value !== 'object' || value === null ? value
  : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === 'text' && typeof inner === 'string' ? change(inner) : reworded(inner, change)]))) as T;
const every = (n: number, change: (block: Node, at: number) => Node[]) => (document: Doc): Doc => doc(...(document.content as Node[]).flatMap((block, at) => (at % n === 0 ? change(block, at) : [block])));

interface Hostile { readonly base: Doc; readonly mine: (document: Doc) => Doc; readonly theirs: (document: Doc) => Doc }
const HOSTILE: Record<string, Hostile> = {
  'one paragraph of a hundred thousand words': {
    base: doc(paragraph(words(100_000, (at) => `w${at % 977}`))), mine: (it) => reworded(it, (text) => text.replaceAll('w1', 'm1')), theirs: (it) => reworded(it, (text) => text.replaceAll('w2', 't2')),
  },
  'two long paragraphs with nothing in common': {
    base: doc(paragraph(words(40_000, (at) => `base${at}`))), mine: (it) => reworded(it, () => words(40_000, (at) => `mine${at}`)), theirs: (it) => reworded(it, () => words(40_000, (at) => `theirs${at}`)),
  },
  'nesting as deep as it may be': {
    base: doc(...many(40, (at) => nested(27, `At the bottom ${at}`))), mine: (it) => reworded(it, (text) => `${text} of mine`), theirs: (it) => reworded(it, (text) => `Theirs: ${text}`),
  },
  'thousands of tiny blocks': {
    base: doc(...many(4000, (at) => paragraph(String(at)))), mine: every(3, (block, at) => [block, paragraph(`m${at}`)]), theirs: every(4, (_, at) => [paragraph(`t${at}`)]),
  },
  'thousands of equal blocks without ids': {
    base: doc(...many(2000, () => paragraph('the same'))), mine: () => doc(...many(2100, (at) => paragraph(at % 7 ? 'the same' : 'the same again'))), theirs: () => doc(...many(1900, (at) => paragraph(at % 5 ? 'the same' : 'not the same'))),
  },
  'one id for every block': {
    base: doc(...many(500, (at) => paragraph(`Line ${at}`, { id: 'one' }))), mine: (it) => doc(...(it.content as Node[]).map((block, at) => ({ ...block, attrs: { id: 'two' }, content: [{ type: 'text', text: `Mine ${at}` }] }))),
    theirs: (it) => doc(...(it.content as Node[]).map((block) => ({ ...block, attrs: { id: '__proto__' } })).reverse()),
  },
  'control characters, halves of characters and text from right to left': {
    base: doc(...many(300, (at) => paragraph(`\u0000\u0007\u202e${at}\ud800 \u200b\ufeff\u001b[31m`))), mine: (it) => reworded(it, (text) => `\u2066${text}\u0000\udfff`), theirs: (it) => reworded(it, (text) => `${text}\u0085\u2028\uE000 \u0000`),
  },
  'one word a hundred thousand letters long': {
    base: doc(paragraph('a'.repeat(100_000))), mine: (it) => reworded(it, (text) => `${text.slice(0, 50_000)}b${text.slice(50_000)}`), theirs: (it) => reworded(it, (text) => 'ab'.repeat(text.length / 2)),
  },
};

/** Asks something that costs nothing for as long as `work` lasts, and says how long the longest answer took. */
async function meanwhile<T>(person: TestPerson, work: Promise<T>): Promise<{ result: T; longest: number }> {
  let [longest, done] = [0, false];
  const asking = (async () => {
    while (!done) {
      const from = performance.now();
      await person.client.call('session.show');
      longest = Math.max(longest, performance.now() - from);
      await pause(20);
    }
  })();
  const result = await work.finally(() => { done = true; });
  await asking;
  return { result, longest };
}

const save = (person: TestPerson, { id, number }: ResourceFull, document: Doc) => person.client.call('revision.create', { params: { id }, body: { document, baseNumber: number } });
const valid = (document: unknown): boolean => parseLesson(document).ok;
const sound = ({ parts }: Review): boolean => parts.every((part) => [part.base, part.ours, part.theirs, part.merged].every((side) => side === null || side === undefined || valid(side)));
const PROBLEM = { code: expect.stringMatching(/^(merge\.too_slow|document\.invalid|request\.too_large)$/), title: expect.any(String) as string };

describe('merging', () => {
  it.each(Object.entries(HOSTILE))('%s', async (_, { base, mine, theirs }) => {
    const trust = await TestTrust.make(app);
    const [jo, sam, other] = [await trust.person(), await trust.person(), await trust.person()];
    const made = await jo.client.call('resource.create', { body: { title: 'Hostile', subject: 'science', visibility: 'trust', document: base } });
    expect(made.status).toBe(201);
    const copy = (await sam.client.call('resource.adapt', { params: { id: made.body.id }, body: {} })).body;
    const within = async <T>(work: Promise<T>): Promise<T> => {
      const from = performance.now();
      const { result, longest } = await meanwhile(other, work);
      expect({ inTime: performance.now() - from < DEADLINE, othersWaited: longest < LONGEST_PAUSE }).toEqual({ inTime: true, othersWaited: true });
      return result;
    };
    const changed = (await within(save(sam, copy, mine(copy.document)))).body;
    expect(changed.number).toBe(2);
    expect((await within(save(jo, made.body, theirs(made.body.document)))).status).toBe(201);

    const update = await within(sam.client.call('update.show', { params: { id: copy.id } }));
    if (update.status !== 200) expect(update.problem).toMatchObject(PROBLEM);
    else expect(sound(update.body.review!)).toBe(true);
    const review = await within(sam.client.call('revision.review', { params: { id: copy.id }, body: { document: mine(copy.document), baseNumber: 1 } }));
    if (review.status !== 200) expect(review.problem).toMatchObject(PROBLEM);
    else expect(sound(review.body.review)).toBe(true);
    const offerable = await within(sam.client.call('offer.changes', { params: { id: copy.id } }));
    if (offerable.status !== 200) { expect(offerable.problem).toMatchObject(PROBLEM); return; }
    const parts = offerable.body.changes.slice(0, 200).map(({ id }) => id);
    const offer = await within(sam.client.call('offer.create', { params: { id: copy.id }, body: { number: changed.number, parts, why: 'Because', send: true } }));
    if (offer.status !== 201) { expect(offer.problem).toMatchObject(PROBLEM); return; }
    const shown = await within(jo.client.call('offer.show', { params: { id: offer.body.id } }));
    if (shown.status !== 200) { expect(shown.problem).toMatchObject(PROBLEM); return; }
    const document = doc(...shown.body.review!.parts.flatMap((part) => ((part.by === 'unchanged' ? part.merged : part[part.suggested])?.content ?? []) as Node[]));
    const taken = await within(jo.client.call('offer.take', { params: { id: offer.body.id }, body: { document, baseNumber: 2, taken: parts, answer: 'Thanks', change: null } }));
    expect([taken.status, taken.problem?.code]).toEqual([200, undefined]);
  }, 240_000);

  it('refuses what goes beyond the limits, saying where', async () => {
    const jo = await (await TestTrust.make(app)).person();
    const lesson = (await jo.client.call('resource.create', { body: { title: 'Small', subject: 'science' } })).body;
    for (const document of [doc(nested(60, 'deep')), doc(...many(20_001, () => paragraph('x'))), doc(paragraph('x'.repeat(1_100_000)))]) {
      const { result: reply, longest } = await meanwhile(jo, jo.client.call('revision.review', { params: { id: lesson.id }, body: { document, baseNumber: 1 } }));
      expect([reply.status, reply.problem.code, reply.problem.errors![0]!.path.startsWith('body.document'), longest < LONGEST_PAUSE]).toEqual([422, 'document.invalid', true, true]);
    }
  }, 60_000);
});
