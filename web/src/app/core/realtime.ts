// The live connection: one socket for the whole application, typed events, and hooks to catch up after every reconnect.
import { DestroyRef, Injectable, InjectionToken, effect, inject, signal } from '@angular/core';
import type { ClientEvents, ServerEvents } from '@trellis/contracts';
import type { Socket } from 'socket.io-client';
import { Session } from './session';

type Live = Socket<ServerEvents, ClientEvents>;
type OpenReply = Parameters<Parameters<ClientEvents['network.open']>[1]>[0];
/** `off`: signed out, or nobody listens. `lost`: trying again by itself. */
export type Connection = 'off' | 'connecting' | 'live' | 'lost';

/** Makes the socket. The library is its own chunk: no page waits for it. */
export const SOCKET = new InjectionToken<() => Promise<Live>>('socket', {
  providedIn: 'root',
  factory: () => async () => {
    const { io } = await import('socket.io-client');
    return io({ path: '/ws', withCredentials: true, autoConnect: false });
  },
});

@Injectable({ providedIn: 'root' })
export class Realtime {
  private readonly make = inject(SOCKET);
  private readonly session = inject(Session);
  private readonly state = signal<Connection>('off');
  private readonly wanted = signal(false);
  private readonly listeners = new Map<string, Set<(...message: never[]) => void>>();
  private readonly catchUps = new Set<() => void>();
  private socket: Promise<Live> | undefined;
  private live: Live | undefined;

  readonly connection = this.state.asReadonly();

  constructor() {
    effect(() => { if (this.wanted() && this.session.signedIn()) void this.connect(); else this.disconnect(); });
  }

  /** Listens until the caller is destroyed. The first listener opens the connection; signing out closes it. */
  on<Name extends keyof ServerEvents>(name: Name, listener: ServerEvents[Name], destroyRef = inject(DestroyRef)): void {
    const set = this.listeners.get(name) ?? new Set();
    this.listeners.set(name, set.add(listener));
    this.live?.on(name, listener as never);
    destroyRef.onDestroy(() => { set.delete(listener); this.live?.off(name, listener as never); });
    this.wanted.set(true);
  }

  /** Runs on every connect, and at once when connected already: fetch what was missed. Until the caller is destroyed. */
  onReconnect(catchUp: () => void, destroyRef = inject(DestroyRef)): void {
    this.catchUps.add(catchUp);
    destroyRef.onDestroy(() => this.catchUps.delete(catchUp));
    this.wanted.set(true);
    if (this.live?.connected) catchUp();
  }

  /** Sends if connected and forgets if not; what matters goes through the API. */
  emit<Name extends 'network.close' | 'thread.typing'>(name: Name, ...message: Parameters<ClientEvents[Name]>): void {
    if (this.live?.connected) this.live.emit(name, ...message);
  }

  /** Joins a network's room and learns how far it has come. @throws {Error} when not answered within 10 s */
  async openNetwork(networkId: string): Promise<OpenReply> {
    this.wanted.set(true);
    const socket = await this.connect();
    return socket.timeout(10_000).emitWithAck('network.open', { networkId });
  }

  private connect(): Promise<Live> {
    this.socket ??= this.make().then((socket) => {
      this.live = socket;
      for (const [name, set] of this.listeners) for (const listener of set) socket.on(name as keyof ServerEvents, listener as never);
      socket.on('connect', () => { this.state.set('live'); for (const catchUp of this.catchUps) catchUp(); });
      socket.on('disconnect', () => this.state.set('lost'));
      socket.on('connect_error', () => this.state.set('lost'));
      this.state.set('connecting');
      socket.connect();
      return socket;
    });
    return this.socket;
  }

  private disconnect(): void {
    const closing = this.socket;
    if (!closing) return;
    this.socket = undefined;
    this.live = undefined;
    this.state.set('off');
    void closing.then((socket) => { socket.removeAllListeners(); socket.disconnect(); });
  }
}
