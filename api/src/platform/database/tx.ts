// One transaction: prepared queries under a trust, and what to do once it has committed.
import type pg from 'pg';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Scope } from '../actor';
import type { OneMessage } from './one-message';

const names = new Map<string, string>();
/** A statement's text gets one name, so that each connection parses and plans it once. */
function statementName(sql: string): string {
  let name = names.get(sql);
  if (!name) names.set(sql, name = `t${names.size + 1}`);
  return name;
}

export type Row = ObjectLiteral;

export class Tx {
  readonly #afterCommit: (() => void | Promise<void>)[] = [];
  #ended = false;

  constructor(readonly scope: Scope, private readonly messages: OneMessage, private readonly entities: EntityManager | null) {}

  get trustId(): string { return this.scope.trustId; }

  /** TypeORM's manager on this very transaction; reads run without one. */
  get manager(): EntityManager {
    if (!this.entities) throw new Error('This transaction only reads');
    this.messages.flush();
    return this.entities;
  }

  /** The rows. `prepared: false` where the best plan depends on the values. */
  async query<T extends Row = Row>(sql: string, values: readonly unknown[] = [], options: { prepared?: boolean } = {}): Promise<T[]> {
    return (await this.send<T>(sql, values, options.prepared ?? true)).rows;
  }

  async first<T extends Row = Row>(sql: string, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, values))[0];
  }

  /** How many rows a write touched. */
  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.send(sql, values, true)).rowCount ?? 0;
  }

  private send<T extends Row>(sql: string, values: readonly unknown[], prepared: boolean): Promise<pg.QueryResult<T>> {
    if (this.#ended) throw new Error('This transaction has ended: it asks all its questions before it waits for an answer');
    return this.messages.query<T>({ ...(prepared && { name: statementName(sql) }), text: sql, values: [...values] });
  }

  /** Nothing more is asked: its end has been sent. */
  end(): void {
    this.#ended = true;
  }

  /** Runs once the transaction has committed; never when it has not. A failure is logged, not thrown. */
  afterCommit(work: () => void | Promise<void>): void {
    this.#afterCommit.push(work);
  }

  get committed(): readonly (() => void | Promise<void>)[] {
    return this.#afterCommit;
  }
}
