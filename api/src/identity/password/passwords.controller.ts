// Routes of passwords.
import { Controller, Inject, Req } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CONFIG, Input, Route, type Config, type HttpRequest } from '@trellis/platform';
import { linkOrigin } from './password-links';
import { RequestPassword } from './request-password';
import { SetPassword } from './set-password';

@Controller()
export class PasswordsController {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly requestPassword: RequestPassword, private readonly setPassword: SetPassword) {}

  @Route('password.request')
  request(@Input() { body }: Parsed<'password.request'>, @Req() request: HttpRequest) {
    return this.requestPassword.run(body.email, { ip: request.ip, origin: linkOrigin(this.config, request) });
  }

  @Route('password.set')
  set(@Input() { body }: Parsed<'password.set'>, @Req() request: HttpRequest) {
    return this.setPassword.run(body, { actor: request.actor ?? null, ip: request.ip });
  }
}
