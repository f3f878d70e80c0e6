// Arbitrary lessons for property tests: everything the schema allows that Markdown can say too.
import fc from 'fast-check';
import { addMark, createMark, createNode, createText, joinTexts, withMarks } from '../create-node';
import type { BlockNode, DocumentMark, DocumentNode, LessonDocument } from '../document';
import { assignIds } from '../markdown-in';
import { countingIds } from './counting-ids';

/** Words and signs that mean something in Markdown: what escapes are for. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('cat', 'energy', 'Über', '5', 'x1', '日本', 'naïve') },
  { weight: 3, arbitrary: fc.constantFrom('*', '_', '**', '`', '$', '$5', '~', '~~', '[', ']', '](', '![', '<', '<b>', '&amp;', '&', '#', '>', '|', '\\', '!', '{: .x}', ':::', '---', '+', '-', '=', '1.', '2)', '[^1]', '[x]', '(', ')', 'https://a.bc/d_e', 'a@b.cd', '{% x %}', 'www.a.bc', ':', '^') },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 4 }).map((text) => text.replace(/\s|\p{Cc}|\p{Cs}|\uFEFF/gu, '')).filter((text) => text !== '') },
);
/** No space at either end: Markdown cannot say that a line begins with one. */
const words = fc.array(piece, { minLength: 1, maxLength: 6 }).chain((parts) => fc.constantFrom(' ', '', ' ').map((glue) => parts.join(glue)));

const href = fc.constantFrom('https://example.org/a_b?c=d&e=(f)', 'mailto:jo@example.org', '/resources/1', 'fig/x y.png', '#part', '');
const title = fc.constantFrom(null, 'A "title"', "it's");
const simple = fc.constantFrom<DocumentMark['type']>('strong', 'em', 'strike', 'sub', 'sup', 'code');
const mark = fc.oneof({ weight: 4, arbitrary: simple.map((type) => createMark(type)) }, { weight: 1, arbitrary: fc.record({ href, title }).map((attrs) => createMark('link', attrs)) });
const marks = fc.oneof({ weight: 3, arbitrary: fc.constant<DocumentMark[]>([]) }, { weight: 2, arbitrary: fc.array(mark, { maxLength: 2 }) }).map((list) => list.reduce<DocumentMark[]>((all, next) => addMark(all, next), []));

const leaf = fc.oneof(
  fc.record({ src: fc.constantFrom('https://example.org/i.png', 'fig/a b.png', '/files/1'), alt: words, title }).map((attrs) => createNode('image', attrs)),
  fc.constantFrom('x^2', '\\frac{1}{2}', 'a_1 * b_2', '5').map((tex) => createNode('mathInline', { tex })),
  fc.constantFrom('<span class="x">', '<!-- c -->', '</span>').map((source) => createNode('htmlInline', { source })),
);
const run = fc.tuple(fc.oneof({ weight: 5, arbitrary: words.map((text) => createText(text)) }, { weight: 1, arbitrary: leaf }), marks).map(([node, list]) => withMarks(node, node.type === 'text' ? list : list.filter(({ type }) => type !== 'code')));
const gap = fc.oneof({ weight: 6, arbitrary: fc.constant(createText(' ')) }, { weight: 1, arbitrary: fc.constantFrom(createNode('softBreak'), createNode('hardBreak')) });

/** A line of text: pieces with single spaces or breaks between them. */
const inline = fc
  .array(fc.tuple(run, gap), { minLength: 1, maxLength: 5 })
  .map((pairs) => pairs.flatMap(([node, space], index) => (index === 0 ? [node] : [space, node])))
  // A tag at the start of a line begins a block of HTML.
  .map((nodes) => joinTexts(nodes.flatMap((node, index) => (node.type === 'htmlInline' && nodes[index - 1]?.type !== 'text' ? [createText('so '), node] : [node]))));
const oneLine = inline.map((nodes) => joinTexts(nodes.map((node) => (node.type === 'softBreak' || node.type === 'hardBreak' ? createText(' ') : node))));

const paragraph = inline.map((content) => createNode('paragraph', {}, content));
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), oneLine).map(([level, content]) => createNode('heading', { level }, content));
const code = fc.record({ language: fc.constantFrom(null, 'python', 'c++'), text: fc.constantFrom('', 'x = 1', '```\ny\n```', '  indented\n\n\nend', '~~~') });
const codeBlock = code.map(({ language, text }) => createNode('codeBlock', { language }, text === '' ? [] : [createText(text)]));
const mathBlock = fc.constantFrom('x = 1', 'a\n\nb', '$$').map((tex) => createNode('mathBlock', { tex }));
const htmlBlock = fc.constantFrom('<div>\nhi\n</div>', '<!-- note -->').map((source) => createNode('htmlBlock', { source }));
const rule = fc.constant(createNode('horizontalRule'));

/** Code in a cell cannot hold a backslash before a bar. */
const cell = oneLine.map((content) => createNode('paragraph', {}, content.map((node) => (node.marks?.some(({ type }) => type === 'code') ? { ...node, text: node.text?.replaceAll('\\', '/') ?? '' } : node))));
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.tuple(fc.array(fc.constantFrom('left', 'center', 'right', null), { minLength: width, maxLength: width }), fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 })).map(([aligns, rows]) =>
    createNode('table', {}, rows.map((cells, row) => createNode('tableRow', {}, cells.map((content, column) => createNode(row === 0 ? 'tableHeader' : 'tableCell', { align: aligns[column] ?? null }, [content]))))),
  ),
);

const leafBlock = fc.oneof({ weight: 5, arbitrary: paragraph }, heading, codeBlock, mathBlock, htmlBlock, rule, table);

/** Items that a tight list can hold: a paragraph, perhaps with an inner list. */
function listOf(item: fc.Arbitrary<DocumentNode[]>, tight: boolean, starts: readonly (number | null)[] = [null, 1, 7]): fc.Arbitrary<DocumentNode> {
  const items = fc.array(fc.tuple(item, fc.constantFrom(true, false, null, null)), { minLength: 2, maxLength: 4 }).map((list) => list.map(([content, checked]) => createNode('listItem', { checked: content[0]?.type === 'paragraph' ? checked : null }, content)));
  return fc.tuple(items, fc.constantFrom(...starts)).map(([content, start]) => (start === null ? createNode('bulletList', { tight }, content) : createNode('orderedList', { start, tight }, content)));
}
/** A list that does not begin with 1 cannot follow a line of text directly. */
const innerList = listOf(paragraph.map((node) => [node]), true, [null, 1]);
const tightList = listOf(paragraph.map((node) => [node]), true);
const list = fc.oneof(tightList, listOf(fc.tuple(paragraph, innerList).map((nodes) => nodes), true), listOf(fc.array(leafBlock, { minLength: 1, maxLength: 2 }), false));

const frame = fc.array(fc.oneof(leafBlock, list), { minLength: 1, maxLength: 3 });
const blockquote = frame.filter(([first]) => first?.type !== 'paragraph').map((content) => createNode('blockquote', {}, content));
const callout = fc.tuple(fc.constantFrom('note', 'task', 'keyPoint'), fc.constantFrom('', 'Try this'), frame).map(([kind, heading_, content]) => createNode('callout', { kind, title: heading_ }, content));

const option = fc.tuple(words, fc.boolean(), frame).map(([label, chosen, content]) => createNode('chooseOption', { label, chosen }, content));
const choice = fc.tuple(fc.constantFrom('', 'A starter'), fc.array(option, { minLength: 1, maxLength: 3 })).map(([title_, content]) => createNode('chooseOne', { title: title_ }, content));

const plainBlock = fc.oneof({ weight: 6, arbitrary: leafBlock }, { weight: 2, arbitrary: list }, blockquote, callout, choice);
const said = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !/[\0\r]|\p{Cs}/u.test(text));
const about = fc.record({ core: fc.constant(true), coreReason: said, coreUntil: fc.constant('2027-07-31'), whyIntent: said, whyMisconception: said, whyTiming: said }, { requiredKeys: [] });
const block = fc.oneof({ weight: 5, arbitrary: plainBlock }, { weight: 1, arbitrary: fc.tuple(plainBlock, about).map(([node, attrs]) => ({ ...node, attrs: { ...node.attrs, ...attrs } })) });
const isBlock = (node: DocumentNode): node is BlockNode => node.attrs !== undefined && 'core' in node.attrs;

export const arbitraryLesson: fc.Arbitrary<LessonDocument> = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => {
  const newId = countingIds();
  return { type: 'doc', content: blocks.map((node) => assignIds(node, newId)).filter(isBlock) };
});
