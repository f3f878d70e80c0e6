// The parts of a lesson to choose from, each by how it begins.
import { toPlainText } from '@trellis/lesson/plain-text';

type Part = Parameters<typeof toPlainText>[0]['content'][number];
const SHOWN = 70;

export function partsOf(document: unknown): { value: string; label: string }[] {
  const blocks = (document as { content?: readonly Part[] } | undefined)?.content ?? [];
  return blocks.flatMap((block) => {
    const id = block.attrs?.['id'];
    const words = toPlainText({ content: [block] }).trim().replace(/\s+/g, ' ');
    return typeof id === 'string' && words ? [{ value: id, label: words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words }] : [];
  });
}
