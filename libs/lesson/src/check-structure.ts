// Checks with the ProseMirror schema that every node holds only what it may hold, and says so in words for teachers.
import { Fragment } from 'prosemirror-model';
import type { Node, Schema } from 'prosemirror-model';
import type { DocumentNode, DocumentProblem } from './document';
import { MAX_PROBLEMS } from './limits';
import { placeOf } from './read-document';

const names: Readonly<Record<string, string>> = {
  doc: 'the document',
  bulletList: 'a bullet list',
  orderedList: 'a numbered list',
  listItem: 'a list item',
  blockquote: 'a quotation',
  codeBlock: 'a code block',
  mathBlock: 'a formula',
  chooseOne: 'a choose-one block',
  chooseOption: 'an option',
  tableRow: 'a table row',
  tableHeader: 'a heading cell',
  tableCell: 'a table cell',
  horizontalRule: 'a dividing line',
  frontMatter: 'front matter',
  htmlBlock: 'an HTML block',
  footnoteDefinition: 'a footnote',
  linkDefinition: 'a link definition',
  image: 'an image',
  text: 'text',
};
const say = (type: string): string => names[type] ?? `a ${type}`;

function explain(node: Node): string {
  const bad = node.content.content.find((child) => !node.type.contentMatch.matchType(child.type) && !childMayFollow(node, child));
  if (bad) return `${say(bad.type.name)} cannot stand in ${say(node.type.name)}`;
  return node.childCount === 0 ? `${say(node.type.name)} is empty` : `the parts of ${say(node.type.name)} are out of order or incomplete`;
}

const childMayFollow = (node: Node, child: Node): boolean => {
  const first = node.type.contentMatch.defaultType;
  return first ? (node.type.contentMatch.matchType(first)?.matchType(child.type) ?? null) !== null : false;
};

/** The canonical JSON of a valid document, or its problems. `input` must have passed `readDocument` (so depth is bounded). */
export function checkStructure(schema: Schema, input: DocumentNode): { json: DocumentNode | null; problems: DocumentProblem[] } {
  const problems: DocumentProblem[] = [];
  const report = (path: string, message: string): void => {
    if (problems.length < MAX_PROBLEMS) problems.push({ path, message: `${placeOf(path)}: ${message}.` });
  };
  const unknown = findUnknown(schema, input);
  if (unknown) return { json: null, problems: [{ path: unknown.path, message: `${placeOf(unknown.path)}: ${say(unknown.type)} cannot be used here.` }] };

  const doc = schema.nodeFromJSON(input);
  const visit = (node: Node, path: string): void => {
    const content = node.content.size > 0 ? node.content : Fragment.empty;
    if (!node.isLeaf || node.childCount > 0) {
      if (!node.type.validContent(content)) report(path, explain(node));
    }
    node.forEach((child, _offset, index) => visit(child, path === '' ? `content[${index}]` : `${path}.content[${index}]`));
  };
  visit(doc, '');
  return problems.length > 0 ? { json: null, problems } : { json: doc.toJSON(), problems };
}

function findUnknown(schema: Schema, input: DocumentNode): { path: string; type: string } | null {
  const open: { node: DocumentNode; path: string }[] = [{ node: input, path: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, path } = next;
    if (!schema.nodes[node.type]) return { path, type: node.type };
    node.content?.forEach((child, index) => open.push({ node: child, path: path === '' ? `content[${index}]` : `${path}.content[${index}]` }));
  }
  return null;
}
