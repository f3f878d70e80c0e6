// Runs a handler inside its request's context, offers the idempotency key, and in tests holds answers to their contract.
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { ROUTES, type RouteSpec } from '@trellis/contracts';
import { map, Observable } from 'rxjs';
import { ProblemError } from '../problem';
import { replyOf, requestOf, type HttpRequest } from './http-request';
import { RequestContext } from './request-context';

@Injectable()
export class RequestInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = requestOf(context);
    const requestContext = new RequestContext(request.id);
    const key = keyOf(request);
    if (key) requestContext.offerIdempotencyKey(key, `${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`);
    const answer = new Observable<unknown>((subscriber) => requestContext.run(() => next.handle().subscribe(subscriber)));
    return process.env['NODE_ENV'] === 'test' ? answer.pipe(map((value) => held(request, replyOf(context).sent, value))) : answer;
  }
}

function keyOf(request: HttpRequest): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined || request.method === 'GET') return undefined;
  if (typeof key !== 'string' || !/^[\w-]{8,100}$/.test(key)) throw new ProblemError('request.invalid', 'An Idempotency-Key has 8 to 100 letters, digits or hyphens');
  return key;
}

/** An answer that breaks its contract is a fault of ours; finding it is a test's business, not a teacher's. */
function held(request: HttpRequest, sent: boolean, value: unknown): unknown {
  const spec = request.routeIdOf ? (ROUTES[request.routeIdOf] as RouteSpec) : undefined;
  if (!spec || sent || spec.produces || spec.status === 204) return value;
  const result = spec.response.safeParse(JSON.parse(JSON.stringify(value ?? null)));
  if (!result.success) throw new Error(`${request.routeIdOf} broke its contract: ${result.error.message}`);
  return value;
}
