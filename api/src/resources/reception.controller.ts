// What colleagues do with a resource, over HTTP: teach it, thank for it, see what became of one's own.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { GiveFit } from './fit/give-fit';
import { ShowFit } from './fit/show-fit';
import { GiveThanks } from './give-thanks';
import { RecordUse } from './record-use';
import { RemoveUse } from './remove-use';
import { ShowMyReception } from './show-my-reception';
import { ShowReception } from './show-reception';
import { WithdrawThanks } from './withdraw-thanks';

@Controller()
export class ReceptionController {
  constructor(
    private readonly recordUse: RecordUse, private readonly removeUse: RemoveUse, private readonly giveThanks: GiveThanks, private readonly withdrawThanks: WithdrawThanks,
    private readonly giveFit: GiveFit, private readonly showFit: ShowFit,
    private readonly showReception: ShowReception, private readonly showMyReception: ShowMyReception,
  ) {}

  @Route('use.record')
  use(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'use.record'>) {
    return this.recordUse.run(actor, params.id, body);
  }

  @Route('use.remove')
  unuse(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'use.remove'>) {
    return this.removeUse.run(actor, params.id, params.useId);
  }

  @Route('fit.show')
  fit(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'fit.show'>) {
    return this.showFit.run(actor, params.id);
  }

  @Route('fit.give')
  sayFit(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'fit.give'>) {
    return this.giveFit.run(actor, params.id, body);
  }

  @Route('thanks.give')
  thank(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thanks.give'>) {
    return this.giveThanks.run(actor, params.id, body.message);
  }

  @Route('thanks.withdraw')
  unthank(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'thanks.withdraw'>) {
    return this.withdrawThanks.run(actor, params.id);
  }

  @Route('resource.reception')
  reception(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.reception'>) {
    return this.showReception.run(actor, params.id);
  }

  @Route('reception.mine')
  mine(@CurrentActor() actor: Actor) {
    return this.showMyReception.run(actor);
  }
}
