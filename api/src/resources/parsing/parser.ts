// Has files opened in a process of their own: one at a time, with limits of time and memory, ended when idle.
import { fork, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Log, ProblemError } from '@trellis/platform';
import type { ParseAnswers, ParseJob, ParseReply } from './parse-jobs';

/** Bundled beside this file; tests bring their own bundle. */
const PROGRAM = process.env['TEST_PARSER'] ?? join(dirname(fileURLToPath(import.meta.url)), 'parser.js');
const LIMITS = { milliseconds: 40_000, residentBytes: 700 * 1024 * 1024, heapMegabytes: 400, idle: 20_000, watch: 100 };

export class ParserStopped extends Error {}

@Injectable()
export class Parser implements OnApplicationShutdown {
  #child: ChildProcess | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #count = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(private readonly log: Log) {}

  /** @throws ProblemError file.refused in the words of whoever read it, also when the process had to be ended. */
  run<J extends ParseJob>(job: J, limits: Partial<typeof LIMITS> = {}): Promise<ParseAnswers[J['do']]> {
    const work = this.#queue.then(() => this.perform(job, { ...LIMITS, ...limits }));
    this.#queue = work.catch(() => undefined);
    return work as Promise<ParseAnswers[J['do']]>;
  }

  private async perform(job: ParseJob, limits: typeof LIMITS): Promise<unknown> {
    clearTimeout(this.#idle);
    const child = this.child(limits);
    try {
      const reply = await this.ask(child, job, limits);
      if ('answer' in reply) return reply.answer;
      if ('refused' in reply) throw new ProblemError('file.refused', reply.refused);
      this.log.error('parser', new Error(reply.failed));
      throw new ProblemError('file.refused', 'This file could not be read');
    } catch (error) {
      if (!(error instanceof ParserStopped)) throw error;
      this.log.error('parser', error);
      this.end();
      throw new ProblemError('file.refused', 'This file took too long or too much memory to read, so it was left alone');
    } finally {
      this.#idle = setTimeout(() => this.end(), limits.idle).unref();
    }
  }

  private child(limits: typeof LIMITS): ChildProcess {
    if (this.#child?.connected) return this.#child;
    // Nothing of our environment: no secrets are where files are opened.
    this.#child = fork(PROGRAM, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { NODE_ENV: 'production' }, execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--disable-warning=ExperimentalWarning'] });
    this.#child.unref();
    this.#child.channel?.unref();
    return this.#child;
  }

  private ask(child: ChildProcess, job: ParseJob, limits: typeof LIMITS): Promise<ParseReply> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(deadline);
        clearInterval(watch);
        child.off('message', answered).off('exit', gone).off('error', gone);
      };
      const answered = (reply: ParseReply): void => { if (reply.id === id) { done(); resolve(reply); } };
      const gone = (): void => { done(); reject(new ParserStopped(`the parser ended during “${job.do}”`)); };
      const stop = (why: string): void => { done(); child.kill('SIGKILL'); reject(new ParserStopped(`${why} during “${job.do}”`)); };
      const deadline = setTimeout(() => stop('it took too long'), limits.milliseconds);
      const watch = setInterval(() => void residentBytes(child.pid).then((bytes) => { if (bytes > limits.residentBytes) stop('it took too much memory'); }), limits.watch);
      child.on('message', answered).once('exit', gone).once('error', gone);
      child.send({ id, job }, (error) => { if (error) gone(); });
    });
  }

  private end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  onApplicationShutdown(): void {
    clearTimeout(this.#idle);
    this.end();
  }
}

/** What the process holds; 0 where the system does not say. Its heap has a limit of its own everywhere. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').then((text) => Number(text.split(' ')[1]), () => 0);
  return pages * 4096;
}
