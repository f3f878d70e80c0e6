// Reads lessons for import one after another: from a .jsonl file, or from Markdown and office files, alone, in a folder or in a zip.
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { readFrontMatter } from './front-matter';
import { readItem, type ReadItem } from './lesson-item';

const LARGEST_FILE = 8 * 1024 * 1024;
const LARGEST_OFFICE_FILE = 250 * 1024 * 1024;
const MARKDOWN = /\.(md|markdown)$/i;
const OFFICE = /\.(docx|pptx|pdf|zip)$/i;
/** Whoever can read lessons out of office files. */
export type ReadOffice = (name: string, bytes: Buffer) => Promise<ReadItem[]>;

/** Every lesson found, or why one cannot be read. @throws Error when the path leads nowhere. */
export async function* readLessonFiles(source: string, readOffice: ReadOffice): AsyncGenerator<ReadItem> {
  const path = resolve(source);
  const found = await stat(path).catch(() => null);
  if (!found) throw new Error(`There is nothing at ${source}`);
  if (found.isDirectory()) yield* readFolder(path, readOffice);
  else if (MARKDOWN.test(path)) yield await readMarkdown(path, basename(path));
  else if (OFFICE.test(path)) yield* await readOfficeFile(path, basename(path), readOffice);
  else yield* readLines(path);
}

async function* readLines(path: string): AsyncGenerator<ReadItem> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const name = `line ${number}`;
    let input: unknown;
    try {
      input = JSON.parse(line.replace(/^\uFEFF/, ''));
    } catch {
      yield { name, reason: 'This line is not JSON' };
      continue;
    }
    yield readItem(name, input);
  }
}

/** Hidden folders and files are left out; links are not followed. */
async function* readFolder(folder: string, readOffice: ReadOffice): AsyncGenerator<ReadItem> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('~$') && (MARKDOWN.test(entry.name) || OFFICE.test(entry.name))).map((entry) => join(entry.parentPath, entry.name));
  const visible = files.filter((file) => !relative(folder, file).split(sep).some((part) => part.startsWith('.'))).sort();
  // A file is known by its path below the folder, and the folder by its name: importing it again finds it again.
  for (const file of visible) {
    const name = [basename(folder), ...relative(folder, file).split(sep)].join('/');
    if (MARKDOWN.test(file)) yield await readMarkdown(file, name);
    else yield* await readOfficeFile(file, name, readOffice);
  }
}

async function readOfficeFile(file: string, name: string, readOffice: ReadOffice): Promise<ReadItem[]> {
  if ((await stat(file)).size > LARGEST_OFFICE_FILE) return [{ name, reason: 'This file is over 250 MB' }];
  return readOffice(name, await readFile(file));
}

async function readMarkdown(file: string, name: string): Promise<ReadItem> {
  if ((await stat(file)).size > LARGEST_FILE) return { name, reason: 'This file is over 8 MB' };
  let markdown: string;
  try {
    markdown = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch {
    return { name, reason: 'This file is not UTF-8 text' };
  }
  return readItem(name, itemOf(name, markdown));
}

export function itemOf(name: string, markdown: string): Record<string, unknown> {
  const fields = readFrontMatter(markdown);
  const text = (...names: string[]) => names.map((each) => fields.get(each)).find((value) => typeof value === 'string');
  const list = (...names: string[]) => names.map((each) => fields.get(each)).filter((value) => value !== undefined).flat();
  const heading = /^#{1,2}[ \t]+(.+?)[ \t#]*$/m.exec(markdown)?.[1];
  return {
    id: name, title: text('title') ?? heading ?? basename(name).replace(/\.\w+$/, ''), summary: text('summary', 'description'), subject: text('subject'),
    keyStage: list('keystage', 'keystages', 'key-stage'), yearGroups: list('years', 'yeargroups', 'year'), topic: text('topic', 'unit'), tags: list('tags', 'keywords'), bodyMarkdown: markdown,
    language: text('language', 'lang'), licence: text('licence', 'license'), attribution: text('attribution', 'author'),
  };
}
