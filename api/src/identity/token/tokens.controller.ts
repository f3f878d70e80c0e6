// Routes of access tokens.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreateToken } from './create-token';
import { ListTokens } from './list-tokens';
import { RevokeToken } from './revoke-token';

@Controller()
export class TokensController {
  constructor(private readonly listTokens: ListTokens, private readonly createToken: CreateToken, private readonly revokeToken: RevokeToken) {}

  @Route('token.list')
  list(@CurrentActor() actor: Actor) {
    return this.listTokens.run(actor);
  }

  @Route('token.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'token.create'>) {
    return this.createToken.run(actor, body);
  }

  @Route('token.revoke')
  revoke(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'token.revoke'>) {
    return this.revokeToken.run(actor, params.id);
  }
}
