// Files on their way to the server: how far each has come, what went wrong with it, and what can be done about that.
import { DestroyRef, inject, signal } from '@angular/core';
import { asProblem } from './api-problem';
import { problemLine } from './problem-messages';
import { sendFile } from './send-file';

export interface ComingFile {
  readonly key: string; readonly file: File; readonly share: number; readonly problem: string; readonly stop: AbortController;
  /** What was said of it would be said again: it is not taken. */
  readonly final: boolean;
}
const FINAL: readonly string[] = ['file.refused', 'request.too_large'];

export class ComingFiles {
  private readonly list = signal<readonly ComingFile[]>([]);
  private turn: Promise<void> = Promise.resolve();
  readonly all = this.list.asReadonly();

  /** Call in an injection context. @param arrived makes something of the upload; the key names this very file, however often it is tried */
  constructor(private readonly arrived: (uploadId: string, key: string, stopped: AbortSignal) => Promise<void>, private readonly way = sendFile) {
    inject(DestroyRef).onDestroy(() => this.list().forEach(({ stop }) => stop.abort()));
  }

  /** One after another: a school's line is slow enough for one. */
  take(files: readonly File[]): void {
    for (const file of files) {
      const one: ComingFile = { key: crypto.randomUUID(), file, share: 0, problem: '', stop: new AbortController(), final: false };
      this.list.update((all) => [...all, one]);
      this.turn = this.turn.then(() => this.send(one));
    }
  }

  again(one: ComingFile): void {
    this.change(one, { problem: '', share: 0 });
    this.turn = this.turn.then(() => this.send(one));
  }

  drop(one: ComingFile): void {
    one.stop.abort();
    this.list.update((all) => all.filter(({ key }) => key !== one.key));
  }

  private async send(one: ComingFile): Promise<void> {
    if (one.stop.signal.aborted) return;
    try {
      const uploadId = await this.way({ file: one.file, signal: one.stop.signal, progress: (share) => this.change(one, { share }) });
      this.change(one, { share: 1 });
      await this.arrived(uploadId, one.key, one.stop.signal);
      this.drop(one);
    } catch (caught) {
      const problem = asProblem(caught);
      if (!one.stop.signal.aborted) this.change(one, { problem: problemLine(problem), final: FINAL.includes(problem.code) });
    }
  }

  private change({ key }: ComingFile, change: Partial<ComingFile>): void {
    this.list.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
}
