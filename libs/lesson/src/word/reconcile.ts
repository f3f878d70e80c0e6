// Finds the blocks of a lesson again in the Word file that was made of it and edited: by the ids the file carries, then by what they say.
import { alignBlocks } from '../align-blocks';
import { aboutAttributes } from '../attribute-rules';
import { ContentKeys } from '../content-keys';
import type { BlockNode, DocumentNode, LessonDocument } from '../document';
import { plain } from './read-content';

/** A block of the file that is probably one of the lesson's, rewritten: someone has to say so. */
export interface Doubt { readonly key: string; readonly before: DocumentNode; readonly after: DocumentNode }
export interface Reconciled {
  /** The lesson as the file has it: untouched blocks are the lesson's own, with everything Word cannot hold. */
  readonly content: readonly DocumentNode[];
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly doubts: readonly Doubt[];
}
interface Group { readonly id: string | null; readonly blocks: readonly DocumentNode[] }

const idOf = (node: DocumentNode): string | null => (typeof node.attrs?.['id'] === 'string' ? node.attrs['id'] : null);
/** What a Word file does not show. */
const UNSEEN: ReadonlySet<string> = new Set(['frontMatter', 'linkDefinition']);

/**
 * `exported` is what the untouched file reads as: where the edited one reads the same, nothing was changed, however Word spells it.
 * `refused` names the doubts that were answered with no.
 */
export function reconcile(original: LessonDocument, exported: readonly DocumentNode[], edited: readonly DocumentNode[], refused: ReadonlySet<string> = new Set()): Reconciled {
  const keys = new ContentKeys();
  const own = new Map(original.content.flatMap((block) => { const id = idOf(block); return id === null ? [] : [[id, block] as const]; }));
  const baseline = new Map(groupsOf(exported, own, new Map()).flatMap((group) => (group.id === null ? [] : [[group.id, group.blocks] as const])));
  const groups = groupsOf(edited, own, baseline);
  const { pairs, doubts } = pairByContent(groups, baseline, keys, refused);
  const content: DocumentNode[] = [];
  let kept = 0;
  let changed = 0;
  const found = new Set<string>();
  groups.forEach((group, at) => {
    const id = group.id ?? pairs.get(at) ?? null;
    const before = id === null ? undefined : own.get(id);
    if (!before || id === null) { content.push(...group.blocks.map(fresh)); return; }
    found.add(id);
    const untouched = sameBlocks(group.blocks, baseline.get(id) ?? [], keys);
    if (untouched) kept += 1; else changed += 1;
    content.push(...(untouched ? [before] : rewritten(before, group.blocks)));
  });
  const visible = original.content.filter(({ type }) => !UNSEEN.has(type));
  return { content: withUnseen(content, original.content), kept, changed, added: groups.length - kept - changed, removed: visible.filter((block) => !found.has(idOf(block) ?? '')).length, doubts };
}

/** A block that carries an id, with the blocks after it that belong to the same block of the lesson (a list that a table interrupts). */
function groupsOf(blocks: readonly DocumentNode[], own: ReadonlyMap<string, DocumentNode>, baseline: ReadonlyMap<string, readonly DocumentNode[]>): Group[] {
  const groups: { id: string | null; blocks: DocumentNode[] }[] = [];
  const seen = new Set<string>();
  for (const block of blocks) {
    const id = idOf(block);
    const last = groups.at(-1);
    if (id !== null && own.has(id) && !seen.has(id)) {
      seen.add(id);
      groups.push({ id, blocks: [block] });
    } else if (last?.id != null && (baseline.size === 0 || baseline.get(last.id)?.[last.blocks.length]?.type === block.type)) last.blocks.push(block);
    else groups.push({ id: null, blocks: [block] });
  }
  return groups;
}

function pairByContent(groups: readonly Group[], baseline: ReadonlyMap<string, readonly DocumentNode[]>, keys: ContentKeys, refused: ReadonlySet<string>): { pairs: Map<number, string>; doubts: Doubt[] } {
  const named = new Set(groups.map(({ id }) => id));
  const lost = [...baseline].filter(([id]) => !named.has(id));
  const strange = groups.flatMap((group, at) => (group.id === null ? [{ at, block: group.blocks[0]! }] : []));
  const pairs = new Map<number, string>();
  const doubts: Doubt[] = [];
  for (const { a, b } of alignBlocks(lost.map(([, blocks]) => withoutId(blocks[0]!)), strange.map(({ block }) => withoutId(block)), keys)) {
    const [id, [before]] = lost[a] as [string, readonly DocumentNode[]];
    const { at, block } = strange[b]!;
    const sure = keys.of(before!) === keys.of(block);
    if (!sure) doubts.push({ key: id, before: before!, after: block });
    if (sure || !refused.has(id)) pairs.set(at, id);
  }
  return { pairs, doubts };
}

const sameBlocks = (a: readonly DocumentNode[], b: readonly DocumentNode[], keys: ContentKeys): boolean => a.length === b.length && a.every((block, at) => keys.of(block) === keys.of(b[at]!));
const withoutId = (block: DocumentNode): DocumentNode => ({ ...block, attrs: { ...block.attrs, id: null } });
/** A copied bookmark is not the block's own. */
const fresh = withoutId;

function rewritten(before: BlockNode, [first, ...rest]: readonly DocumentNode[]): DocumentNode[] {
  const block = asBefore(before, first!);
  const about = Object.fromEntries(Object.entries(before.attrs).filter(([name]) => name === 'id' || Object.hasOwn(aboutAttributes, name)));
  return [{ ...block, attrs: { ...block.attrs, ...about } }, ...rest.map(fresh)];
}

/** What Word has no place for, from the block as it was. */
function asBefore(before: BlockNode, after: DocumentNode): DocumentNode {
  if (before.type === 'codeBlock' && after.type === 'codeBlock') return { ...after, attrs: { ...after.attrs, language: before.attrs['language'] ?? null, meta: before.attrs['meta'] ?? null } };
  const cells = after.type === 'table' ? (after.content ?? []).flatMap((row) => row.content ?? []) : [];
  if (before.type !== 'callout' || cells.length !== 1) return after;
  // A program that forgets names of table styles leaves a call-out as a table of one cell.
  const title = String(before.attrs['title'] ?? '');
  const [head, ...rest] = cells[0]!.content ?? [];
  const titled = title !== '' && (head?.content ?? []).map(({ text }) => text ?? '').join('') === title;
  const inner = titled ? rest : [...(head ? [head] : []), ...rest];
  return { type: 'callout', attrs: { ...before.attrs, title: titled ? title : '' }, content: inner.length ? inner : [plain('')] };
}

/** Front matter stays at the top, other unseen blocks behind the block they stood behind. */
function withUnseen(content: readonly DocumentNode[], original: readonly BlockNode[]): DocumentNode[] {
  const result = [...content];
  let after = -1;
  for (const block of original) {
    const at = result.findIndex((each) => idOf(each) === idOf(block));
    if (UNSEEN.has(block.type)) { result.splice(after + 1, 0, block); after += 1; } else if (at >= 0) after = at;
  }
  return result;
}
