// Routes of the staff import.
import { Controller, Inject, Req } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CONFIG, CurrentActor, Input, Route, type Actor, type Config, type HttpRequest } from '@trellis/platform';
import { linkOrigin } from '../password/password-links';
import { ApplyStaff } from './apply-staff';
import { PreviewStaff } from './preview-staff';

@Controller()
export class StaffController {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly previewStaff: PreviewStaff, private readonly applyStaff: ApplyStaff) {}

  @Route('staff.preview')
  preview(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'staff.preview'>) {
    return this.previewStaff.run(actor, body.csv);
  }

  @Route('staff.apply')
  apply(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'staff.apply'>, @Req() request: HttpRequest) {
    return this.applyStaff.run(actor, body, linkOrigin(this.config, request));
  }
}
