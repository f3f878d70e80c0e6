// The routes of conversation beyond words: answers, decisions, meetings, reactions, what is kept and followed, calendars.
import { Controller, Header } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CalendarFeedAddress } from './calendar-feed';
import { ChangeMeeting } from './change-meeting';
import { ChooseOption } from './choose-option';
import { FollowThread } from './follow-thread';
import { ListPostVersions } from './list-post-versions';
import { ListSavedPosts } from './list-saved-posts';
import { MarkAnswer } from './mark-answer';
import { ReactToPost } from './react-to-post';
import { RecordResult } from './record-result';
import { SavePost } from './save-post';

@Controller()
export class ConversationController {
  constructor(
    private readonly markAnswer: MarkAnswer, private readonly chooseOption: ChooseOption, private readonly recordResult: RecordResult, private readonly changeMeeting: ChangeMeeting,
    private readonly followThread: FollowThread, private readonly listPostVersions: ListPostVersions, private readonly reactToPost: ReactToPost,
    private readonly savePost: SavePost, private readonly listSavedPosts: ListSavedPosts, private readonly calendar: CalendarFeedAddress,
  ) {}

  @Route('thread.answer')
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.answer'>) {
    return this.markAnswer.run(actor, params.id, body.postId);
  }

  @Route('thread.choose')
  choose(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.choose'>) {
    return this.chooseOption.run(actor, params.id, body.optionId);
  }

  @Route('thread.decide')
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.decide'>) {
    return this.recordResult.run(actor, params.id, body);
  }

  @Route('thread.meet')
  meet(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.meet'>) {
    return this.changeMeeting.run(actor, params.id, body);
  }

  @Route('thread.follow')
  follow(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'thread.follow'>) {
    return this.followThread.run(actor, params.id, body.level);
  }

  @Route('post.history')
  history(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.history'>) {
    return this.listPostVersions.run(actor, params.id);
  }

  @Route('post.react')
  react(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.react'>) {
    return this.reactToPost.run(actor, params.id, params.kind, true);
  }

  @Route('post.unreact')
  unreact(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.unreact'>) {
    return this.reactToPost.run(actor, params.id, params.kind, false);
  }

  @Route('post.save')
  save(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.save'>) {
    return this.savePost.run(actor, params.id, true);
  }

  @Route('post.unsave')
  unsave(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.unsave'>) {
    return this.savePost.run(actor, params.id, false);
  }

  @Route('saved.list')
  saved(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'saved.list'>) {
    return this.listSavedPosts.run(actor, query);
  }

  @Route('calendar.show')
  showCalendar(@CurrentActor() actor: Actor) {
    return this.calendar.show(actor);
  }

  @Route('calendar.make')
  makeCalendar(@CurrentActor() actor: Actor) {
    return this.calendar.make(actor);
  }

  @Route('calendar.revoke')
  revokeCalendar(@CurrentActor() actor: Actor) {
    return this.calendar.revoke(actor);
  }

  /** The address itself is the secret: nothing on the way may keep it. */
  @Route('calendar.feed')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('cache-control', 'private, no-store')
  @Header('referrer-policy', 'no-referrer')
  feed(@Input() { params }: Parsed<'calendar.feed'>) {
    return this.calendar.read(params.secret);
  }
}
