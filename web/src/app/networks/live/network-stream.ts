// Follows one network: opens it on the socket, takes its steps in order, and fetches whatever the socket did not bring.
import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import type { NetworkChange } from '@trellis/contracts';
import { heardOf, isLevel, mustBeAsked, receive, rewindTo, startAt, type StreamState } from '@trellis/contracts/network-stream';
import { ApiClient } from '../../core/api-client';
import { asProblem } from '../../core/api-problem';
import { Realtime } from '../../core/realtime';

/** A longer absence is not retold step by step: what is on the page is fetched anew. */
const TOO_FAR = 1000;
const RETRY_MS = 4000;
/** So often whoever is not in the room looks for what happened. */
const LOOK_MS = 10_000;

export interface StreamListener {
  taken(steps: readonly NetworkChange[]): void;
  /** Too much happened meanwhile: fetch again. */
  anew(): void;
}

@Injectable()
export class NetworkStream {
  private readonly api = inject(ApiClient);
  private readonly realtime = inject(Realtime);
  private readonly listeners = new Set<StreamListener>();
  private readonly here = signal<readonly string[]>([]);
  private readonly gone = signal(false);
  private networkId = '';
  private state: StreamState = startAt(0);
  private asking: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking: ReturnType<typeof setInterval> | undefined;

  /** Ids of those who have the network open now, the reader among them. */
  readonly presentIds = this.here.asReadonly();
  /** I am no longer a member. */
  readonly left = this.gone.asReadonly();

  constructor() {
    this.realtime.on('network.change', ({ networkId, change }) => { if (networkId === this.networkId) this.arrived(change); });
    this.realtime.on('network.reached', ({ networkId, seq }) => { if (networkId === this.networkId) this.heard(seq); });
    this.realtime.on('network.presence', ({ networkId, personIds }) => { if (networkId === this.networkId) this.here.set(personIds); });
    this.realtime.on('network.left', ({ networkId }) => { if (networkId === this.networkId) { this.stop(); this.gone.set(true); } });
    this.realtime.onReconnect(() => void this.openOnSocket());
    const onFocus = (): void => { if (!document.hidden) void this.catchUp(); };
    addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    inject(DestroyRef).onDestroy(() => {
      removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
      this.stop();
    });
  }

  get seq(): number {
    return this.state.seq;
  }

  /** Follows this network from a seq on; following it already, only goes back if needed. */
  follow(networkId: string, seq: number): void {
    if (this.networkId === networkId) { this.levelWith(seq); return; }
    this.stop();
    this.networkId = networkId;
    this.gone.set(false);
    this.state = startAt(seq);
    void this.openOnSocket();
  }

  stop(): void {
    if (this.networkId) this.realtime.emit('network.close', { networkId: this.networkId });
    clearTimeout(this.timer);
    clearInterval(this.looking);
    this.looking = undefined;
    this.networkId = '';
    this.here.set([]);
  }

  /** Out of the room: nobody sees that I am here, and what happens is asked for instead of heard. It lasts until the network is opened anew. */
  stepBack(): void {
    if (!this.networkId || this.looking) return;
    this.realtime.emit('network.close', { networkId: this.networkId });
    this.here.set([]);
    this.looking = setInterval(() => void this.catchUp(), LOOK_MS);
  }

  /** Back in the room. */
  comeBack(): void {
    if (!this.looking) return;
    clearInterval(this.looking);
    this.looking = undefined;
    void this.openOnSocket();
  }

  listen(listener: StreamListener, destroyRef: DestroyRef): void {
    this.listeners.add(listener);
    destroyRef.onDestroy(() => this.listeners.delete(listener));
  }

  /** Something was fetched as it was at `seq`: tells everything since once more. */
  levelWith(seq: number): void {
    const behind = seq < this.state.seq;
    this.state = heardOf(rewindTo(this.state, seq), seq);
    if (behind || !isLevel(this.state)) void this.catchUp();
  }

  /** Asks until level. Several callers share one round of asking. */
  catchUp(): Promise<void> {
    if (!this.networkId) return Promise.resolve();
    this.asking ??= this.ask(this.networkId).finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(networkId: string): Promise<void> {
    try {
      for (let after = -1; after !== this.state.seq;) {
        after = this.state.seq;
        const answer = await this.api.call('network.changes', { params: { id: networkId }, query: { after, limit: 500 } });
        if (networkId !== this.networkId) return;
        if (answer.seq - this.state.seq > TOO_FAR) { this.jump(answer.seq); return; }
        this.take(answer.changes, answer.seq);
        // Level, and nobody went back meanwhile. Otherwise once more, unless nothing came.
        if (isLevel(this.state)) return;
      }
    } catch (caught) {
      if (asProblem(caught).status === 403) { this.stop(); this.gone.set(true); } else this.later();
    }
  }

  private arrived(change: NetworkChange): void {
    if (mustBeAsked(change)) this.state = heardOf(this.state, change.seq); else this.take([change], change.seq);
    if (!isLevel(this.state)) void this.catchUp();
  }

  private heard(seq: number): void {
    this.state = heardOf(this.state, seq);
    if (!isLevel(this.state)) void this.catchUp();
  }

  private take(changes: readonly NetworkChange[], known: number): void {
    const { state, steps } = receive(heardOf(this.state, known), changes);
    this.state = state;
    if (steps.length) for (const listener of this.listeners) listener.taken(steps);
  }

  private jump(seq: number): void {
    this.state = startAt(seq);
    for (const listener of this.listeners) listener.anew();
  }

  /** Joins the room, learns how far the network has come, and asks for what was missed. */
  private async openOnSocket(): Promise<void> {
    const { networkId } = this;
    if (!networkId) return;
    if (this.looking) { await this.catchUp(); return; }
    try {
      const reply = await this.realtime.openNetwork(networkId);
      if (networkId !== this.networkId) { this.realtime.emit('network.close', { networkId }); return; }
      if (reply.ok) this.state = heardOf(this.state, reply.seq);
      else { this.stop(); this.gone.set(true); return; }
      if (!isLevel(this.state)) await this.catchUp();
    } catch {
      // Not answered: the next connect opens it again; meanwhile the changes can still be asked for.
      this.later();
    }
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void (this.realtime.connection() === 'live' ? this.openOnSocket() : this.catchUp()), RETRY_MS);
  }
}
