// Lessons taken away as files over HTTP.
import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Parsed } from '@trellis/contracts';
import { CurrentActor, Input, Route, type Actor } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { disposition } from '../send-file';
import { ExportWord } from './export-word';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@Controller()
export class ExportsController {
  constructor(private readonly exportWord: ExportWord) {}

  @Route('resource.word')
  async word(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.word'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const { name, bytes } = await this.exportWord.run(actor, params.id);
    void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    return new StreamableFile(bytes, { type: DOCX, length: bytes.length, disposition: disposition('attachment', name) });
  }
}
