// Mandates as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OutcomesModule } from '@trellis/networks';
import { ResourcesModule } from '@trellis/resources';
import { CreateMandate } from './create-mandate';
import { ChangeProposal } from './decisions/change-proposal';
import { DecisionsController } from './decisions/decisions.controller';
import { DraftProposal } from './decisions/draft-proposal';
import { GiveVerdict } from './decisions/give-verdict';
import { AskedPerson, ProposalInvitation } from './decisions/invitation.entity';
import { InviteGroups } from './decisions/invite-groups';
import { KeepConsulted } from './decisions/keep-consulted';
import { ListProposals } from './decisions/list-proposals';
import { NamedView } from './decisions/named-view.entity';
import { OpenConsultation } from './decisions/open-consultation';
import { Proposal, ProposalResource } from './decisions/proposal.entity';
import { PreviewReach } from './decisions/preview-reach';
import { PublishDecision } from './decisions/publish-decision';
import { ShowProposal } from './decisions/show-proposal';
import { ShowResults } from './decisions/show-results';
import { EndVerdicts } from './decisions/end-verdicts';
import { ShowVoice } from './decisions/show-voice';
import { SubmitView } from './decisions/submit-view';
import { WithdrawConsultation } from './decisions/withdraw-consultation';
import { AnswerExceptions } from './life/answer-exceptions';
import { EndException } from './life/end-exception';
import { GiveResponse } from './life/give-response';
import { LifeController } from './life/life.controller';
import { MandateException, MandateResponse, MandateReview, RatingNudge, UrgentAct } from './life/life.entity';
import { ListOwed } from './life/list-owed';
import { Nudges } from './life/nudges';
import { RecordReview } from './life/record-review';
import { RemindOfReview } from './life/remind-of-review';
import { ShowLife } from './life/show-life';
import { KeepAsked } from './keep-asked';
import { KeepExpected } from './keep-expected';
import { KeepRhythm } from './keep-rhythm';
import { ListMandates } from './list-mandates';
import { ListMyMandates } from './list-my-mandates';
import { ListWaves } from './list-waves';
import { Mandate, MandateResource } from './mandate.entity';
import { MandatesController } from './mandates.controller';
import { MarkExpected } from './mark-expected';
import { OpenWave } from './open-wave';
import { PreviewAudience } from './preview-audience';
import { ShowMandate } from './show-mandate';
import { SubmitRating } from './submit-rating';
import { ChangeThemes } from './themes/change-themes';
import { ListThemes } from './themes/list-themes';
import { SortComment } from './themes/sort-comment';
import { ThemesController } from './themes/themes.controller';
import { UpdateMandate } from './update-mandate';
import { Wave } from './wave.entity';
import { WavesController } from './waves.controller';

@Module({
  imports: [OutcomesModule, ResourcesModule, TypeOrmModule.forFeature([Mandate, MandateResource, Wave, Proposal, ProposalResource, ProposalInvitation, AskedPerson, NamedView, UrgentAct, MandateReview, MandateResponse, MandateException, RatingNudge])],
  controllers: [MandatesController, WavesController, DecisionsController, LifeController, ThemesController],
  providers: [
    ListMandates, ListMyMandates, ShowMandate, CreateMandate, UpdateMandate, PreviewAudience, SubmitRating, ListWaves, OpenWave, KeepAsked, KeepExpected, KeepRhythm, MarkExpected,
    ListProposals, DraftProposal, ShowProposal, ChangeProposal, OpenConsultation, WithdrawConsultation, SubmitView, ShowResults, PublishDecision, GiveVerdict, EndVerdicts, ShowVoice,
    InviteGroups, PreviewReach, KeepConsulted, ShowLife, RecordReview, RemindOfReview, GiveResponse, AnswerExceptions, EndException, Nudges, ListOwed, ListThemes, ChangeThemes, SortComment,
  ],
  exports: [CreateMandate, KeepAsked, OpenWave, SubmitRating, DraftProposal, InviteGroups, KeepConsulted, OpenConsultation, SubmitView, PublishDecision, GiveVerdict, ShowVoice, RecordReview, RemindOfReview, GiveResponse, AnswerExceptions, ChangeThemes, ListThemes, SortComment],
})
export class MandatesModule {}
