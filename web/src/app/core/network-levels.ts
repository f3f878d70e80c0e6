// How much one may hear of a network, in words.
import type { NoticeSettings } from '@trellis/contracts';

export type Level = NoticeSettings['networks'][number]['level'];
export const LEVELS: readonly { readonly value: Level; readonly label: string }[] = [
  { value: 'everything', label: 'Everything' }, { value: 'mentions', label: 'When I am mentioned, and threads I follow' }, { value: 'nothing', label: 'Nothing' },
];
