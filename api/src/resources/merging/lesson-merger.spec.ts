// Merging in threads: the same merge, several at once, and a deadline that leaves the next one unharmed.
import { lessonFromMarkdown, mergeLessons, type LessonDocument } from '@trellis/lesson';
import { Log } from '@trellis/platform';
import { LessonMerger } from './lesson-merger';

function read(markdown: string, prefix: string): LessonDocument {
  let count = 0;
  return lessonFromMarkdown(markdown, { newId: () => `${prefix}${(count += 1)}` });
}
const lesson = (words: number, change = ''): LessonDocument => read(Array.from({ length: words }, (_none, index) => `${index % 20 === 0 ? '\n\n' : ''}word${index}${index % 40 === 7 ? change : ''}`).join(' '), 'b');

describe('LessonMerger', () => {
  const merger = new LessonMerger(new Log('error'));
  afterAll(() => merger.onApplicationShutdown());

  it('merges as the library does, several at once and in no fewer words', async () => {
    const [base, ours, theirs] = [lesson(200), lesson(200, ' ours'), read('# New\n\nTheirs alone.', 't')];
    const all = await Promise.all(Array.from({ length: 5 }, () => merger.run(base, ours, theirs)));
    for (const merge of all) expect(merge).toEqual(JSON.parse(JSON.stringify(mergeLessons(base, ours, theirs))));
  });

  it('holds up nothing else while it merges', async () => {
    const order: string[] = [];
    const versions = [lesson(5_000), lesson(5_000, ' ours'), lesson(5_000, ' theirs')] as const;
    const merging = merger.run(...versions).then((merge) => order.push(`merged with ${merge.conflicts.length} conflicts`));
    await new Promise<void>((done) => setImmediate(() => done(void order.push('something else'))));
    await merging;
    expect(order).toEqual(['something else', 'merged with 125 conflicts']);
  });

  it('gives up in time with a problem a person can read, and goes on', async () => {
    const big = [lesson(5_000), lesson(5_000, ' ours'), lesson(5_000, ' theirs')] as const;
    await expect(Promise.all([merger.run(...big, 1), merger.run(...big, 1), merger.run(...big, 1)])).rejects.toMatchObject({ code: 'merge.too_slow', status: 503 });
    await expect(merger.run(lesson(20), lesson(20), lesson(20, ' x'))).resolves.toMatchObject({ clean: true });
  });
});
