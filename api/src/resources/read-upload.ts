// Reads the one file of a multipart request, within the server's limits.
import type { MultipartFile } from '@fastify/multipart';
import { ProblemError, type HttpRequest } from '@trellis/platform';
import type { UploadedFile } from './upload-file';

const tooLarge = (): ProblemError => new ProblemError('request.too_large', 'An image may have up to 10 MB');

/** @throws ProblemError: no multipart, no file, too large, or cut off in the middle. */
export async function readUpload(request: HttpRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) throw new ProblemError('request.unsupported_type', 'Send the image as multipart/form-data');
  try {
    const part = await request.file();
    if (!part) throw new ProblemError('file.refused', 'Choose an image');
    return { name: part.filename ?? '', bytes: await bytesOf(part) };
  } catch (error) {
    throw explained(error);
  }
}

async function bytesOf(part: MultipartFile): Promise<Buffer> {
  const bytes = await part.toBuffer();
  // The limit may be reached with the very last piece read, of which toBuffer says nothing.
  if (part.file.truncated) throw tooLarge();
  if (bytes.length === 0) throw new ProblemError('file.refused', 'That file is empty');
  return bytes;
}

function explained(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  if ((error as { statusCode?: number }).statusCode === 413) return tooLarge();
  return new ProblemError('request.malformed', 'The upload broke off. Please try again');
}
