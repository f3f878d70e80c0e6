// Routes of colleagues, and of my own name.
import { Controller, Inject, Req } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CONFIG, CurrentActor, Input, Route, type Actor, type Config, type HttpRequest } from '@trellis/platform';
import { linkOrigin } from '../password/password-links';
import { AddPerson } from './add-person';
import { ListPeople } from './list-people';
import { RenameMe } from './rename-me';
import { ShowPerson } from './show-person';
import { UpdatePerson } from './update-person';

@Controller()
export class PeopleController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly listPeople: ListPeople, private readonly showPerson: ShowPerson,
    private readonly addPerson: AddPerson, private readonly updatePerson: UpdatePerson, private readonly renameMe: RenameMe,
  ) {}

  @Route('person.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'person.list'>) {
    return this.listPeople.run(actor, query);
  }

  @Route('person.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'person.show'>) {
    return this.showPerson.run(actor, params.id);
  }

  @Route('person.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'person.create'>, @Req() request: HttpRequest) {
    return this.addPerson.run(actor, body, linkOrigin(this.config, request));
  }

  @Route('person.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'person.update'>) {
    return this.updatePerson.run(actor, params.id, body);
  }

  @Route('me.update')
  rename(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'me.update'>) {
    return this.renameMe.run(actor, body.name);
  }
}
