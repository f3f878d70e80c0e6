// The routes of a lead's desk.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { LeadDesk } from './lead-desk';

@Controller()
export class DeskController {
  constructor(private readonly desk: LeadDesk) {}

  @Route('desk.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'desk.show'>) {
    return this.desk.run(actor, params.id);
  }

  @Route('desk.act')
  act(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'desk.act'>) {
    return this.desk.act(actor, params.id, body);
  }

  @Route('desk.dismiss')
  dismiss(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'desk.dismiss'>) {
    return this.desk.dismiss(actor, params.id, body);
  }
}
