// Signs out everywhere: every browser, this one included. Access tokens are revoked one by one, by name.
import { Injectable } from '@nestjs/common';
import { Database, type Actor } from '@trellis/platform';
import { EndSessions } from './end-sessions';
import { requireBrowser } from './require-browser';

@Injectable()
export class CloseAllSessions {
  constructor(private readonly database: Database, private readonly endSessions: EndSessions) {}

  run(actor: Actor): Promise<null> {
    requireBrowser(actor);
    return this.database.write(actor, async (tx) => {
      await this.endSessions.run(tx, actor.personId);
      return null;
    }, { idempotent: false });
  }
}
