// Lint: the walls of the house first (who may import whom), then the language, then Angular's templates and their accessibility.
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const DOMAINS = ['identity', 'resources', 'networks', 'mandates', 'surveys', 'analytics', 'notifications'];
const FEATURES = ['home', 'library', 'networks', 'mandates', 'surveys', 'insight', 'admin', 'me', 'sign-in'];
const SHARED = ['room:platform', 'room:contracts', 'room:pure'];
const only = (sourceTag, ...onlyDependOnLibsWithTags) => ({ sourceTag, onlyDependOnLibsWithTags });

const walls = {
  '@nx/enforce-module-boundaries': ['error', {
    enforceBuildableLibDependency: false,
    // Specs start the real application; `rootOnlyInSpecs` keeps everything else from doing so.
    allow: ['../start-app', './start-app', '../../start-app'],
    depConstraints: [
      only('room:api', 'room:domain', 'room:migrations', 'room:demo', ...SHARED),
      only('room:demo', 'room:domain', ...SHARED),
      only('room:domain', 'room:domain', 'room:api', ...SHARED),
      // A domain knows the domains before it and none after it.
      ...DOMAINS.map((domain, i) => only(`domain:${domain}`, ...DOMAINS.slice(0, i + 1).map((known) => `domain:${known}`), 'room:api', ...SHARED)),
      only('room:platform', 'room:contracts', 'room:migrations'),
      only('room:migrations'),
      only('room:contracts'),
      only('room:pure'),
      only('room:web', 'room:contracts', 'room:pure'),
      only('room:e2e', 'room:contracts', 'room:pure', 'room:platform'),
    ],
  }],
};

/** Domain code must not reach the composition root; their API specs may, to start the real application. */
const rootOnlyInSpecs = { patterns: [{ group: ['**/start-app', '**/app.module', '**/open-database', '**/testing', '@trellis/*/testing', '**/migrations', '**/migrations/*'], message: 'Only specs start the application or make test data.' }] };

const namedZod = { selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier", message: 'Use `import * as z`: the named import triples the bundle.' };

export default [
  { ignores: ['dist/**', '**/node_modules/**', '.nx/**', '.angular/**', '**/*.mjs', '**/*.js'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'], plugins: { '@nx': nx },
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...walls,
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error', eqeqeq: ['error', 'always', { null: 'ignore' }], 'prefer-const': 'error',
      'no-restricted-syntax': ['error', namedZod],
    },
  },
  // Nest reads constructor types at run time: an inline type import would take them away.
  { files: ['api/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['api/src/main.ts', 'api/src/cli.ts', 'api/src/cli/**/*.ts', 'e2e/**/*.ts', '**/measure/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['api/src/*/**/*.ts'], ignores: ['**/*.spec.ts', '**/testing.ts', '**/testing/**', 'api/src/demo/**', 'api/src/migrations/**', 'api/src/platform/**'], rules: { 'no-restricted-imports': ['error', rootOnlyInSpecs] } },
  { files: ['libs/{lesson,disclosure,statistics}/src/**/*.ts'], ignores: ['**/*.spec.ts', '**/testing/**'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*'], message: 'Pure libraries run anywhere.' }] }] } },
  { files: ['libs/contracts/src/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '@nestjs/*', '@angular/*'], message: 'Contracts know only their schema library.' }] }] } },
  { files: ['libs/{disclosure,statistics}/src/**/*.ts'], ignores: ['**/*.spec.ts', '**/testing/**'], rules: { 'no-restricted-syntax': ['error', namedZod, { selector: 'ImportDeclaration[source.value!=/^\\./]', message: 'This library imports nothing but itself.' }] } },
  // Numeric formulas and specs run long by nature; a spec's describe is one function.
  { files: ['**/*.spec.ts', '**/*.contract.ts', '**/testing/**', 'e2e/**/*.ts', 'api/src/demo/**/*.ts', 'api/src/migrations/*.ts', 'libs/contracts/src/*.ts'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  ...angular.configs.tsRecommended.map((config) => ({ ...config, files: ['web/**/*.ts'] })),
  ...angular.configs.templateRecommended.map((config) => ({ ...config, files: ['web/**/*.html'] })),
  ...angular.configs.templateAccessibility.map((config) => ({ ...config, files: ['web/**/*.html'] })),
  { files: ['web/**/*.ts'], processor: angular.processInlineTemplates, rules: { '@angular-eslint/component-selector': ['error', [{ type: 'element', prefix: 'tr', style: 'kebab-case' }, { type: 'attribute', prefix: 'tr', style: 'camelCase' }]], '@angular-eslint/prefer-on-push-component-change-detection': 'off', '@typescript-eslint/consistent-type-imports': 'off' } },
  ...FEATURES.map((feature) => ({
    files: [`web/src/app/${feature}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: FEATURES.filter((other) => other !== feature).flatMap((other) => [`../${other}/*`, `../../${other}/*`]), message: 'A feature never imports a feature: link by URL, or move the part to the kit.' }] }] },
  })),
  // The index brings the schema library, which is larger than the home page, into whatever imports a value from it.
  { files: ['web/src/app/**/*.ts'], ignores: ['**/*.spec.ts'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths: [{ name: '@trellis/contracts', allowTypeImports: true, message: 'Import values from the file that has them, as in @trellis/contracts/vocabulary.' }] }] } },
  { files: ['web/src/app/kit/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['../core/*', '../../core/*', '@trellis/contracts', '@trellis/contracts/*'], message: 'The kit is presentational: no HTTP, no contracts.' }] }] } },
];
