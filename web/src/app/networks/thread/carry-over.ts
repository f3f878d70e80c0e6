// What was typed in a thread, and what is on its way, goes along when the thread becomes part of another.
import type { Drafts } from '../../core/drafts';
import { isBlank, type Composed } from '../compose/compose-text';
import type { Outgoing } from './thread-posts';

export function carryOver(drafts: Drafts, fromId: string, toId: string): void {
  if (fromId === toId) return;
  const typed = drafts.read<Composed>(`thread:${fromId}`)?.value;
  const there = drafts.read<Composed>(`thread:${toId}`)?.value;
  if (typed && !isBlank(typed) && (!there || isBlank(there)) && drafts.save(`thread:${toId}`, typed)) drafts.clear(`thread:${fromId}`);
  const leaving = drafts.read<Outgoing[]>(`outgoing:${fromId}`)?.value ?? [];
  if (leaving.length && drafts.save(`outgoing:${toId}`, [...drafts.read<Outgoing[]>(`outgoing:${toId}`)?.value ?? [], ...leaving])) drafts.clear(`outgoing:${fromId}`);
}
