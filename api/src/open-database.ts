// Settles the database of this process: the embedded one or the one named, migrated, with a URL for each role.
import { join } from 'node:path';
import { derivedKey, migrate, roleUrl, startEmbeddedPostgres, type Config, type Connections } from '@trellis/platform';
import { migrations } from '@trellis/migrations';

export interface OpenDatabase { readonly connections: Connections; readonly embedded: boolean; close(): Promise<void> }

/** `join`: a command may use the embedded database of a Trellis that is running; a second Trellis may not. */
export async function openDatabase(config: Config, secret: string, options: { join?: boolean } = {}): Promise<OpenDatabase> {
  const embedded = config.DATABASE_URL ? null
    : await startEmbeddedPostgres({ directory: join(config.TRELLIS_DATA, 'postgres'), password: derivedKey(secret, 'database:owner'), ...options });
  const owner = config.DATABASE_URL ?? embedded!.url;
  try {
    await migrate(owner, secret, migrations);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return {
    embedded: embedded !== null,
    connections: { owner, app: roleUrl(owner, 'trellis_app', secret), survey: roleUrl(owner, 'trellis_survey', secret), rollup: roleUrl(owner, 'trellis_rollup', secret) },
    close: async () => { await embedded?.stop(); },
  };
}
