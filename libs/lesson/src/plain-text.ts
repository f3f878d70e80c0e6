// The words of a lesson or post, for search and word counts.
import type { DocumentNode } from './document';

const word = (value: unknown): string => (typeof value === 'string' ? value : '');

function leafText(node: DocumentNode): string {
  const attrs = node.attrs ?? {};
  switch (node.type) {
    case 'text':
      return word(node.text);
    case 'softBreak':
      return ' ';
    case 'hardBreak':
      return '\n';
    case 'image':
      return word(attrs['alt']);
    case 'mathInline':
    case 'mathBlock':
      return word(attrs['tex']);
    case 'mention':
    case 'placeMention':
      return `@${word(attrs['name'])}`;
    case 'resourceCard':
      return word(attrs['title']);
    default:
      // Front matter, raw HTML and link definitions are not said to the reader.
      return '';
  }
}

/** The text of inline content on one line or several (hard breaks). */
export function inlineText(nodes: readonly DocumentNode[] = []): string {
  return nodes.map(leafText).join('');
}

function collect(node: DocumentNode, lines: string[]): void {
  const title = node.type === 'callout' || node.type === 'chooseOne' ? node.attrs?.['title'] : node.type === 'chooseOption' ? node.attrs?.['label'] : null;
  if (title) lines.push(word(title));
  if (node.type === 'tableRow') {
    lines.push((node.content ?? []).map((cell) => plainLines(cell.content ?? []).join(' ')).join(' '));
    return;
  }
  const children = node.content ?? [];
  const isTextBlock = node.type === 'paragraph' || node.type === 'heading' || node.type === 'codeBlock';
  if (isTextBlock) lines.push(inlineText(children));
  else if (children.length === 0) lines.push(leafText(node));
  else children.forEach((child) => collect(child, lines));
}

function plainLines(nodes: readonly DocumentNode[]): string[] {
  const lines: string[] = [];
  nodes.forEach((node) => collect(node, lines));
  return lines.filter((line) => line.trim() !== '');
}

/** One line for each paragraph, heading, list item, table row or formula; mathematics as TeX; no markup. */
export function toPlainText(doc: { readonly content: readonly DocumentNode[] }): string {
  return plainLines(doc.content).join('\n');
}
