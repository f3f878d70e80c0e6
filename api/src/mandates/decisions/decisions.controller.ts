// Routes of proposals, consultations and decisions. Closing a consultation publishes figures, so that route belongs to analytics.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { ChangeProposal } from './change-proposal';
import { DraftProposal } from './draft-proposal';
import { GiveVerdict } from './give-verdict';
import { InviteGroups } from './invite-groups';
import { ListProposals } from './list-proposals';
import { OpenConsultation } from './open-consultation';
import { PreviewReach } from './preview-reach';
import { PublishDecision } from './publish-decision';
import { ShowProposal } from './show-proposal';
import { ShowResults } from './show-results';
import { ShowVoice } from './show-voice';
import { SubmitView } from './submit-view';
import { WithdrawConsultation } from './withdraw-consultation';

@Controller()
export class DecisionsController {
  constructor(
    private readonly listProposals: ListProposals, private readonly draft: DraftProposal, private readonly showProposal: ShowProposal, private readonly change: ChangeProposal,
    private readonly openConsultation: OpenConsultation, private readonly submitView: SubmitView, private readonly results: ShowResults, private readonly publishDecision: PublishDecision,
    private readonly giveVerdict: GiveVerdict, private readonly voice: ShowVoice, private readonly inviteGroups: InviteGroups, private readonly previewReach: PreviewReach,
    private readonly withdrawConsultation: WithdrawConsultation,
  ) {}

  @Route('proposal.list')
  list(@CurrentActor() actor: Actor, @Input() { query }: Parsed<'proposal.list'>) { return this.listProposals.run(actor, query); }

  @Route('proposal.create')
  create(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'proposal.create'>) { return this.draft.run(actor, body); }

  @Route('proposal.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'proposal.show'>) { return this.showProposal.run(actor, params.id); }

  @Route('proposal.update')
  update(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'proposal.update'>) { return this.change.run(actor, params.id, body); }

  @Route('proposal.discard')
  discard(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'proposal.discard'>) { return this.change.discard(actor, params.id); }

  @Route('consultation.open')
  open(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'consultation.open'>) { return this.openConsultation.run(actor, params.id, body); }

  @Route('consultation.reach')
  reach(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'consultation.reach'>) { return this.previewReach.run(actor, body); }

  @Route('consultation.invite')
  invite(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'consultation.invite'>) { return this.inviteGroups.run(actor, params.id, body); }

  @Route('consultation.withdraw')
  withdraw(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'consultation.withdraw'>) { return this.withdrawConsultation.run(actor, params.id, body); }

  @Route('consultation.results')
  showResults(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'consultation.results'>) { return this.results.run(actor, params.id); }

  @Route('view.submit')
  submit(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'view.submit'>) { return this.submitView.run(actor, params.id, body); }

  @Route('point.list')
  points(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'point.list'>) { return this.showProposal.points(actor, params.id); }

  @Route('point.add')
  addPoint(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'point.add'>) { return this.submitView.addPoint(actor, params.id, body); }

  @Route('point.support')
  support(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'point.support'>) { return this.submitView.support(actor, params.id, params.pointId, body); }

  @Route('decision.publish')
  decide(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'decision.publish'>) { return this.publishDecision.run(actor, params.id, body); }

  @Route('verdict.give')
  judge(@CurrentActor() { trustId, personId }: Actor, @Input() { params, body }: Parsed<'verdict.give'>) { return this.giveVerdict.run({ trustId, personId }, params.id, body); }

  @Route('voice.show')
  ledger(@CurrentActor() actor: Actor) { return this.voice.run(actor); }
}
