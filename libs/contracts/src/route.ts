// What a route is: id, who may call it, and the schemas of what goes in and comes out.
import type * as z from 'zod';
import type { RouteAbility } from './abilities';
import type { ProblemCode } from './problems';
import type { RouteId } from './paths';

export interface RouteSpec {
  /** One line for the API document. */
  readonly summary: string;
  readonly can: RouteAbility;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
  readonly status?: 200 | 201 | 204;
  /** Problems beyond the ones every route can answer with (invalid, unauthenticated, forbidden, not found, fault). */
  readonly problems?: readonly ProblemCode[];
  /** A body or response that is not JSON. */
  readonly consumes?: 'multipart/form-data' | 'application/offset+octet-stream';
  readonly produces?: string;
}

/** Keeps the literal types of a domain's routes while checking that each id is a known path. */
export const defineRoutes = <T extends Partial<Record<RouteId, RouteSpec>>>(routes: T): T => routes;

type Out<T> = T extends z.ZodType ? z.output<T> : undefined;
type In<T> = T extends z.ZodType ? z.input<T> : undefined;

/** What a caller sends (`params`, `query`, `body` before defaults) and gets. */
export interface TypesOf<R extends RouteSpec> {
  params: In<R['params']>;
  query: In<R['query']>;
  body: In<R['body']>;
  response: Out<R['response']>;
}

/** What a controller receives, after the schema has filled in defaults. */
export interface ParsedOf<R extends RouteSpec> {
  params: Out<R['params']>;
  query: Out<R['query']>;
  body: Out<R['body']>;
}
