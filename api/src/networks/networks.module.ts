// Networks as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AnswerJoining } from './answer-joining';
import { AskToJoin } from './ask-to-join';
import { AskUnnamed } from './ask-unnamed';
import { CalendarFeedAddress } from './calendar-feed';
import { CatchUp } from './catch-up';
import { CatchingUpController } from './catching-up.controller';
import { ChangeMeeting } from './change-meeting';
import { ChooseOption } from './choose-option';
import { ConversationController } from './conversation.controller';
import { CalendarFeed, DecisionChoice, DecisionOption, PostReaction, PostVersion, SavedPost, ThreadDecision, ThreadFollow, ThreadMeeting, NetworkLevel } from './conversation.entity';
import { CareForQuestions } from './care/care-for-questions';
import { CareController } from './care/care.controller';
import { CareSetting } from './care/care-setting';
import { CreateNetwork } from './create-network';
import { CreatePost } from './create-post';
import { CreateThread } from './create-thread';
import { DeskModule } from './desk/desk.module';
import { DeletePost } from './delete-post';
import { EditPost } from './edit-post';
import { ForwardPost } from './forwarding/forward-post';
import { ForwardingController } from './forwarding/forwarding.controller';
import { ShowQuote } from './forwarding/show-quote';
import { FollowThread } from './follow-thread';
import { AnswerIntroduction } from './introductions/answer-introduction';
import { Introduction, IntroductionConsent } from './introductions/introduction.entity';
import { IntroductionsController } from './introductions/introductions.controller';
import { ListIntroductions } from './introductions/list-introductions';
import { LookForColleagues } from './introductions/look-for-colleagues';
import { MatchIntroductions } from './introductions/match-introductions';
import { SaveSignals } from './introductions/save-signals';
import { ShowSignals } from './introductions/show-signals';
import { JoiningController } from './joining.controller';
import { JoiningRequest, NetworkLeaver, QuietPresence } from './joining.entity';
import { JoinNetwork } from './join-network';
import { LeaveNetwork } from './leave-network';
import { ListChanges } from './list-changes';
import { ListMembers } from './list-members';
import { ListNetworks } from './list-networks';
import { ListPostVersions } from './list-post-versions';
import { ListPosts } from './list-posts';
import { ListSavedPosts } from './list-saved-posts';
import { ListThreads } from './list-threads';
import { ListUnread } from './list-unread';
import { ModerationModule } from './moderation/moderation.module';
import { MarkAnswer } from './mark-answer';
import { MovingModule } from './moving/moving.module';
import { ResourcesModule } from '@trellis/resources';
import { PostFileRecord } from './attaching/post-file.entity';
import { PostFilesController } from './attaching/post-files.controller';
import { PostFiles } from './attaching/post-files';
import { ListPlaces } from './naming/list-places';
import { ReadPostFile } from './attaching/read-post-file';
import { NetworkLevels } from './network-levels';
import { NetworkLive } from './network-live';
import { NetworkPeopleCounts } from './network-people';
import { NetworkPresence } from './network-presence';
import { NetworkSockets } from './network-sockets';
import { Network, NetworkCounter, NetworkStep } from './network.entity';
import { NetworksController } from './networks.controller';
import { OnPersonPlaced } from './on-person-placed';
import { OpenDepartment } from './open-department';
import { OutcomesModule } from './outcomes/outcomes.module';
import { PinningModule } from './pinning/pinning.module';
import { PresenceSetting } from './quiet-presence';
import { ReactToPost } from './react-to-post';
import { ReadAll } from './read-all';
import { ReadThread } from './read-thread';
import { NetworkReader, ThreadReader, UnreadMention } from './reading.entity';
import { RecordResult } from './record-result';
import { RemoveMember } from './remove-member';
import { SavePost } from './save-post';
import { SearchConversations } from './search-conversations';
import { SetMember } from './set-member';
import { SetNetworkLevel } from './set-network-level';
import { ShowNetwork } from './show-network';
import { ShowThread } from './show-thread';
import { ThreadSteps } from './thread-steps';
import { Thread, ThreadPost } from './thread.entity';
import { ThreadsController } from './threads.controller';
import { UnnamedQuestionSetting } from './unnamed-setting';
import { UnnamedSetting, UnveilRequest } from './unnamed.entity';
import { UnveilAuthor } from './unveil-author';
import { UpdateNetwork } from './update-network';
import { UpdateThread } from './update-thread';

const USE_CASES = [
  ListNetworks, CreateNetwork, ShowNetwork, UpdateNetwork, JoinNetwork, LeaveNetwork, ListMembers, SetMember, RemoveMember, ListChanges, ListUnread,
  ListThreads, CreateThread, ShowThread, UpdateThread, ReadThread, ListPosts, CreatePost, EditPost, DeletePost,
  MarkAnswer, ChooseOption, RecordResult, ChangeMeeting, FollowThread, SetNetworkLevel, ReactToPost, ListPostVersions, SavePost, ListSavedPosts, CalendarFeedAddress,
  CatchUp, ReadAll, SearchConversations, UnnamedQuestionSetting, AskUnnamed, UnveilAuthor,
  ForwardPost, ShowQuote, AskToJoin, AnswerJoining, OpenDepartment, PresenceSetting,
];
const INTRODUCTIONS = [CareForQuestions, CareSetting, MatchIntroductions, LookForColleagues, ListIntroductions, AnswerIntroduction, ShowSignals, SaveSignals];

const CONVERSATION = [NetworkLevel, ThreadDecision, DecisionOption, DecisionChoice, ThreadMeeting, PostReaction, PostVersion, SavedPost, ThreadFollow, CalendarFeed, UnnamedSetting, UnveilRequest, JoiningRequest, NetworkLeaver, QuietPresence];

@Module({
  imports: [ResourcesModule, DeskModule, ModerationModule, MovingModule, OutcomesModule, PinningModule, TypeOrmModule.forFeature([Network, NetworkCounter, NetworkStep, Thread, ThreadPost, PostFileRecord, ThreadReader, NetworkReader, UnreadMention, ...CONVERSATION, Introduction, IntroductionConsent])],
  controllers: [NetworksController, ThreadsController, ConversationController, CatchingUpController, JoiningController, ForwardingController, PostFilesController, IntroductionsController, CareController],
  providers: [...USE_CASES, ListPlaces, PostFiles, ReadPostFile, ThreadSteps, OnPersonPlaced, ...INTRODUCTIONS, NetworkPeopleCounts, NetworkLive, NetworkLevels, NetworkPresence, NetworkSockets],
})
export class NetworksModule {}
