// The OpenAPI 3.1 document, made from the contracts themselves, so that it cannot say anything else.
import { PATHS, PROBLEMS, ROUTES, type ProblemCode, type RouteId, type RouteSpec } from '@trellis/contracts';
import * as z from 'zod';

type Json = Record<string, unknown>;
let made: Json | undefined;
const BINARY = { type: 'string', format: 'binary' };

export function openApiDocument(): Json & { openapi: string } {
  made ??= build();
  return made as Json & { openapi: string };
}

function build(): Json {
  const paths: Record<string, Json> = {};
  for (const id of Object.keys(PATHS) as RouteId[]) {
    const [method, path] = PATHS[id];
    const template = path.replace(/:(\w+)/g, '{$1}');
    (paths[template] ??= {})[method.toLowerCase()] = operation(id, ROUTES[id]);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Trellis', version: '1', description: 'Sign in with POST /api/session (a cookie), or send a personal access token as a bearer token. A POST may carry an Idempotency-Key: repeating it returns the first answer.' },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-trellis' }, token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
      responses: Object.fromEntries(Object.entries(PROBLEMS).map(([code, [status, title]]) => [code, {
        description: `${status}: ${title}`, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      }])),
    },
  };
}

function operation(id: RouteId, spec: RouteSpec): Json {
  const [method] = PATHS[id];
  const parameters = [...parametersOf(spec.params, 'path'), ...parametersOf(spec.query, 'query'),
    ...(method === 'POST' ? [{ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', pattern: '^[\\w-]{8,100}$' } }] : [])];
  return {
    operationId: id, summary: spec.summary, tags: [id.split('.')[0]], 'x-ability': spec.can,
    security: spec.can === 'public' ? [] : [{ session: [] }, { token: [] }],
    ...(parameters.length && { parameters }),
    ...(spec.body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(spec.body, 'input') } } } }),
    ...(spec.consumes && { requestBody: { required: true, content: { [spec.consumes]: { schema: spec.consumes === 'multipart/form-data' ? { type: 'object', required: ['file'], properties: { file: BINARY } } : BINARY } } } }),
    responses: responsesOf(spec),
  };
}

function responsesOf(spec: RouteSpec): Json {
  const status = spec.status ?? 200;
  const content = status === 204 ? {} : { content: { [spec.produces ?? 'application/json']: { schema: schemaOf(spec.response, 'output') } } };
  const responses: Record<string, Json> = { [status]: { description: status === 204 ? 'Done' : 'The answer', ...content } };
  for (const code of problemsOf(spec)) {
    const wire = String(PROBLEMS[code][0]);
    const known = responses[wire];
    responses[wire] = known ? { ...known, description: `${String(known['description'])}; ${code}: ${PROBLEMS[code][1]}` }
      : { description: `${code}: ${PROBLEMS[code][1]}`, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
  }
  return responses;
}

/** What every route can answer besides its own: invalid input, no session, no right, nothing there, overload, a fault. */
function problemsOf(spec: RouteSpec): ProblemCode[] {
  const codes: ProblemCode[] = ['request.malformed', ...(spec.problems ?? []), 'service.unavailable', 'fault'];
  if (spec.body || spec.query) codes.push('request.invalid');
  if (spec.body) codes.push('request.too_large', 'request.unsupported_type', 'request.foreign_origin');
  if (spec.can !== 'public') codes.push('session.required');
  if (spec.can !== 'public' && spec.can !== 'signed-in') codes.push('ability.missing');
  if (spec.params) codes.push('thing.not_found');
  return [...new Set(codes)];
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const object = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({ name, in: where, required: where === 'path' || (object.required ?? []).includes(name), schema: property }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json;
  return json;
}

const problemSchema = {
  type: 'object', required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string', enum: Object.keys(PROBLEMS) }, detail: { type: 'string' },
    errors: { type: 'array', items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } } },
    requestId: { type: 'string' }, context: { type: 'object' },
  },
};
