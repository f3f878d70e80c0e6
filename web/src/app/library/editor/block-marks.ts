// What is said about a block, shown beside it while it is edited: that it is core, why and until when, and the notes for teachers.
import { isCoreOn } from '@trellis/lesson/core';
import type { DocumentNode } from '@trellis/lesson/document';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { coreLine, lapsedLine, notesOf } from '../lesson/about-words';
import { todayInEngland } from '../resource-words';

type Attrs = Node['attrs'];
const asNode = (block: Node): DocumentNode => ({ type: 'paragraph', attrs: block.attrs });

/** The first block of a run with the same reason says so; the rest only show the line. */
export function blockMarks(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const marks: Decoration[] = [];
        const today = todayInEngland();
        let before = '';
        doc.forEach((block, pos) => {
          const line = lineOf(block, today);
          if (line && line !== before) marks.push(Decoration.widget(pos, () => aside('core-note', line), { side: -1, ignoreSelection: true, key: `core-${String(block.attrs['id'])}-${line}` }));
          if (isCoreOn(asNode(block), today)) marks.push(Decoration.node(pos, pos + block.nodeSize, { class: 'is-core' }));
          const notes = notesOf(block.attrs).map(({ label, text }) => `${label}: ${text}`).join('\n');
          if (notes) marks.push(Decoration.widget(pos + block.nodeSize, () => aside('why-note', notes), { side: -1, ignoreSelection: true, key: `why-${String(block.attrs['id'])}-${notes}` }));
          before = line;
        });
        return marks.length ? DecorationSet.create(doc, marks) : null;
      },
    },
  });
}

function lineOf(block: Node, today: string): string {
  const attrs: Attrs = block.attrs;
  if (attrs['core'] !== true) return '';
  return isCoreOn(asNode(block), today) ? coreLine(attrs) : lapsedLine(attrs);
}

function aside(name: string, words: string): HTMLElement {
  const note = document.createElement('div');
  note.className = name;
  note.contentEditable = 'false';
  note.textContent = words;
  return note;
}
