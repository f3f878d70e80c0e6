// Chooses the search engine: PostgreSQL.
import type { FactoryProvider } from '@nestjs/common';
import { PostgresSearch } from './postgres-search';
import { Search } from './search.port';

export const searchProvider: FactoryProvider<Search> = { provide: Search, useFactory: () => new PostgresSearch() };
