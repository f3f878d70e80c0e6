// Browser journeys against the built product on a database of its own, in one worker: they share a trust on purpose.
import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './chromium';

const PORT = Number(process.env['E2E_PORT'] ?? 3917);

export default defineConfig({
  testDir: 'journeys', testMatch: '**/*.journey.ts', fullyParallel: false, workers: 1, retries: 0, timeout: 420_000,
  expect: { timeout: 15_000 },
  outputDir: '../dist/test-results/journeys',
  reporter: [['list'], ['json', { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] ? `../${process.env['PLAYWRIGHT_JSON_OUTPUT_NAME']}` : '../dist/test-results/journeys.json' }]],
  globalSetup: './start-product.ts',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`, actionTimeout: 20_000, navigationTimeout: 30_000, locale: 'en-GB', timezoneId: 'Europe/London', viewport: { width: 1280, height: 860 },
    screenshot: 'only-on-failure', trace: 'off',
    launchOptions: { executablePath: await findChromium(), args: CHROMIUM_ARGS },
  },
});
