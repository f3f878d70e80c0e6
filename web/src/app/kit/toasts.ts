// Short messages that pass: "Saved", "Undo". The shell shows the stack; anyone may add to it.
import { Injectable, inject, signal } from '@angular/core';
import { Announcer } from './announcer';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'success' | 'danger';
  readonly action: { readonly label: string; run(): void } | undefined;
}
const SECONDS = 6;

@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly announcer = inject(Announcer);
  private readonly list = signal<readonly Toast[]>([]);
  private last = 0;
  readonly stack = this.list.asReadonly();

  /** Stays `seconds`; one with an action or of tone danger stays until dismissed, so that nobody has to hurry. */
  show(text: string, options: { tone?: Toast['tone']; action?: Toast['action']; seconds?: number } = {}): number {
    const id = ++this.last;
    const tone = options.tone ?? 'plain';
    this.list.update((all) => [...all.slice(-3), { id, text, tone, action: options.action }]);
    if (tone === 'danger') this.announcer.interrupt(text); else this.announcer.say(text);
    const stays = options.seconds ?? (tone === 'danger' || options.action ? undefined : SECONDS);
    if (stays) setTimeout(() => this.dismiss(id), stays * 1000);
    return id;
  }

  dismiss(id: number): void {
    this.list.update((all) => all.filter((toast) => toast.id !== id));
  }
}
