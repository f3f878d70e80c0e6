// Reads untrusted JSON into canonical document JSON: caps, known types, allowed attributes. Iterative, so depth cannot exhaust the stack.
import { aboutAttributes, markRules, nodeRules } from './attribute-rules';
import type { AttributeRules } from './attribute-rules';
import { addMark, createMark } from './create-node';
import type { Attributes, AttributeValue, DocumentMark, DocumentNode, DocumentProblem, MarkName, NodeName } from './document';
import { MAX_DEPTH, MAX_PROBLEMS } from './limits';

export interface DocumentLimits {
  readonly nodes: number;
  readonly characters: number;
}

interface OpenNode {
  readonly input: object;
  readonly depth: number;
  readonly path: string;
  readonly into: MutableNode[];
}
type MutableNode = { type: NodeName; attrs?: Attributes; content?: MutableNode[]; text?: string; marks?: DocumentMark[] };

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const field = (value: object, name: string): unknown => (Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined);
const isNodeName = (name: unknown): name is NodeName => typeof name === 'string' && Object.hasOwn(nodeRules, name);
const isMarkName = (name: unknown): name is MarkName => typeof name === 'string' && Object.hasOwn(markRules, name);
const quote = (value: unknown): string => `“${String(typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 60)}”`;

/** Where in the lesson a path points, for people: the number of its top-level block. */
export function placeOf(path: string): string {
  const block = /^content\[(\d+)\]/.exec(path)?.[1];
  return block === undefined ? 'This document' : `Block ${Number(block) + 1}`;
}

const NOTHING_SAID: Attributes = Object.fromEntries(Object.entries(aboutAttributes).map(([name, rule]) => [name, rule.default ?? null]));

class DocumentReader {
  readonly problems: DocumentProblem[] = [];
  private nodes = 0;
  private characters = 0;

  constructor(private readonly limits: DocumentLimits) {}

  read(input: unknown): DocumentNode | null {
    if (!isObject(input) || field(input, 'type') !== 'doc') {
      this.report('', 'This is not a lesson document: it must be an object of type “doc”.');
      return null;
    }
    const root: MutableNode[] = [];
    const open: OpenNode[] = [{ input, depth: 0, path: '', into: root }];
    for (let next = open.pop(); next && this.problems.length < MAX_PROBLEMS; next = open.pop()) {
      const children = this.readNode(next);
      // Pushed last to first, so that nodes are read (and problems reported) in the order of the document.
      for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index] as OpenNode);
      if (this.nodes > this.limits.nodes) {
        this.report('', `This document has more than ${this.limits.nodes} parts. Split it into several.`);
        return null;
      }
      if (this.characters > this.limits.characters) {
        this.report('', `This document has more than ${this.limits.characters} characters. Split it into several.`);
        return null;
      }
    }
    return this.problems.length > 0 ? null : (root[0] ?? null);
  }

  private report(path: string, message: string): void {
    if (this.problems.length < MAX_PROBLEMS) this.problems.push({ path, message });
  }

  private readNode({ input, depth, path, into }: OpenNode): OpenNode[] {
    const type = field(input, 'type');
    if (!isNodeName(type) || (type === 'doc' && depth > 0)) {
      this.report(path, `${placeOf(path)}: ${quote(type)} is not a kind of content a document can hold.`);
      return [];
    }
    this.nodes += 1;
    const node: MutableNode = { type };
    into.push(node);
    const attrs = this.readAttributes(nodeRules[type], field(input, 'attrs'), path);
    // What is said about a block is said of a whole block of the lesson; inside another block it has no meaning.
    if (attrs) node.attrs = depth > 1 && 'core' in attrs ? { ...attrs, ...NOTHING_SAID } : attrs;
    const children = this.readContent(node, input, depth, path);
    const marks = this.readMarks(field(input, 'marks'), path);
    if (marks.length > 0) node.marks = marks;
    if (type === 'text') this.readText(node, field(input, 'text'), path);
    return children;
  }

  private readText(node: MutableNode, text: unknown, path: string): void {
    if (typeof text !== 'string' || text === '') {
      this.report(path, `${placeOf(path)}: a piece of text is empty or is not text.`);
      return;
    }
    this.characters += text.length;
    node.text = text;
  }

  private readContent(node: MutableNode, input: object, depth: number, path: string): OpenNode[] {
    const content = field(input, 'content');
    if (content === undefined || content === null) return [];
    if (!Array.isArray(content)) {
      this.report(path, `${placeOf(path)}: content must be a list.`);
      return [];
    }
    if (content.length === 0) return [];
    if (depth >= MAX_DEPTH) {
      this.report(path, `${placeOf(path)}: nested more than ${MAX_DEPTH} levels deep. Move the inner parts out.`);
      return [];
    }
    // Checked before the list is walked, so that a huge one costs nothing.
    if (this.nodes + content.length > this.limits.nodes) {
      this.nodes += content.length;
      return [];
    }
    const into: MutableNode[] = [];
    node.content = into;
    const children: OpenNode[] = [];
    content.forEach((child: unknown, index) => {
      const childPath = path === '' ? `content[${index}]` : `${path}.content[${index}]`;
      if (isObject(child)) children.push({ input: child, depth: depth + 1, path: childPath, into });
      else this.report(childPath, `${placeOf(childPath)}: ${quote(child)} is not a part of a document.`);
    });
    return children;
  }

  private readMarks(input: unknown, path: string): DocumentMark[] {
    if (input === undefined || input === null) return [];
    if (!Array.isArray(input) || input.length > Object.keys(markRules).length) {
      this.report(`${path}.marks`, `${placeOf(path)}: formatting must be a short list.`);
      return [];
    }
    let marks: DocumentMark[] = [];
    input.forEach((mark: unknown, index) => {
      const type = isObject(mark) ? field(mark, 'type') : undefined;
      if (!isObject(mark) || !isMarkName(type)) {
        this.report(`${path}.marks[${index}]`, `${placeOf(path)}: ${quote(type)} is not a kind of formatting.`);
        return;
      }
      const attrs = this.readAttributes(markRules[type], field(mark, 'attrs'), `${path}.marks[${index}]`);
      marks = addMark(marks, createMark(type, attrs));
    });
    return marks;
  }

  private readAttributes(rules: AttributeRules, input: unknown, path: string): Attributes | undefined {
    if (input !== undefined && input !== null && !isObject(input)) {
      this.report(`${path}.attrs`, `${placeOf(path)}: attributes must be an object.`);
      return undefined;
    }
    const given: object = input ?? {};
    for (const name of Object.keys(given)) {
      if (!Object.hasOwn(rules, name)) this.report(`${path}.attrs.${name.slice(0, 60)}`, `${placeOf(path)}: ${quote(name)} is not a known attribute here.`);
    }
    const attrs: Record<string, AttributeValue> = {};
    for (const [name, rule] of Object.entries(rules)) {
      const value = field(given, name) ?? rule.default;
      const wrong = value === undefined ? 'given' : rule.check(value);
      if (wrong !== null) this.report(`${path}.attrs.${name}`, `${placeOf(path)}: ${name} ${value === undefined ? 'is missing' : `${quote(value)} is not allowed: it must be ${wrong}`}.`);
      else attrs[name] = this.keep(value);
    }
    return Object.keys(rules).length > 0 ? attrs : undefined;
  }

  /** A value that passed its rule, counted; lists are copied so that the input can change without us. */
  private keep(value: unknown): AttributeValue {
    if (typeof value === 'string') {
      this.characters += value.length;
      return value;
    }
    if (Array.isArray(value)) return value.map(Number);
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }
}

/** Reads the input; null with problems when anything is refused. Structure (what may stand where) is checked by the schema afterwards. */
export function readDocument(input: unknown, limits: DocumentLimits): { node: DocumentNode | null; problems: readonly DocumentProblem[] } {
  const reader = new DocumentReader(limits);
  const node = reader.read(input);
  return { node, problems: reader.problems };
}
