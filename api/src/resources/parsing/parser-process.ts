// The process that opens files from outside. It holds no secrets, and its parent ends it when it takes too long or grows too large.
import type { ParseJob, ParseReply } from './parse-jobs';
import { kindOf, RefusedFile } from './file-kinds';
import { inspectFile } from './inspect-file';
import { readLessonFile } from './read-lesson-file';
import { unpackLessons } from './unpack-lessons';
import { writeWordFile } from './write-word-file';

async function perform(job: ParseJob): Promise<unknown> {
  switch (job.do) {
    case 'inspect': return inspectFile(job.name, job.bytes, job.mostSide);
    // Null: it is no archive but a file.
    case 'unpack': return (await kindOf(job.bytes, job.name)).kind === 'zip' ? unpackLessons(Buffer.from(job.bytes)) : null;
    case 'read': return readLessonFile(job.name, job.bytes);
    case 'word': return writeWordFile(job.job, job.readBack);
    case 'hang': for (;;);
    case 'swell': for (const kept: Buffer[] = []; ; await new Promise((done) => setTimeout(done, 5))) kept.push(Buffer.alloc(32 * 1024 * 1024, 1));
  }
}

async function answer({ id, job }: { id: number; job: ParseJob }): Promise<ParseReply> {
  try {
    return { id, answer: await perform(job) };
  } catch (error) {
    return error instanceof RefusedFile ? { id, refused: error.message } : { id, failed: error instanceof Error ? error.stack ?? error.message : String(error) };
  }
}

process.on('message', (message: { id: number; job: ParseJob }) => { void answer(message).then((reply) => process.send!(reply)); });
process.on('disconnect', () => process.exit(0));
