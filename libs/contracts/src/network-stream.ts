// The rule of a network's gapless history: steps are taken in order, each once; those that come early wait.
import type { NetworkChange } from './networks';

export interface StreamState {
  /** The last step taken. */
  readonly seq: number;
  /** The furthest step known to exist; beyond `seq`, something is still to be fetched or in its way. */
  readonly known: number;
  /** Steps that came before those in front of them. */
  readonly ahead: ReadonlyMap<number, NetworkChange>;
}
export interface Taken { readonly state: StreamState; /** In order, none twice. */ readonly steps: readonly NetworkChange[] }

/** More early steps than this are dropped and fetched instead. */
const MOST_AHEAD = 500;

export const startAt = (seq: number): StreamState => ({ seq, known: seq, ahead: new Map() });
export const isLevel = (state: StreamState): boolean => state.seq >= state.known;
export const heardOf = (state: StreamState, seq: number): StreamState => (seq > state.known ? { ...state, known: seq } : state);

/** Goes back so that a reader who saw the network as it was at `seq` is told everything since. Steps must bear being taken again. */
export const rewindTo = (state: StreamState, seq: number): StreamState => (seq < state.seq ? { ...state, seq } : state);

/** Takes what arrived, in any order and however often. */
export function receive(state: StreamState, arrived: readonly NetworkChange[]): Taken {
  const ahead = new Map(state.ahead);
  let known = state.known;
  for (const step of arrived) {
    known = Math.max(known, step.seq);
    if (step.seq > state.seq) ahead.set(step.seq, step);
  }
  const steps: NetworkChange[] = [];
  let seq = state.seq;
  for (let next = ahead.get(seq + 1); next; next = ahead.get(seq + 1)) {
    steps.push(next);
    seq = next.seq;
  }
  for (const early of ahead.keys()) if (early <= seq || ahead.size > MOST_AHEAD) ahead.delete(early);
  return { state: { seq, known, ahead }, steps };
}

/**
 * A live step is one for all readers, so what it says of a resource not shared with the whole trust has to be asked for.
 * Such a step is only heard of, then fetched as this reader may see it.
 */
export function mustBeAsked({ kind, post, thread }: NetworkChange): boolean {
  return !!post?.resources.some(({ readable }) => !readable) || (kind === 'thread.created' && thread?.kind === 'share' && thread.resource === null);
}
