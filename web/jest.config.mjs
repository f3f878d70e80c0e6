// Unit tests of the web application: jsdom, zoneless, CommonJS (Angular's own Jest preset).
import { readFileSync } from 'node:fs';

const { compilerOptions } = JSON.parse(readFileSync(new URL('../tsconfig.base.json', import.meta.url), 'utf8'));
const libraries = Object.entries(compilerOptions.paths).filter(([, [target]]) => target.startsWith('./libs/'));

export default {
  rootDir: '.',
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/test-setup.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: Object.fromEntries(libraries.map(([alias, [target]]) => [
    `^${alias.replace('*', '(.*)')}$`, `<rootDir>/../${target.replace('./', '').replace('*', '$1')}`,
  ])),
  transform: {
    '^.+\\.(ts|js|mjs|html|svg)$': ['jest-preset-angular', {
      tsconfig: '<rootDir>/tsconfig.spec.json',
      stringifyContentPathRegex: '\\.(html|svg)$',
    }],
  },
  maxWorkers: 2,
};
