// Chooses where files live.
import { join } from 'node:path';
import type { FactoryProvider } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { LocalStorage } from './local-storage';
import { Storage } from './storage.port';

export const storageProvider: FactoryProvider<Storage> = {
  provide: Storage, inject: [CONFIG],
  useFactory: (config: Config) => new LocalStorage(config.FILES_DIR ?? join(config.TRELLIS_DATA, 'files')),
};
