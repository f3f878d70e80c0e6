// Resources as a module.
import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AdaptResource } from './adapt-resource';
import { changes } from './changes/parts';
import { AddComment } from './comments/add-comment';
import { comments } from './comments/parts';
import { contributions } from './contributions/parts';
import { CompareRevisions } from './compare-revisions';
import { CopyResource } from './copy-resource';
import { core } from './core/parts';
import { CreateResource } from './create-resource';
import { DescribeResource } from './describe-resource';
import { DiscardDraft } from './discard-draft';
import { DocumentText } from './document.entity';
import { Draft } from './draft.entity';
import { ExpectLessons } from './expect-lessons';
import { ExportMarkdown } from './export-markdown';
import { StoredFile } from './file.entity';
import { FamilyCount } from './family-count.entity';
import { FilesController } from './files.controller';
import { files } from './parsing/parts';
import { EndFits } from './fit/end-fits';
import { GiveFit } from './fit/give-fit';
import { ShowFit } from './fit/show-fit';
import { GiveThanks } from './give-thanks';
import { KeptFiles } from './keeping/kept-files';
import { ImportLessons } from './importing/import-lessons';
import { LessonMerger } from './merging/lesson-merger';
import { ListRevisions } from './list-revisions';
import { NoteOpened } from './note-opened';
import { CreateOffer } from './offers/create-offer';
import { offers } from './offers/parts';
import { PublishResource } from './publish-resource';
import { ReceptionController } from './reception.controller';
import { RecordUse } from './record-use';
import { RemoveUse } from './remove-use';
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
import { ShowFile } from './show-file';
import { ShowLineage } from './show-lineage';
import { ShowMyReception } from './show-my-reception';
import { ShowReception } from './show-reception';
import { ShowResource } from './show-resource';
import { ShowRevision } from './show-revision';
import { Thanks } from './thanks.entity';
import { units } from './units/parts';
import { updates } from './updates/parts';
import { UploadFile } from './upload-file';
import { WithdrawThanks } from './withdraw-thanks';
import { WriteRevision } from './write-revision';

/** Each a topic with its own folder. */
const parts = [
  files,
  changes,
  comments,
  contributions,
  core,
  offers,
  units,
  updates,
];

@Module({
  imports: [TypeOrmModule.forFeature([DocumentText, FamilyCount, Resource, Revision, Draft, ResourceOpen, ResourceUse, Thanks, StoredFile]), ...parts.flatMap((part) => part.imports)],
  controllers: [ResourcesController, RevisionsController, ReceptionController, FilesController, ...parts.flatMap((part): Type[] => part.controllers)],
  providers: [
    AdaptResource, CompareRevisions, CopyResource, CreateResource, DescribeResource, DiscardDraft, EndFits, ExpectLessons, ExportMarkdown, GiveFit, GiveThanks, ShowFit, ImportLessons, LessonMerger, ListRevisions, NoteOpened, PublishResource, RecordUse, RemoveUse, ResourceIndex,
    RetireResource, SaveDraft, SaveRevision, SearchResources, ShowDraft, ShowFile, ShowLineage, ShowMyReception, ShowReception, ShowResource, ShowRevision, UploadFile, WithdrawThanks, WriteRevision,
    ...parts.flatMap((part): Type[] => part.providers),
  ],
  exports: [ImportLessons, AddComment, CreateOffer, ExpectLessons, KeptFiles],
})
export class ResourcesModule {}
