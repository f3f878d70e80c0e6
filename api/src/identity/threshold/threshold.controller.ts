// Routes of the smallest group that figures may be about.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AnswerThreshold } from './answer-threshold';
import { SetThreshold } from './set-threshold';

@Controller()
export class ThresholdController {
  constructor(private readonly setThreshold: SetThreshold, private readonly answerThreshold: AnswerThreshold) {}

  @Route('threshold.show')
  show(@CurrentActor() actor: Actor) { return this.setThreshold.show(actor); }

  @Route('threshold.set')
  set(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'threshold.set'>) { return this.setThreshold.run(actor, body); }

  @Route('threshold.answer')
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'threshold.answer'>) { return this.answerThreshold.run(actor, params.id, body.agrees); }
}
