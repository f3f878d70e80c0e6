// The routes of introductions.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AnswerIntroduction } from './answer-introduction';
import { ListIntroductions } from './list-introductions';
import { LookForColleagues } from './look-for-colleagues';
import { SaveSignals } from './save-signals';
import { ShowSignals } from './show-signals';

@Controller()
export class IntroductionsController {
  constructor(
    private readonly listIntroductions: ListIntroductions, private readonly lookForColleagues: LookForColleagues, private readonly answerIntroduction: AnswerIntroduction,
    private readonly showSignals: ShowSignals, private readonly saveSignals: SaveSignals,
  ) {}

  @Route('introduction.list')
  list(@CurrentActor() actor: Actor) {
    return this.listIntroductions.run(actor);
  }

  @Route('introduction.look')
  look(@CurrentActor() actor: Actor) {
    return this.lookForColleagues.run(actor);
  }

  @Route('introduction.answer')
  answer(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'introduction.answer'>) {
    return this.answerIntroduction.run(actor, params.id, body);
  }

  @Route('signals.show')
  signals(@CurrentActor() actor: Actor) {
    return this.showSignals.run(actor);
  }

  @Route('signals.save')
  save(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'signals.save'>) {
    return this.saveSignals.run(actor, body);
  }
}
