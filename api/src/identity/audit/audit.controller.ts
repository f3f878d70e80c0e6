// The route of the audit log.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListAudit } from './list-audit';

@Controller()
export class AuditController {
  constructor(private readonly listAudit: ListAudit) {}

  @Route('audit.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'audit.list'>) {
    return this.listAudit.run(actor, query.cursor);
  }
}
