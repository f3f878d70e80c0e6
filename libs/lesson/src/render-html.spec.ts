// HTML, plain text, outline and counts of lessons and posts.
import fc from 'fast-check';
import { countBlocks, coreShare } from './count-blocks';
import type { LessonDocument } from './document';
import { lessonFromMarkdown } from './markdown-in';
import { outline } from './outline';
import { toPlainText } from './plain-text';
import { postFromMarkdown, postToMarkdown } from './post-markdown';
import { renderHtml } from './render-html';
import { imageUse, linkUse } from './safe-address';
import { sameContent } from './same-content';
import { arbitraryLesson } from './testing/arbitrary-lesson';
import { countingIds } from './testing/counting-ids';

const read = (markdown: string): LessonDocument => lessonFromMarkdown(markdown, { newId: countingIds() });

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decode = (text: string): string => text.replace(/&[^;]*;/g, (entity) => entities[entity] ?? `?${entity}?`);

/** Reads HTML by a grammar stricter than any browser's: whatever is not plain text or a plain tag with quoted attributes fails. */
function readHtml(html: string): { tags: Tag[]; text: string } {
  const tags: Tag[] = [];
  let text = '';
  let rest = html;
  while (rest !== '') {
    const token = /^(?:<(\/?)([a-z0-9]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>|([^<>]+))/.exec(rest);
    if (!token) throw new Error(`not plain HTML: ${rest.slice(0, 80)}`);
    const [all, , name, attributes, words] = token;
    if (name !== undefined) tags.push({ name, attributes: new Map([...(attributes ?? '').matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map((found) => [found[1] ?? '', decode(found[2] ?? '')])) });
    const alt = name === 'img' ? tags.at(-1)?.attributes.get('alt') : undefined;
    text += alt ?? decode(words ?? '');
    rest = rest.slice(all.length);
  }
  return { tags, text };
}

describe('renderHtml', () => {
  it('renders each block with its id', () => {
    expect(renderHtml(read('# Hi *you*\n\nA [link](https://x.org "t") & $x<y$\n'))).toBe(
      '<h1 data-block-id="b1" id="h-hi-you">Hi <em>you</em></h1>\n<p data-block-id="b2">A <a href="https://x.org" title="t" rel="noopener noreferrer">link</a> &amp; <span class="math" data-tex="x&lt;y">x&lt;y</span></p>\n',
    );
  });

  it('marks core blocks, and shows what cannot be loaded or followed as text', () => {
    const lesson: LessonDocument = JSON.parse(JSON.stringify(read('![A map](fig/x.png) [next](b.md)\n\n<script>alert(1)</script>')).replace('"core":false', '"core":true'));
    expect(renderHtml(lesson)).toBe('<p data-block-id="b1" data-core="true"><span class="image-missing" role="img" aria-label="A map">A map</span> <span class="link-inert">next</span></p>\n');
    expect(renderHtml(lesson, { imageAddress: (src) => `/files/${src}` })).toContain('<img src="/files/fig/x.png" alt="A map" loading="lazy">');
    expect(renderHtml(lesson, { imageAddress: () => 'javascript:x' })).not.toContain('<img');
  });

  it('renders lists, tables, call-outs and footnotes', () => {
    const html = renderHtml(read('3. a\n4. b\n\n- [x] c\n\n| h | i |\n| - | -: |\n| 1 | 2 |\n\n> [!TIP]\n> d[^1]\n\n[^1]: e'));
    for (const part of ['<ol data-block-id="b5" start="3">', '<input type="checkbox" disabled checked>', '<th scope="col" class="align-right">i</th>', '<aside data-block-id="b21" class="callout callout-tip"', '<sup class="footnote-reference">1</sup>', 'id="fn-1"']) expect(html).toContain(part);
  });

  it('is inert for hostile documents, also unvalidated ones', () => {
    const hostile = fc.constantFrom('javascript:alert(1)', 'JaVaScRiPt:x', '"><script>x</script>', "' onerror='x", 'data:text/html,<script>', '<img src=x onerror=x>', 'java\tscript:x', '//evil.example', '/\\evil.example', '\u0001javascript:x', 'vbscript:x', '`x`', '&#106;avascript:x');
    const attrs = fc.record({ id: hostile, href: hostile, src: hostile, alt: hostile, title: hostile, tex: hostile, kind: hostile, language: hostile, label: hostile, source: hostile, level: hostile, start: hostile, align: hostile, colspan: hostile, personId: hostile, resourceId: hostile, name: hostile });
    const types = fc.constantFrom('paragraph', 'heading', 'bulletList', 'orderedList', 'callout', 'codeBlock', 'mathBlock', 'table', 'htmlBlock', 'frontMatter', 'footnoteDefinition', 'linkDefinition', 'resourceCard');
    const inlineTypes = fc.constantFrom('text', 'image', 'mathInline', 'htmlInline', 'footnoteReference', 'mention', 'hardBreak');
    const inner = fc.record({ type: inlineTypes, attrs, text: hostile, marks: fc.constantFrom([], ['link']).chain((list) => attrs.map((own) => list.map((type) => ({ type, attrs: own })))) });
    const block = fc.record({ type: types, attrs, content: fc.array(inner, { maxLength: 3 }).chain((list) => fc.constantFrom<unknown[]>(list, [{ type: 'listItem', content: [{ type: 'paragraph', content: list }] }], [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { align: '"x' }, content: [{ type: 'paragraph', content: list }] }] }])) });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (content) => {
        const html = renderHtml(JSON.parse(JSON.stringify({ content })));
        for (const { name, attributes } of readHtml(html).tags) {
          expect(['script', 'iframe', 'object', 'embed', 'form', 'style', 'svg']).not.toContain(name);
          for (const [attribute, value] of attributes) {
            expect(attribute).not.toMatch(/^on|^style$/);
            if (attribute === 'href' || attribute === 'src') expect(value).toMatch(/^(?:https?:\/\/|mailto:|\/(?![/\\]))/);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says the words of the lesson, neither more nor fewer', () => {
    fc.assert(
      fc.property(arbitraryLesson, (lesson) => {
        const html = renderHtml(lesson).replace(/<p class="callout-title">[^<]*<\/p>/g, '').replace(/(<p class="choose-title">)Choose one(: )?/g, '$1');
        // Call-outs say their kind where they have no title, so titles are left out on both sides; alternatives always say "Choose one".
        const untitled = lesson.content.map((block) => (block.type === 'callout' ? { ...block, attrs: { ...block.attrs, title: '' } } : block));
        expect(readHtml(html).text.replace(/\s+/g, '')).toBe(toPlainText({ content: untitled }).replace(/\s+/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.b/c', 'live'],
    ['mailto:a@b.c', 'live'],
    ['/resources/1', 'live'],
    ['a/b.md', 'inert'],
    ['#x', 'inert'],
    ['//evil.example', 'inert'],
    ['/\\evil.example', 'inert'],
    [' https://a.b', 'inert'],
    ['{{ page.root }}/x', 'inert'],
    ['javascript:x', 'refused'],
    [' javascript:x', 'refused'],
    ['java\tscript:x', 'refused'],
    ['data:x', 'refused'],
    ['file:///etc', 'refused'],
  ])('%s is %s', (address, use) => {
    expect(linkUse(address)).toBe(use);
    if (!address.startsWith('mailto')) expect(imageUse(address)).toBe(use);
  });
});

describe('outline and counts', () => {
  it('lists headings with the anchors of the HTML', () => {
    const lesson = read('# Plan\n\n## Plan\n\n> ### Étude 2\n\n## !\n\n## Plan 2\n');
    expect(outline(lesson).map(({ level, text, anchor }) => [level, text, anchor])).toEqual([
      [1, 'Plan', 'h-plan'],
      [2, 'Plan', 'h-plan-2'],
      [3, 'Étude 2', 'h-etude-2'],
      [2, '!', 'h-section'],
      [2, 'Plan 2', 'h-plan-2-2'],
    ]);
    for (const { anchor } of outline(lesson)) expect(renderHtml(lesson)).toContain(`id="${anchor}"`);
  });

  it('counts what a reader sees', () => {
    const lesson: LessonDocument = JSON.parse(JSON.stringify(read('---\na: b\n---\n\nOne.\n\nTwo.\n\n<!-- x -->\n\n[l]: https://x.org')).replace(/("id":"b2","core":)false/, '$1true'));
    expect(countBlocks(lesson, '2026-09-01')).toEqual({ total: 2, core: 1 });
    expect(coreShare(lesson, '2026-09-01')).toBe(0.5);
    expect(coreShare({ type: 'doc', content: [] }, '2026-09-01')).toBe(0);
  });
});

describe('posts', () => {
  const id = '0b0e7c1e-1111-4222-8333-444455556666';
  it('reads mentions, cards, line ends and raw HTML as people mean them', () => {
    const post = postFromMarkdown(`Hi @[Jo Bell](person:${id}), <b>see</b>\nthis:\n\n[Cells](resource:${id})\n\n# Big`);
    expect(post.content.map(({ type }) => type)).toEqual(['paragraph', 'resourceCard', 'paragraph']);
    expect(toPlainText(post)).toBe('Hi @Jo Bell, <b>see</b>\nthis:\nCells\nBig');
    expect(renderHtml(post, { personHref: (person) => `/people/${person}`, resourceHref: (resource) => `/resources/${resource}` })).toContain(`<a class="mention" data-person-id="${id}" href="/people/${id}">@Jo Bell</a>`);
  });

  it('reads and writes schools and networks that are named', () => {
    const typed = `For @[Oak & Ash](school:${id}) and @[History](network:${id})`;
    const post = postFromMarkdown(typed);
    expect(renderHtml(post)).toBe(`<p>For <span class="mention" data-place-kind="school" data-place-id="${id}">@Oak &amp; Ash</span> and <span class="mention" data-place-kind="network" data-place-id="${id}">@History</span></p>\n`);
    expect(toPlainText(post)).toBe('For @Oak & Ash and @History');
    expect(postFromMarkdown(postToMarkdown(post))).toEqual(post);
  });

  it('keeps a mention without a person and other schemes as text', () => {
    expect(toPlainText(postFromMarkdown('@[Jo](person:nobody) [x](resource:1) and [y](javascript:z)'))).toBe('@[Jo](person:nobody) [x](resource:1) and [y](javascript:z)');
  });

  it.each([
    ['So $$x^2$$ it is', ['paragraph', 'mathBlock', 'paragraph'], 'So\nx^2\nit is'], ['$$x$$', ['mathBlock'], 'x'], ['With $x$ in the line', ['paragraph'], 'With x in the line'],
    ['a\n$$x$$\n$$y$$ b', ['paragraph', 'mathBlock', 'mathBlock', 'paragraph'], 'a\nx\ny\nb'], ['From $$5 to $$', ['paragraph', 'mathBlock'], 'From\n5 to'], ['It cost $$5', ['paragraph'], 'It cost $$5'], ['**so $$x$$**', ['paragraph'], 'so x'],
  ])('put a formula between two dollars on a line of its own: %s', (typed, types, words) => {
    const post = postFromMarkdown(typed);
    expect(post.content.map(({ type }) => type)).toEqual(types);
    expect(toPlainText(post)).toBe(words);
    expect(postFromMarkdown(postToMarkdown(post))).toEqual(post);
  });

  it('do so in lists and quotations, too', () => {
    const post = postFromMarkdown('- first $$x$$ then\n- second\n\n> and $$y$$');
    expect(post.content[0]?.content?.map((item) => item.content?.map(({ type }) => type))).toEqual([['paragraph', 'mathBlock', 'paragraph'], ['paragraph']]);
    expect(post.content[1]?.content?.map(({ type }) => type)).toEqual(['paragraph', 'mathBlock']);
    expect(postFromMarkdown(postToMarkdown(post))).toEqual(post);
  });

  it('come back from their own Markdown', () => {
    const sign = fc.constantFrom('*', '_', '`', '$', '$$', '[', ']', '(', ')', '<b>', '&', '#', '|', '- ', '1. ', '> ', '\n', '\n\n', ' ', 'a', '@', `@[Jo](person:${id})`, `[T](resource:${id})`, 'http://a.b', '---', '~');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 15 }), (signs) => {
        const post = postFromMarkdown(signs.join(''));
        const again = postFromMarkdown(postToMarkdown(post));
        if (!sameContent(again.content, post.content)) expect(toPlainText(again).replace(/\s+/g, '')).toBe(toPlainText(post).replace(/\s+/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});
