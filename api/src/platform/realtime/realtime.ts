// Live messages: socket.io rooms that are permissions. A socket is in a room only while its person may hear what is said there.
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { clientMessages, type ClientEvents, type ServerEvents } from '@trellis/contracts';
import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Server, type Socket } from 'socket.io';
import { ActorLoader, type Actor } from '../actor';
import { CONFIG, type Config } from '../config/config';
import { credentialOf } from '../http/credentials';
import { isOwnOrigin } from '../http/origin';
import { watchSilentConnections } from '../http/silent-connections';
import { Log } from '../log';
import { attachNodes, type NodeTie } from './nodes';

export type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, { actor: Actor; secret: string; budget: number; refilled: number }>;
type Message = keyof typeof clientMessages;
type Handler = (socket: LiveSocket, message: never, answer: (reply: unknown) => void) => Promise<void> | void;

/** Messages a client may send: a steady rate with room for a burst. Beyond it they are dropped unanswered. */
const BURST = 40;
const PER_SECOND = 10;
const LARGEST = 16_384;
/** The tabs and devices of one person on this node; more is a fault or an attack. */
const MOST_SOCKETS = 30;
/** Bytes waiting for a connection that does not take them. It is ended, and fetches what it missed when it comes again: its wait costs nobody else's memory. */
const MOST_WAITING = 4 * 1024 * 1024;
const LOOK_MS = 2000;
/** How long another node may take to say that someone's sockets have left there, and how often it is asked. */
const ANSWER_MS = 2000;
const MOST_ASKED = 30;

@Injectable()
export class Realtime implements BeforeApplicationShutdown {
  #server: Server<ClientEvents, ServerEvents> | undefined;
  #tie: NodeTie | undefined;
  #look: NodeJS.Timeout | undefined;
  #endSilent: () => void = () => undefined;
  readonly #handlers = new Map<Message, Handler>();
  readonly #onLeave: ((socket: LiveSocket) => void)[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config, private readonly actors: ActorLoader, private readonly log: Log) {}

  /** A room of the application answers one kind of client message. */
  on<M extends Message>(message: M, handle: (socket: LiveSocket, message: Parameters<ClientEvents[M]>[0], answer: (reply: unknown) => void) => Promise<void> | void): void {
    this.#handlers.set(message, handle as Handler);
  }

  /** Told when a socket has gone, so that presence can be put right. */
  onDisconnect(handle: (socket: LiveSocket) => void): void {
    this.#onLeave.push(handle);
  }

  async attach(http: HttpServer, databaseUrl: string): Promise<void> {
    this.#endSilent = watchSilentConnections(http);
    this.#server = new Server(http, {
      path: '/ws', maxHttpBufferSize: LARGEST, pingInterval: 20_000, pingTimeout: 20_000, serveClient: false, perMessageDeflate: false,
      allowRequest: (request, decide) => decide(null, isOwnOrigin(request, this.config)),
    });
    this.#tie = await attachNodes(this.#server, this.config, databaseUrl, this.log);
    this.#server.use((socket, next) => void this.admit(socket as LiveSocket, next));
    this.#look = setInterval(() => this.endSlow(), LOOK_MS).unref();
    this.#server.on('connection', (socket) => this.welcome(socket as LiveSocket));
  }

  /** To everyone in a room, on every node. */
  publish<E extends keyof ServerEvents>(room: string, event: E, ...message: Parameters<ServerEvents[E]>): void {
    this.#server?.to(room).emit(event, ...message);
  }

  /** Like `publish`, but may be dropped for a slow connection: typing, presence. */
  hint<E extends keyof ServerEvents>(room: string, event: E, ...message: Parameters<ServerEvents[E]>): void {
    this.#server?.volatile.to(room).emit(event, ...message);
  }

  /** To the sockets of this node only. */
  tellHere<E extends keyof ServerEvents>(room: string, event: E, ...message: Parameters<ServerEvents[E]>): void {
    this.#server?.local.to(room).emit(event, ...message);
  }

  /** The sockets of this node, each with its person and rooms. */
  get socketsHere(): readonly LiveSocket[] {
    return [...this.#server?.sockets.sockets.values() ?? []] as LiveSocket[];
  }

  /** Whether what is said on one node is heard on the others now. */
  get nodesUp(): boolean {
    return this.#tie?.up() ?? true;
  }

  /** Once this is done, every socket of a person has left a room on every node: what is published afterwards, anywhere, does not reach them. */
  leave(personId: string, room: string): Promise<void> {
    return this.confirmed(personRoom(personId), (server) => server.in(personRoom(personId)).socketsLeave(room), ({ rooms }) => rooms.has(room));
  }

  disconnectPerson(personId: string): Promise<void> {
    return this.confirmed(personRoom(personId), (server) => server.in(personRoom(personId)).disconnectSockets(true));
  }

  disconnectSession(sessionId: string): Promise<void> {
    return this.confirmed(`session:${sessionId}`, (server) => server.in(`session:${sessionId}`).disconnectSockets(true));
  }

  /** Sockets of this node. */
  get connections(): number {
    return this.#server?.engine.clientsCount ?? 0;
  }

  /** Ids of people with a socket in a room, on every node. */
  async peopleIn(room: string): Promise<string[]> {
    const sockets = await this.#server?.in(room).fetchSockets() ?? [];
    return [...new Set(sockets.map((socket) => (socket.data as LiveSocket['data']).actor.personId))];
  }

  /** Before the HTTP server is waited for: an open socket would keep it from ever closing. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.#look);
    this.#endSilent();
    await this.#server?.close();
    await this.#tie?.close();
  }

  private async admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const credential = credentialOf(socket.request);
      const actor = credential && await this.actors.load(credential.secret, credential.via);
      if (!actor) return next(new Error('session.required'));
      if ((this.#server?.sockets.adapter.rooms.get(personRoom(actor.personId))?.size ?? 0) >= MOST_SOCKETS) return next(new Error('request.too_many'));
      Object.assign(socket.data, { actor, secret: credential.secret, budget: BURST, refilled: Date.now() });
      await socket.join([personRoom(actor.personId), `session:${actor.sessionId}`]);
      // Signed out between the check and joining the room that sign-out empties: check once more.
      next(await this.actors.load(credential.secret, credential.via) ? undefined : new Error('session.required'));
    } catch (error) {
      this.log.error('socket admission', error);
      next(new Error('fault'));
    }
  }

  /** Asks every node until none has such a socket left. One that does not answer is dying, and its sockets with it. */
  private async confirmed(room: string, act: (server: Server<ClientEvents, ServerEvents>) => void, remains: (socket: { readonly rooms: ReadonlySet<string> }) => boolean = () => true): Promise<void> {
    const server = this.#server;
    if (!server) return;
    for (let asked = 1; asked <= MOST_ASKED; asked++) {
      act(server);
      try {
        if (!(await server.in(room).timeout(ANSWER_MS).fetchSockets()).some(remains)) return;
      } catch (error) {
        this.log.warn('a node did not confirm that someone has left', String(error));
        return;
      }
      await pause(5 * asked);
    }
    this.log.error('sockets would not leave', new Error(room));
  }

  private endSlow(): void {
    for (const socket of this.#server?.sockets.sockets.values() ?? []) {
      const { socket: wire } = socket.conn.transport as unknown as { socket?: { bufferedAmount?: number; terminate?(): void } };
      if ((wire?.bufferedAmount ?? 0) > MOST_WAITING) wire?.terminate?.();
    }
  }

  private welcome(socket: LiveSocket): void {
    socket.onAny((name: string, ...args: unknown[]) => void this.receive(socket, name, args));
    socket.on('disconnect', () => this.#onLeave.forEach((handle) => handle(socket)));
  }

  private async receive(socket: LiveSocket, name: string, args: unknown[]): Promise<void> {
    const last = args.at(-1);
    const answer = typeof last === 'function' ? (last as (reply: unknown) => void) : () => undefined;
    const schema = clientMessages[name as Message];
    const handle = this.#handlers.get(name as Message);
    if (!spend(socket) || !schema || !handle) return;
    const parsed = schema.safeParse(args[0]);
    if (!parsed.success) return answer({ ok: false, code: 'request.invalid' });
    try {
      await handle(socket, parsed.data as never, answer);
    } catch (error) {
      this.log.error(`socket message ${name}`, error);
      answer({ ok: false, code: 'fault' });
    }
  }
}

export const personRoom = (personId: string): string => `person:${personId}`;

/** A token bucket per connection, so that one hostile client harms nobody. */
function spend(socket: LiveSocket): boolean {
  const now = Date.now();
  const { data } = socket;
  data.budget = Math.min(BURST, data.budget + ((now - data.refilled) / 1000) * PER_SECOND);
  data.refilled = now;
  if (data.budget < 1) return false;
  data.budget -= 1;
  return true;
}
