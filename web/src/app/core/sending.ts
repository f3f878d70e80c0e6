// One thing a page sends: busy while it is under way, and what the server said against it, beside the field where it belongs.
import { signal } from '@angular/core';
import { asProblem, type ApiProblem } from './api-problem';
import { problemLine } from './problem-messages';

export class Sending {
  readonly busy = signal(false);
  readonly failure = signal('');
  readonly errors = signal<Readonly<Partial<Record<string, string>>>>({});

  /** @returns true when it was done; a second press while busy does nothing. `failed` sees the problem first. */
  async run(work: () => Promise<unknown>, failed?: (problem: ApiProblem) => void): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(true);
    this.failure.set('');
    this.errors.set({});
    try {
      await work();
      return true;
    } catch (caught) {
      this.explain(asProblem(caught));
      failed?.(asProblem(caught));
      return false;
    } finally {
      this.busy.set(false);
    }
  }

  private explain(problem: ApiProblem): void {
    const errors: Record<string, string> = {};
    for (const { path, message } of problem.errors ?? []) errors[path.split('.')[1] ?? ''] ??= message;
    this.errors.set(errors);
    this.failure.set(Object.keys(errors).length ? `Please check: ${Object.values(errors).join('. ')}` : problemLine(problem));
  }
}
