// Routes of mandates and of rating them.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CreateMandate } from './create-mandate';
import { ListMandates } from './list-mandates';
import { ListMyMandates } from './list-my-mandates';
import { PreviewAudience } from './preview-audience';
import { ShowMandate } from './show-mandate';
import { SubmitRating } from './submit-rating';
import { UpdateMandate } from './update-mandate';

@Controller()
export class MandatesController {
  constructor(
    private readonly listMandates: ListMandates, private readonly listMyMandates: ListMyMandates, private readonly showMandate: ShowMandate,
    private readonly createMandate: CreateMandate, private readonly updateMandate: UpdateMandate, private readonly previewAudience: PreviewAudience,
    private readonly submitRating: SubmitRating,
  ) {}

  @Route('mandate.list')
  list(@CurrentActor() actor: Actor) { return this.listMandates.run(actor); }

  @Route('mandate.mine')
  mine(@CurrentActor() actor: Actor) { return this.listMyMandates.run(actor); }

  @Route('mandate.audience')
  audience(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'mandate.audience'>) { return this.previewAudience.run(actor, body); }

  @Route('mandate.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'mandate.create'>) { return this.createMandate.run(actor, body); }

  @Route('mandate.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'mandate.show'>) { return this.showMandate.run(actor, params.id); }

  @Route('mandate.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'mandate.update'>) { return this.updateMandate.run(actor, params.id, body); }

  @Route('rating.submit')
  submit(@CurrentActor() { trustId, personId }: Actor, @Input() { params, body }: Parsed<'rating.submit'>) { return this.submitRating.run({ trustId, personId }, params.id, body); }
}
