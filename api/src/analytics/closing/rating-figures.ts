// Response and one distribution a question of what people rate, for every group of the page. Pure.
import { RATING_ITEMS, type RatingItem } from '@trellis/contracts/vocabulary';
import { groupFigures, type GroupFiguresInput } from './group-figures';
import type { FigureRow } from './write-release';

export type Item = RatingItem | 'minutes';
export const ITEMS: readonly Item[] = [...Object.keys(RATING_ITEMS) as RatingItem[], 'minutes'];

export const ratingFigures = (input: Omit<GroupFiguresInput<Item>, 'items' | 'metric'>): FigureRow[] => groupFigures({ ...input, items: ITEMS, metric: { response: 'response', item: 'rating' } });
