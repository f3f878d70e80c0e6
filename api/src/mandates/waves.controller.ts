// Routes of waves. Closing one publishes figures, so that route belongs to analytics.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { KeepRhythm } from './keep-rhythm';
import { ListWaves } from './list-waves';
import { OpenWave } from './open-wave';

@Controller()
export class WavesController {
  constructor(private readonly listWaves: ListWaves, private readonly openWave: OpenWave, private readonly rhythm: KeepRhythm) {}

  @Route('wave.list')
  list(@CurrentActor() actor: Actor) { return this.listWaves.run(actor); }

  @Route('wave.open')
  open(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'wave.open'>) { return this.openWave.run(actor, body); }

  @Route('wave.rhythm')
  keepRhythm(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'wave.rhythm'>) { return this.rhythm.choose(actor, body.byHalfTerm); }
}
