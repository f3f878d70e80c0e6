// A formula between two dollars on each side, within a line of a post: drawn on a line of its own, as GitHub and KaTeX’s auto-render do.
import type { MdBlock, MdInline, MdOf } from './markdown-dialect';

const isDisplay = (node: MdInline, source: string): node is Extract<MdInline, { type: 'inlineMath' }> =>
  node.type === 'inlineMath' && node.value.trim() !== '' && source.startsWith('$$', node.position?.start.offset ?? source.length);

/** Paragraphs, also in lists and quotations, taken apart at such formulas. Within emphasis or a link a formula stays in its line. */
export function displayApart(nodes: readonly MdBlock[], source: string): MdBlock[] {
  return nodes.flatMap((node): MdBlock[] => {
    if (node.type === 'paragraph') return node.children.some((child) => isDisplay(child, source)) ? split(node, source) : [node];
    if (node.type === 'blockquote') return [{ ...node, children: displayApart(node.children, source) as typeof node.children }];
    if (node.type === 'list') return [{ ...node, children: node.children.map((item) => ({ ...item, children: displayApart(item.children, source) as typeof item.children })) }];
    return [node];
  });
}

function split(paragraph: MdOf<'paragraph'>, source: string): MdBlock[] {
  const blocks: MdBlock[] = [];
  let line: MdInline[] = [];
  const end = (): void => {
    const children = trimmed(line);
    if (children.length) blocks.push({ type: 'paragraph', children, ...between(children) });
    line = [];
  };
  for (const child of paragraph.children) {
    if (!isDisplay(child, source)) { line.push(child); continue; }
    end();
    blocks.push({ type: 'math', value: child.value.trim(), ...(child.position && { position: child.position }) });
  }
  end();
  return blocks;
}

/** Without the spaces and line ends that stood beside a formula. */
function trimmed(line: readonly MdInline[]): MdInline[] {
  const left = [...line];
  for (const [at, edge] of [[0, /^\s+/], [-1, /\s+$/]] as const) {
    for (let node = left.at(at); node?.type === 'break' || node?.type === 'text'; node = left.at(at)) {
      const value = node.type === 'text' ? node.value.replace(edge, '') : '';
      left.splice(at === 0 ? 0 : left.length - 1, 1, ...(value && node.type === 'text' ? [{ ...node, value }] : []));
      if (value) break;
    }
  }
  return left;
}

function between(children: readonly MdInline[]): { position?: NonNullable<MdInline['position']> } {
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  return first && last ? { position: { start: first.start, end: last.end } } : {};
}
