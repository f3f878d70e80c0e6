// Commands on the same rooms as the server: import PATH [--trust SLUG] [--as EMAIL].
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { findTrust } from '@trellis/identity';
import { ConfigError, Database, Log, Queue, readConfig, readSecret } from '@trellis/platform';
import { ImportLessons, type ImportReport } from '@trellis/resources';
import { AppModule } from './app.module';
import { openDatabase } from './open-database';

const USAGE = 'Usage: npm run import -- PATH [--trust SLUG] [--as EMAIL]\n  PATH   a .jsonl file of lessons; or a Markdown, Word, PowerPoint or PDF file, a folder or a zip of them\n  --trust  the trust to bring them into (needed when there are several)\n  --as   whose name they are published under (default: a trust administrator)';

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { trust: { type: 'string' }, as: { type: 'string' } } });
  const [command, source] = positionals;
  if (command !== 'import' || !source) throw new UsageError(USAGE);
  const config = readConfig(process.env);
  const secret = readSecret(config);
  const database = await openDatabase(config, secret, { join: true });
  const log = new Log(config.LOG_LEVEL);
  try {
    const app = await NestFactory.createApplicationContext(AppModule.with({ config, connections: database.connections, secret, log }), { logger: log, abortOnError: false });
    await app.get(Queue).start();
    try {
      const trustId = await chooseTrust(app.get(Database), values.trust ?? 'fenmoor');
      const personId = await choosePerson(app.get(Database), trustId, values.as);
      const report = await app.get(ImportLessons, { strict: false }).run({ trustId, personId, source, onProgress: showProgress });
      printReport(report);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
  return 0;
}

class UsageError extends Error {}

async function chooseTrust(database: Database, slug: string): Promise<string> {
  const trustId = await findTrust(database, slug);
  if (!trustId) throw new UsageError(`There is no trust “${slug}”. Name one with --trust.`);
  return trustId;
}

async function choosePerson(database: Database, trustId: string, email: string | undefined): Promise<string> {
  const person = await database.read({ trustId }, (tx) => email
    ? tx.first<{ id: string }>('SELECT id FROM person WHERE trust_id = $1 AND email = $2 AND active', [trustId, email.trim().toLowerCase()])
    : tx.first<{ id: string }>("SELECT p.id FROM person p JOIN person_role r ON r.trust_id = $1 AND r.person_id = p.id AND r.role = 'trust_admin' WHERE p.trust_id = $1 AND p.active ORDER BY p.id LIMIT 1", [trustId]));
  if (!person) throw new UsageError(email ? `Nobody active in this trust has the address ${email}.` : 'This trust has no administrator. Say whose name to publish under with --as.');
  return person.id;
}

const countOf = ({ created, updated, unchanged, rejected }: ImportReport): number => created + updated + unchanged + rejected.length;

function showProgress(report: ImportReport): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${countOf(report)} lessons, ${report.seconds.toFixed(0)} s `);
}

function printReport(report: ImportReport): void {
  if (process.stderr.isTTY) process.stderr.write('\n');
  for (const { item, reason } of report.rejected) console.log(`Not imported: ${item}: ${reason}`);
  console.log(`${report.created} new, ${report.updated} updated, ${report.unchanged} unchanged, ${report.rejected.length} not imported, in ${report.seconds.toFixed(1)} s. They can be found now.`);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof UsageError || error instanceof ConfigError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  console.error(expected ? (error as Error).message : error);
  process.exitCode = 1;
}
