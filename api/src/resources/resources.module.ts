// Resources as a module.
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdaptResource } from './adapt-resource';
import { CompareRevisions } from './compare-revisions';
import { CreateResource } from './create-resource';
import { DescribeResource } from './describe-resource';
import { DiscardDraft } from './discard-draft';
import { DocumentText } from './document.entity';
import { Draft } from './draft.entity';
import { ExportMarkdown } from './export-markdown';
import { StoredFile } from './file.entity';
import { ListRevisions } from './list-revisions';
import { NoteOpened } from './note-opened';
import { PublishResource } from './publish-resource';
import { Resource } from './resource.entity';
import { ResourceIndex } from './resource-index';
import { ResourceOpen } from './resource-open.entity';
import { ResourceUse } from './resource-use.entity';
import { ResourcesController } from './resources.controller';
import { RetireResource } from './retire-resource';
import { Revision } from './revision.entity';
import { RevisionsController } from './revisions.controller';
import { SaveDraft } from './save-draft';
import { SaveRevision } from './save-revision';
import { SearchResources } from './search-resources';
import { ShowDraft } from './show-draft';
import { ShowLineage } from './show-lineage';
import { ShowResource } from './show-resource';
import { ShowRevision } from './show-revision';
import { Thanks } from './thanks.entity';

@Module({
  imports: [TypeOrmModule.forFeature([DocumentText, Resource, Revision, Draft, ResourceOpen, ResourceUse, Thanks, StoredFile])],
  controllers: [ResourcesController, RevisionsController],
  providers: [
    AdaptResource, CompareRevisions, CreateResource, DescribeResource, DiscardDraft, ExportMarkdown, ListRevisions, NoteOpened, PublishResource, ResourceIndex, RetireResource, SaveDraft, SaveRevision,
    SearchResources, ShowDraft, ShowLineage, ShowResource, ShowRevision,
  ],
  exports: [],
})
export class ResourcesModule {}
