// A failed call as the rest of the application sees it: the problem's code, its words and its fields.
import type { Problem, ProblemCode } from '@trellis/contracts';

/** Codes the API never sends: the call did not get there, or what came back was not ours. */
export type LocalCode = 'network.unreachable' | 'answer.unreadable';

export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode | LocalCode;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly detail: string | undefined;
  /** One per field; `path` as in the request, e.g. `body.title`. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly requestId: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;

  constructor(problem: Partial<Omit<Problem, 'code'>> & { code: ProblemCode | LocalCode; status: number }) {
    super(problem.title ?? problem.code);
    this.code = problem.code;
    this.status = problem.status;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId;
    this.context = problem.context ?? {};
  }
}

/** Wraps anything caught, so that a page can always speak of a problem. */
export function asProblem(caught: unknown): ApiProblem {
  if (caught instanceof ApiProblem) return caught;
  return new ApiProblem({ code: 'fault', status: 0, title: caught instanceof Error ? caught.message : String(caught) });
}

/** The thing is absent or not shared with me: the API says the same for both, and so does the page. */
export const isMissing = (problem: ApiProblem | undefined): boolean => problem?.code === 'thing.not_found' || problem?.code === 'route.not_found';
export const isForbidden = (problem: ApiProblem | undefined): boolean => problem?.status === 403;
