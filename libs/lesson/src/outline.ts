// The headings of a lesson, for its table of contents.
import type { DocumentNode, LessonDocument } from './document';
import { inlineText } from './plain-text';

export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  /** The element id of the heading in `renderHtml`'s output. */
  readonly anchor: string;
  readonly blockId: string | null;
}

/** Readable anchors, each once: "Key learning points" is `key-learning-points`, its second `key-learning-points-2`. */
export function createAnchors(): (heading: DocumentNode) => string {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return (heading) => {
    const words = inlineText(heading.content).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    // The prefix keeps a heading such as "main" from taking over an id of the page.
    const base = `h-${words.join('-').slice(0, 60) || 'section'}`;
    let count = counts.get(base) ?? 0;
    let anchor = base;
    do {
      count += 1;
      anchor = count === 1 ? base : `${base}-${count}`;
    } while (taken.has(anchor));
    counts.set(base, count);
    taken.add(anchor);
    return anchor;
  };
}

/** All headings in document order, also those inside quotations and lists. */
export function outline(doc: LessonDocument): OutlineEntry[] {
  const anchorOf = createAnchors();
  const entries: OutlineEntry[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.type === 'heading') {
      const id = node.attrs?.['id'];
      entries.push({ level: Number(node.attrs?.['level']), text: inlineText(node.content).trim(), anchor: anchorOf(node), blockId: typeof id === 'string' ? id : null });
    }
    node.content?.forEach(visit);
  };
  doc.content.forEach(visit);
  return entries;
}
