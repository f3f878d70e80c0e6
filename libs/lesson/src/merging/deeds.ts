// What one side did to a block, in a few words.
import type { ContentKeys } from '../content-keys';
import { isTextBlock } from '../content-keys';
import { spellingAttributes } from '../attribute-rules';
import type { DocumentNode } from '../document';
import { tokenise } from '../word-runs';
import type { Deed } from './merge-result';

function changedAttributes(a: DocumentNode, b: DocumentNode): boolean {
  if (a.type !== b.type) return true;
  const names = new Set([...Object.keys(a.attrs ?? {}), ...Object.keys(b.attrs ?? {})]);
  return [...names].some((name) => name !== 'id' && !spellingAttributes.has(name) && JSON.stringify(a.attrs?.[name] ?? null) !== JSON.stringify(b.attrs?.[name] ?? null));
}

function changedWords(a: DocumentNode, b: DocumentNode): boolean {
  const [before, after] = [tokenise(a.content ?? []), tokenise(b.content ?? [])];
  return before.length !== after.length || before.some((token, index) => token.key !== after[index]?.key);
}

export function deedsOf(base: DocumentNode | null, side: DocumentNode | null, moved: boolean, keys: ContentKeys): Deed[] {
  if (!base) return side ? ['added'] : [];
  if (!side) return ['removed'];
  const deeds: Deed[] = moved ? ['moved'] : [];
  const attribute = changedAttributes(base, side);
  const content = (node: DocumentNode): DocumentNode => ({ type: 'paragraph', ...(node.content && { content: node.content }) });
  const differs = keys.of(base) !== keys.of(side) && keys.of(content(base)) !== keys.of(content(side));
  const edited = differs && (!isTextBlock(base) || !isTextBlock(side) || base.type === 'codeBlock' || changedWords(base, side));
  if (edited) deeds.push('edited');
  if (attribute) deeds.push('attribute');
  if (differs && !edited) deeds.push('marks');
  return deeds;
}
