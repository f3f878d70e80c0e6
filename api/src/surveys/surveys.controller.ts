// Routes of surveys. Closing a wave publishes figures, so that route belongs to analytics.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AnswerPulse } from './answer-pulse';
import { CompareTrusts } from './compare-trusts';
import { ListPulses } from './list-pulses';
import { SchedulePulse } from './schedule-pulse';
import { WritePulse } from './write-pulse';

@Controller()
export class SurveysController {
  constructor(private readonly pulses: ListPulses, private readonly writePulse: WritePulse, private readonly schedulePulse: SchedulePulse, private readonly answerPulse: AnswerPulse, private readonly trusts: CompareTrusts) {}

  @Route('pulse.list')
  list(@CurrentActor() actor: Actor) { return this.pulses.run(actor); }

  @Route('pulse.ready')
  ready(@CurrentActor() actor: Actor) { return this.pulses.ready(actor); }

  @Route('pulse.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'pulse.create'>) { return this.writePulse.create(actor, body); }

  @Route('pulse.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'pulse.show'>) { return this.pulses.show(actor, params.id); }

  @Route('pulse.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'pulse.update'>) { return this.writePulse.update(actor, params.id, body); }

  @Route('pulse.windows')
  windows(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'pulse.windows'>) { return this.schedulePulse.windows(actor, query.rhythm); }

  @Route('pulse.schedule')
  schedule(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'pulse.schedule'>) { return this.schedulePulse.run(actor, params.id, body); }

  @Route('pulse.unschedule')
  unschedule(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'pulse.unschedule'>) { return this.schedulePulse.remove(actor, params.id); }

  @Route('pulse.answer')
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'pulse.answer'>) { return this.answerPulse.run(actor, params.id, body); }

  @Route('pulse.compare')
  compare(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'pulse.compare'>) { return this.trusts.choose(actor, body.compares); }

  @Route('pulse.mine')
  mine(@CurrentActor() actor: Actor) { return this.answerPulse.mine(actor); }
}
