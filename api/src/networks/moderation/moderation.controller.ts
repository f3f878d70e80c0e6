// The routes of moderation.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CloseReport } from './close-report';
import { CreateReport } from './create-report';
import { HidePost } from './hide-post';
import { ListHidden } from './list-hidden';
import { ListReports } from './list-reports';
import { Safeguarding } from './safeguarding';
import { SuspendMember } from './suspend-member';

@Controller()
export class ModerationController {
  constructor(
    private readonly createReport: CreateReport, private readonly listReports: ListReports, private readonly closeReport: CloseReport,
    private readonly listHidden: ListHidden, private readonly hidePost: HidePost, private readonly suspendMember: SuspendMember, private readonly safeguarding: Safeguarding,
  ) {}

  @Route('report.create')
  report(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'report.create'>) {
    return this.createReport.run(actor, params.id, body);
  }

  @Route('report.list')
  reports(@CurrentActor() actor: Actor) {
    return this.listReports.run(actor);
  }

  @Route('report.close')
  close(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'report.close'>) {
    return this.closeReport.run(actor, params.id, body);
  }

  @Route('post.hidden')
  hidden(@CurrentActor() actor: Actor) {
    return this.listHidden.run(actor);
  }

  @Route('post.hide')
  hide(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'post.hide'>) {
    return this.hidePost.run(actor, params.id, body.reason);
  }

  @Route('post.unhide')
  unhide(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post.unhide'>) {
    return this.hidePost.show(actor, params.id);
  }

  @Route('network.suspend')
  suspend(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'network.suspend'>) {
    return this.suspendMember.run(actor, params.id, params.personId, body);
  }

  @Route('network.unsuspend')
  unsuspend(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.unsuspend'>) {
    return this.suspendMember.end(actor, params.id, params.personId);
  }

  @Route('network.suspensions')
  suspensions(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'network.suspensions'>) {
    return this.suspendMember.list(actor, params.id);
  }

  @Route('safeguarding.show')
  contacts(@CurrentActor() actor: Actor) {
    return this.safeguarding.show(actor);
  }

  @Route('safeguarding.add')
  addContact(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'safeguarding.add'>) {
    return this.safeguarding.add(actor, body);
  }

  @Route('safeguarding.remove')
  removeContact(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'safeguarding.remove'>) {
    return this.safeguarding.remove(actor, params.id);
  }

  @Route('retention.save')
  retention(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'retention.save'>) {
    return this.safeguarding.keep(actor, body);
  }
}
