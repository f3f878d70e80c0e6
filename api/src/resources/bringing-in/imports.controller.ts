// Lessons brought in from files, over HTTP.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreateImport } from './create-import';
import { DiscardImport } from './discard-import';
import { SaveImport } from './save-import';
import { ShowImport } from './show-import';

@Controller()
export class ImportsController {
  constructor(private readonly createImport: CreateImport, private readonly showImport: ShowImport, private readonly saveImport: SaveImport, private readonly discardImport: DiscardImport) {}

  @Route('lesson-import.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'lesson-import.create'>) {
    return this.createImport.run(actor, body);
  }

  @Route('lesson-import.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'lesson-import.show'>) {
    return this.showImport.run(actor, params.id);
  }

  @Route('lesson-import.lesson')
  lesson(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'lesson-import.lesson'>) {
    return this.showImport.lesson(actor, params.id, params.number);
  }

  @Route('lesson-import.save')
  save(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'lesson-import.save'>) {
    return this.saveImport.run(actor, params.id, body);
  }

  @Route('lesson-import.discard')
  discard(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'lesson-import.discard'>) {
    return this.discardImport.run(actor, params.id);
  }
}
