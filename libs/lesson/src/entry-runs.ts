// What changed in one block, as one text of words that stayed, came and went: parts of a list or table under each other, items with their number or sign.
import type { DiffEntry } from './diff';
import type { DocumentNode } from './document';
import { toPlainText } from './plain-text';
import type { WordRun } from './word-runs';

/** Leading spaces are folded where it is shown; these are not. */
const INDENT = '\u00a0\u00a0\u00a0';
const isList = (node: DocumentNode | undefined): boolean => node?.type === 'orderedList' || node?.type === 'bulletList';

/** The same for what the server compares and what a browser does. */
export function runsOfEntry(entry: DiffEntry, depth = 0): WordRun[] {
  if (!entry.edited && entry.kind !== 'edited') return plainRuns(entry, depth);
  if (entry.words) return [...entry.words];
  if (!entry.parts) return plainRuns(entry, depth);
  const inside = isList(entry.after ?? entry.before) ? depth + 1 : depth;
  return entry.parts.flatMap((part, index): WordRun[] => [...(index > 0 ? [{ op: 'same' as const, text: '\n' }] : []), ...markerRuns(entry, part, depth), ...runsOfEntry(part, inside)]);
}

const opOf = ({ kind }: DiffEntry): WordRun['op'] => (kind === 'added' ? 'add' : kind === 'removed' ? 'del' : 'same');

/** The number an item has now; of one that is gone, the number it had. */
function markerRuns({ before, after }: DiffEntry, part: DiffEntry, depth: number): WordRun[] {
  const list = part.after ? after : before;
  const item = part.after ?? part.before;
  if (!list || !isList(list) || item?.type !== 'listItem') return [];
  return [{ op: opOf(part), text: markerOf(list, item, depth) }];
}

function markerOf(list: DocumentNode, item: DocumentNode, depth: number): string {
  const start = typeof list.attrs?.['start'] === 'number' ? list.attrs['start'] : 1;
  const checked = item.attrs?.['checked'];
  const sign = list.type === 'orderedList' ? `${start + Math.max(0, list.content?.indexOf(item) ?? 0)}.` : typeof checked === 'boolean' ? (checked ? '☑' : '☐') : '•';
  return `${INDENT.repeat(depth)}${sign} `;
}

function plainRuns(entry: DiffEntry, depth: number): WordRun[] {
  const node = entry.after ?? entry.before;
  const text = node ? textOf(node, depth) : '';
  return text ? [{ op: opOf(entry), text }] : [];
}

/** Without comparing: a block's words, with the numbers and signs of lists in it. */
function textOf(node: DocumentNode, depth: number): string {
  if (isList(node)) return (node.content ?? []).map((item) => markerOf(node, item, depth) + textOf(item, depth + 1)).join('\n');
  if (node.type === 'listItem' || node.type === 'blockquote') return (node.content ?? []).map((child) => textOf(child, depth)).filter((text) => text.trim() !== '').join('\n');
  return toPlainText({ content: [node] });
}
