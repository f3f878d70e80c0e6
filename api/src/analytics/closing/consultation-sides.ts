// Those a proposal would apply to beside those who were also invited, question by question. Nothing beside an answer says which its writer is: it follows from who was asked of each published group. Pure.
import type { Distribution, ViewItem } from '@trellis/contracts';
import type { StaffGroup } from '@trellis/mandates';
import { addUp, chooseSides, figureOf } from './pieces';
import type { FigureRow } from './write-release';

export interface SidesFigure { readonly purely: boolean; readonly asked: Distribution; readonly invited: Distribution }

/** Null where no published groups make up both sides. */
export function sidesFigure(item: ViewItem, asked: readonly (StaffGroup & { readonly invited: boolean })[], figures: readonly FigureRow[], k: number): SidesFigure | null {
  const chosen = chooseSides(`view:${item}`, asked.map(({ invited, ...group }) => ({ ...group, on: !invited })), figures);
  if (!chosen) return null;
  const side = (on: boolean): Distribution => figureOf(addUp(chosen.pieces.filter((piece) => piece.on === on)), k);
  return { purely: chosen.purely, asked: side(true), invited: side(false) };
}
