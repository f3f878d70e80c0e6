// The route that closes a consultation.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CloseConsultation } from './close-consultation';

@Controller()
export class ConsultationClosureController {
  constructor(private readonly closeConsultation: CloseConsultation) {}

  @Route('consultation.close')
  close(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'consultation.close'>) { return this.closeConsultation.run(actor, params.id); }
}
