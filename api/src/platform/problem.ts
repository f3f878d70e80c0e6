// An expected failure: a code of the contracts and, where it helps, words and fields a person can act on.
import { PROBLEMS, type Problem, type ProblemCode } from '@trellis/contracts';

export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail?: string,
    readonly more: Pick<Problem, 'errors' | 'context'> & { retryAfter?: number } = {},
  ) {
    super(detail ?? PROBLEMS[code][1]);
  }

  get status(): number {
    return PROBLEMS[this.code][0];
  }

  /** The body of the answer, without the request's id. */
  toBody(): Problem {
    const [status, title] = PROBLEMS[this.code];
    const { errors, context } = this.more;
    return { type: `urn:trellis:problem:${this.code}`, title, status, code: this.code, ...(this.detail && { detail: this.detail }), ...(errors && { errors }), ...(context && { context }) };
  }
}

/** One field is wrong, and this is what to do about it. */
export const invalidField = (path: string, message: string): ProblemError =>
  new ProblemError('request.invalid', undefined, { errors: [{ path, message }] });

/** Missing and forbidden look the same. */
export const notFound = (): ProblemError => new ProblemError('thing.not_found');
