// How block attributes are written to and read from HTML elements; a new entry of `blockAttributes` needs no change here.
import { blockAttributes, partAttributes } from './attribute-rules';
import type { Attributes, AttributeValue } from './document';

/** The little of a DOM element that reading needs, so that this library compiles without a browser. */
export interface ElementLike {
  getAttribute(name: string): string | null;
  readonly textContent: string | null;
}
export interface DomAttributes {
  [name: string]: string;
}

const domName = (name: string): string => (name === 'core' ? 'data-core' : `data-block-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);

function write(names: readonly string[], attrs: Attributes): DomAttributes {
  const dom: DomAttributes = {};
  for (const name of names) {
    const value = attrs[name];
    if (value === undefined || value === null || value === false) continue;
    dom[domName(name)] = value === true ? 'true' : String(value);
  }
  return dom;
}

function read(rules: typeof blockAttributes | typeof partAttributes, element: ElementLike): Record<string, AttributeValue> {
  const attrs: Record<string, AttributeValue> = {};
  for (const [name, rule] of Object.entries(rules)) {
    const raw = element.getAttribute(domName(name));
    const value = typeof rule.default === 'boolean' ? raw === 'true' : raw;
    attrs[name] = rule.check(value) === null ? value : (rule.default ?? null);
  }
  return attrs;
}

export const writeBlockAttributes = (attrs: Attributes): DomAttributes => write(Object.keys(blockAttributes), attrs);
export const writePartAttributes = (attrs: Attributes): DomAttributes => write(Object.keys(partAttributes), attrs);
export const readBlockAttributes = (element: ElementLike): Record<string, AttributeValue> => read(blockAttributes, element);
export const readPartAttributes = (element: ElementLike): Record<string, AttributeValue> => read(partAttributes, element);
