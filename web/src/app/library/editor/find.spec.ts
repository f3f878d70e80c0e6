// Finding words in a lesson that is being written.
import { lessonSchema } from '@trellis/lesson/lesson-schema';
import { Node } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { finding, findPlaces, foundIn, lookFor, step } from './find';

const text = (words: string) => ({ type: 'text', text: words });
const bold = (words: string) => ({ ...text(words), marks: [{ type: 'strong' }] });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const start = (...blocks: object[]): EditorState => EditorState.create({ doc: Node.fromJSON(lessonSchema, { type: 'doc', content: blocks }), plugins: [finding()] });
const words = (state: EditorState): string[] => findPlaces(state.doc, foundIn(state).words).map(({ from, to }) => state.doc.textBetween(from, to));

describe('find', () => {
  it('finds across formatting, case, accents and curly quotes, in every kind of block', () => {
    const cell = { type: 'tableCell', content: [paragraph(text('photosynthesis'))] };
    const state = start(paragraph(text('Photo'), bold('synthesis')), { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }, paragraph(text('It’s a café')));
    expect(words(state.apply(lookFor(state, 'photosynthesis')))).toEqual(['Photosynthesis', 'photosynthesis']);
    expect(words(state.apply(lookFor(state, "it's a CAFE")))).toEqual(['It’s a café']);
    expect(words(state.apply(lookFor(state, 'nowhere')))).toEqual([]);
    expect(words(state.apply(lookFor(state, ' ')))).toEqual([]);
  });

  it('never joins what stands apart, and steps over formulas and pictures', () => {
    const state = start(paragraph(text('one')), paragraph(text('two')), paragraph(text('a'), { type: 'mathInline', attrs: { tex: 'x' } }, text('b')));
    for (const query of ['onetwo', 'ab', 'x']) expect(findPlaces(state.doc, query)).toEqual([]);
  });

  it('goes round, begins at the cursor, and selects what it is at', () => {
    let state = start(paragraph(text('cell cell')), paragraph(text('cell')));
    state = state.apply(lookFor(state, 'cell'));
    const at = (): [number, number] => [foundIn(state).current, state.selection.from];
    expect(at()).toEqual([0, 1]);
    state = state.apply(step(state, -1));
    expect(at()).toEqual([2, 12]);
    state = state.apply(step(state, 1));
    expect(at()).toEqual([0, 1]);
    expect(state.doc.textBetween(state.selection.from, state.selection.to)).toBe('cell');
  });

  it('follows what is written meanwhile, and ends with no words', () => {
    let state = start(paragraph(text('atom')));
    state = state.apply(lookFor(state, 'atom'));
    state = state.apply(state.tr.insertText(' atom', 5));
    expect(foundIn(state).places).toHaveLength(2);
    state = state.apply(state.tr.delete(1, 10));
    expect([foundIn(state).places, foundIn(state).current]).toEqual([[], -1]);
    state = state.apply(lookFor(state, ''));
    expect(foundIn(state).places).toEqual([]);
  });
});
