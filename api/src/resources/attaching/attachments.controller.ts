// The files of a lesson over HTTP. They are served to be kept, never to run: not even a browser that guesses may take them for a page.
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../send-file';
import { Attachments } from './attachments';

@Controller()
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Route('attachment.list')
  list(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'attachment.list'>) {
    return this.attachments.list(actor, params.id);
  }

  @Route('attachment.add')
  add(@CurrentActor() actor: Actor, @Input() { params, body }: Parsed<'attachment.add'>) {
    return this.attachments.add(actor, params.id, body.uploadId);
  }

  @Route('attachment.remove')
  remove(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'attachment.remove'>) {
    return this.attachments.remove(actor, params.id, params.attachmentId);
  }

  @Route('attachment.show')
  async show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'attachment.show'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendFile(reply, await this.attachments.read(actor, params.id, params.attachmentId, 'whole'), 'attachment');
  }

  @Route('attachment.small')
  async small(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'attachment.small'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendFile(reply, await this.attachments.read(actor, params.id, params.attachmentId, 'small'), 'inline');
  }
}
