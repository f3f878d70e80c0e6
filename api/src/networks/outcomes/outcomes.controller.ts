// The routes of what came of a thread.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListOutcomes } from './list-outcomes';
import { MakeOutcome } from './make-outcome';

@Controller()
export class OutcomesController {
  constructor(private readonly listOutcomes: ListOutcomes, private readonly makeOutcome: MakeOutcome) {}

  @Route('outcome.list')
  list(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'outcome.list'>) {
    return this.listOutcomes.run(actor, params.id);
  }

  @Route('outcome.comment')
  comment(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'outcome.comment'>) {
    return this.makeOutcome.comment(actor, params.id, body);
  }

  @Route('outcome.offer')
  offer(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'outcome.offer'>) {
    return this.makeOutcome.offer(actor, params.id, body);
  }

  @Route('outcome.origins')
  origins(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'outcome.origins'>) {
    return this.listOutcomes.origins(actor, query.ids);
  }
}
