// Changes offered back, their answers and the versions that stand beside an original, as a part of resources.
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerOffer } from './answer-offer';
import { CommentOnOffer } from './comment-on-offer';
import { CompareForOffer } from './compare-for-offer';
import { CountOthers } from './count-others';
import { CreateOffer } from './create-offer';
import { DeclineOffer } from './decline-offer';
import { EndVariant } from './end-variant';
import { EndorseOffer } from './endorse-offer';
import { EndorsedVariant } from './endorsed-variant.entity';
import { LevelAdaptation } from './level-adaptation';
import { ListOffers } from './list-offers';
import { ListVariants } from './list-variants';
import { OfferAnswersController } from './offer-answers.controller';
import { OfferComment } from './offer-comment.entity';
import { Offer } from './offer.entity';
import { OffersController } from './offers.controller';
import { PassOnOverdue } from './pass-on-overdue';
import { PresentOffer } from './present-offer';
import { SealOffer } from './seal-offer';
import { SendOffer } from './send-offer';
import { ShowOfferChanges } from './show-offer-changes';
import { ShowOfferStanding } from './show-offer-standing';
import { TakeOffer } from './take-offer';
import { UpdateOffer } from './update-offer';
import { WithdrawOffer } from './withdraw-offer';

export const offers = {
  imports: [TypeOrmModule.forFeature([EndorsedVariant, OfferComment, Offer])],
  controllers: [OfferAnswersController, OffersController],
  providers: [
    AnswerOffer, CommentOnOffer, CompareForOffer, CountOthers, CreateOffer, DeclineOffer, EndVariant, EndorseOffer, LevelAdaptation, ListOffers, ListVariants, PassOnOverdue, PresentOffer, SealOffer,
    SendOffer, ShowOfferChanges, ShowOfferStanding, TakeOffer, UpdateOffer, WithdrawOffer,
  ],
};
