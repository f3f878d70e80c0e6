// Decides for every request whether it may go on: declared route, known origin, signed-in person, needed ability.
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ROUTES, type RouteId, type RouteSpec } from '@trellis/contracts';
import { ActorLoader } from '../actor';
import { CONFIG, type Config } from '../config/config';
import { ProblemError } from '../problem';
import { credentialOf } from './credentials';
import { isOwnOrigin } from './origin';
import { requestOf } from './http-request';
import { ROUTE_ID } from './route';

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly reflector: Reflector, private readonly actors: ActorLoader, @Inject(CONFIG) private readonly config: Config) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = requestOf(context);
    const id = this.reflector.get<RouteId | undefined>(ROUTE_ID, context.getHandler());
    if (!id) throw new ProblemError('route.not_found');
    request.routeIdOf = id;
    const { can } = ROUTES[id] as RouteSpec;
    const credential = credentialOf(request);
    // A token is never sent by a browser on another site's behalf; a cookie may be.
    if (!['GET', 'HEAD'].includes(request.method) && credential?.via !== 'token' && !isOwnOrigin(request, this.config)) throw new ProblemError('request.foreign_origin');
    request.actor = credential ? await this.actors.load(credential.secret, credential.via) : null;
    if (can === 'public') return true;
    if (!request.actor) throw new ProblemError('session.required');
    if (can !== 'signed-in' && !request.actor.abilities.includes(can)) throw new ProblemError('ability.missing');
    return true;
  }
}
