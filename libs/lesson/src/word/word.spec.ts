// Word files made of lessons are read back as the lessons they were made of; files of Word's own making are read for what they say.
import * as fc from 'fast-check';
import { changedBlocks } from '../diff';
import type { LessonDocument } from '../document';
import { lessonFromMarkdown } from '../markdown-in';
import { lessonToMarkdown } from '../markdown-out';
import { normaliseIds } from '../normalise-ids';
import { parseLesson } from '../parse-lesson';
import { arbitraryLesson } from '../testing/arbitrary-lesson';
import { countingIds } from '../testing/counting-ids';
import { bookmarkOf, idOfBookmark } from './block-bookmarks';
import { equationToTex } from './equation-in';
import { texToEquation } from './equation-out';
import { readWord } from './read-word';
import { writeWord, type WordOptions } from './write-word';
import { NAMESPACES } from './word-parts';
import { readXml, XmlError } from './xml';

const options: Omit<WordOptions, 'lessons'> = { title: 'Forces', authors: 'Jo Bell', language: 'en-GB', foot: 'Trellis', pictures: new Map(), origin: { resourceId: '0190b1c8-0000-7000-8000-000000000001', number: 3 } };
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const packed = (parts: ReadonlyMap<string, string | Uint8Array>): Map<string, Uint8Array> => new Map([...parts].map(([path, part]) => [path, typeof part === 'string' ? encode(part) : part]));
const throughWord = (document: LessonDocument, more: Partial<WordOptions> = {}) => readWord(packed(writeWord({ ...options, lessons: [{ title: 'Forces', document, credit: ['Licence: CC BY 4.0'] }], ...more })));
function lesson(markdown: string): LessonDocument {
  return normaliseIds(lessonFromMarkdown(markdown, { newId: countingIds() }), countingIds());
}
function parsed(blocks: readonly unknown[]): LessonDocument {
  const result = parseLesson({ type: 'doc', content: blocks.length ? blocks : [{ type: 'paragraph' }] });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.doc;
}
/** A Word file of a body and nothing else. */
const wordOf = (body: string, more: Record<string, string> = {}) => readWord(new Map(Object.entries({ 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`, ...more }).map(([path, text]) => [path, encode(text)])));
const p = (text: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const markdownOf = (blocks: readonly unknown[]): string => lessonToMarkdown(parsed(blocks)).trim();

const EVERYTHING = `# Balanced forces

Say it **loudly**, *slowly*, ~~never~~ with \`code\` and [a link](https://example.org/a?b=1&c=2). H~2~O stays.

- Chalk
- A ramp
  1. Long
  2. Short
- [x] Done
- [ ] To do

3. Third
4. Fourth

> What is a force?

> [!TIP] Hands off
> Let them try first.
>
> - Twice

| Force | Unit |
|-------|-----:|
| Weight | **N** |
| Push | N |

\`\`\`
for x in y:
    print(x)
\`\`\`

$$\\frac{a}{b}=\\sqrt{c^2+1}$$

With $E=mc^2$ inside.

---

The end[^1].

[^1]: Newton said so.
`;

describe('a lesson through Word', () => {
  it('comes back saying the same, block for block, under its own ids', () => {
    const before = lesson(EVERYTHING);
    const read = throughWord(before);
    expect([read.title, read.origin, read.notes]).toEqual(['Forces', options.origin, []]);
    const after = parsed(read.blocks);
    expect(after.content.map(({ attrs }) => attrs.id)).toEqual(before.content.map(({ attrs }) => attrs.id));
    expect(lessonToMarkdown(after)).toBe(lessonToMarkdown(before));
    expect(changedBlocks(before, after)).toEqual([]);
  });

  it('is always a valid lesson, whatever it was', () => {
    fc.assert(fc.property(arbitraryLesson, (arbitrary) => {
      const before = normaliseIds(arbitrary, countingIds());
      const { blocks } = throughWord(before);
      parsed(blocks);
    }), { numRuns: 60 });
  });

  it('carries pictures with what they show, and the credit at the end, which is not read back', () => {
    const document = lesson('Look: ![A leaf](/api/files/x)\n');
    const picture = { bytes: new Uint8Array([1, 2, 3]), extension: 'png' as const, width: 4000, height: 2000 };
    const parts = writeWord({ ...options, lessons: [{ title: 'Leaf', document, credit: ['Licence: CC BY 4.0'] }], pictures: new Map([['/api/files/x', picture]]) });
    expect(String(parts.get('word/document.xml'))).toContain('Licence: CC BY 4.0');
    const read = readWord(packed(parts));
    expect(read.blocks).toHaveLength(1);
    expect(read.blocks[0]!.content).toEqual([{ type: 'text', text: 'Look: ' }, { type: 'image', attrs: { src: 'word/media/picture1.png', alt: 'A leaf', title: null, decorative: false } }]);
    expect(read.pictures.get('word/media/picture1.png')).toEqual(picture.bytes);
  });
});

describe('a file of Word’s own making', () => {
  it('reads text boxes, tracked changes, merged cells and lists by style', () => {
    const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
    const styles = `<w:styles ${NAMESPACES}><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style></w:styles>`;
    const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${text ? p(text) : '<w:p/>'}</w:tc>`;
    const { blocks, notes } = wordOf([
      p('Starter', '<w:pStyle w:val="Mine"/>'), p('Pens', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>'),
      '<w:p><w:r><w:t>kept </w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>added</w:t></w:r></w:ins></w:p>',
      `<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape><v:textbox><w:txbxContent>${p('In a box')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
      `<w:tbl><w:tr>${tc('a', '<w:vMerge w:val="restart"/>')}${tc('b', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${tc('', '<w:vMerge/>')}${tc('c')}${tc('d')}</w:tr></w:tbl>`,
      '<w:p><w:r><w:drawing><a:graphic><a:graphicData uri="chart"/></a:graphic></w:drawing></w:r></w:p>',
    ].join(''), { 'word/numbering.xml': numbering, 'word/styles.xml': styles });
    expect(markdownOf(blocks.slice(0, 4))).toBe('## Starter\n\n4. Pens\n\nkept added\n\nIn a box');
    expect(blocks[4]!.content!.map((row) => row.content!.map(({ attrs }) => [attrs!['colspan'], attrs!['rowspan']]))).toEqual([[[1, 2], [2, 1]], [[1, 1], [1, 1]]]);
    expect(notes).toEqual(['A drawing, chart or diagram was left out: copy it as a picture']);
  });

  it('keeps a list together that is numbered on under another number, and parts one that begins anew', () => {
    const lines = (...numbers: number[]): string => numbers.map((id, at) => p(`Line ${at + 1}`, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`)).join('');
    const numbering = `<w:numbering ${NAMESPACES}>${[7, 8].map((id) => `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>`).join('')}`
      + `<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>${[4, 5].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`).join('')}</w:numbering>`;
    const { blocks } = wordOf(lines(4, 2, 2, 5, 2, 3), { 'word/numbering.xml': numbering });
    expect(blocks.map(({ content }) => content!.length)).toEqual([3, 2, 1]);
  });

  it('follows no link but to the web', () => {
    const { blocks, notes } = wordOf('<w:p><w:hyperlink r:id="a"><w:r><w:t>bad</w:t></w:r></w:hyperlink><w:hyperlink r:id="b"><w:r><w:t>good</w:t></w:r></w:hyperlink></w:p>', {
      'word/_rels/document.xml.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/hyperlink" Target="javascript:alert(1)" TargetMode="External"/><Relationship Id="b" Type="x/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>',
    });
    expect(markdownOf(blocks)).toBe('bad[good](https://example.org/)');
    expect(notes).toEqual(['A link that leads to no web page was kept as text only']);
  });

  it.each([
    ['entities that grow', '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'], ['no end', '<a><b></a>'], ['depth without end', '<a>'.repeat(5000)], ['nothing', ''],
  ])('refuses XML with %s', (_, text) => { expect(() => readXml(text)).toThrow(XmlError); });
});

describe('equations', () => {
  it.each(['\\frac{a}{b}', 'x^2+y_1', '\\sqrt{2}', '\\sqrt[3]{x}', 'a_i^2', '\\alpha +\\beta', '\\sum_{i=1}^n i', '\\left(\\frac{1}{2}\\right)', '\\vec{F}', 'x\\leq 5', '2\\times 10^3', '\\sin x', '\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}', '\\overline{AB}', '50\\%', '\\int_0^1 x', '\\text{speed}=\\frac{\\text{distance}}{\\text{time}}'])('%s becomes Word’s own and comes back', (tex) => {
    const equation = texToEquation(tex, false);
    expect(equation).toMatch(/^<m:oMath>/);
    const back = equationToTex(readXml(equation!.replace('<m:oMath>', `<m:oMath ${NAMESPACES}>`)));
    const same = texToEquation(back, false);
    expect(same).toBe(equation);
  });

  it('leaves TeX that cannot be read as text', () => { expect(texToEquation('\\frac{a', false)).toBeNull(); });
});

it.each(['Ab_-9', 'AAAAAAAAAAAA', '-_-_-_-_-_-_'])('an id %s fits a bookmark and comes back', (id) => { expect(idOfBookmark(bookmarkOf(id)!)).toBe(id); });
it('an id too long for a bookmark travels otherwise', () => { expect(bookmarkOf('x'.repeat(40))).toBeNull(); });
