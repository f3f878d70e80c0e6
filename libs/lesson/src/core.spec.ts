// Core marks, notes for teachers and choices: what they may hold, how they are written and read, and what a version has changed of them.
import fc from 'fast-check';
import { changedCore, isCoreOn } from './core';
import { countBlocks, coreShare } from './count-blocks';
import { changedBlocks, diffLessons } from './diff';
import type { Attributes, LessonDocument } from './document';
import { lessonFromMarkdown, readLessonMarkdown } from './markdown-in';
import { lessonToMarkdown } from './markdown-out';
import { parseLesson } from './parse-lesson';
import { toPlainText } from './plain-text';
import { postFromMarkdown } from './post-markdown';
import { renderHtml } from './render-html';
import { sameAbout, sameContent } from './same-content';
import { arbitraryLesson } from './testing/arbitrary-lesson';
import { countingIds } from './testing/counting-ids';

const read = (markdown: string): LessonDocument => lessonFromMarkdown(markdown, { newId: countingIds() });
const about = (doc: LessonDocument, index: number, attrs: Attributes): LessonDocument => ({ ...doc, content: doc.content.map((block, at) => (at === index ? { ...block, attrs: { ...block.attrs, ...attrs } } : block)) });
const CORE = { core: true, coreReason: 'The safety rules of every lab', coreUntil: '2027-07-31' };

const CHOICE = `> [!CHOOSE ONE] Starter
>
> > [!OPTION] Quick quiz
> > Five questions on paper.
>
> > [!CHOSEN OPTION] Card sort
> > - solid
> > - gas
`;

describe('a core mark', () => {
  it('holds to the end of its last day, and then the block is adaptable', () => {
    const [block] = about(read('Goggles on.'), 0, CORE).content;
    expect(['2026-09-01', '2027-07-31', '2027-08-01'].map((day) => isCoreOn(block!, day))).toEqual([true, true, false]);
    expect(isCoreOn({ ...block!, attrs: { core: true } }, '2099-01-01')).toBe(true);
    expect(isCoreOn({ ...block!, attrs: { ...CORE, core: false } }, '2026-09-01')).toBe(false);
  });

  it('takes from what is yours to change until it is over', () => {
    const doc = about(read('# A\n\nB\n\nC\n\nD'), 1, CORE);
    expect([countBlocks(doc, '2026-09-01'), coreShare(doc, '2026-09-01'), coreShare(doc, '2027-09-01')]).toEqual([{ total: 4, core: 1 }, 0.25, 0]);
    expect(renderHtml(doc, { day: '2026-09-01' })).toContain('<p data-block-id="b2" data-core="true" data-core-reason="The safety rules of every lab" data-core-until="2027-07-31">B</p>');
    expect(renderHtml(doc, { day: '2027-09-01' })).not.toContain('data-core');
  });

  it.each([
    [{ coreReason: 'x'.repeat(301) }, 'coreReason'], [{ coreUntil: 'next summer' }, 'coreUntil'], [{ coreUntil: '2027-02-30' }, 'coreUntil'], [{ whyIntent: 'x'.repeat(1001) }, 'whyIntent'],
    [{ whyTiming: 5 }, 'whyTiming'], [{ whyMisconception: ['x'] }, 'whyMisconception'], [{ coreBecause: 'x' }, 'coreBecause'],
  ])('refuses %j, naming it', (attrs, name) => {
    const parsed = parseLesson({ type: 'doc', content: [{ type: 'paragraph', attrs, content: [{ type: 'text', text: 'a' }] }] });
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([`content[0].attrs.${name}`]);
  });

  it('is of whole blocks only: inside another block it is dropped, with everything said there', () => {
    const inner = { type: 'paragraph', attrs: { ...CORE, whyIntent: 'x' }, content: [{ type: 'text', text: 'a' }] };
    const parsed = parseLesson({ type: 'doc', content: [{ type: 'blockquote', content: [inner] }] });
    expect(parsed.ok && parsed.doc.content[0]?.content?.[0]?.attrs).toEqual({ id: null, core: false, coreReason: null, coreUntil: null, whyIntent: null, whyMisconception: null, whyTiming: null });
  });
});

describe('in Markdown', () => {
  it('stands in a comment before its block', () => {
    const doc = about(about(read('# A\n\nB "b" --> c'), 1, CORE), 1, { whyIntent: 'Says "no" --> never\nand <why>' });
    const written = lessonToMarkdown(doc);
    expect(written).toBe('# A\n\n<!-- trellis: core reason="The safety rules of every lab" until="2027-07-31" intent="Says &quot;no&quot; --&gt; never&#10;and &lt;why&gt;" -->\n\nB "b" --> c\n');
    const again = read(written);
    expect(again.content.map(({ attrs }, index) => sameAbout(attrs, doc.content[index]?.attrs))).toEqual([true, true]);
  });

  it('of what it does not know, nothing is taken and nothing lost', () => {
    for (const comment of ['<!-- trellis: core until="soon" -->', '<!-- trellis: colour="red" -->', '<!-- core -->', `<!-- trellis: core reason="${'x'.repeat(301)}" -->`]) {
      expect(read(`${comment}\n\nText`).content.map(({ type, attrs }) => [type, attrs.core])).toEqual([['htmlBlock', false], ['paragraph', false]]);
    }
    expect(read('Text\n\n<!-- trellis: core -->').content.map(({ type }) => type)).toEqual(['paragraph', 'htmlBlock']);
  });

  it('is written anew when only the mark changed, and otherwise left as it was spelled', () => {
    const source = '* one\n* two\n\n<!-- trellis: core -->\nText  here\n\nEnd';
    const { doc, spelling } = readLessonMarkdown(source, { newId: countingIds() });
    expect(lessonToMarkdown(doc, { spelling })).toBe(source);
    expect(lessonToMarkdown(about(doc, 1, { core: false }), { spelling })).toBe('* one\n* two\n\nText  here\n\nEnd');
    expect(lessonToMarkdown(about(doc, 2, { core: true }), { spelling })).toBe('* one\n* two\n\n<!-- trellis: core -->\nText  here\n\n<!-- trellis: core -->\n\nEnd');
  });

  it('comes back whatever is said', () => {
    fc.assert(fc.property(arbitraryLesson, (doc) => {
      const again = read(lessonToMarkdown(doc));
      const sayable = doc.content.filter(({ type, content }) => type !== 'paragraph' || content);
      return sameContent(sayable, again.content) && sayable.every(({ attrs }, index) => sameAbout(attrs, again.content[index]?.attrs));
    }), { numRuns: 40 });
  });
});

describe('a choice', () => {
  it('is a quotation of quotations, and comes back', () => {
    const doc = read(CHOICE);
    expect(doc.content.map(({ type, attrs }) => [type, attrs['title']])).toEqual([['chooseOne', 'Starter']]);
    expect(doc.content[0]?.content?.map(({ attrs, content }) => [attrs?.['label'], attrs?.['chosen'], content?.[0]?.type])).toEqual([['Quick quiz', false, 'paragraph'], ['Card sort', true, 'bulletList']]);
    expect(lessonToMarkdown(doc)).toBe(CHOICE.replace('Card sort\n', 'Card sort\n> >\n'));
    expect(sameContent(read(lessonToMarkdown(doc)).content, doc.content)).toBe(true);
    expect(toPlainText(doc)).toBe('Starter\nQuick quiz\nFive questions on paper.\nCard sort\nsolid\ngas');
  });

  it('stays a quotation when it is none', () => {
    for (const text of ['> [!CHOOSE ONE] Starter', '> [!CHOOSE ONE]\n>\n> Not an option', '> [!OPTION] Alone\n> x']) expect(read(text).content[0]?.type).toBe('blockquote');
    expect(JSON.stringify(postFromMarkdown(CHOICE))).not.toContain('choose');
  });

  it('is drawn with every option, folded once one is chosen; for pupils only what they get', () => {
    const doc = read(CHOICE);
    expect(renderHtml(doc)).toBe('<section data-block-id="b9" class="choose-one"><p class="choose-title">Choose one: Starter</p>\n<details data-block-id="b2" class="choose-option"><summary>Quick quiz</summary>\n<p data-block-id="b1">Five questions on paper.</p>\n</details>\n<details data-block-id="b8" class="choose-option" data-chosen="true" open><summary>Card sort</summary>\n<ul data-block-id="b7">\n<li data-block-id="b4"><span data-block-id="b3">solid</span></li>\n<li data-block-id="b6"><span data-block-id="b5">gas</span></li>\n</ul>\n</details>\n</section>\n');
    expect(renderHtml(doc, { onlyChosen: true })).not.toMatch(/Quick quiz|Five questions|Card sort|Choose/);
    expect(renderHtml(read(CHOICE.replace('CHOSEN ', '')), { onlyChosen: true })).toContain('Five questions');
  });

  it('needs options, and options stand nowhere else', () => {
    const empty = parseLesson({ type: 'doc', content: [{ type: 'chooseOne', attrs: { title: 'x' } }] });
    const alone = parseLesson({ type: 'doc', content: [{ type: 'chooseOption', attrs: { label: 'x' }, content: [{ type: 'paragraph' }] }] });
    expect([empty, alone].map((parsed) => (parsed.ok ? [] : parsed.problems.map(({ message }) => message)))).toEqual([['Block 1: a choose-one block is empty.'], ['This document: an option cannot stand in the document.']]);
  });

  it('made is a change of the lesson, and shows as one', () => {
    const [before, after] = [read(CHOICE.replace('CHOSEN ', '')), read(CHOICE)];
    expect(changedBlocks(before, after)).toEqual(['b9']);
    expect(diffLessons(before, after)[0]?.parts?.map(({ changes }) => changes)).toEqual([undefined, [{ what: 'attribute', name: 'chosen', before: false, after: true }]]);
  });
});

describe('notes for teachers', () => {
  it('are printed for teachers only, and never count as a change', () => {
    const doc = about(read('Which is heavier?'), 0, { whyIntent: 'To hear what they <think>', whyTiming: '5 minutes' });
    expect(renderHtml(doc)).toBe('<p data-block-id="b1">Which is heavier?</p>\n');
    expect(renderHtml(doc, { notes: true })).toContain('<aside class="why-note" role="note" aria-label="Note for teachers">\n<p><strong>Why it is here:</strong> To hear what they &lt;think&gt;</p>\n<p><strong>Timing:</strong> 5 minutes</p>\n</aside>');
    expect(changedBlocks(read('Which is heavier?'), doc)).toEqual([]);
    expect(diffLessons(read('Which is heavier?'), doc)[0]?.changes).toHaveLength(2);
  });
});

describe('changedCore', () => {
  const origin = about(about(read(`# Title\n\nGoggles on.\n\n${CHOICE}`), 1, CORE), 2, CORE);
  const names = (doc: LessonDocument, day = '2026-09-01'): unknown[] => changedCore(origin, doc, day).map(({ attrs }) => attrs.id);
  const edited = (from: string, to: string): LessonDocument => JSON.parse(JSON.stringify(origin).replace(from, to));

  it('names what was edited, taken out or no longer called core, and nothing else', () => {
    expect(names(origin)).toEqual([]);
    expect(names(edited('Goggles on.', 'Goggles off.'))).toEqual(['b2']);
    expect(names(edited('Title', 'My title'))).toEqual([]);
    expect(names({ ...origin, content: origin.content.slice(0, 2) })).toEqual(['b11']);
    expect(names(edited('"core":true', '"core":false'))).toEqual(['b2']);
    expect(names({ ...origin, content: [...origin.content].reverse() })).toEqual([]);
  });

  it('lets one choose, and lets everything go when the mark is over', () => {
    expect(names(edited('"chosen":true', '"chosen":false'))).toEqual([]);
    expect(names(edited('"chosen":false', '"chosen":true'))).toEqual([]);
    expect(names(edited('Five questions', 'Six questions'))).toEqual(['b11']);
    expect(names({ ...origin, content: origin.content.slice(0, 1) }, '2028-01-01')).toEqual([]);
  });

  it('knows a block whose id was lost by its words', () => {
    expect(names(edited('"id":"b2"', '"id":"fresh"'))).toEqual([]);
  });
});
