// Files of posts over HTTP. Whether somebody may have one is asked each time, also of a browser that has it already.
import { Controller, Req, Res, StreamableFile } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor, type HttpRequest } from '@trellis/platform';
import { KeptFiles, sendFile } from '@trellis/resources';
import type { FastifyReply } from 'fastify';
import { ReadPostFile, type FoundFile } from './read-post-file';

@Controller()
export class PostFilesController {
  constructor(private readonly kept: KeptFiles, private readonly files: ReadPostFile) {}

  @Route('post-file.keep')
  keep(@CurrentActor() actor: Actor, @Input() { body }: Parsed<'post-file.keep'>) {
    return this.kept.keep(actor, body.uploadId);
  }

  @Route('post-file.discard')
  discard(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post-file.discard'>) {
    return this.kept.discard(actor, params.id);
  }

  @Route('post-file.small')
  async own(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'post-file.small'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendFile(reply, await this.kept.read(actor.trustId, await this.kept.mine(actor, params.id), 'small'), 'inline', 'ask');
  }

  @Route('post.file')
  async show(@CurrentActor() actor: Actor, @Req() request: HttpRequest, @Input() { params }: Parsed<'post.file'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    return this.send(actor, request, reply, await this.files.ofPost(actor, params.id, params.fileId), 'whole');
  }

  @Route('post.fileSmall')
  async small(@CurrentActor() actor: Actor, @Req() request: HttpRequest, @Input() { params }: Parsed<'post.fileSmall'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    return this.send(actor, request, reply, await this.files.ofPost(actor, params.id, params.fileId), 'small');
  }

  @Route('report.file')
  async reported(@CurrentActor() actor: Actor, @Req() request: HttpRequest, @Input() { params }: Parsed<'report.file'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile | undefined> {
    return this.send(actor, request, reply, await this.files.ofReport(actor, params.id, params.fileId), 'whole');
  }

  /** What somebody has already is not sent again; only pictures are shown, everything else is to be kept. */
  private async send(actor: Actor, request: HttpRequest, reply: FastifyReply, file: FoundFile, which: 'whole' | 'small'): Promise<StreamableFile | undefined> {
    const tag = `"${file.stored_as}-${which}"`;
    void reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
    if (request.headers['if-none-match'] === tag) { void reply.status(304); return undefined; }
    return sendFile(reply, await this.files.bytes(actor, file, which), file.kind === 'picture' ? 'inline' : 'attachment', 'ask');
  }
}
