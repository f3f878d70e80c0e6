// What is typed about themes before it is published, and what may be sent of it. Pure.
import type { AnsweredTheme } from '@trellis/contracts';

export interface ThemeAnswer { readonly stance: string; readonly words: string }
export type ThemeAnswersDraft = Readonly<Record<string, ThemeAnswer>>;
export interface SentThemeAnswer { themeId: string; stance: 'done' | 'will_not'; words: string }

export const NOT_ANSWERED: ThemeAnswer = { stance: '', words: '' };
const FEWEST = 10;

/** Why this cannot be sent; empty when it can. */
export const wrongWords = ({ stance, words }: ThemeAnswer): string => (stance && words.trim().length < FEWEST ? 'Say it in a sentence' : '');

/** In the order of the themes; of themes that are there no more nothing is sent. */
export const toSend = (themes: readonly AnsweredTheme[], draft: ThemeAnswersDraft): SentThemeAnswer[] => themes.flatMap(({ id }) => {
  const { stance, words } = draft[id] ?? NOT_ANSWERED;
  return stance === 'done' || stance === 'will_not' ? [{ themeId: id, stance, words: words.trim() }] : [];
});

export const isComplete = (themes: readonly AnsweredTheme[], draft: ThemeAnswersDraft): boolean => themes.every(({ id }) => !wrongWords(draft[id] ?? NOT_ANSWERED));
