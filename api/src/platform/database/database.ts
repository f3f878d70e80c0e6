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
import { Tx } from './tx';

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

  /** A read-only snapshot of one trust. */
  async read<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`BEGIN READ ONLY; ${settings(scope)}`);
      const result = await work(new Tx(scope, client, null));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      broken = await rollBack(client);
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
        return await this.once(scope, key ? (tx) => onlyOnce(tx, key, work) : work);
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRY.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((done) => setTimeout(done, 5 * 2 ** attempt * (0.5 + Math.random())));
      }
    }
  }

  private async once<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    const client = await runner.connect() as pg.ClientBase;
    let tx: Tx;
    let result: T;
    try {
      await runner.startTransaction();
      await client.query(settings(scope));
      tx = new Tx(scope, client, runner.manager);
      result = await work(tx);
      await runner.commitTransaction();
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
    for (const then of tx.committed) {
      try { await then(); } catch (error) { this.log.error('after commit', error); }
    }
    return result;
  }

  private get pool(): pg.Pool {
    return (this.source.driver as PostgresDriver).master as pg.Pool;
  }
}

/** Ids are checked because SET takes no parameters. */
function settings({ trustId, personId }: Scope): string {
  if (!UUID.test(trustId) || (personId !== undefined && !UUID.test(personId))) throw new ProblemError('thing.not_found');
  return `SET LOCAL trellis.trust_id = '${trustId}'; SET LOCAL trellis.person_id = '${personId ?? ''}'`;
}

async function rollBack(client: pg.ClientBase): Promise<Error | undefined> {
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (error) {
    return error as Error;
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
