// Questions in one message are answered as they would be one by one, whatever their values, and fail together.
import pg from 'pg';
import { TestApp } from '../testing';
import { OneMessage } from './one-message';

describe('one message', () => {
  let client: pg.Client;
  beforeAll(async () => {
    const { connections } = await TestApp.cloneDatabase();
    client = new pg.Client({ connectionString: connections.app, ...{ pipeline: true } });
    await client.connect();
  });
  afterAll(() => client.end());

  const ECHO = { name: 'echo', text: 'SELECT $1::text AS text, $2::bigint AS number, $3::text[] AS texts, $4::jsonb AS json, $5::bytea AS bytes, $6::timestamptz AS at, $7::boolean AS yes' };
  const rowsOf = async (values: unknown[]) => {
    const messages = new OneMessage(client, ['BEGIN READ ONLY']);
    const asked = [messages.query({ ...ECHO, values }), messages.query({ name: 'plain', text: "SELECT current_setting('transaction_read_only') AS only", values: [] })];
    messages.end();
    return (await Promise.all(asked)).map(({ rows }) => rows[0]!);
  };

  it.each([
    ['plain values', ['word', 7, ['a', 'b'], { a: [1] }, Buffer.from([0, 255]), new Date('2026-03-29T01:30:00Z'), true]],
    ['quotes, backslashes and line ends', ["O'Brien \\ \"x\" \n; DROP TABLE person; --", -1, ["it's", '{"}', '\\', ''], { "k'": "v\\'" }, Buffer.alloc(0), new Date(0), false]],
    ['nothing', [null, null, null, null, null, null, null]],
    ['other writing', ['naïve ☕ 👩‍🏫 $1 %s', '9007199254740991', [null, 'é'], [], Buffer.from('ü'), '2026-10-25T00:30:00Z', null]],
    ['a long text', ["'".repeat(100_000), 0, [], 'text', null, null, null].map((value, i) => (i === 3 ? JSON.stringify(value) : value))],
  ])('brings %s unharmed, in a text and apart', async (_, values) => {
    const [apart] = (await client.query<pg.QueryResultRow>({ text: ECHO.text, values })).rows;
    for (let time = 1; time <= 2; time++) expect(await rowsOf(values)).toEqual([apart, { only: 'on' }]);
  });

  it('fails every question of a message that fails, and leaves the connection usable', async () => {
    const divide = { name: 'divide', text: 'SELECT 1 / $1::int AS result' };
    await client.query({ ...divide, values: [1] });
    const messages = new OneMessage(client, ['BEGIN']);
    const asked = [messages.query({ ...divide, values: [1] }), messages.query({ ...divide, values: [0] }), messages.query({ ...divide, values: [1] })];
    messages.end();
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
    await client.query('ROLLBACK');
    expect((await client.query({ ...divide, values: [1] })).rows).toEqual([{ result: 1 }]);
  });

  it('refuses a text that holds a zero byte as the database would', async () => {
    await expect(rowsOf(['a\0b', 1, [], null, null, null, null])).rejects.toThrow(/invalid byte sequence/);
    await client.query('ROLLBACK');
  });
});
