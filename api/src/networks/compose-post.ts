// From the Markdown someone typed to what is stored: the document, whom it mentions, which resources it shows.
import { postFromMarkdown, type DocumentNode, type PostDocument } from '@trellis/lesson';
import { placeKey, type NamedPlace } from './naming/named-places';
import { invalidField } from '@trellis/platform';

const MOST_MENTIONS = 20;
const MOST_CARDS = 20;
const MOST_PLACES = 3;

/** Reading Markdown takes time that grows steeply with containers inside one another, and nobody writes so many. */
const DEEPEST = 30;

/** Quotation and list marks that open a line, each a container inside the one before. One pass, no backtracking. */
function markersBefore(line: string): number {
  let count = 0;
  for (const word of line.trimStart().slice(0, 2000).split(/[ \t]+/)) {
    if (/^>+$/.test(word)) count += word.length;
    else if (/^([-+*]|\d{1,9}[.)])$/.test(word)) count += 1;
    else break;
  }
  return count;
}

export interface DraftPost { readonly document: PostDocument; readonly named: readonly string[]; readonly places: readonly NamedPlace[]; readonly resourceIds: readonly string[]; /** A post of another network that it brings. */ readonly forwards: string | null }
export interface ComposedPost { readonly body: PostDocument; readonly mentions: readonly string[] }

/** Reads the text; whom it names is not yet checked. @throws ProblemError request.invalid for too many names or cards */
export function readPost(text: string): DraftPost {
  if (text.split('\n').some((line) => markersBefore(line) > DEEPEST)) throw invalidField('body.text', 'There are too many list or quotation marks at the start of a line');
  const document = postFromMarkdown(text);
  const named = new Set<string>();
  const places = new Map<string, NamedPlace>();
  const resourceIds = new Set<string>();
  visit(document.content, (node) => {
    if (node.type === 'mention') named.add(String(node.attrs?.['personId']).toLowerCase());
    if (node.type === 'placeMention') { const place = placeOf(node); places.set(placeKey(place), place); }
    if (node.type === 'resourceCard') resourceIds.add(String(node.attrs?.['resourceId']).toLowerCase());
  });
  if (named.size > MOST_MENTIONS) throw invalidField('body.text', `Please mention at most ${MOST_MENTIONS} people in a post`);
  if (places.size > MOST_PLACES) throw invalidField('body.text', `Please name at most ${MOST_PLACES} schools and networks in a post`);
  if (resourceIds.size > MOST_CARDS) throw invalidField('body.text', `Please link at most ${MOST_CARDS} resources in a post`);
  return { document, named: [...named], places: [...places.values()], resourceIds: [...resourceIds], forwards: null };
}

const placeOf = ({ attrs }: DocumentNode): NamedPlace => ({ kind: attrs?.['kind'] === 'school' ? 'school' : 'network', id: String(attrs?.['placeId']).toLowerCase() });

/** Only members are mentioned, under their real names, and schools and networks under theirs; any other name becomes plain text. */
export function settleMentions({ document, named, places }: DraftPost, members: Readonly<Record<string, string>>, placeNames: Readonly<Record<string, string>> = {}): ComposedPost {
  if (!named.length && !places.length) return { body: document, mentions: [] };
  const settle = (nodes: readonly DocumentNode[]): DocumentNode[] => joined(nodes.map((node) => {
    if (node.type === 'placeMention') { const name = placeNames[placeKey(placeOf(node))]; return name === undefined ? plainName(node) : { ...node, attrs: { ...node.attrs, name } }; }
    if (node.type !== 'mention') return node.content ? { ...node, content: settle(node.content) } : node;
    const personId = String(node.attrs?.['personId']).toLowerCase();
    const name = members[personId];
    return name === undefined ? plainName(node) : { ...node, attrs: { ...node.attrs, personId, name } };
  }));
  return { body: { type: 'doc', content: settle(document.content) }, mentions: named.filter((id) => members[id] !== undefined) };
}

const plainName = (node: DocumentNode): DocumentNode => ({ type: 'text', text: `@${String(node.attrs?.['name'])}` });

/** Neighbouring plain texts are one text, as the editor expects. */
function joined(nodes: readonly DocumentNode[]): DocumentNode[] {
  const result: DocumentNode[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && !node.marks && last?.type === 'text' && !last.marks) result[result.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` };
    else result.push(node);
  }
  return result;
}

function visit(nodes: readonly DocumentNode[], see: (node: DocumentNode) => void): void {
  for (const node of nodes) {
    see(node);
    if (node.content) visit(node.content, see);
  }
}
