// Transactions for use cases: under one trust and person, retried whole when the database says so, once per idempotency key.
import { createHash } from 'node:crypto';
import type { Socket } from 'node:net';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Scope } from '../actor';
import { RequestContext } from '../http/request-context';
import { Log } from '../log';
import { ProblemError } from '../problem';
import { Tx, type Row } from './tx';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Serialisation failure and deadlock: nothing is wrong with the use case, so it runs again from its start. */
const RETRY = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

export interface WriteOptions {
  /** False where the answer must not be kept, for example because it holds a secret. */
  readonly idempotent?: boolean;
}

@Injectable()
export class Database {
  constructor(@InjectDataSource() private readonly source: DataSource, private readonly log: Log) {}

  /**
   * A read-only snapshot of one trust. Statements are pipelined: the opening travels with the first question, and nobody waits for the end.
   */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const begin = `BEGIN READ ONLY; ${settings(scope)}`;
    const client = await this.connect();
    let broken: Error | undefined;
    const note = (error: Error): void => { broken = error; };
    try {
      together(client);
      const begun = client.query(begin).catch(note);
      const result = await work(new Tx(scope, client, null));
      await begun;
      // What follows on this connection is queued behind it.
      together(client);
      void client.query('COMMIT').catch(note);
      if (broken) throw broken;
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(note);
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** One question and nothing else: opening, question and end travel together, so the answer is one round trip away. */
  async ask<T extends Row>(scope: Scope, sql: string, values: readonly unknown[]): Promise<T[]> {
    const begin = `BEGIN READ ONLY; ${settings(scope)}`;
    const client = await this.connect();
    let broken: Error | undefined;
    const note = (error: Error): void => { broken = error; };
    try {
      together(client);
      void client.query(begin).catch(note);
      const asked = new Tx(scope, client, null).query<T>(sql, values);
      void client.query('COMMIT').catch(note);
      return await asked;
    } finally {
      client.release(broken);
    }
  }

  /** A write: all of it or nothing. With the request's Idempotency-Key, a repeat returns the first answer. */
  async write<T>(scope: Scope, work: (tx: Tx) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    const key = options.idempotent === false ? undefined : RequestContext.current()?.takeIdempotencyKey();
    for (let attempt = 1; ; attempt++) {
      try {
        const { result, tx } = await this.once(scope, key ? (inner) => onlyOnce(inner, key, work) : work);
        await this.settle(tx);
        return result;
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRY.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((done) => setTimeout(done, 5 * 2 ** attempt * (0.5 + Math.random())));
      }
    }
  }

  private async once<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<{ result: T; tx: Tx }> {
    const begin = `BEGIN; ${settings(scope)}`;
    const runner = this.source.createQueryRunner();
    const client = await runner.connect() as pg.ClientBase;
    let failed: Error | undefined;
    try {
      together(client);
      const begun = client.query(begin).catch((error: Error) => { failed = error; });
      // The runner must know that it is inside a transaction which it did not open, so that its manager opens none of its own.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      const tx = new Tx(scope, client, runner.manager);
      const result = await work(tx);
      await begun;
      if (failed) throw failed;
      await client.query('COMMIT');
      return { result, tx };
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      Object.assign(runner, { isTransactionActive: false, transactionDepth: 0 });
      await runner.release();
    }
  }

  private async settle(tx: Tx): Promise<void> {
    for (const then of tx.committed) {
      try { await then(); } catch (error) { this.log.error('after commit', error); }
    }
  }

  /** A connection that dies while it is in use says so by failing its question; as an event nobody listens to it would end the process. */
  private async connect(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    if (client.listenerCount('error') === 0) client.on('error', (error) => this.log.warn('a database connection ended', error.message));
    return client;
  }

  private get pool(): pg.Pool {
    return (this.source.driver as PostgresDriver).master as pg.Pool;
  }
}

/** What is sent on this connection before the event loop turns leaves in one write: system calls are the dearest part of a small question. */
function together(client: pg.ClientBase): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  setImmediate(() => stream.uncork());
}

/** Ids are checked because SET takes no parameters. */
function settings({ trustId, personId }: Scope): string {
  if (!UUID.test(trustId) || (personId !== undefined && !UUID.test(personId))) throw new ProblemError('thing.not_found');
  return `SET LOCAL trellis.trust_id = '${trustId}'; SET LOCAL trellis.person_id = '${personId ?? ''}'`;
}

/** The key's row is claimed in the same transaction as the work: a concurrent repeat waits for it, a later one finds the answer. */
async function onlyOnce<T>(tx: Tx, key: { key: string; request: string }, work: (tx: Tx) => Promise<T>): Promise<T> {
  const hash = createHash('sha256').update(key.request).digest();
  const person = tx.scope.personId ?? '00000000-0000-0000-0000-000000000000';
  const claimed = await tx.count('INSERT INTO idempotency_key (trust_id, person_id, key, request_hash) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [tx.trustId, person, key.key, hash]);
  if (!claimed) {
    const first = await tx.first<{ request_hash: Buffer; response: { value: T } }>('SELECT request_hash, response FROM idempotency_key WHERE trust_id = $1 AND person_id = $2 AND key = $3', [tx.trustId, person, key.key]);
    if (!first || !hash.equals(first.request_hash)) throw new ProblemError('request.key_reused');
    return first.response.value;
  }
  const value = await work(tx);
  await tx.count('UPDATE idempotency_key SET response = $4 WHERE trust_id = $1 AND person_id = $2 AND key = $3', [tx.trustId, person, key.key, JSON.stringify({ value: value ?? null })]);
  return value;
}
