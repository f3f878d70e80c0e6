// Routes of colleagues, and of my own name.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ListPeople } from './list-people';
import { ShowPerson } from './show-person';

@Controller()
export class PeopleController {
  constructor(private readonly listPeople: ListPeople, private readonly showPerson: ShowPerson) {}

  @Route('person.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'person.list'>) {
    return this.listPeople.run(actor, query);
  }

  @Route('person.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'person.show'>) {
    return this.showPerson.run(actor, params.id);
  }
}
