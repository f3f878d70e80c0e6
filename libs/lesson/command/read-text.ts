// Reads and writes the texts of a merge so that no byte of them changes on the way.
import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';

/** Where the person stands: npm itself runs a script in the folder of the project. */
const here = process.env['INIT_CWD'] ?? process.cwd();
export const pathOf = (path: string): string => (isAbsolute(path) ? path : resolve(here, path));

export type Encoding = 'utf8' | 'latin1';

function readBytes(path: string): Buffer {
  try {
    return readFileSync(pathOf(path));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : code === 'EACCES' ? 'it may not be read' : String(error);
    throw new Error(`${path}: ${why}`);
  }
}

const isUtf8 = (bytes: Buffer): boolean => Buffer.compare(Buffer.from(bytes.toString('utf8'), 'utf8'), bytes) === 0;

/** Several texts in one encoding: UTF-8, or byte for byte where one of them is in an older one. */
export function readTexts(paths: readonly string[]): { texts: string[]; encoding: Encoding } {
  const all = paths.map(readBytes);
  const binary = all.findIndex((bytes) => bytes.includes(0));
  if (binary >= 0) throw new Error(`${paths[binary]}: this is no text, it cannot be merged`);
  const encoding = all.every(isUtf8) ? 'utf8' : 'latin1';
  return { texts: all.map((bytes) => bytes.toString(encoding)), encoding };
}

export function writeText(path: string, text: string, encoding: Encoding): void {
  writeFileSync(pathOf(path), text, encoding);
}

/** Waits until what was printed has left, however much it is. */
export function print(text: string, encoding: Encoding = 'utf8'): Promise<void> {
  return new Promise((done) => process.stdout.write(text, encoding, () => done()));
}
