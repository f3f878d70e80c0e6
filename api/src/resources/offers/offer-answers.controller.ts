// The three answers an offer can get, over HTTP.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { DeclineOffer } from './decline-offer';
import { EndorseOffer } from './endorse-offer';
import { TakeOffer } from './take-offer';

@Controller()
export class OfferAnswersController {
  constructor(private readonly takeOffer: TakeOffer, private readonly endorseOffer: EndorseOffer, private readonly declineOffer: DeclineOffer) {}

  @Route('offer.take')
  take(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.take'>) {
    return this.takeOffer.run(actor, params.id, body);
  }

  @Route('offer.endorse')
  endorse(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.endorse'>) {
    return this.endorseOffer.run(actor, params.id, body);
  }

  @Route('offer.decline')
  decline(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.decline'>) {
    return this.declineOffer.run(actor, params.id, body.answer);
  }
}
