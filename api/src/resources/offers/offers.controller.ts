// Offers over HTTP: what adapters offer back, the answers they get, and the versions that stand beside an original.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CommentOnOffer } from './comment-on-offer';
import { CreateOffer } from './create-offer';
import { EndVariant } from './end-variant';
import { ListOffers } from './list-offers';
import { ListVariants } from './list-variants';
import { PresentOffer } from './present-offer';
import { SendOffer } from './send-offer';
import { ShowOfferChanges } from './show-offer-changes';
import { ShowOfferStanding } from './show-offer-standing';
import { UpdateOffer } from './update-offer';
import { WithdrawOffer } from './withdraw-offer';

@Controller()
export class OffersController {
  constructor(
    private readonly showOfferChanges: ShowOfferChanges, private readonly createOffer: CreateOffer, private readonly listOffers: ListOffers, private readonly showOfferStanding: ShowOfferStanding,
    private readonly presentOffer: PresentOffer, private readonly updateOffer: UpdateOffer, private readonly sendOffer: SendOffer, private readonly withdrawOffer: WithdrawOffer,
    private readonly commentOnOffer: CommentOnOffer, private readonly listVariants: ListVariants, private readonly endVariant: EndVariant,
  ) {}

  @Route('offer.changes')
  changes(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'offer.changes'>) {
    return this.showOfferChanges.run(actor, params.id);
  }

  @Route('offer.create')
  create(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.create'>) {
    return this.createOffer.run(actor, params.id, body);
  }

  @Route('offer.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'offer.list'>) {
    return this.listOffers.run(actor, query);
  }

  @Route('offer.standing')
  standing(@CurrentActor() actor: Actor) {
    return this.showOfferStanding.run(actor);
  }

  @Route('offer.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'offer.show'>) {
    return this.presentOffer.run(actor, params.id);
  }

  @Route('offer.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.update'>) {
    return this.updateOffer.run(actor, params.id, body);
  }

  @Route('offer.send')
  send(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.send'>) {
    return this.sendOffer.run(actor, params.id, body.version);
  }

  @Route('offer.withdraw')
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'offer.withdraw'>) {
    return this.withdrawOffer.run(actor, params.id);
  }

  @Route('offer.comment')
  comment(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'offer.comment'>) {
    return this.commentOnOffer.run(actor, params.id, body.text);
  }

  @Route('variant.list')
  variants(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'variant.list'>) {
    return this.listVariants.run(actor, params.id);
  }

  @Route('variant.end')
  endorseNoLonger(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'variant.end'>) {
    return this.endVariant.run(actor, params.id, params.variantId);
  }
}
