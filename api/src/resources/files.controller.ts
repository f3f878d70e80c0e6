// Uploaded images over HTTP.
import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor, type HttpRequest } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { readUpload } from './read-upload';
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
    const file = await this.showFile.run(actor, params.id);
    void reply.headers({
      'content-type': file.type, 'content-length': String(file.bytes), 'content-disposition': inline(file.name), 'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'", 'cache-control': 'private, max-age=31536000, immutable',
    });
    return new StreamableFile(file.stream, { type: file.type, length: file.bytes, disposition: inline(file.name) });
  }
}

const inline = (name: string): string => `inline; filename="${name.replace(/[^\x20-\x7e]|[\\%]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`;
