// Revisions and drafts over HTTP.
import { Controller } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import { CompareRevisions } from './compare-revisions';
import { DiscardDraft } from './discard-draft';
import { ListRevisions } from './list-revisions';
import { SaveDraft } from './save-draft';
import { SaveRevision } from './save-revision';
import { ShowDraft } from './show-draft';
import { ShowRevision } from './show-revision';

@Controller()
export class RevisionsController {
  constructor(
    private readonly listRevisions: ListRevisions, private readonly saveRevision: SaveRevision, private readonly showRevision: ShowRevision, private readonly compareRevisions: CompareRevisions,
    private readonly showDraft: ShowDraft, private readonly saveDraft: SaveDraft, private readonly discardDraft: DiscardDraft,
  ) {}

  @Route('revision.list')
  list(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'revision.list'>) {
    return this.listRevisions.run(actor, params.id, query.cursor);
  }

  @Route('revision.create')
  save(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'revision.create'>) {
    return this.saveRevision.run(actor, params.id, body);
  }

  @Route('revision.show')
  show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'revision.show'>) {
    return this.showRevision.run(actor, params.id, params.number);
  }

  @Route('revision.compare')
  compare(@CurrentActor() actor: Actor, @Input() { params, query }: Parsed<'revision.compare'>) {
    return this.compareRevisions.run(actor, params.id, query);
  }

  @Route('draft.show')
  draft(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'draft.show'>) {
    return this.showDraft.run(actor, params.id);
  }

  @Route('draft.save')
  keepDraft(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'draft.save'>) {
    return this.saveDraft.run(actor, params.id, body);
  }

  @Route('draft.discard')
  dropDraft(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'draft.discard'>) {
    return this.discardDraft.run(actor, params.id);
  }
}
