// The field types that many routes share: ids, names, texts, pages, who a person is.
import * as z from 'zod';
import { KEY_STAGES } from './vocabulary';

// PostgreSQL text cannot hold U+0000, so it is refused at the door.
const NUL = String.fromCharCode(0);
const text = (max: number) => z.string().max(max, `Please keep this under ${max.toLocaleString('en-GB')} characters`)
  .refine((value) => !value.includes(NUL), 'This contains a character that cannot be stored');

export const id = z.uuid('This is not a valid id');
export const line = (max = 200) => text(max).transform((value) => value.replace(/\s+/g, ' ').trim());
export const requiredLine = (what: string, max = 200) => line(max).pipe(z.string().min(1, `Please enter ${what}`));
export const prose = (max = 2000) => text(max).transform((value) => value.trim());
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens').max(60);
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('Please enter an e-mail address, for example jo.bell@school.org.uk'));
export const keyStage = z.enum(KEY_STAGES);
export const yearGroup = z.int().min(0).max(13);
export const date = z.iso.date('Please enter a date');
export const instant = z.string();

/** Where the next page starts; opaque to the caller. */
export const cursor = z.string().max(400).optional();
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export const idParams = z.object({ id });
export const nothing = z.null().describe('No content');

/** A colleague as named beside their work. `id` is null for a former colleague. */
export const personRef = z.object({ id: id.nullable(), name: z.string(), school: z.string().nullable() });
export type PersonRef = z.output<typeof personRef>;
export const schoolRef = z.object({ id, name: z.string() });
/** ProseMirror JSON; its own schema (`@trellis/lesson`) validates it, block by block. */
export const documentJson = z.looseObject({ type: z.literal('doc'), content: z.array(z.looseObject({ type: z.string() })).optional() });
