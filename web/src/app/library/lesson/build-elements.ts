// Turns the HTML of our own renderer into elements. No HTML sink is used, so the page's Trusted Types stay closed, and what is not listed here cannot appear.
const TAGS: ReadonlySet<string> = new Set([
  'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'aside', 'section', 'details', 'summary', 'pre', 'code', 'div', 'span', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'ul', 'ol', 'li',
  'input', 'strong', 'em', 'del', 'sub', 'sup', 'a', 'br', 'hr', 'img',
]);
const EMPTY: ReadonlySet<string> = new Set(['input', 'br', 'hr', 'img']);
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'class', 'id', 'title', 'rel', 'href', 'src', 'alt', 'loading', 'start', 'colspan', 'rowspan', 'scope', 'type', 'disabled', 'checked', 'role', 'aria-label', 'tabindex',
  'open', 'data-block-id', 'data-core', 'data-core-reason', 'data-core-until', 'data-chosen', 'data-language', 'data-tex', 'data-callout',
]);
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s[a-z-]+(?:="[^"]*")?)*)\s*>|[^<]+|</g;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|\/(?![/\\]))/i;

const unescape = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** `html` is the output of `renderHtml`: well-formed, attributes in double quotes, five entities. Unknown tags keep their content only. */
export function buildElements(html: string, document: Document): DocumentFragment {
  const root = document.createDocumentFragment();
  const open: ParentNode[] = [root];
  const names: string[] = [];
  for (const [piece, close, tag, attributes] of html.matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (!tag) parent.append(unescape(piece));
    else if (close) {
      if (names.at(-1) === tag) { names.pop(); open.pop(); }
    } else if (TAGS.has(tag)) {
      const element = document.createElement(tag);
      setAttributes(element, attributes ?? '');
      parent.append(element);
      if (!EMPTY.has(tag)) { open.push(element); names.push(tag); }
    }
  }
  return root;
}

function setAttributes(element: HTMLElement, text: string): void {
  for (const [, name, raw] of text.matchAll(ATTRIBUTE)) {
    if (!name || !ATTRIBUTES.has(name)) continue;
    const value = unescape(raw ?? '');
    if ((name === 'href' || name === 'src') && !SAFE_ADDRESS.test(value)) continue;
    element.setAttribute(name, value);
  }
}
