// A controller's method takes its place among the contracts' routes: @Route('resource.adapt').
import { applyDecorators, HttpCode, RequestMapping, RequestMethod, SetMetadata } from '@nestjs/common';
import { PATHS, ROUTES, type RouteId, type RouteSpec } from '@trellis/contracts';

export const ROUTE_ID = 'trellis:route';

/** Method, path, status, schemas and ability all come from the contract; a method without this stops the boot. */
export const Route = (id: RouteId): MethodDecorator => {
  const [method, path] = PATHS[id];
  const spec: RouteSpec = ROUTES[id];
  return applyDecorators(RequestMapping({ method: RequestMethod[method], path }), HttpCode(spec.status ?? 200), SetMetadata(ROUTE_ID, id));
};
