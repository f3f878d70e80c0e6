// The routes of joining: requests, their answers, and the circle of one's department.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AnswerJoining } from './answer-joining';
import { AskToJoin } from './ask-to-join';
import { OpenDepartment } from './open-department';
import { PresenceSetting } from './quiet-presence';

@Controller()
export class JoiningController {
  constructor(private readonly askToJoin: AskToJoin, private readonly answerJoining: AnswerJoining, private readonly openDepartment: OpenDepartment, private readonly presence: PresenceSetting) {}

  @Route('joining.ask')
  ask(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'joining.ask'>) {
    return this.askToJoin.run(actor, params.id, body.words);
  }

  @Route('joining.withdraw')
  withdraw(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'joining.withdraw'>) {
    return this.askToJoin.withdraw(actor, params.id);
  }

  @Route('joining.list')
  list(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'joining.list'>) {
    return this.answerJoining.list(actor, params.id);
  }

  @Route('joining.answer')
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'joining.answer'>) {
    return this.answerJoining.run(actor, params.id, params.personId, body.accepted);
  }

  @Route('presence.show')
  seen(@CurrentActor() actor: Actor) {
    return this.presence.show(actor);
  }

  @Route('presence.set')
  beSeen(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'presence.set'>) {
    return this.presence.set(actor, body);
  }

  @Route('department.open')
  open(@CurrentActor() actor: Actor) {
    return this.openDepartment.run(actor);
  }
}
