// What a merge says: for each block its three sides and what became of them, in words a review page can show.
import type { BlockNode, DocumentNode, LessonDocument } from '../document';

export type Side = 'ours' | 'theirs';

/** Who shaped the merged block. `joined`: both did, and it was put together automatically; `conflict`: it waits for a choice and holds ours meanwhile. */
export type MergedBy = 'unchanged' | 'ours' | 'theirs' | 'both' | 'joined' | 'conflict';

/** What one side did to a block, in the order listed. `removed` and `added` stand alone. */
export type Deed = 'added' | 'removed' | 'moved' | 'edited' | 'attribute' | 'marks';

/** A run of the merged words. A conflict has the three wordings; an `add` or `del` says whose it is. */
export type MergedRun =
  | { readonly op: 'same'; readonly text: string }
  | { readonly op: 'add' | 'del'; readonly by: Side | 'both'; readonly text: string }
  | { readonly op: 'conflict'; readonly base: string; readonly ours: string; readonly theirs: string };

/** A block (or a part of one: an item, a row, a cell, a block in a quotation) with its three sides; null where a side does not have it. */
export interface MergedBlock<Node extends DocumentNode = DocumentNode> {
  /** Unique in this merge, and the same whenever the same three versions are merged. */
  readonly id: string;
  readonly base: Node | null;
  readonly ours: Node | null;
  readonly theirs: Node | null;
  /** Null when the merged lesson is without it. */
  readonly merged: Node | null;
  readonly by: MergedBy;
  readonly did: { readonly [side in Side]: readonly Deed[] };
  /** For blocks of text that at least one side edited. */
  readonly words?: readonly MergedRun[];
  /** For blocks that hold blocks. */
  readonly parts?: readonly MergedBlock[];
}

export type ConflictKind =
  /** Both rewrote the same words. */
  | 'words'
  /** One side removed what the other changed. */
  | 'removed'
  /** Both set one attribute (a heading's level, a link's address …) to different values. */
  | 'attribute'
  /** Both turned the block into different kinds of block, or one changed its kind and the other its content. */
  | 'kind'
  /** Both moved it, to different places. */
  | 'place'
  /** Both added it, differently. */
  | 'added';

export interface MergeConflict {
  readonly kind: ConflictKind;
  /** The id of the MergedBlock at the top of the lesson, and the ids from there down to the part the conflict is in (the block's own first). */
  readonly block: string;
  readonly path: readonly string[];
  readonly base: DocumentNode | null;
  readonly ours: DocumentNode | null;
  readonly theirs: DocumentNode | null;
  /** Of a conflict of words or attributes: just these. */
  readonly words?: { readonly base: string; readonly ours: string; readonly theirs: string };
  readonly attribute?: string;
}

/** A paragraph (or heading, cell, formula …) both sides changed and that was put together automatically: worth a look. */
export interface AutoJoin {
  readonly block: string;
  readonly path: readonly string[];
  readonly node: DocumentNode;
  /** Its words now. */
  readonly text: string;
}

export interface Merge {
  /** Always valid. Where there are conflicts it holds ours; theirs is in `conflicts`. */
  readonly doc: LessonDocument;
  readonly clean: boolean;
  /** Every block of any of the three versions, in reading order; those that are gone stand where they stood. */
  readonly blocks: readonly MergedBlock<BlockNode>[];
  readonly conflicts: readonly MergeConflict[];
  readonly joined: readonly AutoJoin[];
}

/** What becomes of a block: as it is in one version (`both`: ours, then theirs), or as somebody wrote it by hand (null: without it). */
export type Choice = Side | 'base' | 'both' | 'merged' | { readonly node: BlockNode | null } | { readonly nodes: readonly BlockNode[] };
export interface Choices {
  readonly [blockId: string]: Choice;
}
