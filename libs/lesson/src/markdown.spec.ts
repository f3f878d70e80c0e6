// Markdown in and out: what each construct becomes, prices against maths, unsafe addresses, hostile nesting, and the round trip.
import fc from 'fast-check';
import type { DocumentNode, LessonDocument } from './document';
import { MAX_MARKDOWN_CHARACTERS } from './limits';
import { lessonFromMarkdown, readLessonMarkdown } from './markdown-in';
import { lessonToMarkdown } from './markdown-out';
import { parseLesson } from './parse-lesson';
import { toPlainText } from './plain-text';
import { sameContent } from './same-content';
import { arbitraryLesson } from './testing/arbitrary-lesson';
import { countingIds } from './testing/counting-ids';
import { runs } from './testing/runs';

const read = (markdown: string): LessonDocument => lessonFromMarkdown(markdown, { newId: countingIds() });
const written = (markdown: string): string => lessonToMarkdown(read(markdown));
function nodesOf(doc: LessonDocument, type: string): DocumentNode[] {
  const found: DocumentNode[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.type === type) found.push(node);
    node.content?.forEach(visit);
  };
  doc.content.forEach(visit);
  return found;
}
const formulas = (markdown: string): unknown[] => nodesOf(read(markdown), 'mathInline').map((node) => node.attrs?.['tex']);

describe('lessonFromMarkdown', () => {
  it('gives every block and part an id of its own', () => {
    const ids = JSON.stringify(read('# A\n\n- b\n- c\n\n| d |\n| - |\n| e |')).match(/"id":[^,}]+/g) ?? [];
    expect(ids).toHaveLength(13);
    expect(new Set(ids).size).toBe(13);
  });

  it.each([
    ['It costs £5 or $5, not $6.', []],
    ['From $5 to $10 each', []],
    ['$ x$ and $x $', []],
    ['Set $HOME and $PATH', []],
    ['The $n$th term is $3n + 2$.', ['n', '3n + 2']],
    ['$$x$$ in a line', ['x']],
    ['a \\$5 and 6$ b', []],
    ['$a *b* c$ and *d*', ['a *b* c']],
  ])('reads dollars as a person would: %s', (markdown, expected) => {
    expect(formulas(markdown)).toEqual(expected);
    expect(written(markdown).includes('\\$\\$')).toBe(false);
    expect(formulas(written(markdown))).toEqual(expected);
  });

  it('keeps emphasis around a price that is no formula', () => {
    expect(toPlainText(read('*$5* and *$6*'))).toBe('$5 and $6');
    expect(nodesOf(read('*$5* and *$6*'), 'text').map((node) => node.marks?.[0]?.type)).toEqual(['em', undefined, 'em']);
  });

  it.each(['[run](javascript:alert(1))', '![x](data:text/html;base64,AAAA)', '<javascript:alert(1)>', '[a](vbscript:x)', '[b][c]\n\n[c]: javascript:alert(1)', '[tab](java&#9;script:x)'])(
    'turns an unsafe address into text and loses nothing: %s',
    (markdown) => {
      const doc = read(markdown);
      expect(parseLesson(doc).ok).toBe(true);
      expect(nodesOf(doc, 'image')).toEqual([]);
      expect(JSON.stringify(doc)).not.toContain('"href"');
      expect(toPlainText(doc).replace(/\s+/g, ' ')).toBe(markdown.replace(/\s+/g, ' '));
    },
  );

  it('keeps relative addresses of imported files', () => {
    const markdown = '![a map](../fig/map.png "Map") and [next](02-next.md)\n';
    expect(written(markdown)).toBe(markdown);
  });

  it('reads call-outs and writes them as they were', () => {
    const markdown = '> [!KEY POINT] Remember\n> body\n>\n> - a\n> - b\n';
    expect(read(markdown).content[0]).toMatchObject({ type: 'callout', attrs: { kind: 'keyPoint', title: 'Remember' } });
    expect(written(markdown)).toBe(markdown);
    expect(read('> [!NOTE] A *formatted* title\n> body').content[0]?.type).toBe('blockquote');
    expect(read('> [!UNKNOWN]\n> body').content[0]?.type).toBe('blockquote');
  });

  it('reads subscripts, line-break tags and inert tags', () => {
    const doc = read('H<sub>2</sub>O<br>x<sup>a<sup>b</sup></sup> <kbd>k</kbd>');
    expect(nodesOf(doc, 'text').find((node) => node.text === '2')?.marks?.[0]?.type).toBe('sub');
    expect(nodesOf(doc, 'htmlInline').map((node) => node.attrs?.['source'])).toEqual(['<sup>', '</sup>', '<kbd>', '</kbd>']);
    expect(nodesOf(doc, 'hardBreak')).toHaveLength(1);
  });

  it.each([
    ['front matter', '---\ntitle: "x" \n--- \n\nText\n'],
    ['references', 'See [the *guide*][Guide] or [guide].\n\n[guide]: https://example.org/a_b "T"\n'],
    ['footnotes', 'Text[^n].\n\n[^n]: Note with **bold**.\n'],
    ['comments', '<!-- note -->\n\nText <!-- more --> text\n'],
    ['kramdown and fences', '::: challenge\n\n## Do it {: .callout}\n\n:::\n'],
    ['tags of other tools', '--- task ---\n\n{% include x.html a_b="c*d" %}\n\n--- /task ---\n'],
    ['wrapped lines', 'one\ntwo *three\nfour* five\n'],
    ['a rule at the top', '---\n\n- a\n- b\n'],
    ['plain signs', 'snake_case, 2 * 3, [x], a & b, 1 < 2, C#, https://a.bc/d_e\n'],
    ['one block that needs an escape', 'snake_case [x] 2 * 3\n\n1\\. No list \\[x].\n'],
    ['tasks', '- [ ] todo\n- [x] done\n'],
    ['alignment', '| a | b |\n| :- | -: |\n| 1 | 2 \\| 3 |\n'],
  ])('brings %s back letter by letter', (_name, markdown) => {
    expect(written(markdown)).toBe(markdown);
  });

  it('refuses more than it can take and survives endless nesting', () => {
    expect(() => read('x'.repeat(MAX_MARKDOWN_CHARACTERS + 1))).toThrow(RangeError);
    for (const hostile of ['> '.repeat(1_000), '- '.repeat(1_000), '*a '.repeat(5_000), '['.repeat(5_000), '<sub>'.repeat(5_000), '!['.repeat(3_000), '$a'.repeat(5_000), '`a '.repeat(5_000), '|a'.repeat(3_000) + '\n' + '|-'.repeat(3_000), '_'.repeat(5_000)]) {
      const before = process.cpuUsage().user;
      const doc = read(`${hostile}word`);
      expect(toPlainText(doc)).toContain('word');
      const parsed = parseLesson(doc);
      expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      expect(process.cpuUsage().user - before).toBeLessThan(10_000_000);
    }
  });

  it.each(['[a]: javascript:x---\n<sub>\r*', '[a]: javascript:x\n<sub>\nof words\n- and more', '[a]: http://a.b\n<i>\nof words'])('loses no word after a tag that begins a paragraph: %s', (markdown) => {
    const doc = read(markdown);
    const again = read(lessonToMarkdown(doc));
    expect(toPlainText(again).split(/\s+/)).toEqual(toPlainText(doc).split(/\s+/));
    expect(nodesOf(again, 'htmlInline')).toHaveLength(1);
  });

  it('never throws and always makes a valid lesson', () => {
    const sign = fc.constantFrom('*', '_', '`', '~', '$', '[', ']', '(', ')', '<', '>', '&', '#', '|', '-', '+', '1.', '\\', '!', ':', '\n', '\n\n', '    ', '\t', ' ', 'a', 'é', '[^1]', '[^1]: ', '<sub>', '</sub>', '---\n', '```\n', '$$\n', '\r', '\0', '[a]: javascript:x', 'http://a.b');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const doc = read(signs.join(''));
        const parsed = parseLesson(JSON.parse(JSON.stringify(doc)));
        expect(parsed).toEqual({ ok: true, doc });
        const again = read(lessonToMarkdown(doc));
        expect(toPlainText(again).replace(/\s+/g, '')).toBe(toPlainText(doc).replace(/\s+/g, ''));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('lessonToMarkdown', () => {
  it('writes what reads back as the same lesson, whatever Markdown can say', () => {
    fc.assert(
      fc.property(arbitraryLesson, (doc) => {
        const markdown = lessonToMarkdown(doc);
        const again = read(markdown);
        if (!sameContent(doc.content, again.content)) expect({ markdown, text: again.content }).toEqual({ markdown, text: doc.content });
      }),
      { numRuns: runs(80) },
    );
  });

  it('does not let verbatim HTML become anything else', () => {
    const [first] = read('<b>x</b>').content;
    if (!first) throw new Error('no block');
    for (const source of ['# Heading', '<!-- open', '- list', '<div>\n\n# Heading', '---']) {
      const doc: LessonDocument = { type: 'doc', content: [{ type: 'htmlBlock', attrs: { id: 'h', core: false, source } }, first] };
      const again = read(lessonToMarkdown(doc));
      expect(again.content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
      expect(toPlainText(again)).toContain(source.split('\n')[0]);
    }
  });

  it('does not let a tag at the start of a line swallow the words after it', () => {
    const content: DocumentNode[] = [{ type: 'htmlInline', attrs: { source: '<!-- c -->' } }, { type: 'text', text: ' cat *' }];
    const doc: LessonDocument = { type: 'doc', content: [{ type: 'paragraph', attrs: { id: 'p', core: false }, content }] };
    expect(toPlainText(read(lessonToMarkdown(doc)))).toContain(' cat *');
  });

  it('says tables Markdown has no words for as nearly as it can', () => {
    const cell = (content: DocumentNode[], more = {}): DocumentNode => ({ type: 'tableCell', attrs: { id: null, colspan: 1, rowspan: 1, colwidth: null, align: null, ...more }, content });
    const paragraph = (text: string): DocumentNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    const rows: DocumentNode[] = [
      { type: 'tableRow', content: [cell([paragraph('wide')], { colspan: 2 })] },
      { type: 'tableRow', content: [cell([paragraph('a'), paragraph('b')]), cell([{ type: 'bulletList', content: [{ type: 'listItem', attrs: { id: null }, content: [paragraph('c')] }] }])] },
    ];
    const doc: LessonDocument = { type: 'doc', content: [{ type: 'table', attrs: { id: 't', core: false }, content: rows }] };
    expect(lessonToMarkdown(doc)).toBe('| wide | |\n| - | - |\n| a<br>b | • c |\n');
  });

  const original = '# Title\nText *with* _hand_ __style__\n\n\n* one\n* two\n\nLast\n========\n\n';
  it('with the spelling of the original, changes only what changed', () => {
    const { doc, spelling } = readLessonMarkdown(original, { newId: countingIds() });
    expect(lessonToMarkdown(doc, { spelling })).toBe(original);
    const edited: LessonDocument = JSON.parse(JSON.stringify(doc).replace('"two"', '"two!"'));
    expect(lessonToMarkdown(edited, { spelling })).toBe(original.replace('* two', '* two!'));
  });

  it('with the spelling of the original, parts blocks that have new neighbours', () => {
    const { doc, spelling } = readLessonMarkdown(original, { newId: countingIds() });
    const [title, text, list, last] = doc.content;
    if (!title || !text || !list || !last) throw new Error('four blocks expected');
    const swapped: LessonDocument = { type: 'doc', content: [last, text, title, list] };
    const again = read(lessonToMarkdown(swapped, { spelling }));
    expect(sameContent(again.content, swapped.content)).toBe(true);
  });
});
