// Every page, light and dark, wide and narrow: accessible, within its width, without an error in the console.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addressOf } from './address-of';
import { expect, test, visit } from './sign-in';

const EXPECTATION = /^One particle story/;

test('the pages before signing in are sound', async ({ browser }) => {
  const page = await visit(browser);
  await inspect(page, ['/sign-in', '/set-password']);
  await page.context().close();
});

test('every page of a teacher is sound', async ({ signIn }) => {
  const page = await signIn('Maya Okafor');
  const lesson = await addressOf(page, '/library?q=leaf', /testing a leaf/);
  const own = await addressOf(page, '/library?mine=true', /peas, then syringe/);
  const network = await addressOf(page, '/networks', 'Science');
  const thread = await addressOf(page, network, /draw gaps in a liquid/);
  const expectation = await addressOf(page, '/expectations', EXPECTATION);
  await inspect(page, ['/', '/library?q=particle', '/library/new', lesson, `${own}/edit`, `${lesson}/history`, '/networks', network, thread, '/expectations', expectation, `${expectation}/rate`, '/me', '/nowhere', '/admin/people']);
});

test('every page of a leader is sound', async ({ signIn }) => {
  const page = await signIn('Anil Deshmukh');
  await inspect(page, ['/', '/expectations', '/expectations/new', '/insight', await addressOf(page, '/insight', EXPECTATION)]);
});

test('every page of an administrator is sound', async ({ signIn }) => {
  await inspect(await signIn('Paula Sewell'), ['/expectations/waves', '/admin/people', '/admin/import', '/admin/schools', '/admin/audit']);
});

async function inspect(page: Page, paths: readonly string[]): Promise<void> {
  let path = '';
  // A breach of the content security policy is told there, too.
  page.on('console', (told) => { if (told.type() === 'error' && !askedWhoIAm(told.location().url)) expect.soft(`${path}: ${told.text()}`, 'the console').toBe(''); });
  for (path of paths) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: /^(Loading|Searching|Comparing)/ })).toHaveCount(0);
    for (const [width, height, colorScheme] of [[1280, 860, 'dark'], [390, 844, 'light']] as const) {
      await page.setViewportSize({ width, height });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), `${path} is no wider than ${width}`).toBeLessThanOrEqual(width);
      // Only colours differ between the themes, so the dark one is asked about colours alone.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules(['color-contrast', 'link-in-text-block']) : axe).analyze();
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
      expect.soft(grave, `${path}, ${colorScheme}, ${width}`).toEqual([]);
    }
  }
}

/** Somebody signed out is told so with a 401, which browsers log. */
const askedWhoIAm = (url: string): boolean => new URL(url || 'about:blank').pathname === '/api/session';
