// One act of a page at a time: a second press does nothing, and a failure is said in a toast, with nothing lost.
import { inject, signal } from '@angular/core';
import { Toasts } from '../kit/toasts';
import { asProblem, type ApiProblem } from './api-problem';
import { problemLine } from './problem-messages';

export class Acting {
  private readonly toasts = inject(Toasts);
  private readonly under = signal(false);
  readonly busy = this.under.asReadonly();

  /** @returns true when it was done. `failed` sees the problem before it is said. */
  async run(work: () => Promise<unknown>, failed?: (problem: ApiProblem) => void): Promise<boolean> {
    if (this.under()) return false;
    this.under.set(true);
    try {
      await work();
      return true;
    } catch (caught) {
      const problem = asProblem(caught);
      failed?.(problem);
      this.toasts.show(problemLine(problem), { tone: 'danger' });
      return false;
    } finally {
      this.under.set(false);
    }
  }

  /** Says it when it is done. */
  async saying(done: string, work: () => Promise<unknown>): Promise<boolean> {
    const did = await this.run(work);
    if (did) this.toasts.show(done, { tone: 'success' });
    return did;
  }
}
