// Uploaded images over HTTP.
import { Controller, Req, Res } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor, type HttpRequest } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { readUpload } from './read-upload';
import { sendFile } from './send-file';
import { ShowFile } from './show-file';
import { UploadFile } from './upload-file';

@Controller()
export class FilesController {
  constructor(private readonly uploadFile: UploadFile, private readonly showFile: ShowFile) {}

  @Route('file.upload')
  async upload(@CurrentActor() actor: Actor, @Req() request: HttpRequest) {
    return this.uploadFile.run(actor, await readUpload(request));
  }

  /** Nothing in it may run, whatever a browser takes it for; its address never means other bytes. */
  @Route('file.show')
  async show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'file.show'>, @Res({ passthrough: true }) reply: FastifyReply) {
    return sendFile(reply, await this.showFile.run(actor, params.id), 'inline');
  }
}
