// Routes of schools.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreateSchool } from './create-school';
import { ListSchools } from './list-schools';
import { UpdateSchool } from './update-school';

@Controller()
export class SchoolsController {
  constructor(private readonly listSchools: ListSchools, private readonly createSchool: CreateSchool, private readonly updateSchool: UpdateSchool) {}

  @Route('school.list')
  list(@CurrentActor() actor: Actor) {
    return this.listSchools.run(actor);
  }

  @Route('school.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'school.create'>) {
    return this.createSchool.run(actor, body);
  }

  @Route('school.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'school.update'>) {
    return this.updateSchool.run(actor, params.id, body);
  }
}
