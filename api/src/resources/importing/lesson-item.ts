// One lesson of an import file: its form, and what makes two of them the same.
import { createHash } from 'node:crypto';
import { keyStage, line, prose, requiredLine } from '@trellis/contracts';
import * as z from 'zod';
import { subjectSlug } from './corpus-subjects';

const year = z.union([z.string(), z.number()]).transform((value) => (/^(r|reception)$/i.test(String(value)) ? 0 : Number(value))).pipe(z.int().min(0).max(13));
const MOST_TAGS = 40;

const lessonItem = z.object({
  id: z.string().trim().min(1, 'It has no id').max(300, 'Its id is over 300 characters'),
  title: requiredLine('a title', 200), summary: prose(600).default(''), subject: line(60).default('').transform(subjectSlug),
  keyStage: z.array(keyStage).max(7).default([]), yearGroups: z.array(year).max(14).default([]),
  topic: line(120).default(''), tags: z.array(line(100)).default([]).transform((tags) => [...new Set(tags.filter(Boolean))].slice(0, MOST_TAGS)),
  bodyMarkdown: z.string().refine((text) => text.trim() !== '', 'It has no text'),
  language: line(35).default('').transform((language) => language || 'en-GB'), licence: line(60).default('').transform((licence) => licence || 'trust-owned'), attribution: prose(1000).default(''),
});
export type LessonItem = z.output<typeof lessonItem>;

export type ReadItem = { readonly name: string; readonly item: LessonItem } | { readonly name: string; readonly reason: string };

/** `name` says where it stands, for whoever has to mend it. */
export function readItem(name: string, input: unknown): ReadItem {
  const result = lessonItem.safeParse(input);
  if (result.success) return { name, item: result.data };
  const reasons = result.error.issues.slice(0, 3).map(({ path, message }) => (path.length ? `${path.join('.')}: ${message}` : message));
  return { name: nameOf(input) ?? name, reason: reasons.join('; ') };
}

function nameOf(input: unknown): string | undefined {
  const id = typeof input === 'object' && input !== null ? (input as { id?: unknown }).id : undefined;
  return typeof id === 'string' && id ? id.slice(0, 300) : undefined;
}

export const itemHash = (item: LessonItem): Buffer => createHash('sha256').update(JSON.stringify(item)).digest();
