// The shape of a lesson or a post as JSON (ProseMirror's own JSON form), shared by api, web and the editor.

/** What an attribute may hold. */
export type AttributeValue = string | number | boolean | null | readonly number[];
export interface Attributes {
  readonly [name: string]: AttributeValue;
}

export type MarkName = 'link' | 'strong' | 'em' | 'strike' | 'sub' | 'sup' | 'code';
export type InlineName = 'text' | 'hardBreak' | 'softBreak' | 'image' | 'mathInline' | 'htmlInline' | 'footnoteReference' | 'mention' | 'placeMention';
export type BlockName =
  | 'paragraph' | 'heading' | 'bulletList' | 'orderedList' | 'blockquote' | 'codeBlock' | 'mathBlock' | 'callout' | 'chooseOne' | 'table'
  | 'horizontalRule' | 'frontMatter' | 'htmlBlock' | 'footnoteDefinition' | 'linkDefinition' | 'resourceCard';
/** Parts of a list, a table or a choice: they have an id, and stand only inside their block. */
export type PartName = 'listItem' | 'chooseOption' | 'tableRow' | 'tableHeader' | 'tableCell';
export type NodeName = 'doc' | BlockName | PartName | InlineName;

export const calloutKinds = ['note', 'tip', 'task', 'warning', 'misconception', 'keyPoint'] as const;
export type CalloutKind = (typeof calloutKinds)[number];

export interface DocumentMark {
  readonly type: MarkName;
  readonly attrs?: Attributes;
}

/** Any node. `text` is set on text nodes only; leaves have no `content`. */
export interface DocumentNode {
  readonly type: NodeName;
  readonly attrs?: Attributes;
  readonly content?: readonly DocumentNode[];
  readonly text?: string;
  readonly marks?: readonly DocumentMark[];
}

/** A block that stands directly in the document. `id` is null only before `normaliseIds`; lessons stored long ago lack the newest attributes. */
export interface BlockNode extends DocumentNode {
  readonly type: BlockName;
  readonly attrs: Attributes & { readonly id: string | null; readonly core: boolean; readonly coreReason?: string | null; readonly coreUntil?: string | null };
}

export interface LessonDocument {
  readonly type: 'doc';
  readonly content: readonly BlockNode[];
}

/** A discussion post: a short document without block ids. */
export interface PostDocument {
  readonly type: 'doc';
  readonly content: readonly DocumentNode[];
}

/** What is wrong with an input, and where (`content[3].attrs.href`); `message` is written for the person who typed it. */
export interface DocumentProblem {
  readonly path: string;
  readonly message: string;
}
export type ParsedDocument<T> = { readonly ok: true; readonly doc: T } | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

/** Makes a short url-safe id, never the same twice; the caller brings the randomness. */
export type NewId = () => string;
