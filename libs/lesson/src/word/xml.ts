// Reads XML of office files into a small tree, whatever prefixes it uses; a document type, where XML bombs live, is refused.
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** With the usual prefix of its namespace: `w:p`, `m:oMath`, `a:t`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w', 'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm', 'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r', 'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a', 'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp', 'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/picture': 'pic', 'http://purl.oclc.org/ooxml/drawingml/picture': 'pic',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p', 'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc', 'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps', 'http://schemas.microsoft.com/office/drawing/2010/main': 'a14', 'urn:schemas-microsoft-com:vml': 'v',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': '', 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.org/dc/elements/1.1/': 'dc', 'http://www.w3.org/1998/Math/MathML': '',
};
const MOST_NODES = 600_000;
const DEEPEST = 250;

export class XmlError extends Error {}

const named = (uri: string, local: string, prefix: string): string => {
  const known = PREFIXES[uri] ?? prefix;
  return known ? `${known}:${local}` : local;
};

/** @throws XmlError when it is not well formed, has a document type, or is larger or deeper than any real file. */
export function readXml(bytes: Uint8Array | string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let nodes = 0;
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (why: string): never => { throw new XmlError(why); };
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('It has a document type, which office files never have'));
  parser.on('opentag', (tag) => {
    nodes += 1;
    if (nodes > MOST_NODES || open.length > DEEPEST) refuse('It is larger or deeper than any real document');
    const attributes: Record<string, string> = {};
    for (const attribute of Object.values(tag.attributes)) if (attribute.prefix !== 'xmlns' && attribute.name !== 'xmlns') attributes[named(attribute.uri, attribute.local, attribute.prefix)] = attribute.value;
    const element: XmlElement = { name: named(tag.uri, tag.local, tag.prefix), attributes, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => { open.pop(); });
  parser.on('text', (text) => { if (open.length > 1) open.at(-1)!.children.push(text); });
  parser.on('cdata', (text) => { open.at(-1)!.children.push(text); });
  try {
    parser.write(typeof bytes === 'string' ? bytes : decode(bytes)).close();
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError((error as Error).message);
  }
  return elementsOf(root)[0] ?? refuse('It is empty');
}

function decode(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

export const elementsOf = (element: XmlElement | undefined): XmlElement[] => (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string');
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] => elementsOf(element).filter((child) => child.name === name);
/** Follows a path of names down from an element, the first of each. */
export function find(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => elementsOf(at).find((child) => child.name === name), element);
}

/** Every element of that name below, in document order. */
export function allNamed(element: XmlElement | undefined, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of elementsOf(element)) {
    if (child.name === name) found.push(child);
    allNamed(child, name, found);
  }
  return found;
}

export const textOf = (element: XmlElement | undefined): string => (element?.children ?? []).map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** Text or an attribute's value as XML; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}
