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

  @Route('unit.word')
  async unit(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'unit.word'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendWord(reply, await this.exportWord.unit(actor, params.id));
  }

  @Route('resource.word')
  async word(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'resource.word'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return sendWord(reply, await this.exportWord.run(actor, params.id));
  }
}

function sendWord(reply: FastifyReply, { name, bytes }: { name: string; bytes: Buffer }): StreamableFile {
  void reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  return new StreamableFile(bytes, { type: DOCX, length: bytes.length, disposition: disposition('attachment', name) });
}
