// A lesson that went to Word, was edited there and came back: its blocks are found again, and what was not touched is not changed.
import type { DocumentNode, LessonDocument } from '../document';
import { lessonFromMarkdown } from '../markdown-in';
import { lessonToMarkdown } from '../markdown-out';
import { parseLesson } from '../parse-lesson';
import { countingIds } from '../testing/counting-ids';
import { readWord } from './read-word';
import { reconcile } from './reconcile';
import { writeWord } from './write-word';

const MARKDOWN = `---
unit: 3
---

# Friction

Friction slows things down wherever two surfaces touch one another.

- Sledge
- Brake

  | Surface | Force |
  |---------|-------|
  | Ice | 1 N |

- Boots

> [!TASK] Try it
> Push the block.

\`\`\`python title="x"
print(1)
\`\`\`

Write down three places where friction helps a cyclist.
`;

const original = lessonFromMarkdown(MARKDOWN, { newId: countingIds() });
/** As Word would save it: the parts of the export with `change` made to the text of the document. */
function through(change: (xml: string) => string = (xml) => xml): DocumentNode[] {
  const parts = writeWord({ title: 'Friction', authors: '', language: 'en-GB', foot: '', pictures: new Map(), origin: null, lessons: [{ title: 'Friction', document: original, credit: [] }] });
  const bytes = new Map([...parts].map(([path, part]) => [path, typeof part === 'string' ? new TextEncoder().encode(path === 'word/document.xml' ? change(part) : part) : part] as const));
  return readWord(bytes).blocks;
}
const markdown = (content: readonly DocumentNode[]): string => {
  const parsed = parseLesson({ type: 'doc', content });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return lessonToMarkdown(parsed.doc as LessonDocument);
};

describe('reconcile', () => {
  it('gives back the very lesson when nothing was edited, also what Word cannot hold', () => {
    const result = reconcile(original, through(), through());
    expect(result).toMatchObject({ content: original.content, changed: 0, added: 0, removed: 0, doubts: [] });
  });

  it('keeps the id of an edited block, and all else as it was', () => {
    const result = reconcile(original, through(), through((xml) => xml.replace('slows things down', 'slows every moving thing')));
    expect(result).toMatchObject({ changed: 1, added: 0, removed: 0, doubts: [] });
    expect(markdown(result.content)).toBe(markdown(original.content).replace('slows things down', 'slows every moving thing'));
    expect(result.content.map(({ attrs }) => attrs!['id'])).toEqual(original.content.map(({ attrs }) => attrs.id));
  });

  it('sees what was added and what was taken out', () => {
    const result = reconcile(original, through(), through((xml) => xml.replace(/<w:p><w:pPr><w:pStyle w:val="CodeBlock"\/>.*?<\/w:p>/, '<w:p><w:r><w:t>A new end</w:t></w:r></w:p>')));
    expect(result).toMatchObject({ changed: 0, added: 1, removed: 1 });
  });

  it('finds blocks without ids by what they say, and asks about those that were rewritten', () => {
    const nameless = (xml: string): string => xml.replace(/<w:bookmark(Start|End)[^>]*>/g, '').replace('three places where friction helps a cyclist', 'four places where friction helps a cyclist ride');
    const result = reconcile(original, through(), through(nameless));
    expect(result.doubts).toHaveLength(1);
    const last = original.content.at(-1)!;
    expect(result.doubts[0]).toMatchObject({ key: last.attrs.id, after: { type: 'paragraph' } });
    expect(result.content.at(-1)!.attrs!['id']).toBe(last.attrs.id);
    const refused = reconcile(original, through(), through(nameless), new Set([last.attrs.id!]));
    expect(refused).toMatchObject({ added: result.added + 1, removed: result.removed + 1 });
    expect(refused.content.at(-1)!.attrs!['id']).toBeNull();
  });

  it('makes a call-out of the table that another program left of it', () => {
    const result = reconcile(original, through(), through((xml) => xml.replace('<w:tblCaption w:val="callout:task"/>', '').replace('<w:tblStyle w:val="CalloutTask"/>', '').replace('Push the block', 'Pull the block')));
    expect(markdown(result.content)).toBe(markdown(original.content).replace('Push the block', 'Pull the block'));
  });

  it('leaves a copied bookmark with the first of its blocks', () => {
    const result = reconcile(original, through(), through((xml) => xml.replace(/(<w:p><w:bookmarkStart[^>]*><w:bookmarkEnd[^>]*><w:r><w:t xml:space="preserve">Friction slows.*?<\/w:p>)/, '$1$1')));
    expect(result).toMatchObject({ added: 1, removed: 0 });
    expect(new Set(result.content.map(({ attrs }) => attrs!['id'])).size).toBe(result.content.length);
  });
});
