// What somebody who covers a lesson has to know of it, gathered from the lesson itself.
import { chosenOption, isCoreOn } from '@trellis/lesson/core';
import type { DocumentNode, LessonDocument } from '@trellis/lesson/document';
import { toPlainText } from '@trellis/lesson/plain-text';

export interface CoverFacts {
  readonly core: readonly { readonly text: string; readonly reason: string }[];
  /** What is opened, shown or handed out: links and pictures. */
  readonly needs: readonly { readonly text: string; readonly href: string | null }[];
  readonly timings: readonly { readonly text: string; readonly note: string }[];
  readonly misconceptions: readonly string[];
  readonly choices: readonly { readonly title: string; readonly chosen: string | null; readonly options: readonly string[] }[];
}

const LONGEST = 90;
const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

export function beginningOf(block: DocumentNode): string {
  const text = toPlainText({ content: [block] }).replace(/\s+/g, ' ');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
}

export function coverFacts({ content }: LessonDocument, day: string): CoverFacts {
  const said = (name: string) => content.flatMap((block) => (word(block.attrs[name]) ? [{ text: beginningOf(block), note: word(block.attrs[name]) }] : []));
  return {
    core: content.filter((block) => isCoreOn(block, day) && beginningOf(block) !== '' && block.type !== 'heading').map((block) => ({ text: beginningOf(block), reason: word(block.attrs['coreReason']) })),
    needs: needsOf(content), timings: said('whyTiming'), misconceptions: said('whyMisconception').map(({ note }) => note),
    choices: content.filter(({ type }) => type === 'chooseOne').map((block) => ({ title: word(block.attrs['title']), chosen: labelOf(chosenOption(block)), options: (block.content ?? []).map((option) => labelOf(option) ?? '') })),
  };
}

const labelOf = (option: DocumentNode | undefined): string | null => (option ? word(option.attrs?.['label']) || beginningOf(option) : null);

/** Each once, in the order they are met; a link is called by its words. */
function needsOf(blocks: readonly DocumentNode[]): CoverFacts['needs'] {
  const found = new Map<string, { text: string; href: string | null }>();
  const visit = (node: DocumentNode): void => {
    const href = word(node.marks?.find(({ type }) => type === 'link')?.attrs?.['href']);
    const known = found.get(href);
    if (href && known) known.text = `${known.text}${known.text.endsWith(node.text ?? '') ? '' : (node.text ?? '')}`;
    else if (href && !href.startsWith('mailto:') && !href.startsWith('#')) found.set(href, { text: node.text ?? href, href });
    if (node.type === 'image' && node.attrs?.['decorative'] !== true) found.set(word(node.attrs?.['src']), { text: `Picture: ${word(node.attrs?.['alt']) || 'without a description'}`, href: null });
    node.content?.forEach(visit);
  };
  blocks.forEach(visit);
  return [...found.values()];
}
