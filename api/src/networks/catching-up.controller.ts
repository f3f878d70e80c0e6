// The routes of catching up and finding, and of questions without a name.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { AskUnnamed } from './ask-unnamed';
import { CatchUp } from './catch-up';
import { ReadAll } from './read-all';
import { SearchConversations } from './search-conversations';
import { UnnamedQuestionSetting } from './unnamed-setting';
import { UnveilAuthor } from './unveil-author';

@Controller()
export class CatchingUpController {
  constructor(
    private readonly catchUp: CatchUp, private readonly readAll: ReadAll, private readonly searchConversations: SearchConversations,
    private readonly setting: UnnamedQuestionSetting, private readonly askUnnamed: AskUnnamed, private readonly unveilAuthor: UnveilAuthor,
  ) {}

  @Route('catchup.show')
  caught(@CurrentActor() actor: Actor) {
    return this.catchUp.run(actor);
  }

  @Route('network.readAll')
  readNetwork(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.readAll'>) {
    return this.readAll.run(actor, params.id);
  }

  @Route('unread.clear')
  readEverything(@CurrentActor() actor: Actor) {
    return this.readAll.run(actor, null);
  }

  @Route('conversation.search')
  search(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'conversation.search'>) {
    return this.searchConversations.run(actor, query);
  }

  @Route('unnamed.show')
  showSetting(@CurrentActor() actor: Actor) {
    return this.setting.show(actor);
  }

  @Route('unnamed.set')
  changeSetting(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'unnamed.set'>) {
    return this.setting.set(actor, body);
  }

  @Route('unnamed.ask')
  ask(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'unnamed.ask'>) {
    return this.askUnnamed.run(actor, params.id, body);
  }

  @Route('unveil.list')
  unveilings(@CurrentActor() actor: Actor) {
    return this.unveilAuthor.list(actor);
  }

  @Route('unveil.ask')
  askName(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'unveil.ask'>) {
    return this.unveilAuthor.ask(actor, params.id, body);
  }

  @Route('unveil.confirm')
  confirmName(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'unveil.confirm'>) {
    return this.unveilAuthor.confirm(actor, params.id);
  }
}
