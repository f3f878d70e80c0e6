// A theme as it stands in an answer: how many comments it gathers, and what is done about it.
import * as z from 'zod';
import { id, prose } from './fields';

const stance = z.enum(['done', 'will_not']).describe('“We did” or “We will not, because”');
export const answeredTheme = z.object({ id, name: z.string(), comments: z.int().describe('Of the published ones'), answer: z.object({ stance, words: z.string() }).nullable() });
export type AnsweredTheme = z.output<typeof answeredTheme>;
/** What whoever answers says of the themes they choose, in the order in which it is to be read. */
export const themeAnswers = z.array(z.object({ themeId: id, stance, words: prose(600).pipe(z.string().min(10, 'Say it in a sentence')) })).max(30, 'At most thirty').default([])
  .refine((all) => new Set(all.map(({ themeId }) => themeId)).size === all.length, 'Answer each theme once');
export type ThemeAnswers = z.output<typeof themeAnswers>;
