// The route that closes a wave.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CloseWave } from './close-wave';

@Controller()
export class WaveClosureController {
  constructor(private readonly closeWave: CloseWave) {}

  @Route('wave.close')
  close(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'wave.close'>) { return this.closeWave.run(actor, params.id); }
}
