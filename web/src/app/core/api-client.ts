// Typed calls to the API by route id: `api.call('resource.show', { params: { id } })`.
import { Injectable, InjectionToken, inject } from '@angular/core';
import { PATHS } from '@trellis/contracts/paths';
import type { Problem, RouteId, RouteTypes } from '@trellis/contracts';
import { ApiProblem } from './api-problem';

/** What reaches the network; a test may answer instead. */
export const TRANSPORT = new InjectionToken<(url: string, init: RequestInit) => Promise<Response>>('transport', {
  providedIn: 'root', factory: () => (url, init) => fetch(url, init),
});

type Empty = Record<never, never>;
type Part<Name extends string, T> = undefined extends T ? { [P in Name]?: T } : Empty extends T ? { [P in Name]?: T } : { [P in Name]: T };
/** What a route wants: only the parts it has, and those without a required field may be left out. */
export type ApiArgs<Id extends RouteId> = Part<'params', RouteTypes[Id]['params']>
  & Part<'query', RouteTypes[Id]['query']> & Part<'body', RouteTypes[Id]['body']>;
export interface CallOptions {
  /** Names this act, so that repeating the call does not repeat the act. Made for every POST when left out. */
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** A file to send, for routes that take multipart/form-data. */
  form?: FormData;
}
type Rest<Id extends RouteId> = Empty extends ApiArgs<Id> ? [args?: ApiArgs<Id> & CallOptions] : [args: ApiArgs<Id> & CallOptions];
interface LooseArgs extends CallOptions { params?: unknown; query?: unknown; body?: unknown }

@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly transport = inject(TRANSPORT);
  private signInAgain: (() => Promise<boolean>) | undefined;

  /** The session registers how a person signs in again when a call finds the session gone. True: try the call once more. */
  whenSignedOut(signInAgain: () => Promise<boolean>): void {
    this.signInAgain = signInAgain;
  }

  /** @throws {ApiProblem} for every failure, including an unreachable server */
  async call<Id extends RouteId>(id: Id, ...[args]: Rest<Id>): Promise<RouteTypes[Id]['response']> {
    const [method, path] = PATHS[id];
    const loose: LooseArgs = args ?? {};
    const url = buildUrl(path, loose.params, loose.query);
    const init = buildInit(method, loose);
    let response = await this.send(url, init);
    if (response.status === 401 && !id.startsWith('session.')) {
      const problem = await readProblem(response);
      if (problem.code !== 'session.required' || !(await this.signInAgain?.())) throw problem;
      response = await this.send(url, init);
    }
    if (!response.ok) throw await readProblem(response);
    return (await readAnswer(response)) as RouteTypes[Id]['response'];
  }

  /** Sends once more with the same key after a network failure: the key keeps a write from happening twice. */
  private async send(url: string, init: RequestInit): Promise<Response> {
    try {
      return await this.transport(url, init);
    } catch (failure) {
      if (init.signal?.aborted) throw failure;
    }
    try {
      return await this.transport(url, init);
    } catch (failure) {
      if (init.signal?.aborted) throw failure;
      throw new ApiProblem({ code: 'network.unreachable', status: 0, title: 'Trellis could not be reached' });
    }
  }
}

/** The address of a route for a plain link, e.g. a download. */
export function apiUrl<Id extends RouteId>(id: Id, ...[args]: Empty extends ApiArgs<Id> ? [args?: ApiArgs<Id>] : [args: ApiArgs<Id>]): string {
  const loose: LooseArgs = args ?? {};
  return buildUrl(PATHS[id][1], loose.params, loose.query);
}

function buildUrl(path: string, params: unknown, query: unknown): string {
  const values = (params ?? {}) as Record<string, unknown>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one));
    }
  }
  return search.size ? `${filled}?${search}` : filled;
}

function buildInit(method: string, args: LooseArgs): RequestInit {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const init: RequestInit = { method, headers, credentials: 'same-origin', signal: args.signal ?? null };
  if (method === 'POST') headers['Idempotency-Key'] = args.idempotencyKey ?? crypto.randomUUID();
  if (args.form) init.body = args.form;
  else if (args.body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(args.body);
  }
  return init;
}

async function readAnswer(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) return response.text();
  try {
    return await response.json();
  } catch {
    throw new ApiProblem({ code: 'answer.unreadable', status: response.status, title: 'The answer could not be read' });
  }
}

async function readProblem(response: Response): Promise<ApiProblem> {
  try {
    const problem = (await response.json()) as Partial<Problem> | null;
    if (problem?.code) return new ApiProblem({ ...problem, code: problem.code, status: response.status });
  } catch {
    // Not JSON: a proxy or a dying server answered, and the status is all there is.
  }
  const code = response.status === 401 ? 'session.required' : response.status >= 502 ? 'service.unavailable' : 'answer.unreadable';
  return new ApiProblem({ code, status: response.status });
}
