// Choices make a lesson: nothing that was not chosen against is left out.
import type { ReviewPart } from '@trellis/contracts';
import { compose, pickOf } from './choices';

const block = (id: string, text: string) => ({ type: 'paragraph', attrs: { id, core: false }, content: [{ type: 'text', text }] });
const doc = (...content: ReturnType<typeof block>[]) => ({ type: 'doc' as const, content });
const part = (id: string, more: Partial<ReviewPart>): ReviewPart => ({
  id, by: 'conflict', core: false, correction: false, blockId: id, suggested: 'ours', did: { ours: ['edited'], theirs: ['edited'] },
  base: doc(block(id, 'base')), ours: doc(block(id, 'ours')), theirs: doc(block(id, 'theirs')), merged: doc(block(id, 'ours')), ...more,
});
const review = (...parts: ReviewPart[]) => ({ parts, changed: 0, choices: 0, joined: 0 });
const texts = (document: ReturnType<typeof compose>) => (document.content ?? []).map((each) => JSON.stringify(each).match(/"text":"([^"]*)"/)?.[1]);

describe('choices', () => {
  it('follow the suggestions until somebody chooses', () => {
    const parts = [part('a', {}), part('b', { by: 'theirs', suggested: 'theirs', ours: doc(block('b', 'base')) }), part('c', { by: 'unchanged', base: null, ours: null, theirs: null, merged: doc(block('c', 'same')) })];
    expect(texts(compose(review(...parts), {}))).toEqual(['ours', 'theirs', 'same']);
    expect(texts(compose(review(...parts), { a: { pick: 'theirs' }, b: { pick: 'ours' } }))).toEqual(['theirs', 'base', 'same']);
  });

  it('keep my wording as a note where a core part was put right', () => {
    const core = part('a', { core: true, correction: true, suggested: 'theirs' });
    expect(pickOf(core, {}).pick).toBe('note');
    const [first, note] = compose(review(core), {}).content!;
    expect([first!.type, note!.type]).toEqual(['paragraph', 'callout']);
    expect(JSON.stringify(note)).toContain('ours');
    expect(texts(compose(review(core), { a: { pick: 'ours' } }))).toEqual(['ours']);
  });

  it('take both as two blocks, and what is written by hand as the same block', () => {
    const both = compose(review(part('a', {})), { a: { pick: 'both' } }).content!;
    expect(both.map((each) => (each['attrs'] as { id: string | null }).id)).toEqual(['a', null]);
    const hand = compose(review(part('a', {})), { a: { pick: 'hand', written: doc(block('x', 'by hand')) } }).content!;
    expect([hand.length, (hand[0]!['attrs'] as { id: string }).id]).toEqual([1, 'a']);
  });

  it('leave a part out where it was taken out, and never an empty lesson', () => {
    const gone = part('a', { by: 'theirs', suggested: 'theirs', theirs: null, merged: null });
    expect(compose(review(gone), {}).content).toEqual([{ type: 'paragraph' }]);
  });
});
