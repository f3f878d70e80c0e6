// Gives a lesson that was read anew the ids its blocks had before, and what was said about them, so that adaptations of it still line up.
import { diffLessons, isAboutBlock, type Attributes, type DiffEntry, type DocumentNode, type LessonDocument } from '@trellis/lesson';

type Kept = Map<string, DocumentNode>;

/** Blocks are paired by what they say; a block that is new keeps its new id. */
export function keepBlockIds(before: LessonDocument, after: LessonDocument): LessonDocument {
  const kept: Kept = new Map();
  diffLessons(before, after).forEach((entry) => pair(entry, kept));
  return { type: 'doc', content: after.content.map((block) => renamed(block, kept)) };
}

function pair({ before, after, parts, edited }: DiffEntry, kept: Kept): void {
  if (!before || !after) return;
  note(before, after, kept);
  if (parts) parts.forEach((part) => pair(part, kept));
  // Most files say nothing about a block: a mark that only the library has makes no difference inside.
  else if (!edited || before.content?.length === after.content?.length) pairInside(before, after, kept);
}

/** Two blocks that say the same have the same parts in the same order. */
function pairInside(before: DocumentNode, after: DocumentNode, kept: Kept): void {
  after.content?.forEach((child, index) => {
    const old = before.content?.[index];
    if (!old || old.type !== child.type) return;
    note(old, child, kept);
    pairInside(old, child, kept);
  });
}

function note(before: DocumentNode, after: DocumentNode, kept: Kept): void {
  const fresh = after.attrs?.['id'];
  if (typeof fresh === 'string' && typeof before.attrs?.['id'] === 'string') kept.set(fresh, before);
}

function renamed<T extends DocumentNode>(node: T, kept: Kept): T {
  const id = node.attrs?.['id'];
  const old = typeof id === 'string' ? kept.get(id)?.attrs : undefined;
  const content = node.content && { content: node.content.map((child) => renamed(child, kept)) };
  return { ...node, ...content, ...(old && { attrs: { ...node.attrs, ...saidBefore(node.attrs ?? {}, old), id: old['id']! } }) };
}

/** What a file says about a block replaces what was said; a file that says nothing takes nothing away. */
function saidBefore(now: Attributes, old: Attributes): Attributes {
  const isSilent = 'core' in now && Object.entries(now).every(([name, value]) => !isAboutBlock(name) || value === null || value === false);
  return isSilent ? Object.fromEntries(Object.entries(old).filter(([name]) => isAboutBlock(name))) : {};
}
