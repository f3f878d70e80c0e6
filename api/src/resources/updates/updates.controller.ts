// Updates over HTTP: what an original changed, and what becomes of it in the adaptations of it.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ReviewRevision } from '../review-revision';
import { ListKeptParts } from './list-kept-parts';
import { ListWaitingUpdates } from './list-waiting-updates';
import { MuteUpdates } from './mute-updates';
import { ResetToOriginal } from './reset-to-original';
import { ShowUpdate } from './show-update';
import { TakeUpdate } from './take-update';

@Controller()
export class UpdatesController {
  constructor(
    private readonly listWaitingUpdates: ListWaitingUpdates, private readonly showUpdate: ShowUpdate, private readonly takeUpdate: TakeUpdate, private readonly resetToOriginal: ResetToOriginal,
    private readonly muteUpdates: MuteUpdates, private readonly listKeptParts: ListKeptParts, private readonly reviewRevision: ReviewRevision,
  ) {}

  @Route('update.waiting')
  waiting(@CurrentActor() actor: Actor) {
    return this.listWaitingUpdates.run(actor);
  }

  @Route('update.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'update.show'>) {
    return this.showUpdate.run(actor, params.id);
  }

  @Route('update.take')
  take(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'update.take'>) {
    return this.takeUpdate.run(actor, params.id, body);
  }

  @Route('update.reset')
  reset(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'update.reset'>) {
    return this.resetToOriginal.run(actor, params.id, body);
  }

  @Route('update.mute')
  mute(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'update.mute'>) {
    return this.muteUpdates.run(actor, params.id, body.muted);
  }

  @Route('update.kept')
  kept(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'update.kept'>) {
    return this.listKeptParts.run(actor, params.id);
  }

  @Route('revision.review')
  review(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'revision.review'>) {
    return this.reviewRevision.run(actor, params.id, body);
  }
}
