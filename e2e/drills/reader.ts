// A reader as the web application is one: follows a network on a socket, fetches what the socket did not bring, and remembers what it took.
import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { heardOf, isLevel, receive, startAt, type NetworkChange, type StreamState } from '@trellis/contracts';
import { io, type Socket } from 'socket.io-client';
import { callAs, cookieOf, type Member } from '../members';

/** What a step comes to in a list that is compared with others. */
export const markOf = ({ seq, kind, post }: Pick<NetworkChange, 'seq' | 'kind'> & { post?: { id: string; text: string } | undefined }): string => `${seq} ${kind} ${post?.id ?? ''} ${post?.text ?? ''}\n`;

export class Reader {
  #state: StreamState = startAt(0);
  #socket: Socket | undefined;
  #asking: Promise<void> | undefined;
  #ended = false;
  readonly #list = createHash('sha256');
  taken = 0;
  /** Steps that came out of order or twice; the rule of the history forbids both. */
  wrong = 0;
  reconnects = 0;
  /** Called with every post, when it is ready to be shown. */
  onPost: ((text: string) => void) | undefined;

  constructor(private readonly urls: readonly string[], private readonly member: Member, private readonly networkId: string, private readonly random: () => number) {}

  get seq(): number { return this.#state.seq; }

  /** Lives until ended: connects to any node, and to another when that one is gone. */
  async live(): Promise<void> {
    while (!this.#ended) {
      await this.connected();
      this.reconnects += 1;
      await pause(50 + this.random() * 400);
    }
  }

  /** The wire is cut, as when a lift door closes. */
  cut(): void {
    this.#socket?.io.engine?.close();
  }

  /** The tab sleeps: nothing is read from the wire. */
  async sleep(milliseconds: number): Promise<void> {
    const wire = (this.#socket?.io.engine?.transport as unknown as { ws?: { pause(): void; resume(): void } } | undefined)?.ws;
    wire?.pause();
    await pause(milliseconds);
    wire?.resume();
  }

  end(): void {
    this.#ended = true;
    this.#socket?.close();
  }

  /** Of everything taken, in the order it was taken. */
  digest(): string {
    return this.#list.copy().digest('hex');
  }

  private connected(): Promise<void> {
    return new Promise((gone) => {
      const socket = this.#socket = io(this.anyUrl(), { path: '/ws', transports: ['websocket'], reconnection: false, forceNew: true, timeout: 5000, extraHeaders: { cookie: cookieOf(this.member), origin: this.urls[0]! } });
      const over = (): void => { socket.close(); gone(); };
      socket.on('connect_error', over);
      socket.on('disconnect', over);
      socket.on('network.change', ({ change }: { change: NetworkChange }) => this.take([change], change.seq));
      socket.on('network.reached', ({ seq }: { seq: number }) => this.take([], seq));
      socket.on('connect', () => void socket.timeout(10_000).emitWithAck('network.open', { networkId: this.networkId }).then((reply: { ok: boolean; seq: number }) => (reply.ok ? this.take([], reply.seq) : over()), over));
    });
  }

  private take(changes: readonly NetworkChange[], known: number): void {
    const { state, steps } = receive(heardOf(this.#state, known), changes);
    for (const step of steps) {
      if (step.seq !== this.taken + 1) this.wrong += 1;
      this.taken = step.seq;
      this.#list.update(markOf(step));
      if (step.post) this.onPost?.(step.post.text);
    }
    this.#state = state;
    if (!isLevel(state)) this.#asking ??= this.ask().finally(() => { this.#asking = undefined; });
  }

  private async ask(): Promise<void> {
    while (!isLevel(this.#state) && !this.#ended) {
      const answer = await callAs<{ changes: NetworkChange[]; seq: number }>(this.anyUrl(), this.member, 'GET', `/api/networks/${this.networkId}/changes?after=${this.#state.seq}&limit=500`).catch(() => null);
      if (!answer) { await pause(200 + this.random() * 400); continue; }
      this.take(answer.changes, answer.seq);
    }
  }

  private anyUrl(): string {
    return this.urls[Math.floor(this.random() * this.urls.length)]!;
  }
}
