// Stops the boot when a controller's method is not one of the contracts' routes, or a route has no method.
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTES, type RouteId } from '@trellis/contracts';
import { ROUTE_ID } from './route';

/** Nest's own key on a method that answers HTTP. */
const METHOD_METADATA = 'method';

@Injectable()
export class DeclaredRoutes {
  constructor(private readonly discovery: DiscoveryService, private readonly scanner: MetadataScanner, private readonly reflector: Reflector) {}

  /** @throws Error naming every undeclared, doubled or missing route. */
  check(expected: readonly RouteId[] = Object.keys(ROUTES) as RouteId[]): void {
    const wrong: string[] = [];
    const seen = new Map<RouteId, string>();
    for (const { instance, metatype } of this.discovery.getControllers()) {
      if (!instance || !metatype) continue;
      for (const name of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, object>)[name]!;
        if (Reflect.getMetadata(METHOD_METADATA, handler) === undefined) continue;
        const where = `${metatype.name}.${name}`;
        const id = this.reflector.get<RouteId | undefined>(ROUTE_ID, handler as () => void);
        if (!id) wrong.push(`${where} declares no route`);
        else if (seen.has(id)) wrong.push(`${where} and ${seen.get(id)} both answer ${id}`);
        else seen.set(id, where);
      }
    }
    for (const id of expected) if (!seen.has(id)) wrong.push(`nothing answers ${id}`);
    if (wrong.length) throw new Error(`Routes and contracts disagree:\n${wrong.join('\n')}`);
  }
}
