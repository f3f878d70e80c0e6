// ProseMirror node specs of tables, in the form prosemirror-tables expects (tableRole, colspan, rowspan, colwidth).
import type { DOMOutputSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model';
import { nodeRules } from './attribute-rules';
import { attributeSpecs, blockRule, blockSpec } from './block-specs';
import { readPartAttributes, writeBlockAttributes, writePartAttributes } from './block-dom';
import type { ElementLike } from './block-dom';
import type { AttributeValue } from './document';
import { MAX_SPAN } from './limits';

function readSpan(dom: ElementLike, name: string): number {
  const span = Number.parseInt(dom.getAttribute(name) ?? '1', 10);
  return span >= 1 && span <= MAX_SPAN ? span : 1;
}

function readCell(dom: ElementLike): Record<string, AttributeValue> {
  const colspan = readSpan(dom, 'colspan');
  const widths = /^\d+(?:,\d+)*$/.test(dom.getAttribute('data-colwidth') ?? '') ? (dom.getAttribute('data-colwidth') ?? '').split(',').map(Number) : null;
  const align = dom.getAttribute('data-align');
  return {
    ...readPartAttributes(dom),
    colspan,
    rowspan: readSpan(dom, 'rowspan'),
    colwidth: widths?.length === colspan ? widths : null,
    align: align === 'left' || align === 'center' || align === 'right' ? align : null,
  };
}

function writeCell(tag: string, node: Node): DOMOutputSpec {
  const { colspan, rowspan, colwidth, align } = node.attrs;
  return [
    tag,
    {
      ...writePartAttributes(node.attrs),
      ...(colspan !== 1 && { colspan: String(colspan) }),
      ...(rowspan !== 1 && { rowspan: String(rowspan) }),
      ...(colwidth && { 'data-colwidth': colwidth.join(',') }),
      // A class, not a style attribute: the content security policy forbids inline styles.
      ...(align && { 'data-align': align, class: `align-${align}` }),
    },
    0,
  ];
}

const cellRule = (tag: string): TagParseRule => ({ tag, getAttrs: readCell });

export const tableSpecs: Record<string, NodeSpec> = {
  table: blockSpec('table', {
    content: 'tableRow+',
    tableRole: 'table',
    isolating: true,
    parseDOM: [blockRule('table')],
    toDOM: (node) => ['table', writeBlockAttributes(node.attrs), ['tbody', 0]],
  }),
  tableRow: {
    attrs: attributeSpecs(nodeRules.tableRow),
    content: '(tableCell | tableHeader)*',
    tableRole: 'row',
    parseDOM: [{ tag: 'tr', getAttrs: readPartAttributes }],
    toDOM: (node) => ['tr', writePartAttributes(node.attrs), 0],
  },
  tableCell: {
    attrs: attributeSpecs(nodeRules.tableCell),
    content: 'block+',
    tableRole: 'cell',
    isolating: true,
    parseDOM: [cellRule('td')],
    toDOM: (node) => writeCell('td', node),
  },
  tableHeader: {
    attrs: attributeSpecs(nodeRules.tableHeader),
    content: 'block+',
    tableRole: 'header_cell',
    isolating: true,
    parseDOM: [cellRule('th')],
    toDOM: (node) => writeCell('th', node),
  },
};
