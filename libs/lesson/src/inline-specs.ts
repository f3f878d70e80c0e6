// ProseMirror specs of what stands inside a line: inline nodes and marks.
import type { MarkSpec, NodeSpec } from 'prosemirror-model';
import { markRules, nodeRules } from './attribute-rules';
import { attributeSpecs } from './block-specs';
import type { ElementLike } from './block-dom';
import type { MarkName } from './document';
import { imageUse, linkUse } from './safe-address';

const attribute = (dom: ElementLike, name: string): string => dom.getAttribute(name) ?? '';

export const inlineSpecs: Record<string, NodeSpec> = {
  text: { group: 'inline' },
  hardBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    attrs: attributeSpecs(nodeRules.hardBreak),
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
    linebreakReplacement: true,
  },
  // The end of a source line of imported, hard-wrapped prose: reads as a space, keeps the wrapping for the way out.
  softBreak: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'span[data-soft-break]' }],
    toDOM: () => ['span', { 'data-soft-break': '' }, ' '],
    leafText: () => ' ',
  },
  image: {
    group: 'inline',
    inline: true,
    draggable: true,
    attrs: attributeSpecs(nodeRules.image),
    parseDOM: [
      {
        tag: 'img[src], img[data-src]',
        getAttrs: (dom: ElementLike) => {
          const src = dom.getAttribute('data-src') ?? attribute(dom, 'src');
          if (imageUse(src) === 'refused') return false;
          return { src, alt: attribute(dom, 'alt'), title: dom.getAttribute('title'), decorative: dom.getAttribute('data-decorative') === 'true' };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'img',
      {
        ...(imageUse(attrs['src']) === 'live' ? { src: attrs['src'] } : { 'data-src': attrs['src'], class: 'image-missing' }),
        alt: attrs['alt'],
        ...(attrs['title'] !== null && { title: attrs['title'] }),
        ...(attrs['decorative'] && { 'data-decorative': 'true' }),
      },
    ],
    leafText: (node) => node.attrs['alt'],
  },
  mathInline: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: attributeSpecs(nodeRules.mathInline),
    parseDOM: [{ tag: 'span[data-math-inline]', getAttrs: (dom: ElementLike) => ({ tex: attribute(dom, 'data-tex') }) }],
    toDOM: ({ attrs }) => ['span', { 'data-math-inline': '', class: 'math', 'data-tex': attrs['tex'] }, String(attrs['tex'])],
    leafText: (node) => node.attrs['tex'],
  },
  htmlInline: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: attributeSpecs(nodeRules.htmlInline),
    parseDOM: [{ tag: 'code[data-html-source]', getAttrs: (dom: ElementLike) => ({ source: dom.textContent ?? '' }), priority: 60 }],
    toDOM: ({ attrs }) => ['code', { 'data-html-source': '', class: 'html-source' }, String(attrs['source'])],
    leafText: () => '',
  },
  footnoteReference: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: attributeSpecs(nodeRules.footnoteReference),
    parseDOM: [{ tag: 'sup[data-footnote-reference]', getAttrs: (dom: ElementLike) => ({ label: attribute(dom, 'data-footnote-reference') }), priority: 60 }],
    toDOM: ({ attrs }) => ['sup', { 'data-footnote-reference': attrs['label'] }, String(attrs['label'])],
    leafText: () => '',
  },
};

/** Marks, outermost first. */
export const markSpecs: { readonly [name in MarkName]: MarkSpec } = {
  link: {
    attrs: attributeSpecs(markRules.link),
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href], a[data-href]',
        getAttrs: (dom: ElementLike) => {
          const href = dom.getAttribute('data-href') ?? attribute(dom, 'href');
          return linkUse(href) === 'refused' ? false : { href, title: dom.getAttribute('title') };
        },
      },
    ],
    toDOM: ({ attrs }) => [
      'a',
      {
        ...(linkUse(attrs['href']) === 'live' ? { href: attrs['href'], rel: 'noopener noreferrer' } : { 'data-href': attrs['href'], class: 'link-inert' }),
        ...(attrs['title'] !== null && { title: attrs['title'] }),
      },
      0,
    ],
  },
  strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }, { style: 'font-weight=bold' }, { style: 'font-weight=700' }], toDOM: () => ['strong', 0] },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 'del' }, { tag: 's' }, { style: 'text-decoration=line-through' }], toDOM: () => ['del', 0] },
  sub: { parseDOM: [{ tag: 'sub' }], toDOM: () => ['sub', 0] },
  sup: { parseDOM: [{ tag: 'sup' }], toDOM: () => ['sup', 0] },
  code: { parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0], code: true },
};
