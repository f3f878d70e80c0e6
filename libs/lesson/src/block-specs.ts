// ProseMirror node specs of the blocks of a lesson, tables aside.
import type { AttributeSpec, DOMOutputSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model';
import { nodeRules } from './attribute-rules';
import type { AttributeRules } from './attribute-rules';
import { readBlockAttributes, readPartAttributes, writeBlockAttributes, writePartAttributes } from './block-dom';
import type { DomAttributes, ElementLike } from './block-dom';
import type { AttributeValue, NodeName } from './document';

/** ProseMirror's attribute specs of a rule table, each with its allow-list check. */
export function attributeSpecs(rules: AttributeRules): Record<string, AttributeSpec> {
  const specs: Record<string, AttributeSpec> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const validate = (value: unknown): void => {
      const wrong = rule.check(value);
      if (wrong !== null) throw new RangeError(`${name} must be ${wrong}`);
    };
    specs[name] = rule.default === undefined ? { validate } : { default: rule.default, validate };
  }
  return specs;
}

type ReadAttributes = (element: ElementLike) => Record<string, AttributeValue>;

/** A parse rule that reads the block's own attributes and the given ones. */
export function blockRule(tag: string, extra: ReadAttributes = () => ({}), more: Partial<TagParseRule> = {}): TagParseRule {
  return { tag, getAttrs: (element: ElementLike) => ({ ...readBlockAttributes(element), ...extra(element) }), ...more };
}

/** The spec fields every block shares. */
export function blockSpec(name: NodeName, spec: NodeSpec): NodeSpec {
  return { group: 'block', attrs: attributeSpecs(nodeRules[name]), ...spec };
}

const element = (tag: string, node: Node, more: DomAttributes = {}): DOMOutputSpec => [tag, { ...writeBlockAttributes(node.attrs), ...more }, 0];
const verbatim = (name: string, node: Node): DOMOutputSpec => ['pre', { ...writeBlockAttributes(node.attrs), [`data-${name}`]: '', class: name }, String(node.attrs['source'])];
const readSource: ReadAttributes = (dom) => ({ source: dom.textContent ?? '' });
const attribute = (dom: ElementLike, name: string): string => dom.getAttribute(name) ?? '';

const textSpecs: Record<string, NodeSpec> = {
  paragraph: blockSpec('paragraph', { content: 'inline*', parseDOM: [blockRule('p')], toDOM: (node) => element('p', node) }),
  heading: blockSpec('heading', {
    content: 'inline*',
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map((level) => blockRule(`h${level}`, () => ({ level }))),
    toDOM: (node) => element(`h${node.attrs['level']}`, node),
  }),
  codeBlock: blockSpec('codeBlock', {
    content: 'text*',
    marks: '',
    code: true,
    defining: true,
    parseDOM: [
      blockRule('pre', (dom) => ({ language: dom.getAttribute('data-language'), meta: dom.getAttribute('data-meta') }), { preserveWhitespace: 'full' }),
    ],
    toDOM: (node) => [
      'pre',
      { ...writeBlockAttributes(node.attrs), ...(node.attrs['language'] && { 'data-language': node.attrs['language'] }), ...(node.attrs['meta'] && { 'data-meta': node.attrs['meta'] }) },
      ['code', 0],
    ],
  }),
  mathBlock: blockSpec('mathBlock', {
    atom: true,
    parseDOM: [blockRule('div[data-math-block]', (dom) => ({ tex: attribute(dom, 'data-tex') }))],
    toDOM: (node) => ['div', { ...writeBlockAttributes(node.attrs), 'data-math-block': '', class: 'math', 'data-tex': node.attrs['tex'] }, String(node.attrs['tex'])],
  }),
};

const listSpecs: Record<string, NodeSpec> = {
  bulletList: blockSpec('bulletList', {
    content: 'listItem+',
    parseDOM: [blockRule('ul', (dom) => ({ tight: dom.getAttribute('data-tight') !== 'false' }))],
    toDOM: (node) => element('ul', node, { 'data-tight': String(node.attrs['tight']) }),
  }),
  orderedList: blockSpec('orderedList', {
    content: 'listItem+',
    parseDOM: [
      blockRule('ol', (dom) => ({ start: Math.min(999_999_999, Number.parseInt(dom.getAttribute('start') ?? '1', 10) || 0), tight: dom.getAttribute('data-tight') !== 'false' })),
    ],
    toDOM: (node) => element('ol', node, { start: String(node.attrs['start']), 'data-tight': String(node.attrs['tight']) }),
  }),
  listItem: {
    attrs: attributeSpecs(nodeRules.listItem),
    content: 'block+',
    defining: true,
    parseDOM: [
      {
        tag: 'li',
        getAttrs: (dom: ElementLike) => {
          const checked = dom.getAttribute('data-checked');
          return { ...readPartAttributes(dom), checked: checked === null ? null : checked === 'true' };
        },
      },
    ],
    toDOM: (node) => ['li', { ...writePartAttributes(node.attrs), ...(node.attrs['checked'] !== null && { 'data-checked': String(node.attrs['checked']) }) }, 0],
  },
};

const frameSpecs: Record<string, NodeSpec> = {
  blockquote: blockSpec('blockquote', { content: 'block+', defining: true, parseDOM: [blockRule('blockquote')], toDOM: (node) => element('blockquote', node) }),
  callout: blockSpec('callout', {
    content: 'block+',
    defining: true,
    parseDOM: [
      blockRule('aside[data-callout]', (dom) => {
        const kind = attribute(dom, 'data-callout');
        return { kind: nodeRules.callout['kind']?.check(kind) === null ? kind : 'note', title: attribute(dom, 'data-title') };
      }),
    ],
    toDOM: (node) => element('aside', node, { 'data-callout': node.attrs['kind'], 'data-title': node.attrs['title'], class: `callout callout-${node.attrs['kind']}` }),
  }),
  chooseOne: blockSpec('chooseOne', {
    content: 'chooseOption+',
    defining: true,
    isolating: true,
    parseDOM: [blockRule('section[data-choose-one]', (dom) => ({ title: attribute(dom, 'data-title') }))],
    toDOM: (node) => element('section', node, { 'data-choose-one': '', 'data-title': node.attrs['title'], class: 'choose-one' }),
  }),
  chooseOption: {
    attrs: attributeSpecs(nodeRules.chooseOption),
    content: 'block+',
    defining: true,
    isolating: true,
    parseDOM: [
      { tag: 'div[data-choose-option]', getAttrs: (dom: ElementLike) => ({ ...readPartAttributes(dom), label: attribute(dom, 'data-label'), chosen: dom.getAttribute('data-chosen') === 'true' }) },
    ],
    toDOM: (node) => [
      'div',
      { ...writePartAttributes(node.attrs), 'data-choose-option': '', 'data-label': node.attrs['label'], ...(node.attrs['chosen'] && { 'data-chosen': 'true' }), class: 'choose-option' },
      0,
    ],
  },
  horizontalRule: blockSpec('horizontalRule', { parseDOM: [blockRule('hr')], toDOM: (node) => ['hr', writeBlockAttributes(node.attrs)] }),
};

const verbatimSpecs: Record<string, NodeSpec> = {
  htmlBlock: blockSpec('htmlBlock', {
    atom: true,
    parseDOM: [blockRule('pre[data-html-source]', readSource, { priority: 60 })],
    toDOM: (node) => verbatim('html-source', node),
  }),
  footnoteDefinition: blockSpec('footnoteDefinition', {
    content: 'block+',
    defining: true,
    parseDOM: [blockRule('div[data-footnote]', (dom) => ({ label: attribute(dom, 'data-footnote') }))],
    toDOM: (node) => element('div', node, { 'data-footnote': node.attrs['label'], class: 'footnote' }),
  }),
  linkDefinition: blockSpec('linkDefinition', {
    atom: true,
    parseDOM: [
      blockRule('div[data-link-definition]', (dom) => ({
        label: attribute(dom, 'data-link-definition'),
        href: attribute(dom, 'data-href'),
        title: dom.getAttribute('data-title'),
      })),
    ],
    toDOM: (node) => [
      'div',
      { ...writeBlockAttributes(node.attrs), 'data-link-definition': node.attrs['label'], 'data-href': node.attrs['href'], ...(node.attrs['title'] !== null && { 'data-title': node.attrs['title'] }), class: 'link-definition' },
      `[${node.attrs['label']}]: ${node.attrs['href']}`,
    ],
  }),
  frontMatter: blockSpec('frontMatter', {
    group: 'top',
    atom: true,
    parseDOM: [blockRule('pre[data-front-matter]', readSource, { priority: 60 })],
    toDOM: (node) => verbatim('front-matter', node),
  }),
};

/** In this order: ProseMirror fills a gap with the first block that fits, a paragraph. */
export const blockSpecs: Record<string, NodeSpec> = { ...textSpecs, ...listSpecs, ...frameSpecs, ...verbatimSpecs };
