// The request as our guards, pipes and filters know it.
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RouteId } from '@trellis/contracts';
import type { Actor } from '../actor';

export type HttpRequest = FastifyRequest & { routeIdOf?: RouteId; actor?: Actor | null };

export const requestOf = (context: ExecutionContext): HttpRequest => context.switchToHttp().getRequest<HttpRequest>();
export const replyOf = (context: ExecutionContext): FastifyReply => context.switchToHttp().getResponse<FastifyReply>();
