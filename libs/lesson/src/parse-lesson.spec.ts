// Validation of untrusted lessons and posts, and their ids.
import fc from 'fast-check';
import type { DocumentNode, LessonDocument } from './document';
import { lessonSchema } from './lesson-schema';
import { MAX_CHARACTERS, MAX_DEPTH, MAX_NODES, MAX_PROBLEMS } from './limits';
import { normaliseIds } from './normalise-ids';
import { parseLesson } from './parse-lesson';
import { parsePost } from './parse-post';
import { arbitraryLesson } from './testing/arbitrary-lesson';
import { countingIds } from './testing/counting-ids';

const doc = (...content: unknown[]): unknown => ({ type: 'doc', content });
const paragraph = (text: string, marks?: unknown, attrs?: unknown): unknown => ({ type: 'paragraph', ...(attrs !== undefined && { attrs }), content: [{ type: 'text', text, ...(marks !== undefined && { marks }) }] });
const problems = (input: unknown): string[] => {
  const parsed = parseLesson(input);
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path} | ${message}`);
};

describe('parseLesson', () => {
  it('accepts a plain lesson and fills in every attribute', () => {
    expect(parseLesson(doc(paragraph('Hi')))).toEqual({ ok: true, doc: { type: 'doc', content: [{ type: 'paragraph', attrs: { id: null, core: false, coreReason: null, coreUntil: null, whyIntent: null, whyMisconception: null, whyTiming: null }, content: [{ type: 'text', text: 'Hi' }] }] } });
  });

  it('takes back what it gave, and what the editor makes of it', () => {
    fc.assert(
      fc.property(arbitraryLesson, (lesson) => {
        expect(parseLesson(JSON.parse(JSON.stringify(lesson)))).toEqual({ ok: true, doc: lesson });
        expect(lessonSchema.nodeFromJSON(lesson).toJSON()).toEqual(lesson);
      }),
      { numRuns: 200 },
    );
  });

  it('puts marks in order, joins equal texts and drops core marks inside other blocks', () => {
    const item = { type: 'listItem', content: [paragraph('x', undefined, { core: true })] };
    const parsed = parseLesson(doc({ type: 'bulletList', attrs: { core: true }, content: [item] }, { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }, { type: 'strong' }] }, { type: 'text', text: 'b', marks: [{ type: 'strong' }, { type: 'code' }] }] }));
    const [list, line] = parsed.ok ? parsed.doc.content : [];
    expect(list?.attrs.core).toBe(true);
    expect(list?.content?.[0]?.content?.[0]?.attrs?.['core']).toBe(false);
    expect(line?.content).toEqual([{ type: 'text', text: 'ab', marks: [{ type: 'strong' }, { type: 'code' }] }]);
  });

  it.each([
    ['a script link', doc(paragraph('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])), 'content[0].content[0].marks[0].attrs.href'],
    ['a hidden script link', doc(paragraph('x', [{ type: 'link', attrs: { href: ' java\nscript:alert(1)' } }])), 'content[0].content[0].marks[0].attrs.href'],
    ['an image of data', doc({ type: 'paragraph', content: [{ type: 'image', attrs: { src: 'data:image/svg+xml,<svg onload=alert(1)>' } }] }), 'content[0].content[0].attrs.src'],
    ['level 99', doc({ type: 'heading', attrs: { level: 99 } }), 'content[0].attrs.level'],
    ['an unknown attribute', doc({ type: 'paragraph', attrs: { onclick: 'x' } }), 'content[0].attrs.onclick'],
    ['an unknown node', doc({ type: 'iframe' }), 'content[0]'],
    ['a node named like a method', doc({ type: 'constructor' }), 'content[0]'],
    ['an unknown mark', doc(paragraph('x', [{ type: 'blink' }])), 'content[0].content[0].marks[0]'],
    ['a bad id', doc({ type: 'paragraph', attrs: { id: 'a b' } }), 'content[0].attrs.id'],
    ['an object for an attribute', doc({ type: 'callout', attrs: { kind: {} } }), 'content[0].attrs.kind'],
    ['an item outside a list', doc({ type: 'listItem', content: [paragraph('x')] }), ''],
    ['a list in a paragraph', doc({ type: 'paragraph', content: [{ type: 'bulletList' }] }), 'content[0]'],
    ['text without text', doc({ type: 'paragraph', content: [{ type: 'text' }] }), 'content[0].content[0]'],
    ['formatted code', doc({ type: 'codeBlock', content: [{ type: 'text', text: 'x', marks: [{ type: 'strong' }] }] }), 'content[0]'],
    ['front matter in the middle', doc(paragraph('x'), { type: 'frontMatter', attrs: { source: '' } }), ''],
    ['a mention in a lesson', doc({ type: 'paragraph', content: [{ type: 'mention', attrs: { personId: '0b0e7c1e-1111-4222-8333-444455556666', name: 'Jo' } }] }), 'content[0].content[0]'],
    ['nothing', doc(), ''],
    ['no document', null, ''],
  ])('refuses %s and says where', (_name, input, path) => {
    const found = problems(input);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.split(' | ')[0]).toBe(path);
  });

  it('names the block in words', () => {
    expect(problems(doc(paragraph('x'), { type: 'paragraph', content: [{ type: 'image', attrs: { src: 'ftp://x' } }] }))[0]).toContain('Block 2: src “ftp://x” is not allowed: it must be a web address (https://…) or a path.');
    expect(problems(doc({ type: 'blockquote', content: [{ type: 'tableRow' }] }))[0]).toContain('Block 1: a table row cannot stand in a quotation.');
  });

  it('refuses too deep, too many and too long without exhausting anything', () => {
    let deep: unknown = paragraph('x');
    for (let level = 0; level < 100_000; level += 1) deep = { type: 'blockquote', content: [deep] };
    expect(problems(doc(deep))[0]).toContain(`more than ${MAX_DEPTH} levels`);
    expect(problems(doc(...Array.from({ length: MAX_NODES + 1 }, () => ({ type: 'paragraph' }))))[0]).toContain(`more than ${MAX_NODES} parts`);
    expect(problems(doc(paragraph('x'.repeat(MAX_CHARACTERS + 1))))[0]).toContain(`more than ${MAX_CHARACTERS} characters`);
    expect(problems(doc(...Array.from({ length: 1_000 }, () => ({ type: 'x' }))))).toHaveLength(MAX_PROBLEMS);
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(fc.property(fc.jsonValue(), (input) => void parseLesson(input)), { numRuns: 1_000 });
    const names = fc.constantFrom('doc', 'paragraph', 'text', 'heading', 'bulletList', 'listItem', 'table', 'tableRow', 'tableCell', 'image', 'callout', 'frontMatter', '__proto__');
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record({ type: names, attrs: fc.option(fc.dictionary(fc.constantFrom('id', 'level', 'core', 'src', 'href', '__proto__'), fc.jsonValue(), { maxKeys: 3 })), text: fc.option(fc.string()), marks: fc.option(fc.array(fc.record({ type: fc.constantFrom('link', 'strong', 'x') }), { maxLength: 3 })), content: fc.option(fc.array(tie('node'), { maxLength: 3 }), { depthSize: 'small' }) }, { requiredKeys: ['type'] }),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 4 }), (content) => {
        for (const parsed of [parseLesson({ type: 'doc', content }), parsePost({ type: 'doc', content })]) {
          if (parsed.ok) expect(parsed.doc.content.length).toBeGreaterThan(0);
          else expect(parsed.problems.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('parsePost', () => {
  it('takes mentions and cards, not headings', () => {
    const id = '0b0e7c1e-1111-4222-8333-444455556666';
    expect(parsePost(doc({ type: 'paragraph', content: [{ type: 'mention', attrs: { personId: id, name: 'Jo' } }] }, { type: 'resourceCard', attrs: { resourceId: id, title: 'T' } })).ok).toBe(true);
    expect(parsePost(doc({ type: 'heading' })).ok).toBe(false);
    expect(parsePost(doc({ type: 'paragraph', content: [{ type: 'mention', attrs: { personId: 'x', name: 'Jo' } }] })).ok).toBe(false);
    expect(parsePost(doc({ type: 'paragraph', content: [{ type: 'placeMention', attrs: { kind: 'school', placeId: id, name: 'Oak' } }] })).ok).toBe(true);
    expect(parsePost(doc({ type: 'paragraph', content: [{ type: 'placeMention', attrs: { kind: 'planet', placeId: id, name: 'Oak' } }] })).ok).toBe(false);
  });
});

describe('normaliseIds', () => {
  const idsOf = (node: DocumentNode): unknown[] => [...(node.attrs && 'id' in node.attrs ? [node.attrs['id']] : []), ...(node.content ?? []).flatMap(idsOf)];
  const lesson = (...ids: (string | null)[]): LessonDocument => {
    const parsed = parseLesson(doc(...ids.map((id) => paragraph('x', undefined, { id }))));
    if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
    return parsed.doc;
  };

  it('fills missing ids and gives a repeated one to its first block', () => {
    const ids = normaliseIds(lesson('a', null, 'a', 'b'), countingIds('n')).content.flatMap(idsOf);
    expect(ids).toEqual(['a', 'n1', 'n2', 'b']);
  });

  it('leaves a lesson alone that needs nothing, and never hands out an id that is taken', () => {
    const fine = lesson('n1', 'n2');
    expect(normaliseIds(fine, countingIds('n'))).toBe(fine);
    expect(normaliseIds(lesson('n1', null), countingIds('n')).content.flatMap(idsOf)).toEqual(['n1', 'n2']);
    expect(() => normaliseIds(lesson('n', null), () => 'n')).toThrow('newId');
  });

  it('makes every id different, whatever they were', () => {
    fc.assert(
      fc.property(arbitraryLesson, (start) => {
        const muddled: LessonDocument = JSON.parse(JSON.stringify(start).replace(/"id":"b\d*([02468])"/g, '"id":"same"').replace(/"id":"b\d*5"/g, '"id":null'));
        const ids = normaliseIds(muddled, countingIds('n')).content.flatMap(idsOf);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).not.toContain(null);
      }),
      { numRuns: 200 },
    );
  });
});
