// What a problem says to a teacher: a heading, what to do, and whether trying again can help.
import { PROBLEMS } from '@trellis/contracts/problems';
import type { ProblemCode } from '@trellis/contracts';
import type { ApiProblem, LocalCode } from './api-problem';

export interface ProblemWords { readonly title: string; readonly detail: string; readonly retry: boolean }

const LOCAL: Record<LocalCode, string> = {
  'network.unreachable': 'We could not reach Trellis',
  'answer.unreadable': 'Something went wrong on our side',
};
const ADVICE: Partial<Record<ProblemCode | LocalCode, string>> = {
  'network.unreachable': 'Check your connection and try again. Anything you typed is still here.',
  'service.unavailable': 'It is usually back within a minute. Anything you typed is still here.',
  'answer.unreadable': 'Try again. If it keeps happening, tell your trust’s Trellis administrator.',
  'fault': 'Try again. If it keeps happening, tell your trust’s Trellis administrator and quote the reference.',
  'thing.not_found': 'It may have been removed, or the person who owns it has not shared it with you.',
  'route.not_found': 'Check the address, or start from the home page.',
  'thing.stale': 'Reload to see the newest version. What you typed is kept here until you do.',
  'ability.missing': 'If you think it should, ask your trust’s Trellis administrator.',
  'session.required': 'Your session has ended. Sign in again to carry on.',
  'request.too_many': 'Wait a minute, then try again.',
  'request.too_large': 'Send a smaller file or a shorter text.',
};
const RETRY = new Set<string>(['network.unreachable', 'service.unavailable', 'answer.unreadable', 'fault', 'request.too_many']);

export function problemWords(problem: ApiProblem): ProblemWords {
  const title = problem.code in LOCAL ? LOCAL[problem.code as LocalCode] : PROBLEMS[problem.code as ProblemCode]?.[1] ?? PROBLEMS.fault[1];
  const detail = problem.detail ?? ADVICE[problem.code] ?? '';
  const reference = problem.status >= 500 && problem.requestId ? ` Reference: ${problem.requestId}.` : '';
  return { title, detail: `${detail}${reference}`.trim(), retry: RETRY.has(problem.code) };
}

/** One line, for a toast. */
export function problemLine(problem: ApiProblem): string {
  const { title, detail } = problemWords(problem);
  return detail ? `${title}. ${detail}` : `${title}.`;
}
