// How a block begins, to name it in a message.
import { toPlainText, type DocumentNode } from '@trellis/lesson';

const LONGEST = 60;

export function textOf(block: DocumentNode): string {
  const words = toPlainText({ content: [block] }).replace(/\s+/g, ' ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1).trimEnd()}…` : words || 'A part without words';
}
