// lesson diff: what changed from one lesson to another, for people or as JSON.
import { parseArgs } from 'node:util';
import { diffLessons } from '../src/diff';
import type { BlockChange, DiffEntry, WordRun } from '../src/diff';
import type { DocumentNode, LessonDocument } from '../src/document';
import { lessonFromMarkdown } from '../src/markdown-in';
import { toPlainText } from '../src/plain-text';
import { print, readTexts } from './read-text';
import { UsageError } from './usage-error';

const names: Readonly<Record<string, string>> = {
  paragraph: 'paragraph', heading: 'heading', bulletList: 'list', orderedList: 'numbered list', listItem: 'item', blockquote: 'quotation', codeBlock: 'code',
  mathBlock: 'formula', callout: 'call-out', table: 'table', tableRow: 'row', tableHeader: 'heading cell', tableCell: 'cell', horizontalRule: 'dividing line',
  frontMatter: 'front matter', htmlBlock: 'HTML', footnoteDefinition: 'footnote', linkDefinition: 'link definition', resourceCard: 'resource',
};
const nameOf = (node: DocumentNode | undefined): string => names[node?.type ?? ''] ?? node?.type ?? '';

function sayRuns(runs: readonly WordRun[]): string {
  return runs.map(({ op, text }) => (op === 'same' ? text : op === 'add' ? `{+${text}+}` : `[-${text}-]`)).join('');
}

function sayChange(change: BlockChange): string {
  if (change.what === 'type') return `${names[change.before] ?? change.before} became ${names[change.after] ?? change.after}`;
  if (change.what === 'attribute') return `${change.name}: ${JSON.stringify(change.before)} became ${JSON.stringify(change.after)}`;
  return `“${change.text}” ${change.before ? (change.after ? 'has another' : 'is no longer') : 'is now'} ${change.mark}`;
}

function textOf(node: DocumentNode | undefined): string {
  if (!node) return '';
  return toPlainText({ content: [node] }) || String(node.attrs?.['source'] ?? node.attrs?.['href'] ?? '');
}

function sayEntry(entry: DiffEntry, depth: number): string[] {
  const { kind, edited, before, after, words, changes, parts } = entry;
  if (kind === 'unchanged') return [];
  const indent = '  '.repeat(depth);
  const head = `${indent}${kind}${kind === 'moved' && edited ? ' and edited' : ''} ${nameOf(after ?? before)}`;
  const lines = kind === 'added' || kind === 'removed' ? textOf(after ?? before).split('\n') : [];
  const sign = kind === 'added' ? '+' : '-';
  return [
    head,
    ...lines.map((line) => `${indent}  ${sign} ${line}`),
    ...(changes ?? []).map((change) => `${indent}  ${sayChange(change)}`),
    ...(words && words.some(({ op }) => op !== 'same') ? [`${indent}  ${sayRuns(words)}`] : []),
    ...(parts ?? []).flatMap((part) => sayEntry(part, depth + 1)),
  ];
}

function readLesson(markdown: string, prefix: string): LessonDocument {
  let count = 0;
  return lessonFromMarkdown(markdown, { newId: () => `${prefix}${(count += 1)}` });
}

export async function diffCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, strict: false, options: { json: { type: 'boolean', default: false } } });
  const [a, b] = positionals;
  if (a === undefined || b === undefined || positionals.length > 2) throw new UsageError('diff needs two files: A B.');
  const { texts } = readTexts([a, b]);
  const entries = diffLessons(readLesson(texts[0] ?? '', 'a'), readLesson(texts[1] ?? '', 'b'));
  const said = entries.flatMap((entry) => sayEntry(entry, 0));
  if (values['json']) await print(`${JSON.stringify({ same: said.length === 0, entries })}\n`);
  else if (said.length > 0) await print(`${said.join('\n')}\n`);
  return said.length === 0 ? 0 : 1;
}
