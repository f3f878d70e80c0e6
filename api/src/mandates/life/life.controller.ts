// Routes of a mandate's life after it began.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AnswerExceptions } from './answer-exceptions';
import { EndException } from './end-exception';
import { GiveResponse } from './give-response';
import { ListOwed } from './list-owed';
import { Nudges } from './nudges';
import { RecordReview } from './record-review';
import { ShowLife } from './show-life';

@Controller()
export class LifeController {
  constructor(private readonly life: ShowLife, private readonly reviews: RecordReview, private readonly responses: GiveResponse, private readonly exceptions: AnswerExceptions, private readonly ends: EndException, private readonly nudges: Nudges, private readonly owed: ListOwed) {}

  @Route('mandate.life')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'mandate.life'>) { return this.life.run(actor, params.id); }

  @Route('mandate.core')
  core(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'mandate.core'>) { return this.life.core(actor, body); }

  @Route('review.record')
  review(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'review.record'>) { return this.reviews.run(actor, params.id, body); }

  @Route('response.list')
  listResponses(@CurrentActor() actor: Actor) { return this.responses.list(actor); }

  @Route('response.show')
  showResponse(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'response.show'>) { return this.responses.show(actor, params.id); }

  @Route('response.give')
  giveResponse(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'response.give'>) { return this.responses.run(actor, params.id, body); }

  @Route('owed.mine')
  listOwed(@CurrentActor() actor: Actor) { return this.owed.run(actor); }

  @Route('exception.list')
  listExceptions(@CurrentActor() actor: Actor) { return this.exceptions.list(actor); }

  @Route('exception.request')
  requestException(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'exception.request'>) { return this.exceptions.request(actor, params.id, body); }

  @Route('exception.answer')
  answerException(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'exception.answer'>) { return this.exceptions.answer(actor, params.id, body); }

  @Route('exception.end')
  endException(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'exception.end'>) { return this.ends.run(actor, params.id, body); }

  @Route('nudge.next')
  nextNudge(@CurrentActor() actor: Actor) { return this.nudges.next(actor); }

  @Route('nudge.answer')
  answerNudge(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'nudge.answer'>) { return this.nudges.answer(actor, body); }
}
