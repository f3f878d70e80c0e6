// A part of the application that did not arrive, without a connection or after an update, is said so: a button that does nothing tells nobody why.
import { ErrorHandler, Injectable, Injector, inject } from '@angular/core';
import { Toasts } from '../kit/toasts';

/** As Chromium, Firefox and Safari put it. */
const NOT_ARRIVED = /dynamically imported module|importing a module script failed/i;
const SAID_FOR_MS = 5000;

@Injectable()
export class SayWhatFailed extends ErrorHandler {
  private readonly injector = inject(Injector);
  private saidAt = -SAID_FOR_MS;

  override handleError(error: unknown): void {
    super.handleError(error);
    if (!NOT_ARRIVED.test(messageOf(error)) || performance.now() - this.saidAt < SAID_FOR_MS) return;
    this.saidAt = performance.now();
    const toasts = this.injector.get(Toasts);
    if (!navigator.onLine) toasts.show('This needs a connection, and there is none. What you have written is kept; try again when you are back.', { tone: 'danger' });
    else toasts.show('A part of Trellis could not be loaded. It may have been updated: load the page again. What you have written is kept.', { tone: 'danger', action: { label: 'Load again', run: () => { location.reload(); } } });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String((error as { rejection?: { message?: unknown } } | null)?.rejection?.message ?? ''));
