// Three versions of a run of blocks put together, block by block and into each block.
import { createEditBudget } from '../compare-keys';
import { ContentKeys, isTextBlock } from '../content-keys';
import type { DocumentNode } from '../document';
import { createNode } from '../create-node';
import { inlineText, toPlainText } from '../plain-text';
import { sameAbout } from '../same-content';
import { deedsOf } from './deeds';
import { matchVersions, orderVersions } from './match-versions';
import type { Trio } from './match-versions';
import { mergeAttributes } from './merge-attributes';
import type { AutoJoin, ConflictKind, MergeConflict, MergedBlock, MergedBy, MergedRun, Side } from './merge-result';
import { codeLines, mergeWords, words } from './merge-words';
import { repairTable } from './repair-table';

type Maybe = DocumentNode | null;
type Blocks = readonly DocumentNode[];
interface Outcome {
  readonly merged: Maybe;
  readonly by: MergedBy;
  readonly words?: readonly MergedRun[];
  readonly parts?: readonly MergedBlock[];
}
interface Sides {
  readonly base: DocumentNode;
  readonly ours: DocumentNode;
  readonly theirs: DocumentNode;
}

const wordsOf = (node: DocumentNode): string => (isTextBlock(node) ? inlineText(node.content) : toPlainText({ content: [node] }) || String(node.attrs?.['source'] ?? ''));
const isLine = (node: DocumentNode): boolean => node.type === 'paragraph' || node.type === 'heading';

/** Blocks that both sides moved, each to other neighbours; they stand where ours put them. */
function tornApart(trios: readonly Trio[]): Set<Trio> {
  const order = (side: Side): Trio[] => trios.filter((trio) => trio[side] >= 0).sort((a, b) => a[side] - b[side]);
  const neighbours = (side: Side): Map<Trio, readonly [Trio | undefined, Trio | undefined]> => {
    const all = order(side);
    return new Map(all.map((trio, index) => [trio, [all[index - 1], all[index + 1]]]));
  };
  const both = trios.filter((trio) => trio.movedByOurs && trio.movedByTheirs);
  if (both.length === 0) return new Set();
  const [our, their] = [neighbours('ours'), neighbours('theirs')];
  return new Set(both.filter((trio) => our.get(trio)?.[0] !== their.get(trio)?.[0] && our.get(trio)?.[1] !== their.get(trio)?.[1]));
}

/** Who moved a block that nobody edited. */
const movers = ({ movedByOurs, movedByTheirs }: Trio): MergedBy => (movedByOurs ? (movedByTheirs ? 'both' : 'ours') : movedByTheirs ? 'theirs' : 'unchanged');

export class BlockMerge {
  readonly conflicts: MergeConflict[] = [];
  readonly joined: AutoJoin[] = [];
  private readonly keys = new ContentKeys();
  private readonly budget = createEditBudget();
  private readonly ids = new Set<string>();

  run(base: Blocks, ours: Blocks, theirs: Blocks, above: readonly string[] = []): MergedBlock[] {
    const trios = orderVersions(matchVersions(base, ours, theirs, this.keys));
    const torn = tornApart(trios);
    return trios.map((trio) => {
      const block = this.block(base[trio.base] ?? null, ours[trio.ours] ?? null, theirs[trio.theirs] ?? null, trio, above);
      if (torn.has(trio)) this.conflict('place', [...above, block.id], block.base, block.ours, block.theirs);
      return torn.has(trio) ? { ...block, by: 'conflict' } : block;
    });
  }

  private block(base: Maybe, ours: Maybe, theirs: Maybe, trio: Trio, above: readonly string[]): MergedBlock {
    const id = this.nameFor(ours ?? theirs ?? base);
    const path = [...above, id];
    const did = { ours: deedsOf(base, ours, trio.movedByOurs, this.keys), theirs: deedsOf(base, theirs, trio.movedByTheirs, this.keys) };
    const outcome = this.decide(base, ours, theirs, path);
    const by = outcome.by === 'unchanged' ? movers(trio) : outcome.by;
    return { id, base, ours, theirs, did, ...outcome, by };
  }

  private nameFor(node: Maybe): string {
    const given = node?.attrs?.['id'];
    const stem = typeof given === 'string' ? given : 'block';
    let id = stem;
    for (let turn = 2; this.ids.has(id); turn += 1) id = `${stem}~${turn}`;
    this.ids.add(id);
    return id;
  }

  private same(a: DocumentNode, b: DocumentNode): boolean {
    return a === b || (this.keys.of(a) === this.keys.of(b) && sameAbout(a.attrs, b.attrs));
  }

  /** Which of two versions that say the same to keep: the one whose spelling (wrapping, the form of a link) is not the base's. */
  private spelled(base: DocumentNode, ours: DocumentNode, theirs: DocumentNode): DocumentNode {
    const bare = (node: DocumentNode): string => JSON.stringify({ ...node, attrs: { ...node.attrs, id: null } });
    return bare(base) === bare(ours) ? this.withId(theirs, ours) : ours;
  }

  private withId(node: DocumentNode, other: DocumentNode): DocumentNode {
    const id = other.attrs?.['id'];
    return node.attrs && typeof id === 'string' && node.attrs['id'] !== id ? { ...node, attrs: { ...node.attrs, id } } : node;
  }

  private decide(base: Maybe, ours: Maybe, theirs: Maybe, path: readonly string[]): Outcome {
    if (!base) {
      if (!ours || !theirs) return { merged: ours ?? theirs, by: ours ? 'ours' : 'theirs' };
      if (this.same(ours, theirs)) return { merged: ours, by: 'both' };
      return this.conflict('added', path, base, ours, theirs);
    }
    if (!ours && !theirs) return { merged: null, by: 'both' };
    if (!ours || !theirs) {
      const left = ours ?? theirs;
      if (left && this.same(base, left)) return { merged: null, by: ours ? 'theirs' : 'ours' };
      return this.conflict('removed', path, base, ours, theirs);
    }
    if (this.same(ours, theirs)) return { merged: this.spelled(base, ours, theirs), by: this.same(base, ours) ? 'unchanged' : 'both' };
    if (this.same(base, ours)) return { merged: this.withId(theirs, ours), by: 'theirs' };
    if (this.same(base, theirs)) return { merged: ours, by: 'ours' };
    return this.inside({ base, ours, theirs }, path);
  }

  private conflict(kind: ConflictKind, path: readonly string[], base: Maybe, ours: Maybe, theirs: Maybe, more: Pick<MergeConflict, 'words' | 'attribute'> = {}): Outcome {
    this.conflicts.push({ kind, block: path[0] ?? '', path, base, ours, theirs, ...more });
    return { merged: ours, by: 'conflict' };
  }

  /** Both changed it, differently. */
  private inside({ base, ours, theirs }: Sides, path: readonly string[]): Outcome {
    // A paragraph that became a heading keeps its words; any other change of kind cannot be put together with one of content.
    const kinds = new Set([base.type, ours.type, theirs.type]);
    const lines = isLine(base) && isLine(ours) && isLine(theirs);
    const cells = [...kinds].every((kind) => kind === 'tableCell' || kind === 'tableHeader');
    if (kinds.size > 1 && !((lines || cells) && kinds.size === 2)) return this.conflict('kind', path, base, ours, theirs);
    const type = ours.type === base.type ? theirs.type : ours.type;
    const conflictsBefore = this.conflicts.length;
    const { attrs, clashes, joined } = mergeAttributes(type, base.attrs ?? {}, ours.attrs ?? {}, theirs.attrs ?? {});
    for (const { name, ...values } of clashes) this.conflict('attribute', path, base, ours, theirs, { attribute: name, words: values });
    const shell: DocumentNode = { type, ...(Object.keys(attrs).length > 0 && { attrs }) };
    const outcome = isTextBlock(base) ? this.text(shell, { base, ours, theirs }, path) : this.parts(shell, { base, ours, theirs }, path);
    const by = this.conflicts.length > conflictsBefore ? 'conflict' : 'joined';
    if (outcome.merged && by === 'joined' && (outcome.joined || joined)) this.joined.push({ block: path[0] ?? '', path, node: outcome.merged, text: wordsOf(outcome.merged) });
    return { merged: outcome.merged, by, ...(outcome.words && { words: outcome.words }), ...(outcome.parts && { parts: outcome.parts }) };
  }

  private text(shell: DocumentNode, { base, ours, theirs }: Sides, path: readonly string[]): Outcome & { joined: boolean } {
    const split = base.type === 'codeBlock' ? codeLines : words;
    const { content, runs, clashes } = mergeWords(split(base.content), split(ours.content), split(theirs.content), this.budget);
    for (const clash of clashes) this.conflict('words', path, base, ours, theirs, { words: clash });
    return { merged: { ...shell, ...(content.length > 0 && { content }) }, by: 'joined', words: runs, joined: true };
  }

  private parts(shell: DocumentNode, { base, ours, theirs }: Sides, path: readonly string[]): Outcome & { joined: boolean } {
    const parts = this.run(base.content ?? [], ours.content ?? [], theirs.content ?? [], path);
    const content = shell.type === 'chooseOne' ? this.oneChosen(parts, path, { base, ours, theirs }) : parts.flatMap(({ merged }) => merged ?? []);
    if (content.length === 0 && parts.length > 0) {
      if (!shell.type.startsWith('table')) return { merged: null, by: 'joined', parts, joined: false };
      if (shell.type === 'table') return { merged: null, by: 'joined', parts, joined: false };
      if (shell.type !== 'tableRow') content.push(createNode('paragraph'));
    }
    const merged = { ...shell, ...(content.length > 0 && { content }) };
    return { merged: merged.type === 'table' ? repairTable(merged) : merged, by: 'joined', parts, joined: false };
  }

  /** Of alternatives one is chosen at most: where each side chose another, ours. */
  private oneChosen(parts: readonly MergedBlock[], path: readonly string[], { base, ours, theirs }: Sides): DocumentNode[] {
    const isChosen = (node: Maybe): boolean => node?.attrs?.['chosen'] === true;
    const options = parts.flatMap((part) => (part.merged ? [{ part, node: part.merged }] : []));
    if (options.filter(({ node }) => isChosen(node)).length < 2) return options.map(({ node }) => node);
    const label = (side: Side | 'base'): string => String(parts.find((part) => isChosen(part[side]))?.[side]?.attrs?.['label'] ?? '');
    this.conflict('attribute', path, base, ours, theirs, { attribute: 'chosen', words: { base: label('base'), ours: label('ours'), theirs: label('theirs') } });
    return options.map(({ part, node }) => (isChosen(node) && !isChosen(part.ours) ? { ...node, attrs: { ...node.attrs, chosen: false } } : node));
  }
}
