// Everyone in a journey has a browser of their own, as on their own computer, and comes in through the sign-in page.
import { test as base, expect, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';

export { expect };
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>;
interface People {
  /** Signs in one of the accounts the sign-in page offers, by name, or any colleague by e-mail. */
  readonly signIn: (who: string, look?: Look) => Promise<Page>;
}

export const test = base.extend<People>({
  signIn: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const broken: Error[] = [];
    await use(async (who, look) => {
      const page = await visit(browser, look);
      contexts.push(page.context());
      page.on('pageerror', (error) => broken.push(error));
      await enter(page, who);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(broken, 'no page broke').toEqual([]);
  },
});

export async function visit(browser: Browser, look?: Look): Promise<Page> {
  const page = await (await browser.newContext(look)).newPage();
  await page.goto('/sign-in');
  return page;
}

async function enter(page: Page, who: string): Promise<void> {
  if (who.includes('@')) {
    await page.getByLabel('E-mail').fill(who);
    await page.getByLabel('Password').fill('trellis-demo');
  } else {
    await page.getByRole('button', { name: who }).click();
  }
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Good (morning|afternoon|evening), / })).toBeVisible();
}
