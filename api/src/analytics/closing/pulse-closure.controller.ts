// The route that closes a survey's wave.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ClosePulse } from './close-pulse';

@Controller()
export class PulseClosureController {
  constructor(private readonly closePulse: ClosePulse) {}

  @Route('pulse.close')
  close(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'pulse.close'>) { return this.closePulse.run(actor, params.id); }
}
