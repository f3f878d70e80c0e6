// What is typed and what is sent: people see "@Jo Bell" and a list of linked resources; the API gets Markdown with their ids.
import type { PostFile } from '@trellis/contracts';

/** Who or what may follow an @. */
export type NamedKind = 'person' | 'school' | 'network';
/** Drafts from before schools and networks could be named say no kind. */
export interface NamedPerson { /** As it stands after the @; no two alike. */ readonly label: string; readonly name: string; readonly id: string; readonly kind?: NamedKind }
export interface LinkedResource { readonly id: string; readonly title: string }
/** Sent already: it only has to be named. `postId`: the post that has it; `from`: which file of this device it was. */
export interface ComposedFile extends Pick<PostFile, 'id' | 'name' | 'kind' | 'bytes' | 'small' | 'alt'> { readonly postId?: string; readonly from?: string }
/** Drafts from before there were files have none. */
export interface Composed { readonly text: string; readonly people: readonly NamedPerson[]; readonly resources: readonly LinkedResource[]; readonly files?: readonly ComposedFile[] }
export const MOST_FILES = 10;

export const NOTHING_TYPED: Composed = { text: '', people: [], resources: [] };
export const isBlank = ({ text, resources, files }: Composed): boolean => !text.trim() && !resources.length && !files?.length;
export const filesOf = ({ files = [] }: Pick<Composed, 'files'>): { id: string; alt: string }[] => files.map(({ id, alt }) => ({ id, alt: alt.trim() }));
/** As its writer saw it, while it is on its way. */
export const shownText = ({ text, resources, files = [] }: Composed): string => [text.trim(), ...resources.map(({ title }) => title), ...files.map(({ name }) => name)].filter(Boolean).join('\n');

const SPECIAL = /[\\`*_~$<>&![\]()#|]/g;
const escape = (words: string): string => words.replace(SPECIAL, '\\$&');
const unescape = (words: string): string => words.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const LABEL = '((?:\\\\.|[^\\]\\\\\\n])*)';
const MENTION = new RegExp(`@\\[${LABEL}\\]\\((person|school|network):(${UUID})\\)`, 'g');
const LAST_CARD = new RegExp(`(?:^|\\n)\\[${LABEL}\\]\\(resource:(${UUID})\\)\\s*$`);

/** The Markdown the API takes. Names that were typed but not chosen stay plain words. */
export function toMarkdown({ text, people, resources }: Composed): string {
  const byLength = [...people].sort((a, b) => b.label.length - a.label.length);
  let rest = text.trim();
  let named = '';
  for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@')) {
    const after = rest.slice(at + 1);
    // Not within a longer word: an address is no mention.
    const person = /[\p{L}\p{N}]$/u.test(rest.slice(0, at)) ? undefined : byLength.find(({ label }) => after.startsWith(label) && !/^[\p{L}\p{N}]/u.test(after.slice(label.length)));
    named += rest.slice(0, at) + (person ? `@[${escape(person.name)}](${person.kind ?? 'person'}:${person.id})` : '@');
    rest = person ? after.slice(person.label.length) : after;
  }
  const cards = resources.map(({ title, id }) => `[${escape(title)}](resource:${id})`);
  return [named + rest, ...cards].filter(Boolean).join('\n\n');
}

/** The same, the other way, for editing. Cards at the end become the list; one in the midst of the words keeps its place. */
export function fromMarkdown(markdown: string): Composed {
  let text = markdown.trim();
  const resources: LinkedResource[] = [];
  for (let card = LAST_CARD.exec(text); card; card = LAST_CARD.exec(text)) {
    resources.unshift({ title: unescape(card[1] ?? ''), id: card[2] ?? '' });
    text = text.slice(0, card.index).trimEnd();
  }
  let people: readonly NamedPerson[] = [];
  text = text.replace(MENTION, (_, written: string, kind: NamedKind, id: string) => {
    const added = addPerson(people, { id, name: unescape(written), school: null, kind });
    ({ people } = added);
    return `@${added.label}`;
  });
  return { text, people, resources };
}

/** What was refused comes back in front of what was typed since, to be put right. */
export function putBack(sent: Composed, typed: Composed): Composed {
  if (isBlank(typed)) return sent;
  const resources = [...sent.resources, ...typed.resources.filter(({ id }) => !sent.resources.some((one) => one.id === id))];
  const people = [...sent.people, ...typed.people.filter(({ label }) => !sent.people.some((one) => one.label === label))];
  return { text: [sent.text.trim(), typed.text.trim()].filter(Boolean).join('\n\n'), people, resources, files: [...sent.files ?? [], ...typed.files ?? []] };
}

const LONGEST_QUOTE = 1200;
/** A post's words as a quotation under its writer's name. Names in it are plain words: nobody is called twice. */
export function quoteOf(author: string, markdown: string): string {
  const { text } = fromMarkdown(markdown);
  const words = text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE).trimEnd()} …` : text;
  return [`${author} wrote:`, ...words.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n');
}

/** Remembers a chosen person under a label of their own: a second Jo Bell is told apart by her school. */
export function addPerson(people: readonly NamedPerson[], { id, name, school, kind = 'person' }: { id: string; name: string; school: string | null; kind?: NamedKind }): { people: readonly NamedPerson[]; label: string } {
  const before = people.find((person) => person.id === id);
  if (before) return { people, label: before.label };
  const taken = (label: string): boolean => people.some((person) => person.label === label);
  let label = name;
  if (taken(label) && school) label = `${name} (${school})`;
  for (let count = 2; taken(label); count += 1) label = `${name} (${count})`;
  return { people: [...people, { label, name, id, ...(kind !== 'person' && { kind }) }], label };
}

/** The name being typed after an @ that ends at the caret; undefined when none is. */
export function mentionBefore(text: string, caret: number): { at: number; words: string } | undefined {
  const found = /(?:^|[\s([{"“‘/])@([\p{L}'’.-]*(?: [\p{L}'’.-]*){0,2})$/u.exec(text.slice(0, caret));
  const words = found?.[1];
  return words === undefined || words.endsWith('  ') ? undefined : { at: caret - words.length - 1, words };
}
