// Chooses where files live.
import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { CONFIG, ConfigError, type Config } from '../config/config';
import { LocalStorage } from './local-storage';
import { S3Storage } from './s3-storage';
import { Storage } from './storage.port';

export const storageProvider: FactoryProvider<Storage> = {
  provide: Storage, inject: [CONFIG],
  useFactory: (config: Config) => s3Of(config) ?? new LocalStorage(config.FILES_DIR ?? join(config.TRELLIS_DATA, 'files')),
};

/** A store is named whole or not at all. */
function s3Of({ S3_URL: url, S3_BUCKET: bucket, S3_REGION: region, S3_KEY: key, S3_SECRET: secret }: Config): S3Storage | undefined {
  if (!url) return undefined;
  if (!bucket || !key || !secret) throw new ConfigError('S3_URL needs S3_BUCKET, S3_KEY and S3_SECRET beside it');
  return new S3Storage({ url, bucket, region, key, secret });
}
