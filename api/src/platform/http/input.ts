// What a controller receives: the actor, and input that the contract's schema has accepted.
import { createParamDecorator } from '@nestjs/common';
import { ROUTES, type RouteSpec } from '@trellis/contracts';
import type * as z from 'zod';
import type { Actor } from '../actor';
import { ProblemError } from '../problem';
import { requestOf, type HttpRequest } from './http-request';

type Part = 'params' | 'query' | 'body';
type FieldError = { path: string; message: string };

/** The signed-in person. Throws where the guard did not run or the route is public. */
export const CurrentActor = createParamDecorator((_: unknown, context): Actor => {
  const { actor } = requestOf(context);
  if (!actor) throw new ProblemError('session.required');
  return actor;
});

/** `{ params, query, body }` as the route's schemas understand them. @throws ProblemError request.invalid naming each field. */
export const Input = createParamDecorator((_: unknown, context) => parseInput(requestOf(context)));

export function parseInput(request: HttpRequest): Record<Part, unknown> {
  const spec = request.routeIdOf ? (ROUTES[request.routeIdOf] as RouteSpec) : undefined;
  if (!spec) throw new ProblemError('route.not_found');
  const errors: FieldError[] = [];
  const parsed: Record<Part, unknown> = { params: undefined, query: undefined, body: undefined };
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = spec[part];
    if (!schema) continue;
    // With what was entered, or everything of a wrong kind would be called missing.
    const result = schema.safeParse(part === 'body' ? request.body ?? {} : request[part] ?? {}, { reportInput: true });
    if (result.success) parsed[part] = result.data;
    else errors.push(...fieldErrors(part, result.error));
  }
  // An id that cannot exist is a thing that does not exist.
  if (errors.length && errors.every(({ path }) => path.startsWith('params.'))) throw new ProblemError('thing.not_found');
  if (errors.length) throw new ProblemError('request.invalid', undefined, { errors });
  return parsed;
}

function fieldErrors(part: Part, error: z.ZodError): FieldError[] {
  return error.issues.slice(0, 50).map((issue) => ({ path: [part, ...issue.path.map(String)].join('.'), message: plainMessage(issue) }));
}

/** zod's own wording is for programmers; these are the cases a form can meet. */
function plainMessage(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'This is missing';
  if (issue.code === 'invalid_type') return issue.message.startsWith('Invalid input') ? `This should be ${article(issue.expected)}` : issue.message;
  if (issue.code === 'too_big' && issue.message.startsWith('Too big')) return `This is more than ${issue.maximum}`;
  if (issue.code === 'too_small' && issue.message.startsWith('Too small')) return `This is less than ${issue.minimum}`;
  if (issue.code === 'invalid_value') return `Choose one of: ${issue.values.map(String).join(', ')}`;
  return issue.message;
}

const article = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
