// The platform as one module: everything a room may ask for that knows no domain.
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CONFIG, type Config } from './config/config';
import { CONNECTIONS, type Connections } from './database/connections';
import { Database } from './database/database';
import { RolePools } from './database/role-pool';
import { Drain } from './health/drain';
import { HealthController } from './health/health.controller';
import { AccessGuard } from './http/access.guard';
import { DeclaredRoutes } from './http/declared-routes';
import { ProblemFilter } from './http/problem.filter';
import { RequestInterceptor } from './http/request.interceptor';
import { Log } from './log';
import { mailProvider } from './mail/mail.provider';
import { Mail } from './mail/mail.port';
import { ForgetHandled } from './outbox/forget-handled';
import { Outbox } from './outbox/outbox';
import { Queue } from './outbox/queue';
import { Gauges } from './metrics/gauges';
import { Outgoing } from './outgoing/outgoing';
import { Schedule } from './outbox/schedule';
import { Subscribers } from './outbox/subscribers';
import { Realtime } from './realtime/realtime';
import { Search } from './search/search.port';
import { searchProvider } from './search/search.provider';
import { SECRET } from './secret-token';
import { Storage } from './storage/storage.port';
import { storageProvider } from './storage/storage.provider';

export interface PlatformOptions { readonly config: Config; readonly connections: Connections; readonly secret: string; readonly log: Log }

@Global()
@Module({})
export class PlatformModule {
  static with({ config, connections, secret, log }: PlatformOptions): DynamicModule {
    const shared = [Database, RolePools, Queue, Outbox, Subscribers, Schedule, ForgetHandled, Realtime, Outgoing, DeclaredRoutes, Drain, Gauges];
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, TypeOrmModule.forRoot({
        type: 'postgres', url: connections.app, autoLoadEntities: true, synchronize: false, installExtensions: false, logging: false, retryAttempts: 3, retryDelay: 500,
        invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' }, extra: { max: config.DATABASE_POOL, idleTimeoutMillis: 30_000, pipeline: true },
      })],
      controllers: [HealthController],
      providers: [
        { provide: CONFIG, useValue: config }, { provide: CONNECTIONS, useValue: connections }, { provide: SECRET, useValue: secret }, { provide: Log, useValue: log },
        { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: ProblemFilter }, { provide: APP_INTERCEPTOR, useClass: RequestInterceptor },
        searchProvider, storageProvider, mailProvider, ...shared,
      ],
      exports: [CONFIG, CONNECTIONS, SECRET, Log, Search, Storage, Mail, ...shared],
    };
  }
}
