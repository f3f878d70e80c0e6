// Questions asked in the same turn of one connection travel as one message and are answered by one: to the database a prepared statement is
// run by EXECUTE, so each is parsed and planned once a connection. Most of the cost of a small question is its way there and back.
import pg from 'pg';
import { prepareValue } from 'pg/lib/utils.js';

/** A longer value goes faster apart from the text. */
const LONGEST = 4096;

interface Statement { readonly name?: string; readonly text: string; readonly values: unknown[] }
interface Waiting { readonly statement: Statement; readonly done: (result: pg.QueryResult) => void; readonly failed: (error: unknown) => void }

export class OneMessage {
  #waiting: Waiting[] = [];

  /** `before`: statements without results that the first message opens with. */
  constructor(private readonly client: pg.ClientBase, private before: readonly string[]) {}

  /** Sent with whatever else is asked before this turn ends. */
  query<T extends pg.QueryResultRow>(statement: Statement): Promise<pg.QueryResult<T>> {
    if (!this.#waiting.length) queueMicrotask(() => this.flush());
    return new Promise((done, failed) => this.#waiting.push({ statement, done: done as Waiting['done'], failed }));
  }

  /** Sends what is waiting now, for whoever goes on without this. */
  flush(): void {
    this.send();
  }

  /** Sends what is waiting now, and then the transaction's end. Where it fails, whoever asked is told by their question. */
  end(): void {
    this.send(['COMMIT']);
  }

  /** Where one of the questions fails, so do those sent with it: their transaction is over. */
  private send(after: readonly string[] = []): void {
    const waiting = this.#waiting;
    const before = this.before;
    this.#waiting = [];
    this.before = [];
    if (!waiting.length && !before.length && !after.length) return;
    if (before.length + waiting.length + after.length > 1 && waiting.every(({ statement }) => this.knows(statement))) {
      const text = [...before, ...waiting.map(({ statement }) => execute(statement)), ...after].join('; ');
      this.client.query(text).then((results) => settle([results].flat(), before.length, waiting), (error: unknown) => fail(waiting, error));
      return;
    }
    if (before.length) this.client.query(before.join('; ')).catch((error: unknown) => fail(waiting, error));
    for (const { statement, done, failed } of waiting) this.client.query(statement).then(done, failed);
    for (const text of after) this.client.query(text).catch(() => undefined);
  }

  /** Whether this connection has parsed it, and its values can stand in a text. */
  private knows({ name, values }: Statement): boolean {
    const { parsedStatements } = (this.client as unknown as { connection: { parsedStatements: Record<string, string> } }).connection;
    return name !== undefined && parsedStatements[name] !== undefined && values.every((value) => typeof value !== 'string' || (value.length <= LONGEST && !value.includes('\0')));
  }
}

function settle(results: pg.QueryResult[], before: number, waiting: readonly Waiting[]): void {
  for (const [i, { done }] of waiting.entries()) done(results[before + i]!);
}

function fail(waiting: readonly Waiting[], error: unknown): void {
  for (const { failed } of waiting) failed(error);
}

const execute = ({ name, values }: Statement): string => `EXECUTE ${name}${values.length ? `(${values.map(literal).join(', ')})` : ''}`;

function literal(value: unknown): string {
  const prepared: unknown = prepareValue(value);
  if (prepared === null) return 'NULL';
  return Buffer.isBuffer(prepared) ? `'\\x${prepared.toString('hex')}'` : pg.escapeLiteral(String(prepared));
}
