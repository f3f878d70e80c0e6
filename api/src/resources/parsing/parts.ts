// What the module of resources needs for files: uploads, attachments, lessons brought in and taken away.
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachedFile, LeftBytes } from '../attaching/attachment.entity';
import { Attachments } from '../attaching/attachments';
import { AttachmentsController } from '../attaching/attachments.controller';
import { FileLook } from '../attaching/file-look.entity';
import { ForgetPictures } from '../attaching/forget-pictures';
import { StripOldPictures } from '../attaching/strip-old-pictures';
import { Upload } from '../attaching/upload.entity';
import { Uploads } from '../attaching/uploads';
import { UploadsController } from '../attaching/uploads.controller';
import { CreateImport } from '../bringing-in/create-import';
import { DiscardImport } from '../bringing-in/discard-import';
import { FoundLessonRecord } from '../bringing-in/found-lesson.entity';
import { ImportsController } from '../bringing-in/imports.controller';
import { LessonImport } from '../bringing-in/lesson-import.entity';
import { ForgetAbandoned } from '../bringing-in/forget-abandoned';
import { MatchOrigin } from '../bringing-in/match-origin';
import { MergeBack } from '../bringing-in/merge-back';
import { SaveImport } from '../bringing-in/save-import';
import { ShowImport } from '../bringing-in/show-import';
import { ExportWord } from '../exporting/export-word';
import { ExportsController } from '../exporting/exports.controller';
import { ReadOfficeFiles } from '../importing/read-office-files';
import { KeptFile } from '../keeping/kept-file.entity';
import { KeptFiles } from '../keeping/kept-files';
import { Parser } from './parser';

export const files = {
  imports: [TypeOrmModule.forFeature([Upload, AttachedFile, LeftBytes, FileLook, KeptFile, LessonImport, FoundLessonRecord])],
  controllers: [UploadsController, AttachmentsController, ImportsController, ExportsController],
  providers: [Parser, ReadOfficeFiles, Uploads, Attachments, KeptFiles, CreateImport, ShowImport, SaveImport, DiscardImport, ForgetAbandoned, ForgetPictures, StripOldPictures, MatchOrigin, MergeBack, ExportWord],
};
