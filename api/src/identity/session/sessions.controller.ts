// Routes of signing in and out.
import { Controller, Inject, Req, Res } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CONFIG, CurrentActor, Input, Route, type Actor, type Config, type HttpRequest } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { CloseAllSessions } from './close-all-sessions';
import { CloseSession } from './close-session';
import { deviceName } from './device-name';
import { ListDemoAccounts } from './list-demo-accounts';
import { ListSessions } from './list-sessions';
import { OpenSession } from './open-session';
import { RevokeSession } from './revoke-session';
import { endedCookie, sessionCookie } from './session-cookie';
import { ShowSession } from './show-session';

@Controller()
export class SessionsController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly openSession: OpenSession, private readonly showSession: ShowSession, private readonly closeSession: CloseSession,
    private readonly listDemoAccounts: ListDemoAccounts, private readonly listSessions: ListSessions,
    private readonly revokeSession: RevokeSession, private readonly closeAllSessions: CloseAllSessions,
  ) {}

  @Route('session.open')
  async open(@Input() { body }: Parsed<'session.open'>, @Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { me, secret } = await this.openSession.run(body, { ip: request.ip, device: deviceName(request.headers['user-agent']), previous: request.actor ?? null });
    void reply.header('set-cookie', sessionCookie(this.config, secret));
    return me;
  }

  @Route('session.show')
  show(@CurrentActor() actor: Actor) {
    return this.showSession.run(actor);
  }

  @Route('session.close')
  async close(@Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.closeSession.run(request.actor);
    void reply.header('set-cookie', endedCookie(this.config));
    return null;
  }

  @Route('session.demo')
  demo() {
    return this.listDemoAccounts.run();
  }

  @Route('session.list')
  list(@CurrentActor() actor: Actor) {
    return this.listSessions.run(actor);
  }

  @Route('session.revoke')
  revoke(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'session.revoke'>) {
    return this.revokeSession.run(actor, params.id);
  }

  @Route('session.closeAll')
  async closeAll(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.closeAllSessions.run(actor);
    void reply.header('set-cookie', endedCookie(this.config));
    return null;
  }
}
