// Sends a file in pieces, resuming after a lost connection; the same file chosen again goes on where it broke off.
import { PATHS } from '@trellis/contracts/paths';
import type { Problem } from '@trellis/contracts';
import { ApiProblem } from './api-problem';

export interface Sending { readonly file: File; readonly signal: AbortSignal; readonly progress: (share: number) => void }

/** Small enough that a slow line finishes a piece, large enough that a fast one hardly waits. */
const PIECE = 2 * 1024 * 1024;
const AGAIN = [0, 1000, 3000, 5000, 10_000];

/** @returns the upload’s id. @throws ApiProblem in the server’s words; network.unreachable when it stayed away. */
export async function sendFile({ file, signal, progress }: Sending): Promise<string> {
  const { Upload, DetailedError } = await import('tus-js-client');
  return new Promise<string>((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: PATHS['upload.start'][1], chunkSize: PIECE, retryDelays: AGAIN, metadata: { filename: file.name }, removeFingerprintOnSuccess: true,
      // What the server has refused stays refused.
      onShouldRetry: (error) => { const status = error.originalResponse?.getStatus() ?? 0; return status === 0 || status === 409 || status >= 500; },
      onProgress: (sent, total) => progress(total ? sent / total : 0),
      onError: (error) => reject(error instanceof DetailedError ? problemOf(error.originalResponse?.getStatus() ?? 0, error.originalResponse?.getBody() ?? '') : problemOf(0, '')),
      onSuccess: () => resolve(upload.url!.split('/').at(-1)!),
    });
    signal.addEventListener('abort', () => { void upload.abort(true).catch(() => undefined); reject(new ApiProblem({ code: 'network.unreachable', status: 0, title: 'Stopped' })); });
    void upload.findPreviousUploads().then((before) => { if (before[0]) upload.resumeFromPreviousUpload(before[0]); if (!signal.aborted) upload.start(); });
  });
}

function problemOf(status: number, body: string): ApiProblem {
  try {
    const problem = JSON.parse(body) as Problem;
    if (problem.code) return new ApiProblem({ ...problem, status });
  } catch {
    // No answer, or one from something in between.
  }
  return new ApiProblem({ code: status === 401 ? 'session.required' : status === 0 ? 'network.unreachable' : 'answer.unreadable', status });
}
