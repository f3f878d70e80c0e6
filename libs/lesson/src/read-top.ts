// Markdown's top-level blocks to those of a lesson, each with what the comment before it says about it.
import { readAboutMarker } from './about-marker';
import type { Attributes, DocumentNode } from './document';
import type { MdBlock } from './markdown-dialect';
import { readBlock } from './read-blocks';
import type { ReadingContext } from './read-inline';

/** The blocks that one block of Markdown, with its comment, became; `end` is where its text ends. */
export interface ReadTop {
  readonly blocks: readonly DocumentNode[];
  readonly end: number;
}

export function readTopBlocks(nodes: readonly MdBlock[], context: ReadingContext): ReadTop[] {
  const read: ReadTop[] = [];
  let about: Attributes = {};
  nodes.forEach((node, index) => {
    // A comment about nothing is an ordinary comment.
    const marker = node.type === 'html' && index + 1 < nodes.length ? readAboutMarker(node.value) : null;
    if (marker) {
      about = { ...about, ...marker };
      return;
    }
    const [first, ...rest] = readBlock(node, context);
    const blocks = first ? [{ ...first, attrs: { ...first.attrs, ...about } }, ...rest] : [];
    about = {};
    read.push({ blocks, end: node.position?.end.offset ?? read.at(-1)?.end ?? 0 });
  });
  return read;
}
