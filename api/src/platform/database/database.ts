// Transactions for use cases: under one trust and person, retried whole when the database says so, once per idempotency key.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { Scope } from '../actor';
import { RequestContext } from '../http/request-context';
import { Log } from '../log';
import { ProblemError } from '../problem';
import { OneMessage } from './one-message';
import { settings } from './settings';
import { Tx } from './tx';

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

  /** A read-only transaction of one trust. Its opening travels with the first questions, and nobody waits for its end. */
  read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.reading(scope, async (tx, messages) => {
      const result = await work(tx);
      messages.end();
      return result;
    });
  }

  /** Questions that need no other's answer, all asked before the first is waited for: opening, questions and end are one message. */
  ask<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.reading(scope, (tx, messages) => {
      const asked = (async () => work(tx))();
      tx.end();
      messages.end();
      return asked;
    });
  }

  private async reading<T>(scope: Scope, work: (tx: Tx, messages: OneMessage) => Promise<T>): Promise<T> {
    const opening = ['BEGIN READ ONLY', ...settings(scope)];
    const client = await this.connect();
    let broken: Error | undefined;
    try {
      const messages = new OneMessage(client, opening);
      // What follows on this connection is queued behind what has been sent.
      return await work(new Tx(scope, messages, null), messages);
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => { broken = failed; });
      throw error;
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
    const opening = ['BEGIN', ...settings(scope)];
    const runner = this.source.createQueryRunner();
    const client = await runner.connect() as pg.ClientBase;
    try {
      // The runner must know that it is inside a transaction which it did not open, so that its manager opens none of its own.
      Object.assign(runner, { isTransactionActive: true, transactionDepth: 1 });
      const messages = new OneMessage(client, opening);
      const tx = new Tx(scope, messages, runner.manager);
      const result = await work(tx);
      messages.flush();
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
