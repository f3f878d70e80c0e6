// One transaction: prepared queries under a trust, and what to do once it has committed.
import type pg from 'pg';
import type { EntityManager, ObjectLiteral } from 'typeorm';
import type { Scope } from '../actor';

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

  constructor(readonly scope: Scope, private readonly client: pg.ClientBase, private readonly entities: EntityManager | null) {}

  get trustId(): string { return this.scope.trustId; }

  /** TypeORM's manager on this very transaction; reads run without one. */
  get manager(): EntityManager {
    if (!this.entities) throw new Error('This transaction only reads');
    return this.entities;
  }

  /** The rows. `prepared: false` where the best plan depends on the values. */
  async query<T extends Row = Row>(sql: string, values: readonly unknown[] = [], options: { prepared?: boolean } = {}): Promise<T[]> {
    const text = options.prepared === false ? { text: sql, values: [...values] } : { name: statementName(sql), text: sql, values: [...values] };
    const result = await this.client.query<T>(text);
    return result.rows;
  }

  async first<T extends Row = Row>(sql: string, values: readonly unknown[] = []): Promise<T | undefined> {
    return (await this.query<T>(sql, values))[0];
  }

  /** How many rows a write touched. */
  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query({ name: statementName(sql), text: sql, values: [...values] })).rowCount ?? 0;
  }

  /** Runs once the transaction has committed; never when it has not. A failure is logged, not thrown. */
  afterCommit(work: () => void | Promise<void>): void {
    this.#afterCommit.push(work);
  }

  get committed(): readonly (() => void | Promise<void>)[] {
    return this.#afterCommit;
  }
}
