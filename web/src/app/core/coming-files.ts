// Files on their way to the server: how far each has come, what went wrong with it, and what can be done about that.
import { DestroyRef, inject, signal } from '@angular/core';
import { asProblem } from './api-problem';
import { problemLine } from './problem-messages';
import { sendFile } from './send-file';

export interface ComingFile { readonly key: string; readonly file: File; readonly share: number; readonly problem: string; readonly stop: AbortController }

export class ComingFiles {
  private readonly list = signal<readonly ComingFile[]>([]);
  private turn: Promise<void> = Promise.resolve();
  readonly all = this.list.asReadonly();

  /** Call in an injection context. @param arrived makes something of the upload; the key names this very file, however often it is tried */
  constructor(private readonly arrived: (uploadId: string, key: string, stopped: AbortSignal) => Promise<void>) {
    inject(DestroyRef).onDestroy(() => this.list().forEach(({ stop }) => stop.abort()));
  }

  /** One after another: a school's line is slow enough for one. */
  take(files: readonly File[]): void {
    for (const file of files) {
      const one: ComingFile = { key: crypto.randomUUID(), file, share: 0, problem: '', stop: new AbortController() };
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
      const uploadId = await sendFile({ file: one.file, signal: one.stop.signal, progress: (share) => this.change(one, { share }) });
      this.change(one, { share: 1 });
      await this.arrived(uploadId, one.key, one.stop.signal);
      this.drop(one);
    } catch (caught) {
      if (!one.stop.signal.aborted) this.change(one, { problem: problemLine(asProblem(caught)) });
    }
  }

  private change({ key }: ComingFile, change: Partial<ComingFile>): void {
    this.list.update((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  }
}
