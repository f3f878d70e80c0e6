// The other end of a thread pool: a program of nothing but this answers jobs, one after another. Imports nothing, so that a thread starts at once.
import { parentPort } from 'node:worker_threads';

export type JobReply<Result> = { readonly result: Result } | { readonly failed: string };

export function answerJobs<Job, Result>(perform: (job: Job) => Result): void {
  parentPort?.on('message', (job: Job) => {
    let reply: JobReply<Result>;
    try {
      reply = { result: perform(job) };
    } catch (error) {
      reply = { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    parentPort?.postMessage(reply);
  });
}
