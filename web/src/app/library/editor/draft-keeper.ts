// Keeps what is being written: at once on this device, and after a pause on the server. Says how that stands.
import { signal } from '@angular/core';
import type { Answer } from '@trellis/contracts';
import { asProblem, type ApiProblem } from '../../core/api-problem';
import type { DocumentJson } from '../lesson/lesson-document';

export type Draft = Answer<'draft.show'>;
export type Standing =
  | { readonly is: 'untouched' | 'waiting' | 'saving' | 'device' | 'offline' }
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'refused' | 'stale'; readonly problem: ApiProblem };

export interface Keeping {
  /** What is written now. */
  read(): DocumentJson;
  /** On this device. False: it cannot. */
  keep(document: DocumentJson): boolean;
  /** What is on the server needs no copy here. */
  forget(): void;
  /** On the server; absent while there is nothing there to save to. @throws {ApiProblem} */
  save?(document: DocumentJson, version: number): Promise<Draft>;
}
export interface Pauses { readonly device: number; readonly server: number; readonly again: number }
const PAUSES: Pauses = { device: 300, server: 2000, again: 15_000 };

export class DraftKeeper {
  private readonly state = signal<Standing>({ is: 'untouched' });
  readonly standing = this.state.asReadonly();
  /** Of the draft on the server; 0 when there is none. */
  version = 0;
  private deviceTimer: ReturnType<typeof setTimeout> | undefined;
  private serverTimer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;
  private changes = 0;
  private kept = true;
  private ended = false;

  constructor(private readonly keeping: Keeping, private readonly pauses: Pauses = PAUSES) {}

  /** Something was written. */
  touch(): void {
    if (this.ended) return;
    this.changes += 1;
    const { is } = this.state();
    if (is !== 'waiting' && is !== 'saving' && is !== 'stale') this.state.set({ is: 'waiting' });
    this.deviceTimer ??= setTimeout(() => this.keepHere(), this.pauses.device);
    this.plan(this.pauses.server);
  }

  /** At once, e.g. when the page is left: on this device for certain, on the server if it answers. */
  async flush(): Promise<void> {
    if (this.deviceTimer) this.keepHere();
    if (!this.serverTimer) { await this.saving; return; }
    clearTimeout(this.serverTimer);
    this.serverTimer = undefined;
    await this.send();
  }

  /** No more saving until `resume`: a version is being made of it, or a choice is open. Waits for what is under way. */
  async pause(): Promise<void> {
    if (this.deviceTimer) this.keepHere();
    clearTimeout(this.serverTimer);
    this.serverTimer = undefined;
    this.ended = true;
    await this.saving;
  }

  resume(version = this.version): void {
    this.ended = false;
    this.version = version;
    this.state.set({ is: 'waiting' });
    this.touch();
  }

  /** What is written is what the server has. */
  settle(version: number, at?: string): void {
    this.ended = false;
    this.version = version;
    this.state.set(at ? { is: 'saved', at } : { is: 'untouched' });
  }

  /** Keeps it here and stops for good. */
  end(): void {
    if (this.deviceTimer) this.keepHere();
    clearTimeout(this.serverTimer);
    this.ended = true;
  }

  private keepHere(): void {
    clearTimeout(this.deviceTimer);
    this.deviceTimer = undefined;
    this.kept = this.keeping.keep(this.keeping.read());
    if (!this.keeping.save && !this.ended) this.state.set({ is: this.kept ? 'device' : 'waiting' });
  }

  private plan(pause: number): void {
    if (!this.keeping.save || this.ended || this.state().is === 'stale') return;
    clearTimeout(this.serverTimer);
    this.serverTimer = setTimeout(() => { this.serverTimer = undefined; void this.send(); }, pause);
  }

  /** One at a time; what was written meanwhile goes next. */
  private send(): Promise<void> {
    this.saving ??= this.sendNow().finally(() => { this.saving = undefined; });
    return this.saving;
  }

  private async sendNow(): Promise<void> {
    const { save } = this.keeping;
    if (!save) return;
    const at = this.changes;
    this.state.set({ is: 'saving' });
    try {
      const draft = await save.call(this.keeping, this.keeping.read(), this.version);
      this.version = draft.version;
      if (this.changes === at) {
        this.state.set({ is: 'saved', at: draft.savedAt });
        clearTimeout(this.deviceTimer);
        this.deviceTimer = undefined;
        this.keeping.forget();
      } else { this.state.set({ is: 'waiting' }); this.plan(this.pauses.server); }
    } catch (caught) {
      this.failed(asProblem(caught));
    }
  }

  private failed(problem: ApiProblem): void {
    this.keepHere();
    if (problem.code === 'thing.stale') { this.state.set({ is: 'stale', problem }); return; }
    const passing = problem.code === 'network.unreachable' || problem.code === 'service.unavailable';
    this.state.set(passing && this.kept ? { is: 'offline' } : { is: 'refused', problem });
    if (passing || problem.status >= 500) this.plan(this.pauses.again);
  }
}
