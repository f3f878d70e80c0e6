// Every migration, oldest first. Migrations import no application code.
import { Tenancy1700000000010 } from './1700000000010-tenancy';
import { Platform1700000000020 } from './1700000000020-platform';
import { Identity1700000000030 } from './1700000000030-identity';
import { Resources1700000000040 } from './1700000000040-resources';
import { Networks1700000000050 } from './1700000000050-networks';
import { Mandates1700000000060 } from './1700000000060-mandates';
import { Analytics1700000000070 } from './1700000000070-analytics';
import { Notifications1700000000080 } from './1700000000080-notifications';
import { Following1700000000100 } from './1700000000100-following';
import { Offers1700000000110 } from './1700000000110-offers';
import { BlockChanges1700000000120 } from './1700000000120-block-changes';
import { BlockComments1700000000121 } from './1700000000121-block-comments';
import { Units1700000000122 } from './1700000000122-units';
import { Contributions1700000000123 } from './1700000000123-contributions';
import { Files1700000000140 } from './1700000000140-files';
import { CoreChanges1700000000160 } from './1700000000160-core-changes';
import { Conversation1700000000200 } from './1700000000200-conversation';
import { CatchingUp1700000000201 } from './1700000000201-catching-up';
import { UnnamedQuestions1700000000202 } from './1700000000202-unnamed-questions';
import { Charters1700000000203 } from './1700000000203-charters';
import { QuietPresence1700000000204 } from './1700000000204-quiet-presence';
import { Calendar1700000000230 } from './1700000000230-calendar';
import { Introductions1700000000231 } from './1700000000231-introductions';
import { Moderation1700000000232 } from './1700000000232-moderation';
import { QuestionCare1700000000233 } from './1700000000233-question-care';
import { Consultations1700000000300 } from './1700000000300-consultations';
import { MandateLife1700000000310 } from './1700000000310-mandate-life';
import { ToldOfCore1700000000400 } from './1700000000400-told-of-core';
import { UnitsInSearch1700000000401 } from './1700000000401-units-in-search';
import { OverdueOffers1700000000402 } from './1700000000402-overdue-offers';
import { AbandonedFiles1700000000403 } from './1700000000403-abandoned-files';
import { Notices1700000000500 } from './1700000000500-notices';
import { Channels1700000000501 } from './1700000000501-channels';
import { MovedThreads1700000000600 } from './1700000000600-moved-threads';
import { PinnedPosts1700000000604 } from './1700000000604-pinned-posts';
import { LeadDesk1700000000603 } from './1700000000603-lead-desk';
import { ThreadOutcomes1700000000602 } from './1700000000602-thread-outcomes';
import { ForwardedPosts1700000000601 } from './1700000000601-forwarded-posts';
import { Pulses1700000000700 } from './1700000000700-pulses';
import { UsageRollups1700000000800 } from './1700000000800-usage-rollups';
import { Together1700000000810 } from './1700000000810-together';
import { PostFiles1700000000820 } from './1700000000820-post-files';
import { NamedPlaces1700000000821 } from './1700000000821-named-places';
import { LeftPictures1700000000830 } from './1700000000830-left-pictures';
import { WritingNow1700000000831 } from './1700000000831-writing-now';
import { TakenAlong1700000000840 } from './1700000000840-taken-along';
import { FiguresByWave1700000000801 } from './1700000000801-figures-by-wave';
import { ReviewReminders1700000000841 } from './1700000000841-review-reminders';
import { AcrossTrusts1700000000842 } from './1700000000842-across-trusts';
import { VerdictsEnd1700000000843 } from './1700000000843-verdicts-end';
import { FileNamesFound1764300000100 } from './1764300000100-file-names-found';
import { EveryActTold1764310000100 } from './1764310000100-every-act-told';
import { RatingComments1764320000010 } from './1764320000010-rating-comments';
import { WavesByHalfTerm1764320000020 } from './1764320000020-waves-by-half-term';
import { ProposalStances1764320000030 } from './1764320000030-proposal-stances';
import { UsefulAnswers1764310000200 } from './1764310000200-useful-answers';
import { ValuesReasons1764320000040 } from './1764320000040-values-reasons';
import { SharedInterests1764310000300 } from './1764310000300-shared-interests';
import { ProposalsAbout1764320000050 } from './1764320000050-proposals-about';
import { AskedFromTheOpening1764400000010 } from './1764400000010-asked-from-the-opening';
import { ToldOfExpectations1764400000020 } from './1764400000020-told-of-expectations';
import { EndsAndPromises1764400000030 } from './1764400000030-ends-and-promises';
import { AskedOfAWave1764340000010 } from './1764340000010-asked-of-a-wave';
import { LeanerRollups1764360000000 } from './1764360000000-leaner-rollups';
import { Invitations1764350000100 } from './1764350000100-invitations';
import { ActsFromOutside1764350000200 } from './1764350000200-acts-from-outside';
import { HiddenAnswers1764350000300 } from './1764350000300-hidden-answers';
import { OldPictures1764350000400 } from './1764350000400-old-pictures';
import { SmallestGroup1764330000000 } from './1764330000000-smallest-group';
import { VerdictSteps1764380000100 } from './1764380000100-verdict-steps';
import { EverySnapshot1764370000000 } from './1764370000000-every-snapshot';
import { FamilyCounts1764370000010 } from './1764370000010-family-counts';
import { Themes1764340000020 } from './1764340000020-themes';
import { LessonFit1764340000030 } from './1764340000030-lesson-fit';
import { DaysToAnswer1764390000010 } from './1764390000010-days-to-answer';
import { OnceAsked1764390000020 } from './1764390000020-once-asked';
import { Withdrawals1764390000030 } from './1764390000030-withdrawals';
import { ToldAndCounted1764390000040 } from './1764390000040-told-and-counted';

export const migrations = [
  Tenancy1700000000010,
  Platform1700000000020,
  Identity1700000000030,
  Resources1700000000040,
  Networks1700000000050,
  Mandates1700000000060,
  Analytics1700000000070,
  Notifications1700000000080,
  Following1700000000100,
  Offers1700000000110,
  BlockChanges1700000000120,
  BlockComments1700000000121,
  Units1700000000122,
  Contributions1700000000123,
  Files1700000000140,
  CoreChanges1700000000160,
  Conversation1700000000200,
  CatchingUp1700000000201,
  UnnamedQuestions1700000000202,
  Charters1700000000203,
  QuietPresence1700000000204,
  Calendar1700000000230,
  Introductions1700000000231,
  Moderation1700000000232,
  QuestionCare1700000000233,
  Consultations1700000000300,
  MandateLife1700000000310,
  ToldOfCore1700000000400,
  UnitsInSearch1700000000401,
  OverdueOffers1700000000402,
  AbandonedFiles1700000000403,
  Notices1700000000500,
  Channels1700000000501,
  MovedThreads1700000000600,
  ForwardedPosts1700000000601,
  Pulses1700000000700,
  ThreadOutcomes1700000000602,
  LeadDesk1700000000603,
  PinnedPosts1700000000604,
  UsageRollups1700000000800,
  Together1700000000810,
  PostFiles1700000000820,
  NamedPlaces1700000000821,
  LeftPictures1700000000830,
  WritingNow1700000000831,
  TakenAlong1700000000840,
  FiguresByWave1700000000801,
  ReviewReminders1700000000841,
  AcrossTrusts1700000000842,
  VerdictsEnd1700000000843,
  FileNamesFound1764300000100,
  EveryActTold1764310000100,
  RatingComments1764320000010,
  WavesByHalfTerm1764320000020,
  ProposalStances1764320000030,
  UsefulAnswers1764310000200,
  ValuesReasons1764320000040,
  SharedInterests1764310000300,
  ProposalsAbout1764320000050,
  AskedOfAWave1764340000010,
  LeanerRollups1764360000000,
  Invitations1764350000100,
  ActsFromOutside1764350000200,
  HiddenAnswers1764350000300,
  OldPictures1764350000400,
  SmallestGroup1764330000000,
  AskedFromTheOpening1764400000010,
  ToldOfExpectations1764400000020,
  EndsAndPromises1764400000030,
  VerdictSteps1764380000100,
  EverySnapshot1764370000000,
  FamilyCounts1764370000010,
  Themes1764340000020,
  LessonFit1764340000030,
  DaysToAnswer1764390000010,
  OnceAsked1764390000020,
  Withdrawals1764390000030,
  ToldAndCounted1764390000040,
];
