// Resumable uploads over HTTP, as the tus protocol 1.0 says: create, ask how far, append, give up.
import type { Readable } from 'node:stream';
import { Controller, Req, Res } from '@nestjs/common';
import type { Answer, Parsed } from '@trellis/contracts';
import { CurrentActor, Input, ProblemError, Route, type Actor, type HttpRequest } from '@trellis/platform';
import type { FastifyReply } from 'fastify';
import { Uploads, type UploadRow } from './uploads';

const TUS = { 'tus-resumable': '1.0.0', 'cache-control': 'no-store' };

@Controller()
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Route('upload.start')
  async start(@CurrentActor() actor: Actor, @Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer<'upload.start'>> {
    const bytes = numberIn(request, 'upload-length');
    if (bytes === undefined) throw new ProblemError('request.malformed', 'Say with Upload-Length how large the file is');
    if (bytes === 0) throw new ProblemError('file.refused', 'That file is empty');
    const row = await this.uploads.start(actor, nameIn(request), bytes);
    void reply.headers({ ...TUS, location: `/api/uploads/${row.id}` });
    return shown(row);
  }

  @Route('upload.show')
  async show(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'upload.show'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<Answer<'upload.show'>> {
    const row = await this.uploads.show(actor, params.id);
    void reply.headers({ ...TUS, 'upload-offset': String(row.received), 'upload-length': String(row.bytes) });
    return shown(row);
  }

  @Route('upload.append')
  async append(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'upload.append'>, @Req() request: HttpRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<null> {
    const offset = numberIn(request, 'upload-offset');
    if (!request.headers['content-type']?.startsWith('application/offset+octet-stream')) throw await this.refusal(actor, params.id);
    if (offset === undefined) throw new ProblemError('request.malformed', 'Say with Upload-Offset where this piece begins');
    const received = await this.uploads.append(actor, params.id, offset, request.body as Readable);
    void reply.headers({ ...TUS, 'upload-offset': String(received) });
    return null;
  }

  @Route('upload.cancel')
  async cancel(@CurrentActor() actor: Actor, @Input() { params }: Parsed<'upload.cancel'>, @Res({ passthrough: true }) reply: FastifyReply): Promise<null> {
    void reply.headers(TUS);
    return this.uploads.remove(actor, params.id);
  }

  /** Somebody else's upload is as absent as none at all, also for a request that is wrong in itself. */
  private async refusal(actor: Actor, id: string): Promise<ProblemError> {
    await this.uploads.show(actor, id);
    return new ProblemError('request.unsupported_type', 'Send pieces as application/offset+octet-stream');
  }
}

const shown = ({ id, name, bytes, received }: UploadRow): Answer<'upload.show'> => ({ id, name, bytes, received });

function numberIn(request: HttpRequest, header: string): number | undefined {
  const value = String(request.headers[header] ?? '');
  return /^\d{1,15}$/.test(value) ? Number(value) : undefined;
}

/** `filename` of Upload-Metadata, which holds pairs of a key and a value in base64. */
function nameIn(request: HttpRequest): string {
  const pair = String(request.headers['upload-metadata'] ?? '').split(',').map((each) => each.trim().split(' ')).find(([key]) => key === 'filename' || key === 'name');
  return Buffer.from(pair?.[1] ?? '', 'base64').toString('utf8').replaceAll('\0', '').slice(0, 400);
}
